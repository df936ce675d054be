"""The second half: check the family. Sees facts only and never reopens a plan."""

import datetime
from collections.abc import Iterable

from planlint.family.facts import Facts
from planlint.family.family import Family
from planlint.family.ledger import Ledger
from planlint.family.registry import Registry
from planlint.rulebook.view import RegistryView, View

from .finding import Finding
from .judging import judge, judge_registry
from .ruleset import Ruleset


def check_family(
    facts: Iterable[Facts],
    registry: Registry,
    ledger: Ledger,
    as_of: datetime.date,
    ruleset: Ruleset,
) -> tuple[Finding, ...]:
    """All findings of scope family, in an order that does not hang on the order of *facts*."""
    ordered = tuple(sorted(facts, key=lambda item: item.path))
    family = Family(ordered, registry, ledger, ruleset.pack.lawbook, as_of)
    findings: list[Finding] = []
    for item in ordered:
        if family.speaks(item):
            vocabulary = ruleset.pack.vocabulary
            view = View(item.plan, item.document, vocabulary, family.lawbook, family, item.mentions)
            findings.extend(
                judge(ruleset.rules("family", item.plan.type), view, ruleset, item.dropped)
            )
    whole = RegistryView(ruleset.pack.vocabulary, family.lawbook, family)
    findings.extend(judge_registry(whole, ruleset))
    return tuple(sorted(findings, key=lambda finding: finding.order))
