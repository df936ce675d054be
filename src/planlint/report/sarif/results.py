"""Findings as SARIF results."""

from collections.abc import Mapping

from planlint.engine.finding import Finding, Related, severity_rank
from planlint.report.wording import Wording

from .places import LEVELS, location, message
from .shapes import Location, Result, Suppression

# GitHub refuses a file with more, and a result with more than a thousand places.
LIMIT = 25_000
_PLACES = 999
_OUTCOMES = ("open", "undecided", "waived")


def kept(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """All findings in their order; if they are too many, open ones first, and of them errors."""
    if len(findings) <= LIMIT:
        return findings
    return tuple(sorted(findings, key=_weight)[:LIMIT])


def _weight(finding: Finding) -> tuple[int, int]:
    return _OUTCOMES.index(finding.outcome), severity_rank(finding.severity)


def result(finding: Finding, wording: Wording, index: Mapping[str, int]) -> Result:
    """One finding; *index* tells where its rule stands."""
    decided = finding.outcome != "undecided"
    made: Result = {
        "ruleId": finding.rule,
        "ruleIndex": index[finding.rule],
        "kind": "fail" if decided else "review",
        "level": LEVELS[finding.severity] if decided else "none",
        "message": message(wording.message(finding), wording.advice(finding)),
        "locations": [location(finding.location)],
        "partialFingerprints": {"planlint/v1": finding.fingerprint},
        "suppressions": _suppressions(finding, wording),
        "properties": {
            "outcome": finding.outcome,
            "severity": finding.severity,
            "plan": finding.plan or None,
            "pointer": finding.pointer,
            "basis": wording.basis(finding),
        },
    }
    if finding.related:
        places = finding.related[:_PLACES]
        made["relatedLocations"] = [_related(n, one, wording) for n, one in enumerate(places)]
    return made


def _related(number: int, related: Related, wording: Wording) -> Location:
    place: Location = {"id": number, **location(related.location)}
    place["message"] = message(wording.note(related))
    return place


def _suppressions(finding: Finding, wording: Wording) -> list[Suppression]:
    if finding.waiver is None:
        return []
    excuse = message(wording.excuse(finding))["text"]
    return [{"kind": "external", "status": "accepted", "justification": excuse}]
