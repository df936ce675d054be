"""The card: one page whatever it has to hold, legible, the most important last to go."""

import io

import pypdf
import pytest

from planlint.render.card.estimate import Size
from planlint.render.card.fitting import fit
from planlint.render.card.sheet import Block, Card, Item
from planlint.render.fonts import choose_fonts
from planlint.render.pdf import write_pdf

_SMALLEST = {"a4": 8, "a6": 6.5}
_PAPER = {"a4": (595, 842), "a6": (298, 420)}


def card(*blocks: Block) -> Card:
    """A card of some blocks."""
    return Card("临江市应急管理局", "应急职责卡", ("截至2026年6月30日",), blocks, "另有 {} 项")


def rows(count: int, weight: int = 0, word: str = "转移危险区域群众并逐户核实") -> tuple[Item, ...]:
    """Some lines of one weight."""
    return tuple(Item(f"{word}{n}", "30分钟内", "防汛抗旱", weight) for n in range(count))


def printed(made: Card, size: Size) -> tuple[pypdf.PdfReader, str, float, int]:
    """The file, its text without breaks, size of type and lines left out."""
    fitted = fit(made, choose_fonts(), size)
    reader = pypdf.PdfReader(io.BytesIO(write_pdf(fitted.html)))
    text = "".join(page.extract_text() for page in reader.pages)
    return reader, "".join(text.split()), fitted.points, fitted.left


@pytest.mark.parametrize("size", ["a4", "a6"])
@pytest.mark.parametrize("count", [0, 3, 40, 900])
def test_it_is_one_page_of_its_paper(size: Size, count: int) -> None:
    """Neither an empty card nor one with ten times too much has another number of pages."""
    reader, text, points, left = printed(card(Block("30分钟内", rows(count))), size)
    assert len(reader.pages) == 1
    assert [round(float(n)) for n in reader.pages[0].mediabox[2:]] == list(_PAPER[size])
    assert points >= _SMALLEST[size]
    shown = sum(f"核实{n}〔" in text for n in range(count))
    assert shown + left == count
    assert ("另有" in text) == bool(left)


def test_little_is_printed_large() -> None:
    """Type shrinks only as far as it must."""
    few = fit(card(Block("一", rows(3))), choose_fonts(), "a4")
    many = fit(card(Block("一", rows(80))), choose_fonts(), "a4")
    assert few.points > many.points
    assert (few.left, many.left) == (0, 0)


def test_the_least_important_goes_first() -> None:
    """Lines of the smallest weight all stay while others go, wherever they stand."""
    blocks = (Block("平时", rows(300, 9, "平时检查")), Block("首报", rows(5, 0, "立即报告")))
    _, text, _, left = printed(card(*blocks), "a6")
    assert left > 0
    assert all(f"立即报告{n}" in text for n in range(5))


def test_cutting_keeps_the_order_and_counts() -> None:
    """What is left stands as before; each block says how many it lost, and empty ones vanish."""
    made = card(Block("甲", (Item("a", weight=2), Item("b", weight=0))), Block("乙", rows(2, 5)))
    cut = made.cut(1)
    assert [(b.title, [i.text for i in b.items], b.left) for b in cut.blocks] == [("甲", ["b"], 1)]
    assert cut.left == 3
    assert cut.lost == (("甲", 1), ("乙", 2))
    assert made.cut(made.size).left == 0


def test_what_was_left_out_is_said_by_heading() -> None:
    """Also of a heading of which nothing is left."""
    blocks = (Block("首报", rows(5, 0, "立即报告")), Block("平时", rows(300, 9, "平时检查")))
    _, text, _, left = printed(card(*blocks), "a6")
    assert f"另有{left}项" in text
    assert f"平时{left}" in text


def test_what_plans_say_is_never_markup() -> None:
    """Titles and texts are escaped; a closing style element too."""
    evil = "</style><script>alert(1)</script><img src=x>"
    made = card(Block(evil, (Item(evil, evil, evil),)))
    html = fit(made, choose_fonts(), "a6", paged=False).html
    assert "<script" not in html
    assert "<img" not in html
    assert "&lt;script&gt;" in html


def test_a_word_without_breaks_does_not_run_over() -> None:
    """A thousand letters without a space are broken, not printed beyond the edge."""
    reader, *_ = printed(card(Block("x" * 300, (Item("x" * 1000),))), "a6")
    assert len(reader.pages) == 1
