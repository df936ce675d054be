"""The map of plans of the workspaces that a user names."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from planlint.family.plan_map import PlanMap, joined
from planlint.family.whole.build import whole_of
from planlint.family.whole.parts import Whole
from planlint.family.whole.parts import joined as joined_wholes

from .reading import read_family
from .workspace import Workspace


@dataclass(frozen=True)
class ReadMap:
    """The map, and the files that could not be read."""

    plan_map: PlanMap
    unread: tuple[str, ...]


@dataclass(frozen=True)
class ReadWhole:
    """The whole graph, and the files that could not be read."""

    whole: Whole
    unread: tuple[str, ...]


def read_map(workspaces: Iterable[Workspace], as_of: datetime.date) -> ReadMap:
    """One map of all *workspaces*; where files were named, only they and what they touch."""
    maps: list[PlanMap] = []
    unread: list[str] = []
    for workspace in workspaces:
        read = read_family(workspace, as_of, in_effect=True)
        whole = PlanMap.of(read.family)
        maps.append(whole if workspace.named is None else whole.around(workspace.named))
        unread += [str(workspace.root / path) for path in read.unread]
    return ReadMap(joined(maps), tuple(unread))


def read_whole(workspaces: Iterable[Workspace], as_of: datetime.date) -> ReadWhole:
    """The same with bodies, units, posts, resources and places."""
    parts: list[Whole] = []
    unread: list[str] = []
    for workspace in workspaces:
        read = read_family(workspace, as_of, in_effect=True)
        whole = whole_of(read.family)
        parts.append(whole if workspace.named is None else whole.around(workspace.named))
        unread += [str(workspace.root / path) for path in read.unread]
    return ReadWhole(joined_wholes(parts), tuple(unread))
