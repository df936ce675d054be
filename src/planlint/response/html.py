"""The run as one page of its own: the drawing with details, filters and a print view, no network."""

import importlib.resources
import json
from typing import Any
from xml.etree import ElementTree as ET

from planlint.family.holders import seat_of
from planlint.report.page import policy

from .answer import answer
from .chapters import costs, notes, stocks
from .course import Run
from .details import details
from .lanes import Row, rows
from .svg import BARE_TOP, drawing, harmless, height_of
from .words import Words


def to_html(run: Run, usual: Run | None, words: Words) -> str:
    """The page as text."""
    style, script = _asset("page.css"), _asset("page.js")
    page = ET.Element("html", lang=words.pick("zh-CN", "en"))
    head, body = _head(run, words, style, script), _body(run, usual, words)
    harmless(body)
    for title in head.iter("title"):
        harmless(title)
    ET.SubElement(body, "script", type="application/json", id="data").text = _json(run, words)
    ET.SubElement(body, "script").text = script
    page.extend((head, body))
    return f"<!doctype html>\n{ET.tostring(page, encoding='unicode', method='html')}\n"


def _asset(name: str) -> str:
    return importlib.resources.files(__package__).joinpath("page", name).read_text("utf-8")


def _head(run: Run, words: Words, style: str, script: str) -> ET.Element:
    """Nothing is loaded from anywhere; only our own style and script run."""
    head = ET.Element("head")
    ET.SubElement(head, "meta", charset="utf-8")
    meta = ET.SubElement(head, "meta", content=policy(style, script))
    meta.set("http-equiv", "Content-Security-Policy")
    ET.SubElement(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    ET.SubElement(head, "title").text = f"{words.event(run.asked)} {words.moment(run.asked.moment)}"
    ET.SubElement(head, "style").text = style
    return head


def _body(run: Run, usual: Run | None, words: Words) -> ET.Element:
    body = ET.Element("body")
    body.append(_header(run, words))
    body.append(_controls(words))
    main = ET.SubElement(body, "main")
    main.append(notes(words.pick("断点", "Breaks"), run.breaks, words))
    if usual is not None:
        main.append(costs(run, usual, words))
    chart = ET.SubElement(main, "div")
    chart.set("class", "chart")
    picture = drawing(run, words, headed=False)
    picture.set("role", "group")
    picture.set("aria-label", words.pick("时间线", "Timeline"))
    chart.append(picture)
    main.append(stocks(run, words))
    main.append(notes(words.pick("不启动的预案", "Plans at rest"), run.resting, words))
    main.append(notes(words.pick("不能判断", "Open points"), run.undecided, words))
    body.append(_panel(words))
    return body


def _json(run: Run, words: Words) -> str:
    """What the script needs, as text that no title can end the element of, or hide its way in."""
    text = json.dumps(_data(run, words), ensure_ascii=False).replace("<", "\\u003c")
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)


def _header(run: Run, words: Words) -> ET.Element:
    header = ET.Element("header")
    title = f"{words.event(run.asked)}{words.pick('，', ', ')}{words.moment(run.asked.moment)}"
    ET.SubElement(header, "h1").text = title
    for line in answer(run, words):
        _paragraph(header, line, "answer")
    _paragraph(header, words.pick(
        "条的左端是最早（原因一出现就做），右端菱形是最晚（用足预案写的时限）；空心菱形和 + 表示其中有一步没有写时限，可能更晚。短竖线是重复。",
        "A bar begins at the earliest time (everybody acts at once) and ends in a diamond at the latest (all written time is used); a hollow diamond and + mean that some step has no time. Short strokes are repeats.",
    ), "place")  # fmt: skip
    return header


def _paragraph(parent: ET.Element, text: str, kind: str) -> None:
    made = ET.SubElement(parent, "p")
    made.set("class", kind)
    made.text = text


def _controls(words: Words) -> ET.Element:
    form = ET.Element("form", hidden="hidden")
    for text, tag, name in (
        (words.pick("查找", "Search"), "input", "search"),
        (words.pick("预案", "Plan"), "select", "plan"),
        (words.pick("单位", "Unit"), "select", "unit"),
    ):
        label = ET.SubElement(form, "label")
        label.text = text
        control = ET.SubElement(label, tag, id=name)
        if tag == "select":
            ET.SubElement(control, "option", value="").text = words.pick("全部", "all")
    check = ET.SubElement(form, "label")
    check.set("class", "check")
    box = ET.SubElement(check, "input", type="checkbox", id="odd")
    box.tail = words.pick("只看断的和有条件的", "only what breaks or is conditional")
    ET.SubElement(form, "button", type="button", id="print").text = words.pick("打印", "Print")
    ET.SubElement(form, "output", id="count")
    return form


def _panel(words: Words) -> ET.Element:
    panel = ET.Element("aside", hidden="hidden")
    panel.set("aria-live", "polite")
    ET.SubElement(panel, "button", type="button").text = words.pick("关闭", "Close")
    ET.SubElement(panel, "h2")
    ET.SubElement(panel, "dl")
    return panel


def _data(run: Run, words: Words) -> dict[str, Any]:
    """What the script needs: rows with their details, and what one may filter by."""
    found = rows(run, words)
    units = {seat_of(h).name for row in found for h in _holders(row)}
    named = sorted((words.who((unit,)), unit) for unit in units if unit in words.names)
    return {
        "top": BARE_TOP,
        "rows": [_described(row, run, words) for row in found],
        "plans": [[one.id, words.title(one.id)] for one in run.activations],
        "units": [[unit, name] for name, unit in named],
    }


def _holders(row: Row) -> tuple[str, ...]:
    return row.entry.holders if row.entry else ()


def _described(row: Row, run: Run, words: Words) -> dict[str, Any]:
    entry = row.entry
    lines = details(entry, run, words) if entry else []
    title = entry.what if entry else row.title
    return {
        "heading": entry is None,
        "plan": row.plan,
        "height": height_of(row),
        "title": title,
        "text": " ".join((title, *(text for _, text in lines))),
        "units": sorted({seat_of(holder).name for holder in _holders(row)}),
        "odd": entry is not None and entry.state != "runs",
        "lines": lines,
    }
