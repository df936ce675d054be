"""A registry names an area that the registry of jurisdictions does not know."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.kinds.reference import did_you_mean
from planlint.rulebook.registers import Chapter, entries
from planlint.rulebook.selection import select, values_in
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Word

WORDS = frozenset({"value", "near"})
_CHAPTERS: tuple[Chapter, ...] = (
    "catalogue", "events", "instruments", "organisations", "receivers", "resources.shelters",
    "resources.risks",
)  # fmt: skip


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each unknown area, with all places that use it."""
    registry = view.around.registry
    known = registry.jurisdictions.keys()
    if "jurisdictions" not in registry.present:
        return
    unknown: dict[str, list[Spot]] = {}
    paths = [(chapter, "jurisdiction") for chapter in _CHAPTERS]
    paths += [("jurisdictions", "parent"), ("jurisdictions", "neighbours[]")]
    for chapter, path in paths:
        if {*values_in((entry.value for entry in entries(registry, chapter)), path)} <= known:
            continue  # as mostly; places are worth walking for only where not
        for entry in entries(registry, chapter):
            for pointer, value in select(entry.value, path):
                if value not in known:
                    unknown.setdefault(str(value), []).append(view.spot(entry, *pointer))
    for value, (first, *others) in unknown.items():
        words: dict[str, Word] = {"value": value, "near": did_you_mean(value, known)}
        yield Hit(first, words, tuple(others), mark=value)
