"""An evaluation that asked for a revision more than a year ago, and the edition is the same."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.owed import Owed
from planlint.rulebook.records import days_after, days_before, of_edition, spot
from planlint.rulebook.view import View

WORDS = frozenset({"day"})
NEEDS = ("ledger/evaluations",)
_YEAR = 365


def check(view: View) -> Iterator[Hit]:
    """One hit for each such evaluation after which no other said otherwise."""
    entries = sorted(of_edition(view, "evaluations"), key=lambda e: e.value.on)
    if not entries or not entries[-1].value.revise:
        return
    last = entries[-1]
    if last.value.on < days_before(view.around.as_of, _YEAR):
        place = view.spot("edition", "dates", "issued")
        yield Hit(place, {"day": str(last.value.on)}, (spot(last),))


def owes(view: View) -> Iterator[Owed]:
    """The revision that the last evaluation asked for, within a year; the year is ours."""
    entries = sorted(of_edition(view, "evaluations"), key=lambda e: e.value.on)
    if entries and entries[-1].value.revise:
        asked = entries[-1].value.on
        due = days_after(asked, _YEAR)
        yield Owed(spot(entries[-1]), asked, due, due, customary=True, mark=str(asked))
