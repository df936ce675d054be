"""The map as a drawing of its own: no other program is needed, no line crosses a box."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from xml.etree import ElementTree as ET

from wcwidth import wcswidth

from planlint.family.plan_map import MapNode, PlanMap
from planlint.report.printable import printable

from . import look
from .grid import Grid, grid_of
from .layout import BOX, Layout, Wire, lay_out
from .legend import legend
from .nets import nets_of
from .words import MapWords

_SIZE, _LINE, _PADDING, _MOST_LINES = 12, 16, 8, 3
_BANDS = ("#f6f8fb", "#ffffff")


def to_svg(plan_map: PlanMap, words: MapWords) -> str:
    """The drawing as XML text."""
    grid = grid_of(plan_map)
    labels = {node.id: _label(node, words) for node in plan_map.nodes}
    heights = tuple(
        max(len(labels[node.id].lines) for node in row) * _LINE + 2 * _PADDING + _LINE
        for row in grid.rows
    )
    layout = lay_out(grid, nets_of(plan_map.links, grid), heights)
    key = legend(plan_map, words, layout.width, layout.height)
    root = ET.Element(
        "svg", xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {layout.width:g} {key.bottom:g}",
        width=f"{layout.width:g}", height=f"{key.bottom:g}",
    )  # fmt: skip
    root.set("font-family", look.FONT)
    root.extend(_bands(grid, layout, words))
    root.extend(_wire(wire, words, plan_map) for wire in layout.wires)
    root.extend(_box(node, labels[node.id], grid, layout) for node in plan_map.nodes)
    root.extend(key.parts)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}'


@dataclass(frozen=True)
class _Label:
    lines: tuple[str, ...]
    note: str
    whole: str


def _label(node: MapNode, words: MapWords) -> _Label:
    title = printable(words.title(node))
    kind = "" if node.standing == "owed" else words.type(node)
    notes = (kind, words.standing(node))
    note = " · ".join(printable(note) for note in notes if note)
    return _Label(tuple(_wrapped(title)), note, f"{title}\n{printable(node.id)}")


def _wrapped(text: str) -> Iterator[str]:
    """Lines that fit the box; what does not fit three lines ends in …"""
    most = int((BOX - 2 * _PADDING) / _SIZE * 2)
    count = min(max(-(-wcswidth(text) // most), 1), _MOST_LINES)
    target = min(most, -(-wcswidth(text) // count) + 1)
    for number in range(count):
        line = ""
        while text and wcswidth(line + text[0]) <= target:
            line, text = line + text[0], text[1:]
        if number == count - 1 and text:
            line = f"{line[:-1]}…"
        yield line


def _bands(grid: Grid, layout: Layout, words: MapWords) -> Iterator[ET.Element]:
    """A stripe for each level with its name."""
    rows = list(enumerate(grid.rows))
    for number, (level, group) in enumerate(groupby(rows, key=lambda row: row[1][0].level)):
        indexes = [index for index, _ in group]
        top = layout.channels[indexes[0]][0] if indexes[0] else 0
        bottom = layout.channels[indexes[-1] + 1]
        end = bottom[1] if indexes[-1] == len(rows) - 1 else bottom[0]
        yield ET.Element(
            "rect", x="0", y=f"{top:g}", width=f"{layout.width:g}", height=f"{end - top:g}",
            fill=_BANDS[number % 2],
        )  # fmt: skip
        yield look.text(words.level(level), 10, (top + end) / 2, 13, "#555")


def _wire(wire: Wire, words: MapWords, plan_map: PlanMap) -> ET.Element:
    colour, dash = look.KINDS[wire.net.kind]
    group = ET.Element("g", stroke=colour, fill="none")
    titles = {node.id: printable(words.title(node)) for node in plan_map.nodes}
    named = "、".join(titles[source] for source in wire.net.sources)
    ET.SubElement(
        group, "title"
    ).text = f"{named} → {titles[wire.net.target]}（{words.kind(wire.net.kind)}）"
    way = " ".join("M" + " L".join(f"{x:.1f} {y:.1f}" for x, y in line) for line in wire.lines)
    line = ET.SubElement(group, "path", d=way)
    line.set("stroke-width", "1.3")
    if dash:
        line.set("stroke-dasharray", dash)
    for x, y in wire.joints:
        ET.SubElement(group, "circle", cx=f"{x:.1f}", cy=f"{y:.1f}", r="1.8", fill=colour)
    ET.SubElement(group, "path", d=_tip(wire), fill=colour, stroke="none")
    return group


def _tip(wire: Wire) -> str:
    x, y = wire.tip
    back = y + 7 if wire.net.below else y - 7
    return f"M{x:.1f} {y:.1f} L{x - 3.2:.1f} {back:.1f} L{x + 3.2:.1f} {back:.1f} Z"


def _box(node: MapNode, label: _Label, grid: Grid, layout: Layout) -> ET.Element:
    cell = grid.cells[node.id]
    x, y, height = layout.x[cell.column], layout.y[cell.row], layout.heights[cell.row]
    group = ET.Element("g")
    ET.SubElement(group, "title").text = label.whole
    group.extend(look.frame(node.type, node.standing, x, y, BOX, height))
    top = y + (height - (len(label.lines) + 1) * _LINE) / 2 + _SIZE
    group.extend(_texts(label, x + BOX / 2, top))
    return group


def _texts(label: _Label, x: float, y: float) -> Iterable[ET.Element]:
    for number, line in enumerate((*label.lines, label.note)):
        is_note = number == len(label.lines)
        size, colour = (10, "#666") if is_note else (_SIZE, "#111")
        text = look.text(line, x, y + number * _LINE, size, colour)
        text.set("text-anchor", "middle")
        yield text
