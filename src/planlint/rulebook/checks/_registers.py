"""Whose ledgers lie in the workspace: the filings of senders, the registers of receivers."""

from typing import Any

from planlint.family.registry import Entry, Registry
from planlint.rulebook.holders import unit_of
from planlint.rulebook.view import RegistryView, View

from ._unknown import known_here


def register_of(view: View, office: str) -> list[Entry[Any]]:
    """What an office ever booked; empty where it keeps no register here."""
    registers = view.around.once(("registers",), lambda: _registers(view))
    registry = view.around.registry
    units = [unit for unit in registers if same_office(registry, unit, office)]
    return [entry for unit in units for entry in registers[unit]]


def sends(view: View | RegistryView, sender: str | None) -> bool:
    """Whether the ledger of a sender is here: it has filings of any plan."""
    senders = view.around.once(("senders",), lambda: _senders(view))
    return unit_of(sender or "") in senders


def same_office(registry: Registry, one: str, other: str) -> bool:
    """Whether the first is the second, its general office or, in a department, a part of it."""
    a, b = unit_of(one), unit_of(other)
    if a == b:
        return True
    part, whole = registry.organisations.get(a), registry.organisations.get(b)
    if part is None or whole is None or part.value.superior != b:
        return False
    return part.value.kind == "office" or whole.value.kind == "department"


def known_plans(view: View | RegistryView) -> frozenset[str | None]:
    """The plans of the family in any edition, and those registered, owed, replaced or filed."""
    return view.around.once(("known plans",), lambda: _known_plans(view))


def _known_plans(view: View | RegistryView) -> frozenset[str | None]:
    filings = view.around.ledger.records.get("filings", ())
    return known_here(view) | {entry.value.plan for entry in filings}


def _registers(view: View) -> dict[str, list[Entry[Any]]]:
    found: dict[str, list[Entry[Any]]] = {}
    for entry in view.around.ledger.records.get("received", ()):
        by, on = entry.value.by, entry.value.on
        if by and on is not None and on <= view.around.as_of:
            found.setdefault(unit_of(by), []).append(entry)
    return found


def _senders(view: View | RegistryView) -> frozenset[str]:
    filings = view.around.ledger.records.get("filings", ())
    return frozenset(unit_of(entry.value.by) for entry in filings if entry.value.by)
