"""A graver response level decided by somebody who ranks below the decider of a lower one.

Rank is taken from the plan's own command bodies alone: head above deputies above office. Who
stands in none of them has no known rank, and nothing is said about him.
"""

from collections.abc import Iterator

from planlint.family.command.chain import decided_lower
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import holder_word, label
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"item", "holder", "lower"})


def check(view: View) -> Iterator[Hit]:
    """One hit for each level that a lower level of the same hazard outranks."""
    responses = view.plan.responses
    for number, below in decided_lower(view.plan):
        words: dict[str, Word] = {
            "item": label(responses[number], view.vocabulary),
            "holder": holder_word(responses[number].decide[0]),
            "lower": label(responses[below], view.vocabulary),
        }
        yield Hit(view.spot("responses", number, "decide"), words)
