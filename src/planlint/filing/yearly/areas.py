"""The same figures area by area: the area itself, then each one below it with all that it holds."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from planlint.family.facts import Facts
from planlint.family.registry import Entry
from planlint.filing.counting.events import events_of
from planlint.filing.counting.figure import NOT_RECORDED, Amount, Figure, counted, number_of
from planlint.filing.counting.scope import Scope
from planlint.filing.counting.toll import tolls, tolls_by_part
from planlint.rulebook.words import Both

from .losses import LINES
from .plans import place_of_plan
from .quarterly import Events
from .table import Column, Row, Table

_COLUMNS = (
    Column("plans", Both(zh="有效预案（件）", en="Plans in force")),
    Column("filings", Both(zh="备案（件次）", en="Filings")),
    Column("trainings", Both(zh="培训（场）", en="Trainings")),
    Column("drills", Both(zh="演练（场）", en="Drills")),
    Column("evaluations", Both(zh="评估（件次）", en="Evaluations")),
    Column("activations", Both(zh="启动响应（次）", en="Responses")),
    Column("deaths", Both(zh="死亡（人）", en="Deaths")),
    Column("direct_loss", Both(zh="直接损失（万元）", en="Direct loss (10,000 yuan)")),
)
_LEDGERS = ("filings", "trainings", "drills", "evaluations", "activations")
# What the last two columns count: each event once.
_AMOUNTS = tuple(LINES[name][1] for name in ("deaths", "direct_loss"))
_ELSEWHERE = ""
# Plans, and records by ledger.
_Held = tuple[list[Facts], dict[str, list[Entry[Any]] | None]]


def by_area(scope: Scope) -> Table:
    """Own, then the areas right below, what lies in no registered area, and all."""
    parts, events = _parts(scope), events_of(scope)
    costs = [_costs(events, amount, scope) for amount in _AMOUNTS]
    none = NOT_RECORDED if events is None else counted(())
    rows = [
        Row(
            area or "elsewhere",
            name,
            (*_row(*parts.get(area, _nothing(scope))), *(cost.get(area, none) for cost in costs)),
        )
        for area, name in _names(scope).items()
        if area or any(area in one for one in (parts, *costs))
    ]
    records = {kind: scope.records(kind) for kind in _LEDGERS}
    sums = (tolls(events, amount, scope) for amount in _AMOUNTS)
    whole = (*_row(scope.in_force, records), *sums)
    rows.append(Row("all", Both(zh="合计", en="All"), whole, total=True))
    title = Both(zh="分区域情况", en="Area by area")
    return Table("areas", title, Both(zh="区域", en="Area"), Both(), _COLUMNS, tuple(rows))


def _costs(events: Events, amount: Amount, scope: Scope) -> Mapping[str, Figure]:
    return tolls_by_part(events or (), amount, scope, lambda area: _part(area, scope))


def _nothing(scope: Scope) -> _Held:
    """What an area has where nothing is: no records of the ledgers that are kept."""
    return [], {kind: [] if scope.keeps(kind) else None for kind in _LEDGERS}


def _parts(scope: Scope) -> dict[str, _Held]:
    """Plans and records under the base itself or the area right below it that holds them."""
    found: dict[str, _Held] = defaultdict(lambda: _nothing(scope))
    for facts in scope.in_force:
        found[_part(facts.plan.jurisdiction, scope)][0].append(facts)
    for kind in _LEDGERS:
        for entry in scope.records(kind) or ():
            kept = found[_part(scope.area_of(entry.value), scope)][1][kind]
            if kept is not None:
                kept.append(entry)
    return found


def _part(area: str, scope: Scope) -> str:
    line = scope.family.registry.lineage(area)
    return line[max(line.index(scope.base) - 1, 0)] if scope.base in line else _ELSEWHERE


def _names(scope: Scope) -> dict[str, Both]:
    """The rows: the base, the areas right below it, elsewhere."""
    areas = {name: entry.value for name, entry in scope.family.registry.jurisdictions.items()}
    base = scope.base
    own = (areas[base].name if base in areas else None) or base
    names = {base: Both(zh=f"{own}本级", en=f"{own} itself")} if base else {}
    for name, area in areas.items():
        if base and area.parent == base and name != base:
            names[name] = Both(zh=area.name or name, en=area.name or name)
    return {**names, _ELSEWHERE: Both(zh="区域未登记", en="area not registered")}


def _row(
    plans: Sequence[Facts], records: Mapping[str, Sequence[Entry[Any]] | None]
) -> tuple[Figure, ...]:
    return (
        counted(map(place_of_plan, plans)),
        *(number_of(records[kind]) for kind in _LEDGERS),
    )
