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
        known = found.get((row.text, row.badge), row)
        tags = dict.fromkeys(filter(None, (*known.tags, *row.tags)))
        weight = min(known.weight, row.weight)
        found[row.text, row.badge] = row._replace(tags=tuple(tags), weight=weight)
    return tuple(found.values())


def gathered(rows: Iterable[Row]) -> tuple[Row, ...]:
    """The same deed of several plans as one, the first time in front; other times with their plans."""
    found: dict[str, Row] = {}
    alone: list[Row] = []
    for row in merged(rows):
        known = found.setdefault(row.text, row)
        if known is row:
            continue
        if not row.tags:  # of one's own plan, which has no tag: its time would be nobody's
            alone.append(row)
            continue
        tags = (f"{tag} {row.badge}".strip() for tag in row.tags)
        weight = min(known.weight, row.weight)
        found[row.text] = known._replace(tags=(*known.tags, *tags), weight=weight)
    return (*found.values(), *alone)


def one_line(rows: Iterable[Row], comma: str) -> tuple[Row, ...]:
    """Rows with the same badge as one, each text with its own plans."""
    found: dict[str, list[Row]] = {}
    for row in merged(rows):
        found.setdefault(row.badge, []).append(row)
    return tuple(_joined(group, comma) if group[1:] else group[0] for group in found.values())


def _joined(group: list[Row], comma: str) -> Row:
    parts = (f"{row.text}〔{'、'.join(row.tags)}〕" if row.tags else row.text for row in group)
    return group[0]._replace(text=comma.join(parts), tags=())
