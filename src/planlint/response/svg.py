"""The run as a drawing of its own: lanes for reports and plans, bars from earliest to latest."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from planlint.report.graph import look
from planlint.report.printable import printable

from .answer import answer
from .course import Run
from .entries import Entry
from .lanes import Axis, Row, cut, last_minute, rows
from .window import Window
from .words import Words

_MARGIN, _TEXT, _CHART, _END, _PLACE = 14.0, 452.0, 620.0, 128.0, 236.0
WIDTH = _MARGIN + _TEXT + _CHART + _END + _PLACE
_ROW, _HEADING, _ANSWER, TOP = 19.0, 30.0, 17.0, 104.0
# Where the first row stands if nothing but the clock is above it.
BARE_TOP = 36.0
# Kind of line -> colour; the word of the kind stands beside each.
_COLOURS = {
    "report": "#1f4e8c", "assess": "#6a1b9a", "propose": "#6a1b9a", "decide": "#b3261e",
    "announce": "#8a4b00", "command": "#8a4b00", "task": "#2e7d32", "notify": "#00695c",
    "warn": "#a34700",
}  # fmt: skip
_LOST = "#b3261e"


def to_svg(run: Run, words: Words) -> str:
    """The drawing as XML text."""
    root = drawing(run, words)
    root.set("style", "max-width:100%;height:auto")  # no window cuts off the sources at its edge
    harmless(root)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def harmless(root: ET.Element) -> None:
    """Control and direction characters of plans as escapes, wherever they stand."""
    for one in root.iter():
        one.text = printable(one.text) if one.text and one.text.strip() else one.text
        one.tail = printable(one.tail) if one.tail and one.tail.strip() else one.tail
        for name, value in one.items():
            one.set(name, printable(value))


def drawing(run: Run, words: Words, *, headed: bool = True) -> ET.Element:
    """The drawing as elements: each row a group of its own, so that a page can move and hide it."""
    found = rows(run, words)
    # Two lines of the answer fit above the axis.
    further = max(0, len(tuple(answer(run, words))) - 2)
    top = TOP + further * _ANSWER if headed else BARE_TOP
    axis = Axis(_MARGIN + _TEXT, _CHART, last_minute(found))
    height = top + sum(map(height_of, found)) + _MARGIN
    root = ET.Element(
        "svg", xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {WIDTH:g} {height:g}",
        width=f"{WIDTH:g}", height=f"{height:g}",
    )  # fmt: skip
    root.set("font-family", look.FONT)
    ET.SubElement(root, "rect", width="100%", height="100%", fill="#ffffff")
    if headed:
        root.extend(_head(run, words))
    root.append(_grid(axis, run, words, (top, height)))
    y = top
    for number, row in enumerate(found):
        root.append(_row(row, number, y, axis, run, words))
        y += height_of(row)
    return root


def height_of(row: Row) -> float:
    """How much room a row takes."""
    return _ROW if row.entry else _HEADING


def _head(run: Run, words: Words) -> Iterator[ET.Element]:
    title = f"{words.event(run.asked)}{words.pick('，', ', ')}{words.moment(run.asked.moment)}"
    yield look.text(cut(title, 150), _MARGIN, 24, 17)
    for number, line in enumerate(answer(run, words)):
        yield look.text(cut(line, 225), _MARGIN, 44 + number * _ANSWER, 12, "#222")


def _grid(axis: Axis, run: Run, words: Words, reach: tuple[float, float]) -> ET.Element:
    """Lines down the page at round times, with the clock above them."""
    top, height = reach
    group = ET.Element("g")
    group.set("class", "grid")
    for minutes in axis.ticks():
        x = f"{axis.x(minutes):.1f}"
        ET.SubElement(
            group, "line", x1=x, x2=x, y1=f"{top - 6:g}", y2=f"{height - _MARGIN:g}",
            stroke="#dde3ea",
        )  # fmt: skip
        for text, y, fill in (
            (f"+{_span(minutes)}", top - 22, "#555"),
            (words.wall(minutes, run.asked), top - 10, "#222"),
        ):
            label = look.text(text, 0, y, 10, fill)
            label.set("x", x)
            label.set("text-anchor", "middle")
            group.append(label)
    return group


def _span(minutes: int) -> str:
    for length, unit in ((1440, "d"), (60, "h")):
        if minutes and minutes % length == 0:
            return f"{minutes // length}{unit}"
    return f"{minutes}m"


def _row(row: Row, number: int, y: float, axis: Axis, run: Run, words: Words) -> ET.Element:
    group = ET.Element("g", transform=f"translate(0 {y:g})")
    group.set("class", "row" if row.entry else "row heading")
    group.set("data-row", str(number))
    ET.SubElement(group, "title").text = _whole(row, run, words)
    if row.entry is None:
        group.extend(_heading(row))
    else:
        back = ET.SubElement(group, "rect", width=f"{WIDTH:g}", height=f"{_ROW:g}", fill="#ffffff")
        back.set("fill-opacity", "0")
        back.set("class", "back")
        group.extend(_line(row, row.entry, axis, run, words))
    return group


def _whole(row: Row, run: Run, words: Words) -> str:
    if row.entry is None:
        return f"{row.title} {row.note}".strip()
    entry = row.entry
    colon = words.pick("：", ": ") if entry.who else ""
    clock = words.clock(entry.window, run.asked).strip() or words.offset(None)
    return f"{words.step(entry.kind)} {entry.who}{colon}{entry.what} {clock} {entry.more}".strip()


def _heading(row: Row) -> Iterator[ET.Element]:
    yield ET.Element(
        "rect", x="6", y="6", width=f"{WIDTH - 12:g}", height=f"{_HEADING - 8:g}", rx="3",
        fill="#eef2f7",
    )  # fmt: skip
    title = look.text(cut(row.title, 74), _MARGIN, 21, 13)
    title.set("font-weight", "bold")
    yield title
    yield look.text(cut(row.note, 116), _MARGIN + _TEXT + 44, 21, 11, "#444")
    if row.location:
        yield _source(row, 21)


def _source(row: Row, y: float) -> ET.Element:
    """File and line, the end of a long path kept."""
    assert row.location
    where = f"{printable(row.location.path)}:{row.location.line}"
    where = where if len(where) <= 38 else f"…{where[-37:]}"  # noqa: PLR2004 - what the column holds
    text = look.text(where, WIDTH - _MARGIN, y, 10, "#666")
    text.set("text-anchor", "end")
    return text


def _line(row: Row, entry: Entry, axis: Axis, run: Run, words: Words) -> Iterator[ET.Element]:
    colour = _COLOURS[entry.kind] if entry.window else _LOST
    yield look.text(words.step(entry.kind), _MARGIN + 6, 13.5, 11, colour)
    colon = words.pick("：", ": ") if entry.who else ""
    shown = f"{entry.what}{colon and words.pick('｜', ' | ')}{entry.who}"
    if entry.kind not in ("task", "notify", "report"):
        shown = entry.who
    yield look.text(cut(shown, 64), _MARGIN + 58, 13.5, 11.5)
    if entry.window is None:
        yield look.text(f"✕ {words.offset(None)} {cut(entry.more, 60)}".strip(), axis.left + 4, 13.5, 11, _LOST)  # fmt: skip
    else:
        yield from _bar(entry.window, entry, row.turns, axis, colour)
        text = words.wall(entry.window.latest, run.asked) + ("+" if entry.window.open else "")
        yield look.text(text, max(axis.x(entry.window.latest), axis.left) + 9, 13.5, 11, "#222")
    yield _source(row, 13.5)


def _bar(
    window: Window, entry: Entry, turns: tuple[Window, ...], axis: Axis, colour: str
) -> Iterator[ET.Element]:
    """A bar from earliest to latest; its end is filled, or hollow where the latest is open."""
    start, end = axis.x(window.earliest), axis.x(window.latest)
    bar = ET.Element(
        "rect", x=f"{start:.1f}", y="6.5", width=f"{max(end - start, 1):.1f}", height="6", rx="2",
        fill=colour,
    )  # fmt: skip
    bar.set("fill-opacity", "0.18" if window.open else "0.34")
    if entry.state == "conditional":
        bar.set("stroke", colour)
        bar.set("stroke-dasharray", "3 2")
    yield bar
    for turn in turns:
        x = axis.x(turn.earliest)
        yield ET.Element("path", d=f"M{x:.1f} 5 v9", stroke=colour, fill="none")
    diamond = ET.Element(
        "path", d=f"M{end:.1f} 4.5 l5 5 l-5 5 l-5 -5 Z", fill="#ffffff" if window.open else colour,
        stroke=colour,
    )  # fmt: skip
    if window.open:
        diamond.set("stroke-dasharray", "2 1.5")
    yield diamond
