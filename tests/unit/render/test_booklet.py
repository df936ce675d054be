"""Binding parts: what is lost is noticed, what is written can be read."""

import io
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from planlint.render.booklet.binding import bind
from planlint.render.booklet.book import Booklet, IncompleteError
from planlint.render.booklet.fontshare import merged
from planlint.render.booklet.gate import check_booklet
from planlint.render.booklet.index import Found, Group, IndexEntry, sheets
from planlint.render.booklet.layout import write_part
from planlint.render.booklet.matter import Words, rows_of, write_front
from planlint.render.booklet.numbers import read_sample, write_sample
from planlint.render.booklet.parts import Heading, Place, PlanPart, numbered
from planlint.render.booklet.writer import Writer
from planlint.render.fonts import choose_fonts

WORDS = Words("汇编", "2026年", ("江州市人民政府",), ("检查日期。",))
PLAN = '<html lang="zh-CN"><h1>{title}</h1><h2>1 总则</h2><p>甲<h2 style="break-before: page">2 附则</h2>'


@pytest.fixture(scope="module")
def booklet(tmp_path_factory) -> tuple[Booklet, Path]:
    """Two small plans, bound."""
    folder = tmp_path_factory.mktemp("booklet")
    fonts = choose_fonts()
    plans = [
        PlanPart(title, title, write_part(PLAN.format(title=title), folder / f"{title}.pdf"))
        for title in ("甲预案", "乙预案")
    ]
    bound, after = numbered(plans)
    index = write_part('<html lang="zh-CN"><h2>机构索引</h2>', folder / "index.pdf")
    front = write_front(WORDS, bound, tuple(rows_of(bound, after)), fonts, folder / "front.pdf")
    uses = merged(use for p in (front, index, *(p.laid for p in plans)) for use in p.fonts)
    write_sample(fonts, uses, folder / "numbers.pdf")
    book = Booklet("汇编", front, bound, [index], after, folder / "numbers.pdf")
    bind(book, folder / "book.pdf")
    return book, folder / "book.pdf"


def with_plan(book: Booklet, **changes: object) -> Booklet:
    """The booklet as if its first plan had been another."""
    first, *rest = book.plans
    laid = replace(first.plan.laid, **changes)
    return replace(book, plans=(replace(first, plan=replace(first.plan, laid=laid)), *rest))


def test_what_was_bound_is_complete(booklet):
    """Nothing to say of a good one; qpdf finds no fault in its syntax."""
    check_booklet(*booklet)
    with pikepdf.open(booklet[1]) as book:
        assert book.check_pdf_syntax() == []


def test_a_lost_page_is_noticed(booklet):
    """A page fewer than the parts have."""
    book, file = booklet
    more = [*book.index, *book.index]
    with pytest.raises(IncompleteError, match="页"):
        check_booklet(replace(book, index=more), file)


def test_a_lost_bookmark_is_noticed(booklet):
    """A heading of the plan that has no bookmark."""
    book, file = booklet
    (top,) = book.plans[0].plan.laid.headings
    more = replace(top, below=(*top.below, Heading("3 附件", Place(1))))
    with pytest.raises(IncompleteError, match="甲预案的书签不全"):
        check_booklet(with_plan(book, headings=(more,)), file)


def test_a_bookmark_into_another_plan_is_noticed(booklet):
    """The plan ends before the page of its last heading."""
    book, file = booklet
    with pytest.raises(IncompleteError, match="甲预案的书签指向别的预案"):
        check_booklet(with_plan(book, pages=1), file)


def test_a_wrong_number_in_the_contents_is_noticed(booklet):
    """A line of the contents whose number is not that of the page it leads to."""
    book, file = booklet
    (top,) = book.plans[0].plan.laid.headings
    moved = replace(top, below=(top.below[0], replace(top.below[1], place=Place(0))))
    with pytest.raises(IncompleteError, match="目录“2 附则”"):
        check_booklet(with_plan(book, headings=(moved,)), file)


def test_fonts_are_embedded_once_with_the_glyphs_of_all(booklet):
    """Every font file of every part is one and the same object, and none is empty."""
    with pikepdf.open(booklet[1]) as book:
        files: dict[str, set[tuple[int, int]]] = {}
        for page in book.pages:
            for name, font in page.resources.get("/Font", {}).items():
                descriptor = font.DescendantFonts[0].FontDescriptor
                file = descriptor.get("/FontFile3", descriptor.get("/FontFile2"))
                files.setdefault(str(descriptor.FontName), set()).add(file.objgen)
                assert len(file.read_bytes()) > 500, name
    assert files
    assert all(len(found) == 1 for found in files.values())


def test_page_numbers_stand_where_the_official_style_puts_them(booklet):
    """Right pages end one character before the right edge, left ones begin one after the left."""
    with pikepdf.open(booklet[0].sample) as sample:
        numbers = read_sample(sample)
    millimetres = 72 / 25.4
    assert numbers.spots[False, True].x == pytest.approx((28 + 156) * millimetres - 14, abs=0.1)
    assert numbers.spots[False, False].x == pytest.approx(28 * millimetres + 14, abs=0.1)
    assert numbers.size == pytest.approx(14, abs=0.01)
    assert b"/Artifact" in numbers.drawing(12, landscape=False)


def test_a_file_written_object_by_object_can_be_read(tmp_path):
    """Objects alone, in streams and packed, more than one stream holds, in any order."""
    file = io.BytesIO()
    writer = Writer(file)
    root, info, pages, stream = (writer.reserve() for _ in range(4))
    packed = [writer.reserve() for _ in range(450)]
    for number in packed:
        writer.pack(number, b"<< /Type /StructElem /N %d >>" % number)
    writer.write_stream(stream, b"", b"q Q")
    writer.write(pages, b"<< /Type /Pages /Count 0 /Kids [ ] >>")
    all_packed = b" ".join(b"%d 0 R" % number for number in packed)
    writer.write(
        root,
        b"<< /Type /Catalog /Pages %d 0 R /All [ %s ] /S %d 0 R >>" % (pages, all_packed, stream),
    )
    writer.write(info, b"<< /Title (a\\(b) >>")
    writer.finish(root, info)

    file.seek(0)
    with pikepdf.open(file) as book:
        assert [int(each.N) for each in book.Root.All] == packed
        assert book.Root.S.read_bytes() == b"q Q"
        assert str(book.docinfo.Title) == "a(b"


def test_a_long_index_is_laid_out_in_sheets():
    """No unit is lost, each level keeps its order, and a level that goes on says so."""
    pages = tuple((page, "") for page in range(1, 40))
    plans = tuple((f"预案{n}", (Found("牵头", pages),)) for n in range(20))
    groups = [
        Group(level, tuple(IndexEntry(f"{level}{n}", plans) for n in range(30)))
        for level in ("市级", "县级")
    ]
    done = sheets(groups)
    assert len(done) > 1
    assert [e.name for s in done for g in s for e in g.entries] == [
        f"{level}{n}" for level in ("市级", "县级") for n in range(30)
    ]
    first = [group for sheet in done for group in sheet if not group.again]
    assert [group.level for group in first] == ["市级", "县级"]


def test_an_empty_index_is_one_sheet():
    """A booklet of plans that name no unit still has the page of its index."""
    assert sheets([]) == ((),)
