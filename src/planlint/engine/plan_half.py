"""The first half: check one plan. Pure: no clock, disk, network, settings or language."""

from dataclasses import dataclass

from planlint.family.facts import Facts, gather
from planlint.model.fitting import Fitted
from planlint.model.plan import Plan
from planlint.rulebook.view import View

from .finding import Finding
from .judging import judge
from .ruleset import Ruleset


@dataclass(frozen=True)
class PlanResult:
    """What the first half gives to the second."""

    findings: tuple[Finding, ...]
    facts: Facts


def check_plan(fitted: Fitted[Plan], ruleset: Ruleset) -> PlanResult:
    """All findings of scope plan, and the facts for the family half."""
    pack = ruleset.pack
    terms = ruleset.terms(fitted.value)
    view = View(fitted.value, fitted.document, pack.vocabulary, pack.lawbook, terms=terms)
    findings = tuple(judge("plan", view, ruleset, fitted.dropped))
    return PlanResult(findings, gather(fitted, ruleset.lexicon, view.prose))
