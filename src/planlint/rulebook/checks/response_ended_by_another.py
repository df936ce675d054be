"""A response that somebody else ends than the one who launches it."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import holders_word, label
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"item", "launch", "end"})


def check(view: View) -> Iterator[Hit]:
    """One hit for each level whose two deciders are both given and share nobody."""
    for index, response in enumerate(view.plan.responses):
        end = response.end.decide if response.end else ()
        if response.decide and end and set(response.decide).isdisjoint(end):
            words: dict[str, Word] = {
                "item": label(response, view.vocabulary),
                "launch": holders_word(response.decide),
                "end": holders_word(end),
            }
            yield Hit(view.spot("responses", index, "end", "decide"), words)
