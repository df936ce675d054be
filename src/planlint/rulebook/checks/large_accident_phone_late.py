"""A report of a large accident to the province that is allowed more than an hour."""

import re
from collections.abc import Iterator

from planlint.model.scalars import Duration
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import label, span
from planlint.rulebook.tiers import tier_of
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

from . import _accidents

WORDS = frozenset({"item", "when", "ours"})
_HOUR = Duration(1, "h")
_FROM = ("county", "city")
# 重大危险源 and 较大涉险事故 are no grades of accidents.
_LARGE = re.compile("(较大|重大)(?!危险源|活动|隐患|风险|涉险)")


def check(view: View) -> Iterator[Hit]:
    """One hit for each step to the province that says it is about large accidents or worse."""
    for index, step in enumerate(view.plan.reporting):
        when = step.when or ""
        if step.within is None or not _LARGE.search(when) or not _accidents.only(view, step.hazard):
            continue
        there = tier_of(step.to, view) == "province" and tier_of(step.from_, view) in _FROM
        written = "phone" not in step.by and _told(view)
        if there and step.within.longer_than(_HOUR) and not written:
            words: dict[str, Word] = {
                "item": label(step, view.vocabulary),
                "when": when,
                "ours": span(step.within),
            }
            yield Hit(view.spot("reporting", index), words)


def _told(view: View) -> bool:
    """Whether another step tells the province by phone in time: a longer one is of the paper."""
    return any(
        step.within is not None
        and not step.within.longer_than(_HOUR)
        and "phone" in step.by
        and tier_of(step.to, view) == "province"
        and tier_of(step.from_, view) in _FROM
        for step in view.plan.reporting
    )
