"""Which plans a drill tested."""

from collections.abc import Iterable
from typing import Any

from planlint.family.registry import Entry


def drilled_plans(entries: Iterable[Entry[Any]]) -> dict[str, Entry[Any]]:
    """Each plan that some drill tested, with the first that did."""
    found: dict[str, Entry[Any]] = {}
    for entry in entries:
        for plan in filter(None, (entry.value.plan, *entry.value.covers)):
            found.setdefault(plan, entry)
    return found
