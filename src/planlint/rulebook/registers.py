"""Entries of registries for rules about them: by chapter, with the names people call them by."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal, TypeVar, get_args

from planlint.family.registry import Entry, Registry
from planlint.model.base import Model

from .words import Both

T = TypeVar("T", bound=Model)
Chapter = Literal[
    "catalogue", "events", "instruments", "jurisdictions", "organisations", "receivers",
    "rosters", "resources.supplies", "resources.teams", "resources.shelters",
    "resources.risks", "resources.experts",
]  # fmt: skip


def entries(registry: Registry, chapter: Chapter) -> Iterable[Entry[Any]]:
    """The entries of a chapter in the order of its file."""
    stem, _, part = chapter.partition(".")
    if part:
        return (e for e in registry.resources.values() if e.pointer[0] == part)
    found: Any = getattr(registry, stem)
    return found.values() if isinstance(found, Mapping) else found


def all_entries(registry: Registry) -> Iterator[Entry[Any]]:
    """The entries of all chapters."""
    for chapter in get_args(Chapter):
        yield from entries(registry, chapter)


def of_type(registry: Registry, model: type[T]) -> Iterator[Entry[T]]:
    """The resources of one class: teams, shelters, risks …"""
    return (entry for entry in registry.resources.values() if isinstance(entry.value, model))


def name_of(entry: Entry[Any]) -> str:
    """What people call an entry: its name, title or place, else its id."""
    value = entry.value
    for field in ("name", "title", "place", "occasion", "id"):
        if found := getattr(value, field, None):
            return str(found)
    return ""


def field_words(model: type[Model], fields: Iterable[str]) -> Both:
    """Fields as people read them: Chinese by their titles, English by their keys."""
    keys = tuple(fields)
    titles = (_title(model, key) for key in keys)
    return Both(zh="、".join(titles), en=", ".join(keys))


def _title(model: type[Model], key: str) -> str:
    info = model.model_fields.get(key) or model.model_fields.get(f"{key}_")
    return (info.title if info else None) or key
