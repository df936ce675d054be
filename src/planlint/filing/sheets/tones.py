"""States as signed words with a colour."""

from planlint.filing.words import STANDING_SIGNS, STANDINGS, STATES
from planlint.report.wording import SEVERITIES

from .table import Tone, Toned

_STATES: dict[str, Tone] = {
    "overdue": "bad", "elsewhere": "fault", "incomplete": "fault", "undecided": "unsure", "open": "wait",
    "waived": "none", "done_late": "late", "done": "good", "not_owed": "none",
}  # fmt: skip
_STANDINGS: dict[str, Tone] = {
    "in_force": "good", "draft": "unsure", "future": "wait", "superseded": "none",
    "repealed": "none", "missing": "bad", "undecided": "unsure", "not_owed": "none",
}  # fmt: skip
_SEVERITIES: dict[str, tuple[str, Tone]] = {
    "error": ("✗", "bad"), "warning": ("△", "fault"), "info": ("·", "none"),
}  # fmt: skip


def of_state(state: str, language: str) -> Toned:
    """How an obligation stands."""
    sign, name = STATES[state]
    return Toned(f"{sign} {name[language]}", _STATES[state])


def of_standing(standing: str, language: str) -> Toned:
    """How a plan stands."""
    sign, name = STANDING_SIGNS[standing], STANDINGS[standing]
    return Toned(f"{sign} {name[language]}", _STANDINGS[standing])


def of_severity(severity: str, language: str) -> Toned:
    """How bad a finding is."""
    sign, tone = _SEVERITIES[severity]
    return Toned(f"{sign} {SEVERITIES[severity][language]}", tone)
