"""What reporters make of a run: hostile words, widths, places, both languages."""

import itertools
import json
import re
from xml.etree import ElementTree as ET

import pytest
from wcwidth import wcswidth

from helpers import words as vocabulary
from planlint.engine.naming import names_of
from planlint.response.course import Run
from planlint.response.html import to_html
from planlint.response.json import to_json
from planlint.response.lanes import Axis, cut
from planlint.response.svg import to_svg
from planlint.response.text import padded, to_text
from planlint.response.words import Words

from .events import NIGHT, books, level, plan, run

HOSTILE = r'"<b>转移</b></script>{0}{task!r}⟦lin-gov⟧\e[31m\u2028\u202e行"'
REPORT = "reporting: [{from: {tier: township}, to: {tier: county}, within: 20m}]\n"


def made(title: str = "转移群众", **asked: object) -> Run:
    """A run with one task, lost where somebody is missing."""
    body = f"{REPORT}tasks: [{{id: move, title: {title}, lead: lin-fire, every: 6h, needs: [{{resource: boat, quantity: 3}}]}}]\n"  # fmt: skip
    return run(
        plan("he.flood", "he", body + "responses:\n" + level(3, "he-gov", tasks="[move]")),
        registered=books(
            resources=f"supplies: [{{id: boat, name: {title}, unit: 艘, quantity: 2}}]\n"
        ),
        **asked,
    )


def said(language: str = "zh") -> Words:
    """The words of such a run."""
    names = names_of((), books(), NIGHT.date())
    return Words(language, vocabulary(hazards={"flood": {"zh": "洪涝", "en": "Flood"}}), names, {"he.flood": "河县预案"}, {"he": "河县"})  # fmt: skip


def test_the_text_answers_first_and_gives_every_line_its_place() -> None:
    """Who decides, by when; then the lines, each with file and line."""
    lines = to_text(made(), None, said()).splitlines()
    assert lines[0] == "推演：河县 较大 洪涝，2026-06-30 星期二 02:10"
    assert lines[1] == "谁决定：河县政府 决定启动《河县预案》三级响应，最早 02:10，最晚 02:30（其中有时限没有写，可能更晚）"  # fmt: skip
    (task,) = (line for line in lines if "  任务  " in line)
    assert re.fullmatch(
        r"  T\+00:00～00:20\+  02:10～02:30\+  任务  临市消防：转移群众（每6小时）  "
        r"☎ 0719-1000003（24小时值班，河县政府来电）  ← he.flood.yaml:\d+",
        task,
    )


def test_columns_are_as_wide_as_chinese_needs() -> None:
    """The words of all lines of the timeline begin in one column."""
    out = to_text(made(), None, said()).partition("时间线 (")[2].partition("\n\n")[0]
    starts = {
        wcswidth(line[: match.start()])
        for line in out.splitlines()
        if (match := re.search(r"(?<=  )(报告|决定|任务|重复)(?=  )", line))
    }
    assert len(starts) == 1
    assert padded("预案", 6) == "预案  "


@pytest.mark.parametrize("language", ["zh", "en"])
def test_hostile_words_neither_break_a_line_nor_a_format(language: str) -> None:
    """Escapes are shown, braces and brackets stay, the drawing is still XML and the page holds no element of theirs."""
    found = made(HOSTILE)
    text = to_text(found, None, said(language))
    assert "\x1b" not in text
    assert "\u2028" not in text
    for drawn in (to_svg(found, said(language)), to_html(found, None, said(language))):
        assert not {"\x1b", "\u2028", "\u202e"} & set(drawn)
    assert "{0}{task!r}" in text
    assert ["resource_out"] == [note.kind for note in found.breaks]
    words = "".join(ET.fromstring(to_svg(found, said(language))).itertext())
    assert "<b>转移</b></script>" in words
    page = to_html(found, None, said(language))
    assert "<b>" not in page
    assert page.count("</script>") == 2
    data = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert data
    assert any("<b>转移" in row["title"] for row in json.loads(data[1])["rows"])
    json.dumps(to_json(found, None, said(language)))


def test_the_page_runs_its_own_script_and_style_only() -> None:
    """By their digests; nothing may be loaded from anywhere."""
    page = to_html(made(), None, said())
    policy = re.search(r'content="(default-src[^"]*)"', page)
    assert policy
    assert policy[1].startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy[1]
    assert not re.search(r"(src|href)=", page)


def test_what_never_happens_is_said_in_words() -> None:
    """A task whose lead is missing, in text and drawing; what it costs stands above."""
    usual, found = made(), made(without=["lin-fire"])
    text = to_text(found, usual, said())
    assert "缺位的代价：临市消防 (1)\n  失去" in text
    assert "不发生" in text
    assert "没有人做" in text
    assert "✕ 不发生" in "".join(ET.fromstring(to_svg(found, said())).itertext())


def test_repeats_are_told_three_times_and_counted() -> None:
    """Every six hours in a day: four turns."""
    out = to_text(made(), None, said())
    assert out.count("  重复  ") == 3
    assert "共4次，其余略" in out


def test_a_label_is_cut_to_its_columns() -> None:
    """A Han character takes two; what fits is not cut."""
    assert cut("转移群众", 8) == "转移群众"
    assert cut("转移群众", 7) == "转移群…"
    assert wcswidth(cut("转移abc群众", 6)) <= 6


def test_the_axis_keeps_its_marks_apart() -> None:
    """From the event to the end; at least a clock time between two."""
    for last in (0, 5, 90, 1440, 10**9):
        axis = Axis(100, 600, last)
        marks = [axis.x(minutes) for minutes in axis.ticks()]
        assert marks[0] == 100
        assert all(after - before > 44 for before, after in itertools.pairwise(marks))
        assert axis.x(last) <= 700
