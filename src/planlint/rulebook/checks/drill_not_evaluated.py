"""A drill that nobody evaluated within thirty days."""

from collections.abc import Iterator

from planlint.rulebook import records
from planlint.rulebook.hit import Hit
from planlint.rulebook.owed import Owed
from planlint.rulebook.view import View

WORDS = frozenset({"day", "days"})
NEEDS = ("ledger/drills",)
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
        done = entry.value.evaluated
        if due and (done is None or done > family.as_of):
            words = {"day": str(held), "days": str((family.as_of - held).days)}
            unread = records.WRONG_FORM if records.lost(entry, "evaluated") else None
            yield Hit(records.spot(entry), words, undecided=unread)


def owes(view: View) -> Iterator[Owed]:
    """The evaluation of each drill, within thirty days; the measures set no time, so they are ours."""
    for entry in records.of_edition(view, "drills"):
        held, done = entry.value.on, entry.value.evaluated
        if view.lawbook.clause_in_force(*_CLAUSE, held):
            due = records.days_after(held, _DAYS)
            lost = records.WRONG_FORM if records.lost(entry, "evaluated") else None
            there, mark = records.spot(entry), str(entry.value.id or held)
            yield Owed(
                there, held, due, due, done, there if done else None,
                unproved=lost, customary=True, mark=mark,
            )  # fmt: skip
