"""``clock``: a number that a plan gives for a reporting step may not exceed that of a statute.

No number is no breach here. Only steps between the tiers named are compared; a step that says
its hazard must be about one of the hazards, else the plan must.
"""

from collections.abc import Iterator
from typing import ClassVar

from planlint.model.base import field
from planlint.model.reporting import ReportingStep
from planlint.model.scalars import DurationText, Text
from planlint.rulebook.hit import Hit
from planlint.rulebook.kinds.params import Kind
from planlint.rulebook.labels import label, plain
from planlint.rulebook.tiers import tier_of
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"item", "ours", "most"})


class Params(Kind):
    """Between which tiers, for which hazards, at most how long."""

    needed: ClassVar = ("hazards", "from_", "to", "most")

    @property
    def asks_family(self) -> bool:
        """The tier of a unit stands in the registry."""
        return True

    hazards: tuple[Text, ...] = field("灾种", "适用的灾种", ())
    from_: tuple[Text, ...] = field("报告层级", "例如 county", (), alias="from")
    to: tuple[Text, ...] = field("接收层级", "例如 city", ())
    most: DurationText | None = field("最长", "法定最长时限，例如 2h")


def reads(params: Params) -> tuple[str, ...]:
    """The steps, and what the plan is about."""
    del params
    return ("reporting", "hazards")


def check(params: Params, view: View) -> Iterator[Hit]:
    """One hit for each step whose own number is longer."""
    assert params.most is not None
    for index, step in enumerate(view.plan.reporting):
        if step.within is None or not _concerns(step, params, view):
            continue
        between = tier_of(step.from_, view) in params.from_ and tier_of(step.to, view) in params.to
        if between and step.within.longer_than(params.most):
            words: dict[str, Word] = {
                "item": label(step, view.vocabulary),
                "ours": plain(str(step.within)),
                "most": plain(str(params.most)),
            }
            yield Hit(view.spot("reporting", index, "within"), words)


def _concerns(step: ReportingStep, params: Params, view: View) -> bool:
    about = (step.hazard,) if step.hazard else view.plan.hazards
    return bool(about) and set(about) <= set(params.hazards)
