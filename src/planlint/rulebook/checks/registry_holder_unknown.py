"""A registry names a unit or post that the registry of organisations does not know."""

import re
from collections.abc import Iterator
from typing import Any

from planlint.family.registry import Entry
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.kinds.reference import did_you_mean
from planlint.rulebook.registers import Chapter, entries
from planlint.rulebook.selection import select, values_in
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Word

WORDS = frozenset({"value", "near"})
_PATHS: tuple[tuple[Chapter, tuple[str, ...]], ...] = (
    ("catalogue", ("maker",)),
    ("events", ("hosts[]",)),
    ("jurisdictions", ("plan_office",)),
    ("organisations", ("superior", "guided_by")),
    ("receivers", ("holder",)),
    ("resources.supplies", ("holder",)),
    ("resources.teams", ("holder",)),
    ("resources.shelters", ("holder",)),
    ("resources.risks", ("responsible",)),
    ("rosters", ("unit", "to[]", "shifts[].leader", "shifts[].staff[]")),
)
# Who is on duty may be a name; only what looks like an id is looked up.
_ID = re.compile(r"[a-z0-9-]+(/[a-z0-9-]+)?\Z")


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each unknown id, with all places that use it."""
    registry = view.around.registry
    if "organisations" not in registry.present:
        return
    unknown: dict[str, list[Spot]] = {}
    for entry, pointer, value in _named(view):
        if value not in registry.holders and _ID.match(value):
            spot = Spot(entry.document, (*entry.pointer, *pointer))
            unknown.setdefault(value, []).append(spot)
    for value, (first, *others) in unknown.items():
        words: dict[str, Word] = {"value": value, "near": did_you_mean(value, registry.holders)}
        yield Hit(first, words, tuple(others), mark=value)


def _named(view: RegistryView) -> Iterator[tuple[Entry[Any], tuple[str | int, ...], str]]:
    registry = view.around.registry
    for chapter, paths in _PATHS:
        every = [entry.value for entry in entries(registry, chapter)]
        if all(registry.holders.issuperset(values_in(every, path)) for path in paths):
            continue  # as mostly; places are worth walking for only where not
        for entry in entries(registry, chapter):
            for path in paths:
                for pointer, value in select(entry.value, path):
                    yield entry, pointer, str(value)
