"""Markdown of the author as HTML, and nothing of the author's as markup."""

import pytest

from planlint.render.document import build_html
from planlint.render.prose import ProsePrinter

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'></svg></style>&{{7*7}}"


@pytest.fixture
def html(make):
    """Print prose in a plan with one task."""
    printable = make(tasks=[{"id": "evacuate", "title": "转移群众"}])
    return ProsePrinter(printable, {"command": "2"}).html


def test_references_print_as_number_and_name(html):
    """ref, task and unit become what readers see; unknown ones stay visible."""
    text = html("见第{{ref:command}}章，{{task:evacuate}}由{{unit:em}}牵头，{{ref:nowhere}}。")
    assert "见第2章，转移群众由市应急局牵头" in text
    assert '<mark class="unknown">{{ref:nowhere}}</mark>' in text


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("甲乙丙\n丁戊己", "<p>甲乙丙丁戊己</p>"),
        ("第一段。\n第二段。", "<p>第一段。</p><p>第二段。</p>"),
        ("如下\n（1）甲\n（2）乙", "<p>如下</p><p>（1）甲</p><p>（2）乙</p>"),
        ("word\nword", "<p>word word</p>"),
        ("[文字](http://evil.example/x)", "<p>文字</p>"),
        ("![图](http://evil.example/x.png)", "<p>图</p>"),
        ("**要点**", "<p><strong>要点</strong></p>"),
        ("3. 丙", '<ol style="counter-reset: item 2"><li><p>丙</p></li></ol>'),
        ("<b>甲</b>", "<p>&lt;b&gt;甲&lt;/b&gt;</p>"),
    ],
)
def test_markdown_is_official_prose(html, source, expected):
    """Lines that Chinese authors mean as paragraphs are; links and images leave their words."""
    assert html(source).replace("\n", "") == expected


def test_tables_survive(html):
    """A Markdown table is a table, with a head to repeat."""
    text = html("| 甲 | 乙 |\n|---|---|\n| 1 | 2 |")
    assert "<thead><tr><th>甲</th><th>乙</th></tr></thead>" in text


def test_hostile_text_is_text_everywhere(make, fonts):
    """Title, headings, prose, names, tables, chart, watermark: what a plan says is never markup."""
    body = {"id": "hq", "name": HOSTILE, "aliases": [HOSTILE], "members": ["em"], "when": HOSTILE}
    printable = make(
        {"watermark": HOSTILE},
        title=HOSTILE,
        bodies=[body],
        duties=[{"id": "d", "holder": "em", "text": HOSTILE}],
        contacts=[{"holder": "em", "name": HOSTILE}],
        edition={"number": HOSTILE, "issued_by": ["em"], "dates": {"issued": "2026-05-08"}},
        definitions=[{"term": HOSTILE, "meaning": HOSTILE}],
        sections=[{"id": "s", "title": HOSTILE, "text": HOSTILE}],
        annexes=[{"id": "a", "title": HOSTILE, "shows": ["bodies.chart", "contacts"]}],
    )
    for paged in (True, False):
        text = build_html(printable, fonts, paged=paged)
        for tag in ("<script", "<img", "onerror=alert(1)>\"'", "</svg></style>", "49"):
            assert tag not in text.replace("counter-reset", "")
        assert text.count("<style>") == text.count("</style>") == 1


def test_the_document_asks_for_nothing(make, fonts):
    """One self-contained file: no script, no address, no import."""
    text = build_html(make(), fonts, paged=False)
    for word in ("url(", "@import", "src=", "href=", "<script", "<link"):
        assert word not in text
