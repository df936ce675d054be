"""Programmes of compiling plans, with who made them."""

from collections.abc import Iterator
from typing import Any

from planlint.family.registry import Entry
from planlint.model.registries.organisations import Organisation
from planlint.rulebook.view import RegistryView


def made_by(view: RegistryView) -> Iterator[tuple[Entry[Any], Organisation]]:
    """Each recorded programme whose maker is registered."""
    registered = view.around.registry.organisations
    for entry in view.around.ledger.records.get("programmes", ()):
        if entry.value.by in registered:
            yield entry, registered[entry.value.by].value


def is_general(maker: Organisation) -> bool:
    """Whether it is the programme of an area, which its emergency management department makes."""
    return "emergency_management" in maker.functions
