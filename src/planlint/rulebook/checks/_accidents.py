"""Work-safety accidents, of which one regulation sets grades and the clocks of reports."""

from planlint.rulebook.view import View

_HAZARDS = frozenset({
    "work_safety", "hazardous_chemicals", "fireworks", "mine", "metallurgy", "construction",
})  # fmt: skip


def only(view: View, hazard: str | None) -> bool:
    """Whether an item for *hazard* (None: for all of the plan's) is about such accidents alone."""
    return {hazard} <= _HAZARDS if hazard else set(view.plan.hazards) <= _HAZARDS
