"""Editions of a plan on a day: which are there, and in what order they speak."""

import datetime
from typing import Literal

from planlint.model.plan import Plan

Standing = Literal["current", "draft", "future", "past"]


def standing(plan: Plan, as_of: datetime.date, *, in_effect: bool = False) -> Standing:
    """What an edition is on a day: a draft, in force, not yet there, or over.

    It is there from its issue on, for it is then that it is judged, filed and published; with
    *in_effect* from the day on which it takes effect, for until then the one before answers.
    """
    edition = plan.edition
    dates = edition.dates if edition else None
    issued, effective = (dates.issued, dates.effective) if dates else (None, None)
    start = (effective or issued) if in_effect else (issued or effective)
    if edition is None or edition.status == "draft":
        return "draft"
    if start is None and edition.status in (None, "approved"):
        return "draft"  # what was approved and never issued, too
    if start is not None and start > as_of:
        return "future"
    ended = dates is not None and dates.repealed is not None and dates.repealed <= as_of
    undated = edition.status == "repealed" and (dates is None or dates.repealed is None)
    return "past" if ended or undated else "current"


def is_draft(plan: Plan | None, as_of: datetime.date) -> bool:
    """Whether a plan is a draft on a day; what is no plan of the family is none."""
    return plan is not None and standing(plan, as_of) == "draft"


def edition_key(plan: Plan) -> tuple[str, ...]:
    """What tells editions of one plan apart: the number; without one, version and day of issue."""
    edition = plan.edition
    if edition is not None and edition.number:
        return (edition.number,)
    issued = edition.dates.issued if edition and edition.dates else None
    return ("", (edition.version if edition else None) or "", str(issued or ""))


def rank(
    plan: Plan, as_of: datetime.date, *, in_effect: bool = False
) -> tuple[bool, datetime.date]:
    """The order in which editions speak for their plan: drafts last, then the latest issued."""
    dates = plan.edition.dates if plan.edition else None
    issued = (dates.issued if dates else None) or datetime.date.min
    return standing(plan, as_of, in_effect=in_effect) == "current", issued
