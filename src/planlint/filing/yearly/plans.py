"""Plans in force by tier and type, and what the year changed (S1)."""

from collections.abc import Iterable, Iterator

from planlint.family.facts import Facts
from planlint.filing.counting.figure import Figure, Place, counted
from planlint.filing.counting.scope import Scope
from planlint.model.edition import Dates
from planlint.model.plan_types import PLAN_TYPES
from planlint.rulebook.labels import TIERS
from planlint.rulebook.words import Both

from .table import Column, Row, Table

# Short heads: eleven columns stand side by side on A4.
_TYPES = {
    "total": Both(zh="总体", en="Total"),
    "special": Both(zh="专项", en="Special"),
    "department": Both(zh="部门", en="Dept."),
    "joint": Both(zh="联合", en="Joint"),
    "township": Both(zh="乡镇街道", en="Town"),
    "village": Both(zh="村社区", en="Village"),
    "unit": Both(zh="单位", en="Unit"),
    "handbook": Both(zh="工作手册", en="Manual"),
    "action": Both(zh="行动方案", en="Action"),
}
_ALL = Both(zh="合计", en="All")
# Where an area has no level in the registry.
_UNKNOWN = Both(zh="层级未登记", en="tier not registered")
_TIER = Both(zh="层级", en="Tier")
_PLANS = Both(zh="件", en="plans")


def in_force(scope: Scope) -> Table:
    """Tiers by types, of the plans in force on the last day."""
    columns = (*(Column(kind, _TYPES[kind]) for kind in PLAN_TYPES), Column("all", _ALL))
    rows = tuple(
        Row(tier, name, _by_type(found), total=tier == "all")
        for tier, name, found in _tiers(scope, scope.in_force)
    )
    title = Both(zh="各层级有效预案", en="Plans in force by tier and type")
    return Table("plans_in_force", title, _TIER, _PLANS, columns, rows)


def changes(scope: Scope) -> Table:
    """Tiers by what the year brought: first issues, revisions, repeals."""
    columns = (
        Column("issued", Both(zh="首次印发", en="First issued")),
        Column("revised", Both(zh="修订印发", en="Revised")),
        Column("repealed", Both(zh="废止", en="Repealed")),
    )
    concerned = [facts for facts in scope.editions if _issued(facts, scope) or _ended(facts, scope)]
    rows = tuple(
        Row(tier, name, _changed(found, scope), total=tier == "all")
        for tier, name, found in _tiers(scope, concerned)
    )
    title = Both(zh="本年印发、修订、废止的预案", en="Plans issued, revised and repealed")
    note = Both(
        zh="修订印发：写明修订、替代以前的文件，或者此前有过同一预案的版本。废止：停止执行且没有新版本接替。",
        en="Revised: says so, replaces a document, or an earlier edition is there. "
        "Repealed: out of force with no edition in its place.",
    )
    return Table("plans_changed", title, _TIER, _PLANS, columns, rows, (note,))


def place_of_plan(facts: Facts) -> Place:
    """Where a plan is counted: its first line that says what it is."""
    location = facts.document.locate(("type",))
    return Place(location.path, location.line)


def tier_of(facts: Facts, scope: Scope) -> str:
    """The tier that a plan counts for; units are a tier of their own."""
    if facts.plan.type == "unit":
        return "unit"
    return scope.family.registry.level(facts.plan.jurisdiction) or ""


def _tiers(scope: Scope, plans: Iterable[Facts]) -> Iterator[tuple[str, Both, list[Facts]]]:
    """The tiers that have any of the plans or an area, with their plans; all of them last."""
    found: dict[str, list[Facts]] = {}
    for facts in plans:
        found.setdefault(tier_of(facts, scope), []).append(facts)
    levels = {scope.family.registry.level(area) for area in scope.below(scope.base).areas}
    for tier, name in {**TIERS, "": _UNKNOWN}.items():
        if tier in found or (tier and tier in levels):
            yield tier or "unknown", name, found.get(tier, [])
    yield "all", _ALL, [facts for group in found.values() for facts in group]


def _by_type(plans: list[Facts]) -> tuple[Figure, ...]:
    groups = ([f for f in plans if f.plan.type == kind] for kind in PLAN_TYPES)
    return tuple(counted(map(place_of_plan, group)) for group in (*groups, plans))


def _changed(plans: list[Facts], scope: Scope) -> tuple[Figure, ...]:
    issued = [facts for facts in plans if _issued(facts, scope)]
    revised = [facts for facts in issued if _is_revision(facts, scope)]
    first = [facts for facts in issued if facts not in revised]
    ended = [facts for facts in plans if _ended(facts, scope)]
    return tuple(counted(map(place_of_plan, group)) for group in (first, revised, ended))


def _dates(facts: Facts) -> Dates:
    edition = facts.plan.edition
    return (edition.dates if edition else None) or Dates()


def _issued(facts: Facts, scope: Scope) -> bool:
    edition = facts.plan.edition
    is_draft = edition is None or edition.status == "draft"
    return not is_draft and scope.period.holds(_dates(facts).issued)


def _ended(facts: Facts, scope: Scope) -> bool:
    """Whether the plan, not only this edition, came out of force in the year."""
    gone = facts.plan.id not in scope.family.current
    return gone and scope.period.holds(_dates(facts).repealed)


def _is_revision(facts: Facts, scope: Scope) -> bool:
    edition, day = facts.plan.edition, _dates(facts).issued
    if edition and (edition.revision or edition.replaces):
        return True
    others = (_dates(other).issued for other in scope.family.editions_of(facts.plan.id))
    return any(earlier and day and earlier < day for earlier in others)
