"""A heading with nothing below it: no text, no data, no sub-section."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import label
from planlint.rulebook.view import View

WORDS = frozenset({"item"})


def check(view: View) -> Iterator[Hit]:
    """One hit for each empty section or annex."""
    shown_by_default = {
        view.vocabulary.default_roles[key]
        for key in view.vocabulary.default_roles
        if getattr(view.plan, key, None)
    }
    for pointer, part in view.parts():
        below = getattr(part, "sections", ())
        filled = (part.text or "").strip() or part.file or part.shows or below
        if not filled and part.role not in shown_by_default:
            yield Hit(view.spot(*pointer), {"item": label(part, view.vocabulary)})
