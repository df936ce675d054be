"""Headings of plain texts: numbers, titles, the table of contents."""

import pytest

from planlint.source.headings import Heading, layout, number


def _seen(text: str) -> list[tuple[str, tuple[int, ...], str]]:
    return [(h.kind, h.number, h.title) for h in layout(text).headings]


_LINES = {
    "1　总则": ("dotted", (1,), "总则"),
    "1.2.3　应急响应 出现险情时，立即报告。": ("dotted", (1, 2, 3), "应急响应"),
    "4.10灾后重建": ("dotted", (4, 10), "灾后重建"),
    "6.1.2Ⅲ级应急响应行动": ("dotted", (6, 1, 2), "Ⅲ级应急响应行动"),
    "**3.1　信息报告**": ("dotted", (3, 1), "信息报告"),
    "4.2.1　出现险情时，由县政府决定。": ("dotted", (4, 2, 1), ""),
    "第二十三章　附　　则": ("chapter", (23,), "附　　则"),
    "**第一百零二条**　本办法所称预案，是指方案。": ("article", (102,), ""),
    "二、组织体系": ("han", (2,), "组织体系"),
    "（三）信息报告。及时报告。": ("bracketed_han", (3,), ""),
    "(12) 其他": ("bracketed", (12,), "其他"),
    "3. 分级负责": ("item", (3,), "分级负责"),
    "## 2　指挥体系 ##": ("dotted", (2,), "指挥体系"),
    "### 说明": ("plain", (), "说明"),
    "  1.1  编制目的\r": ("dotted", (1, 1), "编制目的"),
}


@pytest.mark.parametrize("line", _LINES)
def test_a_heading_is_seen(line: str) -> None:
    """Number and title, whatever signs stand around them."""
    assert _seen(f"前文。\n{line}\n后文。\n") == [_LINES[line]]


@pytest.mark.parametrize(
    "line",
    [
        "24小时值班",
        "3 公里以内",
        "0.5　米",
        "2026年5月8日",
        "3台水泵",
        "110接警",
        "#标签",
        "1.5米以上",
    ],
)
def test_a_quantity_is_no_heading(line: str) -> None:
    """A number of something, and words that only look like a sign."""
    assert _seen(f"{line}\n") == []


def test_a_number_may_touch_the_title_of_a_chapter() -> None:
    """Where sections prove that it is one."""
    text = "1总则\n1.1编制目的\n2台水泵\n3组织\n3.1指挥部\n"

    assert [h.label for h in layout(text).headings] == ["1", "1.1", "3", "3.1"]


def test_places_are_those_of_the_characters() -> None:
    """Sign and title, title alone."""
    text = "前言\n**1.1　目的**\n"
    (heading,) = layout(text).headings

    assert text[heading.span.start : heading.span.end] == "1.1　目的"
    assert text[heading.title_span.start : heading.title_span.end] == "目的"


def test_contents_are_told_from_the_body() -> None:
    """By the repeat of their first entry; dots and pages are no part of a title."""
    text = "目　录\n1总则……………………………………………………………………………………………………………………3\n1.1目的………3\n2附则 5\n1　总则\n1.1　目的\n内容。\n2　附则\n"
    found = layout(text)

    assert [h.title for h in found.contents] == ["总则", "目的", "附则 5"]
    assert [h.label for h in found.headings] == ["1", "1.1", "2"]


def test_a_sign_without_repeat_is_no_contents() -> None:
    """A catalogue of goods is called 目录 too."""
    found = layout("物资目录\n1　沙袋\n2　水泵\n")

    assert found.contents == ()
    assert [h.title for h in found.headings] == ["沙袋", "水泵"]


def test_numbers() -> None:
    """Digits and Han numerals."""
    assert number("3.10") == (3, 10)
    assert [number(word) for word in ("十", "二十", "一百零五", "三十六")] == [
        (10,),
        (20,),
        (105,),
        (36,),
    ]


def test_a_heading_knows_how_it_is_cited() -> None:
    """As 3.1."""
    (heading,) = layout("3.1　组织\n").headings

    assert isinstance(heading, Heading)
    assert heading.label == "3.1"
