"""Editions of a plan on a day: which are there, and in what order they speak."""

import datetime
from typing import Literal

from planlint.model.plan import Plan

Standing = Literal["current", "draft", "future", "past"]


def standing(plan: Plan, as_of: datetime.date) -> Standing:
    """What an edition is on a day: a draft, in force, not yet there, or over."""
    edition = plan.edition
    dates = edition.dates if edition else None
    start = (dates.issued or dates.effective) if dates else None
    if edition is None or edition.status == "draft" or (edition.status is None and start is None):
        return "draft"
    if start is not None and start > as_of:
        return "future"
    ended = dates is not None and dates.repealed is not None and dates.repealed <= as_of
    undated = edition.status == "repealed" and (dates is None or dates.repealed is None)
    return "past" if ended or undated else "current"


def edition_key(plan: Plan) -> tuple[str, ...]:
    """What tells editions of one plan apart: the number; without one, version and day of issue."""
    edition = plan.edition
    if edition is not None and edition.number:
        return (edition.number,)
    issued = edition.dates.issued if edition and edition.dates else None
    return ("", (edition.version if edition else None) or "", str(issued or ""))


def rank(plan: Plan, as_of: datetime.date) -> tuple[bool, datetime.date]:
    """The order in which editions speak for their plan: drafts last, then the latest issued."""
    dates = plan.edition.dates if plan.edition else None
    issued = (dates.issued if dates else None) or datetime.date.min
    return standing(plan, as_of) == "current", issued
