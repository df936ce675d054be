"""The chains of a workspace: what the user named is looked up, then they are followed."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from planlint.engine.naming import names_of
from planlint.family.family import Family
from planlint.report.chains.survey import Asked, Survey, survey
from planlint.report.chains.words import ChainWords
from planlint.report.printable import printable

from .asking import find_hazard
from .errors import UsageProblem
from .reading import read_family
from .starting.words import unknown
from .workspace import Workspace, open_workspaces


@dataclass(frozen=True)
class Wish:
    """What the user wants to see, in his words; empty for everything."""

    hazard: str = ""
    area: str = ""
    level: int | None = None


@dataclass(frozen=True)
class ReadChains:
    """The chains of one workspace with the words for them."""

    workspace: Workspace
    survey: Survey
    unread: tuple[str, ...]
    # Files that say a type that there is none of.
    untyped: tuple[str, ...]

    def words(self, language: str, *, internal: bool = False) -> ChainWords:
        """The words in one language; of numbers only those that are public, unless *internal*."""
        family = self.survey.family
        names = names_of(family.current.values(), family.registry, family.as_of)
        vocabulary = self.workspace.pack.vocabulary
        return ChainWords(language, vocabulary, family, names, internal)


def read_chains(paths: Sequence[Path], wish: Wish, as_of: datetime.date) -> tuple[ReadChains, ...]:
    """The chains of all workspaces named.

    Raises:
        UsageProblem: a path, the hazard or the area is not known.
    """
    read = [(one, read_family(one, as_of, in_effect=True)) for one in open_workspaces(paths)]
    areas = {name for _, one in read for name in _areas(wish.area, one.family)}
    if wish.area and not areas:
        known = [n for _, one in read for n in one.family.registry.jurisdictions]
        raise unknown("区域", "area", wish.area, known)
    if len(areas) > 1:
        names = sorted(areas)
        raise UsageProblem(
            f"“{printable(wish.area)}”有 {len(names)} 个，请写标识：{'、'.join(names)}",
            f"{len(names)} areas are called “{printable(wish.area)}”, say which: {', '.join(names)}",
        )
    found = []
    for workspace, one in read:
        vocabulary = workspace.pack.vocabulary
        hazard = find_hazard(wish.hazard, vocabulary)[0] if wish.hazard else ""
        asked = Asked(next(iter(areas), ""), hazard, wish.level, workspace.named)
        unread = tuple(str(workspace.root / path) for path in one.unread)
        untyped = tuple(str(workspace.root / path) for path in one.untyped)
        surveyed = survey(one.family, vocabulary, asked)
        found.append(ReadChains(workspace, surveyed, unread, untyped))
    return tuple(found)


def _areas(word: str, family: Family) -> tuple[str, ...]:
    """The areas with this id or name."""
    areas = family.registry.jurisdictions.items()
    return tuple(n for n, e in areas if word and word in (n, e.value.name))
