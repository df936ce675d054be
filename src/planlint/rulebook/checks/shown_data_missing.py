"""A section that wants to show data which the plan does not have."""

from collections.abc import Iterator
from typing import Any

from planlint.model.plan import Plan
from planlint.rulebook.hit import Hit
from planlint.rulebook.selection import member
from planlint.rulebook.view import View

WORDS = frozenset({"path"})
_CHART = "chart"


def check(view: View) -> Iterator[Hit]:
    """One hit for each entry of ``shows`` that leads to nothing."""
    for pointer, part in view.parts():
        for index, path in enumerate(part.shows):
            if not _leads(view.plan, path):
                yield Hit(view.spot(*pointer, "shows", index), {"path": path}, mark=path)


def _leads(plan: Plan, path: str) -> bool:
    """Whether ``bodies.hq``, ``responses.2``, ``resources.supplies`` … is there."""
    head, _, rest = path.partition(".")
    value: Any = member(plan, head) if head in _SHOWABLE else None
    if not value:
        return False
    if not rest or (head == "bodies" and rest == _CHART):
        return True
    if isinstance(value, tuple):
        names = (
            str(getattr(item, name, "")) for item in value for name in ("id", "level", "hazard")
        )
        return rest in names
    return bool(member(value, rest))


_SHOWABLE = frozenset(
    {
        "bodies", "duties", "tasks", "grades", "warnings", "responses", "reporting", "references",
        "resources", "contacts", "definitions", "plan_system", "leads", "preparation",
    }
)  # fmt: skip
