"""Reports of tables: what is handed in prints, as text, with the sums beside their table."""

import io

import pypdf

from planlint.render.fonts import Fonts
from planlint.render.paper.html import paper_html
from planlint.render.paper.paper import Grid, Line, Paper, Part
from planlint.render.pdf import write_pdf


def paper(*lines: Line) -> Paper:
    """A report of one table."""
    grid = Grid("表1　演练", "形式", ("场次",), lines, ("注：截至期末。",))
    annex = Part("数据来源", ("出处。",), number="附件1")
    return Paper("年度报告", ("江州市",), (Part("一、演练", ("共两场。",), (grid,)),), (annex,))


def pages(made: Paper, fonts: Fonts) -> list[str]:
    """The text of each page, without spaces."""
    reader = pypdf.PdfReader(io.BytesIO(write_pdf(paper_html(made, fonts, paged=True))))
    return ["".join(page.extract_text().split()) for page in reader.pages]


def test_everything_prints_in_order(fonts: Fonts) -> None:
    """Title, facts, chapter, table, notes; an annex begins a new page."""
    first, second = pages(paper(Line("桌面", ("2",)), Line("合计", ("2",), strong=True)), fonts)
    words = (
        "年度报告",
        "江州市",
        "一、演练",
        "共两场。",
        "表1演练",
        "桌面2",
        "合计2",
        "注：截至期末。",
    )
    assert sorted(words, key=first.index) == list(words)
    assert "附件1数据来源" in second


def test_sum_never_stands_alone(fonts: Fonts) -> None:
    """However long the table is, the row of the sum follows another row on its page."""
    for count in range(24, 46, 3):
        lines = [Line(f"第{n}行", (str(n),)) for n in range(count)]
        printed = pages(paper(*lines, Line("合计", ("9",), strong=True)), fonts)
        page = next(text for text in printed if "合计9" in text)
        assert f"第{count - 1}行{count - 1}合计9" in page


def test_heading_across_the_table(fonts: Fonts) -> None:
    """A line without cells spans all columns."""
    html = paper_html(paper(Line("1. 法制基础"), Line("执行情况", ("8",))), fonts, paged=False)
    assert '<th colspan="2">1. 法制基础</th>' in html


def test_words_are_never_markup(fonts: Fonts) -> None:
    """Names and cells are escaped."""
    html = paper_html(paper(Line("<b>", ("<script>",))), fonts, paged=False)
    assert "&lt;b&gt;" in html
    assert "<script>" not in html
