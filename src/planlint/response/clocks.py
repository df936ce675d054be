"""Reports that take longer than the law allows where the event happens (报告时限)."""

from collections.abc import Iterator

from planlint.rulebook.labels import TIERS, span
from planlint.rulebook.regime import Case, Limit, Regimes
from planlint.rulebook.words import Word

from .asked import Asked
from .course import Note
from .spreading import Heard, Spread


def late_reports(spread: Spread, asked: Asked, regimes: Regimes) -> Iterator[Note]:
    """One note for each step whose own time is longer than that of the first clause that fits."""
    for one in spread.heard:
        limit = _limit(one, asked, regimes)
        within = one.hop.step.within
        if limit is None or within is None:
            continue
        sender, receiver = (TIERS[tier] for tier in _ends(one))
        words: dict[str, Word] = {
            "sender": sender,
            "receiver": receiver,
            "within": span(within),
            "most": limit.said,
        }
        key = f"{one.hop.peer.id} {one.hop.number}"
        yield Note("report_late", key, words, (one.hop.location,), one.hop.peer.id, one.window)


def _limit(one: Heard, asked: Asked, regimes: Regimes) -> Limit | None:
    """The statute that gives a shorter time than the step does."""
    peer, within = one.hop.peer, one.hop.step.within
    if within is None or within.minutes is None or len(_ends(one)) != 2:  # noqa: PLR2004 - two ends
        return None
    sender, receiver = _ends(one)
    about, day = (asked.hazard,), asked.moment.date()
    case = Case(peer.type or "", None, about, day, (sender, receiver))
    limits = regimes.at(peer.jurisdiction).asked("reporting_clock", case)
    return next((li for li in limits if li.is_statute and within.longer_than(li.value)), None)


def _ends(one: Heard) -> tuple[str, ...]:
    """The tiers of both ends, where they are known."""
    ends = (one.hop.senders[0].tier, one.hop.receivers[0].tier)
    return tuple(tier for tier in ends if tier in TIERS)
