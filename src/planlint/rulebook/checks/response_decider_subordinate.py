"""A graver level decided by somebody whom the registry puts below the decider of a lower one.

What the plan's own first command body says by itself another rule looks at; here it is further
bodies, and the units behind the deciders: an area below another, a department below the government
of its area, a unit below its superior. Where neither says it, nobody can, and it is undecided.
"""

from collections.abc import Iterator

from planlint.family.command.order import decided_below
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import holders_word, label
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"item", "holder", "lower", "other"})
_UNKNOWN = Both(
    zh="指挥机构和登记都看不出两个决定者谁高谁低，须由人核对",
    en="neither bodies nor registry say who of the deciders ranks higher; a person must look",
)


def check(view: View) -> Iterator[Hit]:
    """One hit for each such level, at its deciders."""
    responses = view.plan.responses
    for number, lower, sure in decided_below(view.plan, view.around):
        words: dict[str, Word] = {
            "item": label(responses[number], view.vocabulary),
            "holder": holders_word(responses[number].decide),
            "lower": label(responses[lower], view.vocabulary),
            "other": holders_word(responses[lower].decide),
        }
        because = None if sure else _UNKNOWN
        yield Hit(view.spot("responses", number, "decide"), words, undecided=because)
