"""The page of `graph --format html`: the whole graph with details and, from a check, findings."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

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
) -> ReadPage:
    """One page of all *workspaces*; each is read, and checked by the rulebook of its own."""
    pages: list[Page] = []
    unread: list[str] = []
    for workspace in workspaces:
        read = read_family(workspace, as_of)
        whole = whole_of(read.family)
        words = WholeWords(MapWords(language, workspace.pack.vocabulary))
        page = Page(
            whole if workspace.named is None else whole.around(workspace.named),
            words, as_of, details_of(read.family, words),
        )  # fmt: skip
        if with_findings:
            wanted = Wanted(as_of, jobs=None, as_of_now=as_of_now)
            report = check_workspace(workspace, workspace.pack, wanted)
            page = page.with_findings(findings_of(report, whole, language))
        pages.append(page)
        unread += [str(workspace.root / path) for path in read.unread]
    return ReadPage(joined_pages(pages), tuple(unread))
