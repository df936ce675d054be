"""A special plan that none of its lead departments compiled."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.holders import unit_of
from planlint.rulebook.labels import holders_word
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"found", "lead"})


def check(view: View) -> Iterator[Hit]:
    """At most one hit; without a lead department or a compiler there is nothing to compare."""
    compilers = view.plan.edition.compiled_by if view.plan.edition else ()
    leads = {unit_of(lead) for lead in view.plan.lead}
    if compilers and leads and leads.isdisjoint(map(unit_of, compilers)):
        words: dict[str, Word] = {
            "found": holders_word(compilers),
            "lead": holders_word(view.plan.lead),
        }
        yield Hit(view.spot("edition", "compiled_by"), words, (view.spot("lead"),))
