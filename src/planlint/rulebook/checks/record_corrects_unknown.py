"""A correction of a record that is not there, of itself, in a ring, or of quite another plan."""

from collections.abc import Iterator, Mapping
from typing import Any

from planlint.family.registry import Entry
from planlint.model.ledger import LEDGER_RECORDS
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Both, Word
from planlint.source.tree import Pointer

from . import _unknown

WORDS = frozenset({"id", "why"})
_NOWHERE = Both(zh="本文件中没有这条记录", en="this file has no such record")
_ITSELF = Both(zh="这就是它自己", en="that is this record itself")
_RING = Both(
    zh="它们互相更正，都不再算数", en="they correct each other, so that none of them counts"
)
_OTHER = Both(
    zh="那是预案“{plan}”的记录，内容也不是同一件事",
    en="that is a record of “{plan}”, and of another deed",
)
# A correction of the plan alone leaves these as they were.
_DEED = ("by", "on", "to", "from_", "body", "task", "own_plan", "own_task")

Named = Mapping[str, Entry[Any]]


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each such correction; of a ring, one at its first record."""
    plans = _unknown.known_here(view)
    for kind in LEDGER_RECORDS:
        files: dict[str, list[Entry[Any]]] = {}
        for entry in view.around.ledger.written(kind):
            files.setdefault(entry.document.path, []).append(entry)
        for entries in files.values():
            if any(entry.value.corrects for entry in entries):
                yield from _of_file(view, entries, plans)


def _of_file(view: RegistryView, entries: list[Entry[Any]], plans: frozenset[str]) -> Iterator[Hit]:
    named = {entry.value.id: entry for entry in reversed(entries) if entry.value.id}
    rings, nearest = _rings(named), _unknown.Nearest(named)
    for entry in entries:
        target = entry.value.corrects
        there = named.get(target or "")
        if target and there is None:
            near = nearest(target)
            why: Both | None = Both(zh=_NOWHERE.zh + near.zh, en=_NOWHERE.en + near.en)
        else:
            why = _why(entry, there, rings, plans) if there else None
        if why is not None:
            other = there is not None and there is not entry
            related = (Spot.opposite(there.document, there.pointer),) if there and other else ()
            words: dict[str, Word] = {"id": target or "", "why": why}
            yield Hit(view.spot(entry, "corrects"), words, related, mark=target or "")


def _why(
    entry: Entry[Any], there: Entry[Any], rings: frozenset[Pointer], plans: frozenset[str]
) -> Both | None:
    """What is wrong with a correction; that of another record under the same id is told as such."""
    if there is entry:
        return _ITSELF
    if entry.pointer in rings:
        return _RING
    record, old = entry.value, there.value
    apart = record.plan and old.plan and record.plan != old.plan and old.plan in plans
    if apart and any(getattr(record, name, None) != getattr(old, name, None) for name in _DEED):
        return _OTHER.filled(plan=old.plan)
    return None


def _rings(named: Named) -> frozenset[Pointer]:
    """The first record of each ring of two or more that correct each other."""
    found: set[Pointer] = set()
    walked: set[str] = set()
    for start in named:
        path: dict[str, None] = {}
        step: str | None = start
        while step in named and step not in walked:
            walked.add(str(step))
            path[str(step)] = None
            step = named[str(step)].value.corrects
        if step in path:
            ring = list(path)[list(path).index(str(step)) :]
            found.add(min(named[name].pointer for name in ring))
    return frozenset(found)
