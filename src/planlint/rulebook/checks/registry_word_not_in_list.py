"""A word of a registry that no vocabulary of the pack knows: hazard, function, kind of team."""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from planlint.family.grouping import grouped
from planlint.family.registry import Entry
from planlint.model.fields import nearest
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import plain
from planlint.rulebook.registers import all_entries
from planlint.rulebook.selection import select, values_in
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Both, Word

from .word_not_in_list import CATEGORIES, vocabulary_paths

WORDS = frozenset({"word", "list", "near"})


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each place with an unknown word."""
    every = all_entries(view.around.registry)
    entries: dict[type[BaseModel], tuple[Entry[Any], ...]]
    entries = grouped((type(entry.value), entry) for entry in every)
    for model, alike in entries.items():
        for path, name in vocabulary_paths(model):
            known = view.vocabulary.lists.get(name, {})
            if {*values_in((entry.value for entry in alike), path)} <= known.keys():
                continue  # as mostly; places are worth walking for only where not
            for entry in alike:
                yield from _hits(view, entry, path, name)


def _hits(view: RegistryView, entry: Entry[Any], path: str, name: str) -> Iterator[Hit]:
    """One hit for each unknown word at a path of an entry."""
    known = view.vocabulary.lists.get(name, {})
    for pointer, word in select(entry.value, path):
        if word not in known and not (name == "hazards" and word in CATEGORIES):
            words: dict[str, Word] = {
                "word": str(word),
                "list": plain(name),
                "near": _hint(nearest(str(word), known)),
            }
            yield Hit(view.spot(entry, *pointer), words, mark=f"{_id(entry)} {word}")


def _id(entry: Any) -> str:
    return str(getattr(entry.value, "id", "") or "")


def _hint(near: str) -> Both:
    return Both(zh=f"；是否应为 {near}？", en=f"; did you mean {near}?") if near else plain("")
