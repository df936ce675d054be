"""Warnings must reach places in which nobody is named to receive them.

Places are the words of the vocabulary ``reach`` marked ``kind: place``. A workspace without
``receivers.yaml`` keeps no such names, which proves nothing.
"""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.view import View
from planlint.rulebook.words import Word
from planlint.source.tree import Pointer

WORDS = frozenset({"group", "area"})


def check(view: View) -> Iterator[Hit]:
    """One hit for each kind of place and area, at the plan whose id comes first."""
    registry = view.around.registry
    if "receivers" not in registry.present or not view.plan.warnings:
        return
    terms = view.vocabulary.lists.get("reach", {})
    kinds = {name for name, term in terms.items() if term.kind == "place"}
    area = view.plan.jurisdiction
    named = registry.received.get(area, frozenset())
    for group, places in _reached(view).items():
        first = view.around.warners.get((area, group)) == view.plan.id
        if group not in kinds or group in named or not first:
            continue
        entry = registry.jurisdictions.get(area)
        words: dict[str, Word] = {
            "group": view.vocabulary.name("reach", group),
            "area": (entry.value.name if entry else None) or area,
        }
        here, *others = [view.spot(*place) for place in places]
        yield Hit(here, words, tuple(others), mark=group)


def _reached(view: View) -> dict[str, list[Pointer]]:
    found: dict[str, list[Pointer]] = {}
    for number, warning in enumerate(view.plan.warnings):
        for index, group in enumerate(warning.reach):
            found.setdefault(group, []).append(("warnings", number, "reach", index))
    return found
