"""Waivers (豁免): ledger records that excuse a finding for a time; nothing waived disappears."""

import datetime
from collections.abc import Iterable
from dataclasses import replace

from planlint.family.homes import home_of
from planlint.family.ledger import Ledger
from planlint.family.registry import Entry
from planlint.model.ledger import Waiver

from .finding import Finding
from .problems import problem_finding

# Beyond a year nobody remembers why.
_LONG = datetime.timedelta(days=366)
_DEMANDED = ("rule", "plan", "reason", "by", "until")


def apply_waivers(
    findings: Iterable[Finding], ledger: Ledger, as_of: datetime.date
) -> tuple[Finding, ...]:
    """Findings with waived ones marked, and findings about waivers that do not hold.

    A waiver recorded after the day of the check was not there yet.
    """
    result = list(findings)
    for entry in ledger.records.get("waivers", ()):
        if entry.value.on is not None and entry.value.on > as_of:
            continue
        fault = _fault(entry.value, as_of)
        if fault is None:
            home = home_of(entry.document.path)  # another office excuses nobody but itself
            matched = [
                i for i, f in enumerate(result)
                if covers(entry.value, f) and f.location.path.startswith(home)
            ]  # fmt: skip
            for index in matched:
                first = result[index].waiver or entry.value
                result[index] = replace(result[index], outcome="waived", waiver=first)
            fault = _remark(entry.value, matched)
        if fault is not None:
            result.append(_about(entry, fault))
    return tuple(result)


def _fault(waiver: Waiver, as_of: datetime.date) -> str | None:
    if any(getattr(waiver, name) is None for name in _DEMANDED):
        return "waiver-incomplete"
    if waiver.until is not None and waiver.until < as_of:
        return "waiver-expired"
    return None


def _remark(waiver: Waiver, matched: list[int]) -> str | None:
    """What is odd about a waiver that holds."""
    if not matched:
        return "waiver-unmatched"
    lasts = waiver.until - waiver.on if waiver.until and waiver.on else datetime.timedelta()
    return "waiver-long" if lasts > _LONG else None


def covers(waiver: Waiver, finding: Finding) -> bool:
    """Same rule, same plan, at the place or below it; an 'undecided' needs no excuse."""
    if (waiver.rule, waiver.plan) != (finding.rule, finding.plan):
        return False
    if finding.outcome == "undecided":
        return False
    at = (waiver.at or "/").rstrip("/")
    return finding.at == at or finding.at.startswith(f"{at}/") or not at


def _about(entry: Entry[Waiver], code: str) -> Finding:
    waiver = entry.value
    missing = "、".join(name for name in _DEMANDED if getattr(waiver, name) is None)
    words = {
        "id": waiver.id or "",
        "rule": waiver.rule or "",
        "plan": waiver.plan or "",
        "until": str(waiver.until or ""),
        "missing": missing,
    }
    return problem_finding(code, words, entry.location, entry.pointer)
