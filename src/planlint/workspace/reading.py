"""The family of a workspace read without judging it: what `graph` and `new` look things up in."""

import datetime
from dataclasses import dataclass
from pathlib import Path

from planlint.engine.chapters import read_chapters
from planlint.engine.intake import open_plan
from planlint.engine.run import plan_files
from planlint.family.facts import Facts
from planlint.family.family import Family
from planlint.family.registry import Registry
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


def registry_here() -> Registry:
    """The registries of the workspace that one stands in; empty outside of any."""
    here = Path.cwd()
    for root in (here, *here.parents):
        if (root / FILE).is_file():
            (workspace,) = open_workspaces([root])
            return read_chapters(workspace.paths, workspace.disk.fetch).registry
    return Registry()


def read_family(workspace: Workspace, as_of: datetime.date) -> ReadFamily:
    """All plans, registries and records; what cannot be read is named, ``check`` tells why."""
    fetch = workspace.disk.fetch
    plans: list[Facts] = []
    unread: list[str] = []
    untyped: list[str] = []
    attached: set[str] = set()
    for path in plan_files(sorted(workspace.paths)):
        opened = open_plan(path, fetch)
        attached.update(opened.attached)
        data = opened.document.tree.data if opened.document else None
        given = data.get("type") if isinstance(data, dict) else None
        if opened.document is None:
            unread.append(path)
        elif isinstance(given, str) and given in PLAN_TYPES:
            fitted = fit(PLAN_TYPES[given], opened.document)
            plans.append(Facts(fitted.value, fitted.document, dropped=fitted.dropped))
        elif given is not None:
            untyped.append(path)
    chapters = read_chapters(workspace.paths, fetch)
    unread += [opened.path for opened in chapters.opened if opened.document is None]
    lawbook = workspace.pack.lawbook
    family = Family(tuple(plans), chapters.registry, chapters.ledger, lawbook, as_of)
    lost = (path for path in unread if path not in attached)
    return ReadFamily(family, tuple(lost), tuple(path for path in untyped if path not in attached))
