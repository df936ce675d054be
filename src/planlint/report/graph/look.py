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
_FILLS = {"total": "#e3ecf7", "special": "#ffffff", "department": "#eef6ee"}
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
    """The frame of a plan: doubled for total plans, round for department plans."""
    stroke, dash = _STROKES.get(standing, ("#333", ""))
    fill = _STANDING_FILLS.get(standing, _FILLS.get(kind, "#ffffff"))
    radius = 14 if kind == "department" else 2
    yield _rectangle(x, y, width, height, radius, fill, stroke, dash)
    if kind == "total":
        yield _rectangle(x + 3, y + 3, width - 6, height - 6, radius, "none", stroke, dash)


def text(words: str, x: float, y: float, size: int, fill: str = "#111") -> ET.Element:
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
