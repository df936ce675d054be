"""A graver response level with fewer tasks than the one below, which it does not build on."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import label, plain
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"item", "lower", "ours", "theirs"})


def check(view: View) -> Iterator[Hit]:
    """One hit for each such pair of neighbouring levels of one hazard."""
    for index, response in enumerate(view.plan.responses):
        if response.builds_on or not response.tasks or response.level is None:
            continue
        for lower in view.plan.responses:
            neighbour = lower.hazard == response.hazard and lower.level == response.level + 1
            if neighbour and len(lower.tasks) > len(response.tasks):
                words: dict[str, Word] = {
                    "item": label(response, view.vocabulary),
                    "lower": label(lower, view.vocabulary),
                    "ours": plain(str(len(response.tasks))),
                    "theirs": plain(str(len(lower.tasks))),
                }
                yield Hit(view.spot("responses", index, "tasks"), words)
