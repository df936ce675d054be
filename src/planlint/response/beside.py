"""Plans of one area that start by themselves for one event, each with a decider of its own."""

from collections.abc import Iterable, Iterator

from planlint.family.command.rivals import at_odds
from planlint.family.family import Family
from planlint.rulebook.labels import holders_word
from planlint.rulebook.words import Word, holder

from .course import Activation, Note

# What another plan sets off is decided by that plan, or with it.
_ALONE = frozenset({"place", "report"})


def beside(one: Activation, others: Iterable[Activation], family: Family) -> Iterator[Activation]:
    """The other plans of the area that say that somebody else decides."""
    for other in others:
        if one.facts is None or other.facts is None or not one.chosen or not other.chosen:
            continue
        alone = one.cause.kind in _ALONE and other.cause.kind in _ALONE
        numbers = one.chosen.number, other.chosen.number
        if alone and at_odds(one.facts, numbers[0], other.facts, numbers[1], family):
            yield other


def two_deciders(activations: tuple[Activation, ...], family: Family) -> Iterator[Note]:
    """One note for each two plans that are at odds."""
    for number, one in enumerate(activations):
        for other in beside(one, activations[number + 1 :], family):
            mine, theirs = one.step("decide"), other.step("decide")
            if mine and theirs:
                words: dict[str, Word] = {
                    "whom": holders_word(mine.holders),
                    "plan": holder(other.id),
                    "others": holders_word(theirs.holders),
                }
                places = (mine.location, theirs.location)
                key = f"{one.id} {other.id}"
                yield Note("two_plans_decide", key, words, places, one.id, one.begins)
