"""The second half: check the family. Sees facts only and never reopens a plan."""

import datetime
from collections.abc import Iterable

from planlint.family.facts import Facts
from planlint.family.family import Family
from planlint.family.ledger import Ledger
from planlint.family.registry import Registry
from planlint.family.strangers import own_affairs
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
    ledger = own_affairs(ledger, ordered, registry)
    return judge_family(Family(ordered, registry, ledger, ruleset.pack.lawbook, as_of), ruleset)


def judge_family(family: Family, ruleset: Ruleset) -> tuple[Finding, ...]:
    """The same of a family that is put together already, its facts in the order of their paths."""
    findings: list[Finding] = []
    for item in family.facts:
        if family.speaks(item):
            view = plan_view(item, family, ruleset)
            findings.extend(judge("family", view, ruleset, item.dropped))
    findings.extend(judge_registry(registry_view(family, ruleset), ruleset))
    return tuple(sorted(findings, key=lambda finding: finding.order))


def plan_view(facts: Facts, family: Family, ruleset: Ruleset) -> View:
    """One plan with the family around it."""
    return View(
        facts.plan,
        facts.document,
        ruleset.pack.vocabulary,
        family.lawbook,
        family,
        facts.mentions,
        ruleset.terms(facts.plan),
    )


def registry_view(family: Family, ruleset: Ruleset) -> RegistryView:
    """The registries with the family around them."""
    pack = ruleset.pack
    return RegistryView(pack.vocabulary, family.lawbook, family, pack.profiles, ruleset.as_of_now)
