"""A plan issued longer ago than a clause of the place lets it stand without revision.

A revision is a new edition, so the age of the edition in force is what counts.
"""

from collections.abc import Iterator

from planlint.rulebook import records
from planlint.rulebook.hit import Hit
from planlint.rulebook.owed import Owed
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"issued", "due", "limit"})


def check(view: View) -> Iterator[Hit]:
    """At most one hit: the surest and strictest clause that is not kept."""
    issued, family = view.issued, view.around
    if issued is None or not records.in_force(view):
        return
    for limit in view.asked("revision_period"):
        due = family.registry.calendar.after(issued, limit.value)
        if limit.basis.instrument and due < family.as_of:
            words: dict[str, Word] = {
                "issued": str(issued),
                "due": str(due),
                "limit": limit.said,
            }
            yield Hit(view.spot("edition", "dates", "issued"), words, limit=limit)
            return


def owes(view: View) -> Iterator[Owed]:
    """The next edition, where a clause of the place says how old one may become: the shortest time."""
    issued = view.issued
    if issued is None or not records.in_force(view):
        return
    there, bounds = view.spot("edition", "dates", "issued"), view.around.registry.calendar.bounds
    limits = [limit for limit in view.asked("revision_period") if limit.basis.instrument]
    every = [Owed(there, issued, *bounds(issued, limit.value), limit=limit) for limit in limits]
    yield from sorted(every, key=lambda owed: str(owed.latest))[:1]
