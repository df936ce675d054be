"""``clock``: a number that a plan gives for a reporting step may not exceed that of a statute.

No number is no breach here. A step that says its hazard is about that one, else about those of the
plan. The longest time stands in the rule, or in the profiles of the area (``reporting_clock``).
"""

import functools
from collections.abc import Iterator
from typing import ClassVar

from planlint.model.base import field
from planlint.model.reporting import ReportingStep
from planlint.model.scalars import Duration, Flag, Text
from planlint.model.settings import Hours
from planlint.rulebook.hit import Hit
from planlint.rulebook.kinds.params import Kind
from planlint.rulebook.labels import label, span
from planlint.rulebook.regime import Limit
from planlint.rulebook.tiers import Ends, ends
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"item", "ours", "most"})
_Longest = tuple[tuple[Duration, Limit | None], ...]


class Params(Kind):
    """Between which tiers, for which hazards, at most how long."""

    either: ClassVar = (("most", "statutory"),)

    @property
    def asks_family(self) -> bool:
        """The tier of a unit stands in the registry."""
        return True

    @functools.cached_property
    def about(self) -> frozenset[str]:
        """The hazards, to look up many."""
        return frozenset(self.hazards)

    hazards: tuple[Text, ...] = field("灾种", "适用的灾种，不写时为全部", ())
    from_: tuple[Text, ...] = field("报告层级", "例如 county，不写时为全部", (), alias="from")
    to: tuple[Text, ...] = field("接收层级", "例如 city，不写时为全部", ())
    most: Hours | None = field("最长", "最长时限，例如 2h；不写时按地方要求")
    statutory: Flag | None = field(
        "法定", "按地方要求 reporting_clock：是 只查法律、行政法规定了时限的；否 只查其余的"
    )


def reads(params: Params) -> tuple[str, ...]:
    """The steps, and what the plan is about."""
    del params
    return ("reporting", "hazards")


def places(params: Params, view: View) -> int:
    """The steps that give a number for what the clock is about."""
    return sum(bool(most) for _, step, most in _asked(params, view))


def check(params: Params, view: View) -> Iterator[Hit]:
    """One hit for each step whose own number is longer."""
    for index, step, longest in _asked(params, view):
        for most, limit in longest:
            if step.within and step.within.longer_than(most):
                words: dict[str, Word] = {
                    "item": label(step, view.vocabulary),
                    "ours": span(step.within),
                    "most": limit.said if limit else span(most),
                }
                yield Hit(view.spot("reporting", index, "within"), words, limit=limit)
                break  # of several, the surest and strictest


def _asked(params: Params, view: View) -> Iterator[tuple[int, ReportingStep, _Longest]]:
    """The steps that give a number, each with the longest times for it."""
    for index, step, between in view.once(("clocks",), lambda: tuple(_timed(view))):
        yield index, step, _most(step, between, params, view)


def _timed(view: View) -> Iterator[tuple[int, ReportingStep, Ends]]:
    """The steps that give a number, with the tiers between which they go."""
    for index, (step, between) in enumerate(zip(view.plan.reporting, ends(view), strict=True)):
        if step.within is not None:
            yield index, step, between


def _most(step: ReportingStep, between: Ends, params: Params, view: View) -> _Longest:
    """The longest times for a step, the surest first; none where nothing asks for any."""
    about = (step.hazard,) if step.hazard else view.plan.hazards
    if params.hazards and not (about and params.about.issuperset(about)):
        return ()
    sender, receiver = between
    if (params.from_ and sender not in params.from_) or (params.to and receiver not in params.to):
        return ()
    if params.most is not None:
        return ((params.most, None),)
    limits = view.asked("reporting_clock", hazards=about, between=between)
    if any(limit.is_statute for limit in limits) is not params.statutory:
        return ()
    return tuple((limit.value, limit) for limit in limits)
