"""Changes that are none perhaps: a value of wrong form was not read, and looks as if it were gone."""

from dataclasses import replace

from planlint.family.changes.change import Change
from planlint.model.fitting import Fitted
from planlint.model.plan import Plan
from planlint.source.tree import Pointer


def doubted(change: Change, old: Fitted[Plan], new: Fitted[Plan]) -> Change:
    """The change, for a person to judge where either side has there what could not be read."""
    if not change.decides:
        return change
    unread = _unread(old, change.old_at, change.new_at) or _unread(
        new, change.new_at, change.old_at
    )
    return replace(change, judge=True) if unread else change


def _unread(fitted: Fitted[Plan], at: Pointer | None, opposite: Pointer | None) -> bool:
    """Whether something at the place was dropped; of an item that is not there, any of its list."""
    if not fitted.dropped:
        return False
    if at is None:
        home = (opposite or ())[:-1]
        return any(len(one) <= len(home) + 1 and one[: len(home)] == home for one in fitted.dropped)
    raw = fitted.document.raw(at)
    return any(one[: len(raw)] == raw or raw[: len(one)] == one for one in fitted.dropped)
