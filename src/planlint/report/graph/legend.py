"""What the frames and lines of the drawing mean: only those that are used."""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from wcwidth import wcswidth

from planlint.family.plan_map import TYPES, PlanMap

from . import look
from .words import KINDS as KIND_WORDS
from .words import STANDINGS, MapWords

_LEFT, _LINE, _SAMPLE, _SIZE = 10.0, 24.0, 34.0, 11


@dataclass(frozen=True)
class Legend:
    """Its parts, and where it ends."""

    parts: tuple[ET.Element, ...]
    bottom: float


@dataclass(frozen=True)
class _Entry:
    words: str
    kind: str = ""
    type: str = ""
    standing: str = ""


def legend(plan_map: PlanMap, words: MapWords, width: float, top: float) -> Legend:
    """Entries one after another, wrapped at *width*."""
    parts: list[ET.Element] = []
    x, y = _LEFT, top + 14
    for entry in _entries(plan_map, words):
        room = _SAMPLE + 8 + wcswidth(entry.words) * _SIZE / 2 + 22
        if x + room > width and x > _LEFT:
            x, y = _LEFT, y + _LINE
        parts += _sample(entry, x, y)
        parts.append(look.text(entry.words, x + _SAMPLE + 8, y + 4, _SIZE, "#333"))
        x += room
    return Legend(tuple(parts), y + _LINE)


def _entries(plan_map: PlanMap, words: MapWords) -> Iterator[_Entry]:
    types = {node.type for node in plan_map.nodes}
    for kind in TYPES:
        if kind in types:
            sample = next(node for node in plan_map.nodes if node.type == kind)
            yield _Entry(words.type(sample), type=kind, standing="in_force")
    standings = {node.standing for node in plan_map.nodes}
    for standing, said in STANDINGS.items():
        if standing in standings and standing != "in_force":
            yield _Entry(said[words.language], type="special", standing=standing)
    used = {link.kind for link in plan_map.links}
    for kind in KIND_WORDS:
        if kind in used:
            yield _Entry(words.kind(kind), kind=kind)


def _sample(entry: _Entry, x: float, y: float) -> Iterator[ET.Element]:
    if entry.type:
        yield from look.frame(entry.type, entry.standing, x, y - 9, _SAMPLE, 18)
        return
    colour, dash = look.KINDS[entry.kind]
    line = ET.Element("path", d=f"M{x:g} {y:g} h{_SAMPLE:g}", stroke=colour, fill="none")
    line.set("stroke-width", "1.5")
    if dash:
        line.set("stroke-dasharray", dash)
    yield line
