"""A study that was more than three years old when the plan was approved."""

from collections.abc import Iterator

from planlint.model.calendar import Calendar
from planlint.model.scalars import Duration
from planlint.rulebook.hit import Hit
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

from . import _studies

WORDS = frozenset({"study", "day", "approved", "years"})
_YEARS = 3
# Years need no announced working days.
_CALENDAR = Calendar()


def check(view: View) -> Iterator[Hit]:
    """One hit for each such study, with the day of approval as the related place."""
    approved = _studies.approved(view)
    if approved is None:
        return
    for study, day, pointer in _studies.dated(view):
        if _CALENDAR.after(day, Duration(_YEARS, "y")) < approved:
            words: dict[str, Word] = {
                "study": study,
                "day": str(day),
                "approved": str(approved),
                "years": str(_YEARS),
            }
            yield Hit(view.spot(*pointer), words, (view.spot("edition", "dates", "approved"),))
