"""The letters to units about what other plans assume of them, out of a workspace."""

import datetime
import os
from collections.abc import Iterator
from pathlib import Path

from planlint.family.reconciliation.assumed import assumed_of, everybody_assumed
from planlint.report.assumed.json import to_json
from planlint.report.assumed.letter import Letter
from planlint.report.assumed.markdown import to_markdown
from planlint.report.assumed.text import to_text
from planlint.report.duties.saying import Sayer

from .asking import find_unit
from .reading import ReadFamily, read_family
from .workspace import Workspace, open_workspaces

# Format -> suffix of its files.
STYLES = {"text": "txt", "markdown": "md", "json": "json"}


class Letters:
    """What is written to the units of one workspace."""

    def __init__(self, path: Path, as_of: datetime.date, language: str) -> None:
        self._workspace: Workspace = open_workspaces([path])[0]
        self._read: ReadFamily = read_family(self._workspace, as_of, in_effect=True)
        self._language = language

    @property
    def unread(self) -> tuple[str, ...]:
        """The files that could not be read."""
        return tuple(str(self._workspace.root / path) for path in self._read.unread)

    @property
    def empty(self) -> bool:
        """Whether not one plan could be read."""
        return not self._read.family.facts

    def to(self, unit: str, style: str) -> str:
        """The letter to a unit, named by id, name or short name.

        Raises:
            UsageProblem: nobody is called so, or several are.
        """
        return self._written(find_unit(unit, self._read.family), style)

    def to_everybody(self, style: str) -> Iterator[tuple[str, str]]:
        """File name and letter for each unit of whom some plan assumes something."""
        for unit in everybody_assumed(self._read.family):
            yield f"{unit}.{STYLES[style]}", self._written(unit, style)

    def _written(self, unit: str, style: str) -> str:
        family = self._read.family
        entry = family.registry.organisations.get(unit)
        name = (entry.value.name_on(family.as_of) if entry else None) or unit
        letter = Letter(unit, name, family.as_of, assumed_of(unit, family), self._shown)
        sayer = Sayer(self._language, self._workspace.pack.vocabulary, family, unit)
        if style == "json":
            return to_json(letter).model_dump_json(indent=2)
        return to_markdown(letter, sayer) if style == "markdown" else to_text(letter, sayer)

    def _shown(self, path: str) -> str:
        """A path as one would open it from here."""
        return Path(os.path.relpath(self._workspace.root / path)).as_posix()
