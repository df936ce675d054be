"""Duties as JSON: the lines with all their places."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from planlint import __version__
from planlint.family.duties.finding import Duties
from planlint.family.duties.lines import Line, Part
from planlint.family.editions import is_draft
from planlint.model.reporting import Party

from .entries import entry_of
from .saying import Sayer
from .shapes import (
    BeginEntry,
    BelowEntry,
    JsonDuties,
    LineEntry,
    NeedEntry,
    PlanEntry,
    PromiseEntry,
    RoleEntry,
)  # fmt: skip
from .sheet import make_sheet, section_of


def to_json(duties: Duties, sayer: Sayer, name: str, narrowed: str = "") -> dict[str, Any]:
    """The duties as JSON-safe data; texts in the language of *sayer*."""
    family = duties.family
    units = family.registry.organisations
    whole = JsonDuties(
        planlint=__version__,
        as_of=str(family.as_of),
        holder=duties.holder,
        name=name,
        narrowed=narrowed,
        summary=dict(Counter(line.kind for line in duties.of("own"))),
        plans=[
            PlanEntry(
                id=facts.plan.id,
                title=facts.plan.title,
                path=facts.path,
                draft=is_draft(facts.plan, family.as_of),
            )
            for facts in make_sheet(duties, sayer).plans
        ],
        lines=[_line(line, sayer) for line in duties.lines],
        below=[
            BelowEntry(unit=u, name=units[u].value.name_on(family.as_of) or u, items=count)
            for u, count in duties.below.items()
        ],
    )
    return whole.model_dump()


def _line(line: Line, sayer: Sayer) -> LineEntry:
    entry, place = entry_of(line, sayer), line.location
    return LineEntry(
        kind=line.kind,
        ring=line.ring,
        section=section_of(line),
        plan=line.facts.plan.id,
        path=place.path,
        line=place.line,
        draft=is_draft(line.facts.plan, sayer.family.as_of),
        at=line.facts.document.at(line.pointer),
        phases=list(line.phases),
        hazards=list(line.hazards),
        begins=[
            BeginEntry(scale=b.kind, hazard=b.hazard, level=b.level, levels=list(b.levels))
            for b in line.begins
        ],
        roles=[_role(part, line, sayer) for part in line.parts],
        text=entry.text,
        time=entry.time,
        notes=list(entry.notes),
        **_typed(line),
    )


def _role(part: Part, line: Line, sayer: Sayer) -> RoleEntry:
    place = line.facts.document.locate(part.pointer)
    name = sayer.party(None, part.holder, line.facts)
    return RoleEntry(
        role=part.role, holder=part.holder, name=name, seat=part.seat, path=place.path, line=place.line
    )  # fmt: skip


def _typed(line: Line) -> dict[str, Any]:
    """What the item says, by its kind."""
    item = line.item
    times = {k: str(v) for k in ("within", "every") if (v := getattr(item, k, None)) is not None}
    match line.kind:
        case "task" | "assumed":
            return times | {
                "lead": list(item.lead),
                "support": list(item.support),
                "needs": [
                    NeedEntry(resource=n.resource or "", quantity=n.quantity) for n in item.needs
                ],
                "relies_on": _promises(item.relies_on),
                "fulfils": _promises(item.fulfils),
            }
        case "report":
            return times | {"sender": _party(item.from_), "receiver": _party(item.to)}
        case "contact":
            return {"then": item.then or ""}
        case _:
            return times


def _promises(promises: Iterable[Any]) -> list[PromiseEntry]:
    return [
        PromiseEntry(
            unit=p.unit or "", plan=p.plan or "", task=p.task or "",
            within="" if p.within is None else str(p.within),
        )
        for p in promises
    ]  # fmt: skip


def _party(party: Party | None) -> list[str]:
    if party is None:
        return []
    return list(party.holder) or ([f"tier:{party.tier}"] if party.tier else [])
