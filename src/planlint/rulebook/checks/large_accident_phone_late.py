"""A report of a large accident to the province that is allowed more than an hour."""

from collections.abc import Iterator

from planlint.model.scalars import Duration
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import label, span
from planlint.rulebook.tiers import tier_of
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"item", "when", "ours"})
_HOUR = Duration(1, "h")
_FROM = ("county", "city")


def check(view: View) -> Iterator[Hit]:
    """One hit for each step to the province that says it is about large accidents or worse."""
    for index, step in enumerate(view.plan.reporting):
        when = step.when or ""
        if step.within is None or not ("较大" in when or "重大" in when):
            continue
        there = tier_of(step.to, view) == "province" and tier_of(step.from_, view) in _FROM
        if there and step.within.longer_than(_HOUR):
            words: dict[str, Word] = {
                "item": label(step, view.vocabulary),
                "when": when,
                "ours": span(step.within),
            }
            yield Hit(view.spot("reporting", index), words)
