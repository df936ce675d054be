"""A response level that several posts decide, each for itself, and no body stands for them."""

from collections.abc import Iterator

from planlint.family.command.chain import separate_deciders
from planlint.family.holders import behind
from planlint.model.levels import ResponseLevel
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import holders_word, label
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"item", "holders"})
_UNKNOWN = Both(
    zh="有的决定者没有登记，不知道是不是同一个人",
    en="a decider is not registered, so nobody knows whether they are one",
)


def check(view: View) -> Iterator[Hit]:
    """One hit for each such level."""
    for number, response in enumerate(view.plan.responses):
        apart = separate_deciders(response, view.plan, view.around)
        if apart:
            words: dict[str, Word] = {
                "item": label(response, view.vocabulary),
                "holders": holders_word(apart),
            }
            because = None if _are_known(response, view) else _UNKNOWN
            yield Hit(view.spot("responses", number, "decide"), words, undecided=because)


def _are_known(response: ResponseLevel, view: View) -> bool:
    known = view.around.registry.holders
    posts = (behind(one, view.plan, view.around) for one in response.decide)
    return all(found and known.issuperset(found) for found in posts)
