"""A response that builds on a level that is not there, or on one that is not lower."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import label, plain
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"item", "base", "why"})
_ABSENT = Both(zh="不存在", en="is not there")
_NOT_LOWER = Both(zh="不是更低的一级", en="is no lower level")


def check(view: View) -> Iterator[Hit]:
    """One hit for each such response; level 1 is the highest."""
    there = {(response.hazard, response.level) for response in view.plan.responses}
    for index, response in enumerate(view.plan.responses):
        base = response.builds_on
        if base is None:
            continue
        absent = (response.hazard, base) not in there
        if absent or (response.level is not None and base <= response.level):
            words: dict[str, Word] = {
                "item": label(response, view.vocabulary),
                "base": plain(str(base)),
                "why": _ABSENT if absent else _NOT_LOWER,
            }
            yield Hit(view.spot("responses", index, "builds_on"), words)
