"""One cause, one finding: what several rules or several plans say of the same thing is gathered."""

from collections.abc import Iterable
from dataclasses import replace

from planlint.rulebook.words import Both

from .finding import Finding

UNREAD = "value-unread"
LEVEL_UNKNOWN = "level-unknown"


def gathered(findings: Iterable[Finding]) -> list[Finding]:
    """Findings without exact repeats, with those of one unread value or unknown level as one."""
    once = {(f.order, f.fingerprint, str(f.words)): f for f in findings}
    groups: dict[tuple[str, ...], list[Finding]] = {}
    for finding in once.values():
        groups.setdefault(_cause(finding), []).append(finding)
    return [_as_one(group) for group in groups.values()]


def _cause(finding: Finding) -> tuple[str, ...]:
    """What the finding is about at bottom; most findings are a cause of their own."""
    if finding.rule == LEVEL_UNKNOWN:
        return (LEVEL_UNKNOWN, finding.location.path, finding.plan)
    if finding.lost:
        return (UNREAD, finding.location.path, finding.plan, finding.lost)
    return (*map(str, finding.order), finding.fingerprint)


def _as_one(group: list[Finding]) -> Finding:
    first = min(group, key=lambda finding: finding.order)
    if len(group) == 1:
        return first
    if first.rule == LEVEL_UNKNOWN:
        rules = {rule for f in group for rule in str(_zh(f, "rules")).split("、")}
        return replace(first, words={**first.words, "rules": _list(rules)}, because=None)
    return Finding(
        rule=UNREAD,
        severity="info",
        location=first.location,
        plan=first.plan,
        pointer=max((finding.pointer for finding in group), key=len),
        at=first.lost,
        words={"rules": _list({finding.rule for finding in group})},
        outcome="undecided",
        lost=first.lost,
    )


def _zh(finding: Finding, word: str) -> str:
    value = finding.words[word]
    return value if isinstance(value, str) else value.zh


def _list(rules: set[str]) -> Both:
    return Both(zh="、".join(sorted(rules)), en=", ".join(sorted(rules)))
