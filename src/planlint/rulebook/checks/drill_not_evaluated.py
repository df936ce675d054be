"""A drill that nobody evaluated within thirty days."""

from collections.abc import Iterator

from planlint.rulebook import records
from planlint.rulebook.hit import Hit
from planlint.rulebook.view import View

WORDS = frozenset({"day", "days"})
_DAYS = 30
# The duty to evaluate drills; a drill held before it was in force is not judged by it.
_CLAUSE = ("CN-PLAN-MEASURES-2024", "33")


def check(view: View) -> Iterator[Hit]:
    """One hit for each drill, at its record."""
    family = view.around
    last = records.days_before(family.as_of, _DAYS)
    for entry in records.of_edition(view, "drills"):
        held = entry.value.on
        due = held < last and view.lawbook.clause_in_force(*_CLAUSE, held)
        if due and entry.value.evaluated is None:
            words = {"day": str(held), "days": str((family.as_of - held).days)}
            unread = records.WRONG_FORM if records.lost(entry, "evaluated") else None
            yield Hit(records.spot(entry), words, undecided=unread)
