"""No report on the events of the last quarter, where the place asks for one."""

import datetime
from collections.abc import Iterator

from planlint.family.registry import Entry
from planlint.model.ledger import AnnualReview
from planlint.rulebook.authorities import spoken, units
from planlint.rulebook.hit import Hit
from planlint.rulebook.owed import Owed
from planlint.rulebook.records import UNREAD, not_kept, spot
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"year", "quarter", "due", "limit"})
_KIND = "annual_reviews"
_UPPER = "upper.government"
_DAY = datetime.timedelta(days=1)


def check(view: View) -> Iterator[Hit]:
    """At most one hit, for the last quarter that is over."""
    for owed in owes(view):
        if owed.state(view.around.as_of) in ("overdue", "undecided"):
            year, quarter = owed.mark.split("-")
            limit = owed.limit
            words: dict[str, Word] = {"year": year, "quarter": quarter, "due": str(owed.latest)}
            words |= {"limit": limit.said} if limit else {}
            yield Hit(owed.spot, words, undecided=owed.unproved, limit=limit, mark=owed.mark)


def owes(view: View) -> Iterator[Owed]:
    """The report on the last quarter that the plan was in force in; a quarter that runs owes none."""
    family, limits = view.around, view.asked("quarter_report_time")
    first = datetime.date(family.as_of.year, (family.as_of.month - 1) // 3 * 3 + 1, 1)
    end = first - _DAY
    if not limits or view.issued is None or view.issued > end or not view.in_force:
        return
    number = (end.month - 1) // 3 + 1
    earliest, latest = family.registry.calendar.bounds(end, limits[0].value)
    found = [entry for entry in _reports(view, end.year, number) if entry.value.on]
    done = min(found, key=lambda entry: entry.value.on or first, default=None)
    yield Owed(
        view.spot("jurisdiction"), end, earliest, latest,
        done.value.on if done else None, spot(done) if done else None,
        to=units(_UPPER, view.plan, family.registry), wanted=spoken(_UPPER, view.vocabulary),
        unproved=None if done else _unproved(view), limit=limits[0], mark=f"{end.year}-{number}",
    )  # fmt: skip


def _reports(view: View, year: int, quarter: int) -> Iterator[Entry[AnnualReview]]:
    """The recorded reports on a quarter by units of the area, up to the day of the check."""
    family = view.around
    organisations = family.registry.organisations
    for entry in family.ledger.records.get(_KIND, ()):
        report, unit = entry.value, organisations.get(entry.value.by or "")
        here = unit is not None and unit.value.jurisdiction == view.plan.jurisdiction
        known = report.on is not None and report.on <= family.as_of
        if here and known and (report.year, report.quarter) == (year, quarter):
            yield entry


def _unproved(view: View) -> Both | None:
    ledger = view.around.ledger
    if not ledger.keeps(_KIND, view.document.path):
        return not_kept(_KIND)
    lost = any(
        entry.lost(name)
        for entry in ledger.records[_KIND]
        for name in ("by", "year", "quarter", "on")
    )
    return UNREAD.filled(kind=_KIND) if lost else None
