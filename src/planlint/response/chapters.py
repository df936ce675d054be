"""The chapters of the page besides the drawing: breaks, what is lost, stocks, open points."""

from collections.abc import Iterable, Sequence
from xml.etree import ElementTree as ET

from planlint.model.document import Location
from planlint.report.printable import printable

from .compared import changes, shortages
from .course import Note, Run
from .text import place
from .words import Words

# So many lines of a chapter are shown without being asked for.
_SHORT = 12


def notes(title: str, notes: tuple[Note, ...], words: Words) -> ET.Element:
    """A list of breaks, open points or plans at rest."""
    return _list(title, _said(notes, words), words)


def _said(notes: Iterable[Note], words: Words) -> list[tuple[str, tuple[Location, ...]]]:
    lines = []
    for note in notes:
        head = f"{words.offset(note.window).strip()} " if note.window else ""
        plan = f"{words.title(note.plan)} " if note.plan else ""
        lines.append((f"{head}{plan}{words.note(note)}", note.places))
    return lines


def _list(
    title: str, lines: Sequence[tuple[str, tuple[Location, ...]]], words: Words
) -> ET.Element:
    """A chapter that one may fold; a long one is folded, so that the drawing is in sight."""
    chapter = _chapter(title, len(lines), words)
    items = ET.SubElement(chapter, "ul")
    for text, places in lines or [(words.pick("没有", "none"), ())]:
        item = ET.SubElement(items, "li")
        item.text = f"{text} "
        _places(item, places)
    return chapter


def _chapter(title: str, count: int, words: Words) -> ET.Element:
    chapter = ET.Element("details")
    if 0 < count <= _SHORT:
        chapter.set("open", "open")
    summary = ET.SubElement(chapter, "summary")
    summary.text = words.pick(f"{title}（{count}）", f"{title} ({count})")
    return chapter


def _places(parent: ET.Element, places: Iterable[Location]) -> None:
    shown = ET.SubElement(parent, "span")
    shown.set("class", "place")
    shown.text = "  ".join(map(place, places))


def costs(run: Run, usual: Run, words: Words) -> ET.Element:
    """What those who are missing cost."""
    lines: list[tuple[str, tuple[Location, ...]]] = []
    for change in changes(usual, run):
        verdict = words.pick("推迟", "later") if change.after else words.pick("失去", "lost")
        after = f" → {words.offset(change.after).strip()}" if change.after else ""
        text = f"{verdict} {words.offset(change.before).strip()}{after} {words.changed(change, usual)}"  # fmt: skip
        lines.append((text, (change.location,)))
    lines += _said(shortages(usual, run), words)
    gone = words.who(sorted(run.asked.without))
    title = words.pick(f"缺位的代价：{gone}", f"What is missing costs: {gone}")
    return _list(title, lines, words)


def stocks(run: Run, words: Words) -> ET.Element:
    """What is drawn from which stock, and what is left."""
    chapter = _chapter(words.pick("物资", "Stocks"), len(run.draws), words)
    table = ET.SubElement(chapter, "table")
    columns = (
        words.pick("时间", "Time"), words.pick("物资", "Stock"), words.pick("动用", "Taken"),
        words.pick("剩余", "Left"), words.pick("任务", "Task"),
    )  # fmt: skip
    top = ET.SubElement(table, "tr")
    for column in columns:
        ET.SubElement(top, "th").text = column
    for draw in run.draws:
        line = ET.SubElement(table, "tr")
        left = words.pick(f"缺{-draw.left}{draw.unit}", f"{-draw.left}{draw.unit} short")
        if draw.left >= 0:
            left = f"{draw.left}{draw.unit}"
        clock = words.clock(draw.deed.start, run.asked).strip()
        cells = (clock, draw.name, f"{draw.quantity}{draw.unit}", left, draw.deed.title)
        for cell in map(printable, cells):
            ET.SubElement(line, "td").text = cell
        _places(line[-1], (draw.location,))
    return chapter
