"""Lines of a card with their weight, under headings."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

# What matters most has the smallest, and is left out last where room is short.
WEIGHTS = {
    "report": 0, "soon": 1, "decision": 1, "card": 2, "evacuation": 2, "later": 2, "proposal": 3,
    "caller": 3, "response": 4, "warning": 5, "standing": 6, "shared": 6, "next": 7, "recovery": 8,
    "prevention": 8, "seat": 9,
}  # fmt: skip


class Row(NamedTuple):
    """One line of a card."""

    text: str
    # A time or a level, printed in front.
    badge: str
    # The plans that say it, in short.
    tags: tuple[str, ...]
    weight: int


@dataclass(frozen=True)
class Part:
    """Lines under one heading; those of the first hour are marked."""

    title: str
    rows: tuple[Row, ...]
    first: bool = False


def merged(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Rows that say the same as one, with all their plans."""
    found: dict[tuple[str, str], Row] = {}
    for row in rows:
        known = found.get((row.text, row.badge))
        tags = dict.fromkeys(filter(None, (*(known.tags if known else ()), *row.tags)))
        found[row.text, row.badge] = row._replace(tags=tuple(tags))
    return tuple(found.values())
