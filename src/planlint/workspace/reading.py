"""The family of a workspace read without judging it: what `graph` and `new` look things up in."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from planlint.engine.chapters import read_chapters
from planlint.engine.examining import stopped_by
from planlint.engine.intake import Opened, open_plan
from planlint.engine.report import NotChecked
from planlint.engine.run import plan_files
from planlint.family.facts import Facts
from planlint.family.family import Family
from planlint.family.registry import Registry
from planlint.family.strangers import own_affairs
from planlint.model.fitting import fit
from planlint.model.plan_types import PLAN_TYPES

from .config import FILE
from .workspace import Workspace, open_workspaces


@dataclass(frozen=True)
class ReadFamily:
    """A family as of a day, and the files that could not be read."""

    family: Family
    unread: tuple[str, ...]
    # Files that say a type that there is none of.
    untyped: tuple[str, ...] = ()
    # All of which something was not read, as ``check`` lists them: included files too, and what
    # says no type.
    not_checked: tuple[NotChecked, ...] = ()


def registry_here() -> Registry:
    """The registries of the workspace that one stands in; empty outside of any."""
    here = Path.cwd()
    for root in (here, *here.parents):
        if (root / FILE).is_file():
            (workspace,) = open_workspaces([root])
            return read_chapters(workspace.paths, workspace.disk.fetch).registry
    return Registry()


def read_family(
    workspace: Workspace, as_of: datetime.date, *, in_effect: bool = False
) -> ReadFamily:
    """All plans, registries and records; what cannot be read is named, ``check`` tells why.

    With *in_effect* an edition speaks from the day on which it takes effect, not from its issue.
    """
    fetch = workspace.disk.fetch
    files = _Files()
    for path in plan_files(sorted(workspace.paths)):
        files.take(open_plan(path, fetch))
    chapters = read_chapters(workspace.paths, fetch)
    for opened in chapters.opened:
        files.note(stopped_by(opened.problems))
        files.unread += [opened.path] if opened.document is None else []
    lawbook = workspace.pack.lawbook
    plans = tuple(files.plans)
    ledger = own_affairs(chapters.ledger, plans, chapters.registry)
    family = Family(plans, chapters.registry, ledger, lawbook, as_of, in_effect)
    return ReadFamily(
        family, files.alone(files.unread), files.alone(files.untyped), files.not_checked
    )


@dataclass
class _Files:
    """What gathers while the files that may be plans go by."""

    plans: list[Facts] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    untyped: list[str] = field(default_factory=list)
    attached: set[str] = field(default_factory=set)
    # Of plans, with the files they include; and of files that are no plan, unless one includes them.
    _stopped: dict[str, NotChecked] = field(default_factory=dict)
    _apart: list[NotChecked] = field(default_factory=list)

    def take(self, opened: Opened) -> None:
        """Sort one file."""
        self.attached.update(opened.attached)
        data = opened.document.tree.data if opened.document else None
        given = data.get("type") if isinstance(data, dict) else None
        stopped = stopped_by(opened.problems)
        if opened.document is None:
            self.unread.append(opened.path)
            self._apart += stopped
        elif isinstance(given, str) and given in PLAN_TYPES:
            fitted = fit(PLAN_TYPES[given], opened.document)
            self.plans.append(Facts(fitted.value, fitted.document, dropped=fitted.dropped))
            self.note(stopped)
        else:
            self.untyped += [opened.path] if given is not None else []
            code = "missing-type" if given is None else "unknown-type"
            self._apart += (NotChecked(opened.path, code, fatal=False), *stopped)

    def note(self, stopped: Iterable[NotChecked]) -> None:
        """Note what is called not checked, a file once."""
        for one in stopped:
            self._stopped.setdefault(one.path, one)

    def alone(self, paths: Iterable[str]) -> tuple[str, ...]:
        """Those that no plan includes."""
        return tuple(path for path in paths if path not in self.attached)

    @property
    def not_checked(self) -> tuple[NotChecked, ...]:
        """All of them, by path."""
        self.note(one for one in self._apart if one.path not in self.attached)
        return tuple(sorted(self._stopped.values(), key=lambda one: one.path))
