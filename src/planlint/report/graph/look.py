"""Colours, dashes and frames of the drawing; what colour says, shape or words say too."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

FONT = "Noto Sans CJK SC, Source Han Sans SC, Microsoft YaHei, sans-serif"
# Kind of link -> colour and dash.
KINDS = {
    "implements": ("#1f4e8c", ""),
    "follows": ("#2e7d32", "8 3"),
    "coordinates_with": ("#b06000", "3 3"),
    "supported_by": ("#6a1b9a", "8 3 2 3"),
    "activates": ("#b3261e", "12 3"),
    "escalates_to": ("#ad1457", "12 3 2 3"),
    "by_analogy": ("#00695c", "2 4"),
    "excludes": ("#616161", "1 3"),
    "merges": ("#37474f", "5 2 1 2"),
    "based_on": ("#8d6e63", "6 6"),
}
_FILLS = {
    "total": "#e3ecf7", "special": "#ffffff", "department": "#eef6ee", "joint": "#fdf3e3",
    "township": "#f3eef8", "village": "#f9f5fb", "unit": "#fbf9e4", "handbook": "#f4f4f0",
    "action": "#fceeee",
}  # fmt: skip
# Lines inside the frame, from its edges (left, right, top, bottom), so that no type is told by colour alone.
_MARKS = {
    "joint": "M{l4:g} {t:g} L{l4:g} {b:g} M{r4:g} {t:g} L{r4:g} {b:g}",  # a bar at both ends: two parties
    "township": "M{l:g} {b4:g} L{r:g} {b4:g}",  # a base line
    "village": "M{l:g} {b4:g} L{r:g} {b4:g} M{l:g} {t4:g} L{r:g} {t4:g}",  # a base and a top line
    "unit": "M{l4:g} {t:g} L{l4:g} {b:g}",  # a bar at the left
    "handbook": "M{r9:g} {t:g} L{r9:g} {t9:g} L{r:g} {t9:g}",  # a folded corner
    "action": "M{r9:g} {t:g} L{r:g} {m:g} L{r9:g} {b:g}",  # an arrow head
}
# Standing -> stroke and dash; what is not here is drawn plain.
_STROKES = {
    "draft": ("#555", "2 2"),
    "future": ("#555", "2 2"),
    "outside": ("#999", ""),
    "over": ("#999", ""),
    "unknown": ("#b3261e", "4 3"),
    "owed": ("#b3261e", "7 4"),
}
_STANDING_FILLS = {"outside": "#f2f2f2", "over": "#dcdcdc", "unknown": "#fdecea", "owed": "#fff8f7"}


def frame(
    kind: str, standing: str, x: float, y: float, width: float, height: float
) -> Iterator[ET.Element]:
    """The frame of a plan: doubled for total plans, round for department plans, else marked."""
    stroke, dash = _STROKES.get(standing, ("#333", ""))
    fill = _STANDING_FILLS.get(standing, _FILLS.get(kind, "#ffffff"))
    radius = 14 if kind == "department" else 2
    yield _rectangle(x, y, width, height, radius, fill, stroke, dash)
    if kind == "total":
        yield _rectangle(x + 3, y + 3, width - 6, height - 6, radius, "none", stroke, dash)
    if kind in _MARKS:
        yield _mark(_MARKS[kind], x, y, width, height, stroke)


def _mark(pattern: str, x: float, y: float, width: float, height: float, stroke: str) -> ET.Element:
    right, bottom = x + width, y + height
    edges = {
        "l": x, "l4": x + 4, "r": right, "r4": right - 4, "r9": right - 9, "t": y, "t4": y + 4,
        "t9": y + 9, "b": bottom, "b4": bottom - 4, "m": y + height / 2,
    }  # fmt: skip
    return ET.Element("path", d=pattern.format(**edges), stroke=stroke, fill="none")


def text(words: str, x: float, y: float, size: float, fill: str = "#111") -> ET.Element:
    """Words that begin at a point."""
    made = ET.Element("text", x=f"{x:g}", y=f"{y:g}", fill=fill)
    made.set("font-size", str(size))
    made.text = words
    return made


def _rectangle(
    x: float, y: float, width: float, height: float, radius: int, fill: str, stroke: str, dash: str
) -> ET.Element:
    made = ET.Element(
        "rect", x=f"{x:g}", y=f"{y:g}", width=f"{width:g}", height=f"{height:g}",
        rx=str(radius), fill=fill, stroke=stroke,
    )  # fmt: skip
    if dash:
        made.set("stroke-dasharray", dash)
    return made
