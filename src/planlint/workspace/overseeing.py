"""What an office oversees in a workspace: read once, then put together (应急办视图)."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from planlint.engine.chapters import is_chapter
from planlint.engine.family_half import judge_family
from planlint.engine.naming import names_of
from planlint.engine.owing import obligations
from planlint.engine.report import Report
from planlint.engine.run import Options, make_ruleset
from planlint.engine.waivers import apply_waivers
from planlint.family.family import Family
from planlint.filing.choosing import Choice, narrowed
from planlint.filing.doubting import Doubts, LostPlan, lost_plan
from planlint.filing.gathering import Gathered, overview
from planlint.filing.overview import Overview
from planlint.source.problem import Problem

from .asking import find_area, find_unit
from .errors import UsageProblem
from .reading import ReadFamily, read_family
from .workspace import Workspace, open_workspaces

# A file that can be read, and is no plan.
_A_LIST = "top-not-mapping"


@dataclass(frozen=True)
class Asked:
    """What somebody asks for, in words."""

    # The id or name of a unit, of an area.
    office: str | None = None
    area: str | None = None
    due_within: int | None = None
    status: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Overseen:
    """One workspace with its overview, and what findings are worded by."""

    workspace: Workspace
    family: Family
    overview: Overview
    report: Report
    doubts: Doubts

    @property
    def unread(self) -> tuple[str, ...]:
        """The files that could not be read, as one would open them."""
        return self._named(fatal=True)

    @property
    def untyped(self) -> tuple[str, ...]:
        """Those that say no known type."""
        return self._named(fatal=False)

    def _named(self, *, fatal: bool) -> tuple[str, ...]:
        root = self.workspace.root
        return tuple(str(root / one.path) for one in self.doubts.files if one.fatal == fatal)


def oversee(paths: Sequence[Path], as_of: datetime.date, asked: Asked) -> Overseen:
    """The overview of a workspace; the rules about duties alone are run.

    Raises:
        UsageProblem: the paths lie in several workspaces; nobody, or no area, is called so.
    """
    workspaces = open_workspaces(paths)
    if len(workspaces) > 1:
        raise UsageProblem(
            "一次只看一个工作区；要看别的单位的预案，先用 planlint import 收进来",
            "one workspace at a time; planlint import takes in the plans of other offices",
        )
    (workspace,) = workspaces
    read, pack = read_family(workspace, as_of), workspace.pack
    family, doubts = read.family, _doubts(read, workspace)
    about = frozenset(name for name, bound in pack.rules.items() if bound.rule.duty)
    ruleset = make_ruleset(pack, family.registry, Options(as_of, select=about))
    found = judge_family(family, ruleset)
    # Remarks on waivers are the check's.
    findings = tuple(f for f in apply_waivers(found, family.ledger, as_of) if f.rule in about)
    owed = obligations(family, ruleset)
    whole = overview(Gathered(family, ruleset, owed, doubts.of_findings(findings), doubts))
    names = names_of(family.facts, family.registry, as_of)
    report = Report(as_of, pack, whole.findings, not_checked=doubts.files, names=names)
    view = narrowed(whole, _choice(asked, family), family)
    return Overseen(workspace, family, view, report, doubts)


def _doubts(read: ReadFamily, workspace: Workspace) -> Doubts:
    """What the files that were not read may be."""
    fetch = workspace.disk.fetch
    alone = {*read.unread, *(one.path for one in read.not_checked if not one.fatal)}
    found: list[LostPlan] = []
    for one in read.not_checked:
        if one.path in alone and not is_chapter(one.path):
            data = fetch(one.path)
            claim = lost_plan(one.path, b"" if isinstance(data, Problem) else data)
            # What can be read and names no plan and no area is none.
            if claim.plans or claim.areas or (one.fatal and one.reason != _A_LIST):
                found.append(claim)
    return Doubts(read.not_checked, tuple(found))


def _choice(asked: Asked, family: Family) -> Choice:
    return Choice(
        find_unit(asked.office, family) if asked.office else "",
        find_area(asked.area, family) if asked.area else "",
        asked.due_within,
        asked.status,
    )
