"""What people call the item that a change is about."""

from collections.abc import Callable
from typing import Any

from planlint.family.changes.change import Change
from planlint.model.contacts import Contact
from planlint.model.evacuations import Evacuation
from planlint.model.levels import Scale
from planlint.model.parties import JointParty
from planlint.model.references import Reference
from planlint.model.registries.organisations import Organisation
from planlint.model.tasks import Duty, Promise, Task
from planlint.rulebook.labels import holder_word, holders_word, label, plain, shortened
from planlint.rulebook.vocabulary import Vocabulary
from planlint.rulebook.words import Both

from .prose import Passage

# Parts that a plan has once: their fields are named alone.
_ONCE = ("", "edition", "preparation", "resources")


def label_of(item: Any, change: Change, vocabulary: Vocabulary) -> Both:
    """The name of the item; holders stand in it as ⟦id⟧. Empty where a plan has it once."""
    if change.chapter in _ONCE:
        return Both()
    if change.chapter == "leads":
        return vocabulary.name("hazards", str(item))
    if isinstance(item, Scale):
        return vocabulary.name("hazards", item.hazard) if item.hazard else Both()
    said = _SAID.get(type(item))
    return said(item) if said else label(item, vocabulary)


_SAID: dict[type, Callable[[Any], Both]] = {
    Passage: lambda one: plain(one.title or one.id or one.role or ""),
    Duty: lambda one: holders_word(one.holder) if one.holder else plain(one.id or ""),
    Contact: lambda one: holder_word(one.holder) if one.holder else plain(one.name or ""),
    Task: lambda one: plain(shortened(one.title or one.id or "")),
    Promise: lambda one: holder_word(one.unit) if one.unit else plain(f"{one.plan} {one.task}"),
    Evacuation: lambda one: plain(shortened(one.area or one.id or "")),
    Reference: lambda one: plain(shortened(one.title or one.plan or one.instrument or "")),
    JointParty: lambda one: plain(one.jurisdiction or one.unit or ""),
    Organisation: lambda one: holder_word(one.id or ""),
}
