"""The page of `graph --format html`: the whole graph with details and, from a check, findings."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace

from planlint.engine.report import Report
from planlint.family.family import Family
from planlint.family.public import is_public, public
from planlint.family.whole.build import whole_of
from planlint.report.graph.page.details import details_of
from planlint.report.graph.page.findings import findings_of
from planlint.report.graph.page.page import Page, joined_pages
from planlint.report.graph.whole_words import WholeWords
from planlint.report.graph.words import MapWords

from .checking import Wanted, check_workspace
from .reading import read_family
from .workspace import Workspace


@dataclass(frozen=True)
class ReadPage:
    """The page, and the files that could not be read."""

    page: Page
    unread: tuple[str, ...]


def read_page(
    workspaces: Sequence[Workspace],
    as_of: datetime.date,
    language: str,
    *,
    with_findings: bool = True,
    as_of_now: bool = True,
    internal: bool = False,
) -> ReadPage:
    """One page of all *workspaces*; each is read, and checked by the rulebook of its own.

    Plans that are not public are told by name alone, unless it is for *internal* use.
    """
    pages: list[Page] = []
    unread: list[str] = []
    for workspace in workspaces:
        read = read_family(workspace, as_of, in_effect=True)
        family = read.family if internal else public(read.family)
        whole = whole_of(family)
        words = WholeWords(MapWords(language, workspace.pack.vocabulary))
        page = Page(
            whole if workspace.named is None else whole.around(workspace.named),
            words, as_of, details_of(family, words), internal=internal,
        )  # fmt: skip
        if with_findings:
            wanted = Wanted(as_of, jobs=None, as_of_now=as_of_now)
            report = check_workspace(workspace, workspace.pack, wanted)
            if not internal:
                report = _of_public_plans(report, read.family)
            page = page.with_findings(findings_of(report, family, whole, language))
        pages.append(page)
        unread += [str(workspace.root / path) for path in read.unread]
    return ReadPage(joined_pages(pages), tuple(unread))


def _of_public_plans(report: Report, family: Family) -> Report:
    """Findings quote what plans say: without those of plans that are not public."""
    closed = {facts.path for facts in family.facts if not is_public(facts.plan)}
    kept = (
        finding
        for finding in report.findings
        if closed.isdisjoint({finding.location.path, *(r.location.path for r in finding.related)})
    )
    return replace(report, findings=tuple(kept))
