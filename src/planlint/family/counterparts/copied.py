"""How much of a plan stands in the plans above it and beside it, with the sections."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from planlint.family.family import Family
from planlint.model.plan import Plan
from planlint.source.tree import Pointer

from .found import Counterpart, Counterparts


@dataclass(frozen=True)
class Copied:
    """The share of a plan that stands in another one, and the sections, by their titles."""

    other: str
    share: float
    sections: tuple[str, ...]


@dataclass(frozen=True)
class Compared:
    """A plan beside the plan above it and the sibling that it shares most with.

    None where there is none in the family, or where one has too little text.
    """

    plan: str
    superior: Copied | None
    sibling: Copied | None


def compared(row: Counterpart, counterparts: Counterparts) -> tuple[Compared, ...]:
    """Each plan of an entry that has a file in the family."""
    family = counterparts.family
    beside = counterparts.siblings(row)
    return tuple(
        Compared(plan, _most(plan, _above(plan, row, family), family), _most(plan, beside, family))
        for plan in row.plans
        if plan in family.current
    )


def _above(plan: str, row: Counterpart, family: Family) -> tuple[str, ...]:
    return (*(edge.target for edge in family.graph.superiors(plan)), *row.above)


def _most(plan: str, others: Iterable[str], family: Family) -> Copied | None:
    """The one that a plan shares most with; of equals the first by id."""
    copies = family.copies
    found = (copies.between(plan, other) for other in sorted(set(others)) if other != plan)
    likeness = max(filter(None, found), key=lambda one: one.share, default=None)
    if likeness is None:
        return None
    sections = copies.sections(plan, likeness.other)
    titles = tuple(_heading(family.current[plan].plan, at) for at in sections)
    return Copied(likeness.other, likeness.share, titles)


def _heading(plan: Plan, pointer: Pointer) -> str:
    """The title of a section or annex."""
    part: Any = plan
    for step in pointer:
        part = part[step] if isinstance(step, int) else getattr(part, step)
    return part.title or part.id or ""
