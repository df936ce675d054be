"""What the page shows: the graph, details and findings of its nodes."""

import datetime
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from planlint.family.whole.parts import Whole, joined
from planlint.report.graph.whole_words import WholeWords

# JSON-safe, in the language of the page.
Details = Mapping[str, Any]
Finding = Mapping[str, Any]


@dataclass(frozen=True)
class Page:
    """One workspace, or several joined, in one language."""

    whole: Whole
    words: WholeWords
    as_of: datetime.date
    # Node id -> what the panel says of it beside its ties.
    details: Mapping[str, Details] = field(default_factory=dict)
    # Node id -> its findings; None where nobody checked.
    findings: Mapping[str, tuple[Finding, ...]] | None = None
    # Whether plans that are not public are told in full.
    internal: bool = False

    @property
    def has_plans(self) -> bool:
        """Whether any plan could be read."""
        return any(node.path for node in self.whole.nodes if node.kind == "plan")

    def with_findings(self, findings: Mapping[str, tuple[Finding, ...]]) -> "Page":
        """The page of plans that were checked."""
        return replace(self, findings=findings)

    def only(self, nodes: Collection[str], kinds: Collection[str]) -> "Page":
        """With these kinds of nodes, and of edges where any are named."""
        whole = self.whole.only(nodes)
        return replace(self, whole=whole.narrowed(kinds) if kinds else whole)


def joined_pages(pages: Iterable[Page]) -> Page:
    """Several workspaces on one page."""
    first, *others = pages
    if not others:
        return first
    details: dict[str, Details] = {}
    findings: dict[str, tuple[Finding, ...]] = {}
    for page in (first, *others):
        for name, known in page.details.items():
            details.setdefault(name, known)
        for name, found in (page.findings or {}).items():
            findings[name] = (*findings.get(name, ()), *found)
    return replace(
        first,
        whole=joined(page.whole for page in (first, *others)),
        details=details,
        findings=None if first.findings is None else findings,
    )
