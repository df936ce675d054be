"""The areas whose counterparts a user asks for, out of the workspaces that he names."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from planlint.family.counterparts.found import Counterparts
from planlint.family.family import Family
from planlint.family.likeness import sketch
from planlint.family.localities import NOWHERE
from planlint.family.mentions import prose
from planlint.rulebook.orders import ORDERS

from .reading import read_family
from .starting.words import unknown
from .workspace import Workspace, open_workspaces


@dataclass(frozen=True)
class ReadCounterparts:
    """The areas of one workspace, in the order of the registry."""

    workspace: Workspace
    counterparts: Counterparts
    areas: tuple[str, ...]
    unread: tuple[str, ...]


def read_counterparts(
    paths: Sequence[Path], area: str | None, as_of: datetime.date
) -> list[ReadCounterparts]:
    """What the areas below each plan have and owe; with *area*, that one alone.

    Raises:
        UsageProblem: no workspace has registered the area.
    """
    read = [_read(workspace, as_of) for workspace in open_workspaces(paths)]
    if area is None:
        return [replace(one, areas=_below(one)) for one in read]
    found = [(one, _named(area, one.counterparts.family)) for one in read]
    if not any(areas for _, areas in found):
        known = (one.counterparts.family.registry.jurisdictions for one in read)
        raise unknown(
            "登记区域", "registered area", area, (name for all_ in known for name in all_)
        )
    return [replace(one, areas=areas) for one, areas in found]


def _read(workspace: Workspace, as_of: datetime.date) -> ReadCounterparts:
    read = read_family(workspace, as_of)
    family = _sketched(read.family)
    unread = tuple(str(workspace.root / path) for path in read.unread)
    return ReadCounterparts(workspace, Counterparts(family, ORDERS), (), unread)


def _sketched(family: Family) -> Family:
    """With the sketches of all texts, which reading alone does not make."""
    near = family.localities
    return replace(
        family,
        facts=tuple(
            replace(f, sketch=sketch(tuple(prose(f.plan)), near.get(f.plan.jurisdiction, NOWHERE)))
            for f in family.facts
        ),
    )


def _below(one: ReadCounterparts) -> tuple[str, ...]:
    """The areas below those that have plans; below those of the named plans alone."""
    named, family = one.workspace.named, one.counterparts.family
    above = {
        facts.plan.jurisdiction
        for facts in family.current.values()
        if named is None or facts.path in named
    }
    below = {area for place in above for area in one.counterparts.below(place)}
    return tuple(area for area in family.registry.jurisdictions if area in below)


def _named(area: str, family: Family) -> tuple[str, ...]:
    """The areas with this id or name."""
    return tuple(
        name
        for name, entry in family.registry.jurisdictions.items()
        if area in (name, entry.value.name)
    )
