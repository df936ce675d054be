"""What changed in the registries that all plans of a family share."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from planlint.family.changes.areas import REGISTRY_CHAPTERS
from planlint.family.changes.change import of_lists
from planlint.family.changes.registered import Registered
from planlint.family.changes.renaming import Renames, renamed
from planlint.family.registry import Entry
from planlint.rulebook.vocabulary import Vocabulary
from planlint.source.tree import Pointer

from .difference import Difference, Placing
from .side import Side

CHAPTER = "registry."


def registry_differences(
    old: Side, new: Side, vocabulary: Vocabulary, registered: Registered
) -> Iterator[Difference]:
    """Every change of the registries, by chapter; none of them makes a plan revised."""
    names = Renames(registered=registered)
    for name, chapter in REGISTRY_CHAPTERS.items():
        before, after = _entries(old, name), _entries(new, name)
        there_all, here_all = ([entry.value for entry in side] for side in (before, after))
        there_all = [renamed(one, names) for one in there_all]
        if there_all == here_all:
            continue
        for change in of_lists(chapter, CHAPTER + name, there_all, here_all, ((), ())):
            there, here = _of(before, change.old_at), _of(after, change.new_at)
            known = there or here
            assert known is not None  # a change is on one side at least
            documents = (known.document, (here or known).document)
            moved = replace(
                change, old_at=_within(there, change.old_at), new_at=_within(here, change.new_at)
            )
            yield from Placing((old, new), documents, vocabulary).differences((moved,))


def _entries(side: Side, name: str) -> tuple[Entry[Any], ...]:
    found = getattr(side.family.registry, name)
    return tuple(found.values()) if isinstance(found, Mapping) else tuple(found)


def _of(entries: tuple[Entry[Any], ...], at: Pointer | None) -> Entry[Any] | None:
    """The entry that a pointer into the list leads into."""
    return entries[int(at[0])] if at else None


def _within(entry: Entry[Any] | None, at: Pointer | None) -> Pointer | None:
    """The same place in the file of the entry."""
    return (*entry.pointer, *at[1:]) if entry is not None and at else None
