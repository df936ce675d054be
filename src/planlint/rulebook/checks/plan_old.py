"""A plan issued longer ago than plans of its kind live, where no clause sets an age."""

from collections.abc import Iterator

from planlint.rulebook import records
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import span
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"issued", "age"})


def check(view: View) -> Iterator[Hit]:
    """At most one hit."""
    issued, family = view.issued, view.around
    limits = view.asked("revision_period")
    if issued is None or not records.in_force(view) or any(one.basis.instrument for one in limits):
        return
    for limit in limits[:1]:
        if family.registry.calendar.after(issued, limit.value) < family.as_of:
            words: dict[str, Word] = {"issued": str(issued), "age": span(limit.value)}
            yield Hit(view.spot("edition", "dates", "issued"), words)
