"""The areas as the matrix has them: every area after the one that it belongs to."""

from collections.abc import Mapping, Sequence
from typing import Any

Area = Mapping[str, Any]


def in_order(areas: Sequence[Area], used: Sequence[str]) -> list[tuple[str, str, str, int]]:
    """Id, name, level and the place of the parent in this list (-1: none), parents first.

    Areas that no registry knows but plans name stand at the end under their id. A ring of parents
    is cut where it is entered.
    """
    known = {str(area["id"]): area for area in areas}
    below: dict[str, list[str]] = {}
    for name, area in known.items():
        parent = area.get("parent") or ""
        below.setdefault(parent if parent in known else "", []).append(name)
    found: dict[str, tuple[str, str, str, int]] = {}
    for first in (*below.get("", ()), *known):
        _walk(first, known, below, found)
    for name in used:
        found.setdefault(name, (name, name, "", -1))
    return list(found.values())


def _walk(
    first: str,
    known: Mapping[str, Area],
    below: Mapping[str, list[str]],
    found: dict[str, tuple[str, str, str, int]],
) -> None:
    waiting = [(first, -1)]
    while waiting:
        name, parent = waiting.pop()
        if name in found:
            continue
        area = known[name]
        place = len(found)
        found[name] = (name, area.get("name") or name, area.get("level") or "", parent)
        waiting.extend((child, place) for child in reversed(below.get(name, ())))
