"""A word of a registry that no vocabulary of the pack knows: hazard, function, kind of team."""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from planlint.model.fields import nearest
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import plain
from planlint.rulebook.registers import all_entries
from planlint.rulebook.selection import select, values
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Both, Word

from .word_not_in_list import CATEGORIES, vocabulary_paths

WORDS = frozenset({"word", "list", "near"})


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each place with an unknown word."""
    for entry in all_entries(view.around.registry):
        model: type[BaseModel] = type(entry.value)
        for path, name in vocabulary_paths(model):
            known = view.vocabulary.lists.get(name, {})
            if all(word in known for word in values(entry.value, path)):
                continue  # as in most entries; places are worth walking for only where not
            for pointer, word in select(entry.value, path):
                if word not in known and not (name == "hazards" and word in CATEGORIES):
                    near = nearest(str(word), known)
                    words: dict[str, Word] = {
                        "word": str(word),
                        "list": plain(name),
                        "near": _hint(near),
                    }
                    yield Hit(view.spot(entry, *pointer), words, mark=f"{_id(entry)} {word}")


def _id(entry: Any) -> str:
    return str(getattr(entry.value, "id", "") or "")


def _hint(near: str) -> Both:
    return Both(zh=f"；是否应为 {near}？", en=f"; did you mean {near}?") if near else plain("")
