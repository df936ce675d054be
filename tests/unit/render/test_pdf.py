"""The printed page: read back, measured, and closed to the outside."""

import io
import re
import shutil
import subprocess

import pypdf
import pytest
from PIL import Image

from planlint.render.document import build_html
from planlint.render.pdf import write_pdf

MM = 72 / 25.4
# Rare but real: GB 2312 level two, GBK beyond it, marks of official prose, full-width signs.
RARE = "圳塱堌鄠盩厔浐潏喆镕旻頔䶮〔〕《》“”——……①⑳Ⅰ℃㎡×±"
LONG = (
    "为做好全市水旱灾害防范应对工作，建立健全统一指挥、分级负责的应急体系，最大程度减少损失。" * 12
)


def grid(character="国", lines=60):
    """Text that fills every cell of the grid; its first line is indented by two."""
    return [{"id": "a", "title": "总则", "text": character * (28 * lines - 2)}]


def fragments(page):
    """(x, y from the top, size, text) of every run of text, in millimetres and points."""
    found = []

    def visit(text, cm, tm, _font, size):
        if text.strip():
            a, _b, _c, d, e, f = cm
            x, y = tm[4] * a + e, tm[5] * d + f
            scale = abs(tm[0] * a)
            found.append(
                (x / MM, (float(page.mediabox.height) - y) / MM, size * scale, text.strip())
            )

    page.extract_text(visitor_text=visit)
    return found


def numbers_on(page):
    """x of the page number, which is the last short run in the lower margin."""
    low = float(page.mediabox.height) / MM - 33
    return [(x, y, text) for x, y, _, text in fragments(page) if y > low and re.search(r"\d", text)]


def fonts_of(reader):
    """All font dictionaries of the document, descendants included."""
    for page in reader.pages:
        for font in page["/Resources"].get("/Font", {}).values():
            yield from (
                each.get_object() for each in font.get_object().get("/DescendantFonts", [font])
            )


def test_headings_read_back_in_order(pdf):
    """Title, chapters and sections stand in the text in order, with their numbers."""
    sections = [
        {
            "id": "a",
            "title": "总则",
            "sections": [{"id": "b", "title": "编制目的", "text": "见{{ref:c}}。"}],
        },
        {"id": "c", "title": "组织指挥体系"},
    ]
    reader = pdf(sections=sections)
    text = "".join(page.extract_text() for page in reader.pages)
    places = [
        text.index(word)
        for word in ("江州市防汛抗旱应急预案", "总则", "编制目的", "见2", "组织指挥体系")
    ]
    assert places == sorted(places)
    assert [item.title for item in reader.outline if not isinstance(item, list)] == [
        "江州市防汛抗旱应急预案"
    ]


def test_title_language_and_bookmarks(pdf):
    """The document names itself, its language and its chapters."""
    reader = pdf(title="测试预案")
    assert reader.metadata.title == "测试预案"
    assert reader.trailer["/Root"]["/Lang"] == "zh-CN"
    flat = str(reader.outline)
    assert "总则" in flat
    assert "编制目的" in flat


def test_every_character_comes_back(pdf):
    """Rare characters print from an embedded font: none is missing, none becomes a box."""
    reader = pdf(sections=[{"id": "a", "title": "生僻字", "text": RARE}])
    text = "".join(page.extract_text() for page in reader.pages)
    assert set(RARE) <= set(text)
    assert "\ufffd" not in text
    assert "\x00" not in text


def test_fonts_are_embedded(pdf):
    """Every font carries its file, so the page looks the same everywhere."""
    seen = list(fonts_of(pdf()))
    assert seen
    for font in seen:
        descriptor = font["/FontDescriptor"]
        assert any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))


def test_no_glyph_is_notdef(pdf, tmp_path):
    """No text shows glyph 0, which is the empty box."""
    reader = pdf(sections=[{"id": "a", "title": "生僻字", "text": RARE + LONG}])
    for page in reader.pages:
        for shown in re.findall(rb"<([0-9a-fA-F]+)>", page.get_contents().get_data()):
            assert not any(shown[i : i + 4] == b"0000" for i in range(0, len(shown), 4))


def test_the_grid_is_22_lines_of_28_characters(pdf):
    """GB/T 9704, 5.2.3: a full page has 22 lines, a full line 28 characters."""
    page = pdf(title="题", sections=grid()).pages[1]
    lines = [line for line in page.extract_text().splitlines() if "国" in line]
    assert len(lines) == 22
    assert {line.count("国") for line in lines} == {28}


def ink(html, tmp_path, page):
    """The type area of a page as a black and white image, and its pixels per millimetre."""
    (tmp_path / "a.pdf").write_bytes(write_pdf(html))
    command = ["pdftoppm", "-r", "127", "-f", str(page), "-l", str(page), "-gray", "a.pdf", "a"]
    subprocess.run(command, cwd=tmp_path, check=True)
    image = Image.open(next(tmp_path.glob("a*.pgm")))
    per_mm = 127 / 25.4
    # The page number stands below the type area: 264 mm is between both.
    area = image.crop((0, 0, image.width, round(264 * per_mm)))
    return area.point(lambda value: 255 * (value < 128)), per_mm


needs_poppler = pytest.mark.skipif(
    shutil.which("pdftoppm") is None, reason="poppler-utils not installed"
)


@needs_poppler
def test_white_edges_are_37_and_28_mm(make, fonts, tmp_path):
    """GB/T 9704, 5.2.1: measured in ink, the type area is 156 mm by 225 mm at 28 mm and 37 mm."""
    html = build_html(make(title="题", sections=grid()), fonts, paged=True)
    area, per_mm = ink(html, tmp_path, page=2)
    left, top, right, bottom = (edge / per_mm for edge in area.getbbox())
    assert left == pytest.approx(28, abs=1)
    assert top == pytest.approx(37, abs=1)
    assert right == pytest.approx(28 + 156, abs=1)
    assert bottom == pytest.approx(37 + 225, abs=1)


@needs_poppler
def test_both_edges_are_flush(make, fonts, tmp_path):
    """A line cut short because ， may not begin the next is spread to the right edge."""
    sections = [{"id": "a", "title": "总则", "text": LONG * 3}]
    area, per_mm = ink(
        build_html(make(title="题", sections=sections), fonts, paged=True), tmp_path, 2
    )
    pitch = 225 / 22
    for line in range(21):
        top = 37 + line * (225 - 5.6) / 21
        row = area.crop((0, round(top * per_mm), area.width, round((top + pitch * 0.6) * per_mm)))
        # A mark at the end of the line has its ink in the left half of its cell.
        assert row.getbbox()[2] / per_mm > 28 + 156 - 4.5


def test_no_line_begins_with_a_closing_mark(pdf):
    """，。、；：”）》 stay with the character before them."""
    for page in pdf(sections=[{"id": "a", "title": "总则", "text": LONG}]).pages:
        for line in page.extract_text().splitlines():
            assert not line.startswith(tuple("，。、；：”）》！？"))


def test_page_numbers_stand_outside(pdf):
    """Odd pages right, even pages left, one character in; the dashes 7 mm below the type area."""
    reader = pdf(sections=[{"id": "a", "title": "总则", "text": "\n\n".join([LONG] * 3)}])
    for number, page in enumerate(reader.pages[:3], 1):
        x, y, text = numbers_on(page)[-1]
        assert text.replace(" ", "") == f"—{number}—"
        assert y == pytest.approx(37 + 225 + 7, abs=2.5)
        assert (x > 150) if number % 2 else (28 < x < 36)


def test_table_heads_repeat(pdf):
    """A long table carries its head to every page."""
    contacts = [{"holder": "em", "phone": f"0719-{1000000 + i}"} for i in range(80)]
    annexes = [{"id": "a", "title": "值班通讯录", "shows": ["contacts"]}]
    reader = pdf(contacts=contacts, annexes=annexes)
    pages = [page.extract_text() for page in reader.pages[1:]]
    assert len(pages) >= 3
    assert all("值班电话" in text for text in pages)
    joined = "".join(pages)
    assert all(f"0719-{1000000 + i}" in joined for i in range(80))


def test_wide_tables_turn_the_page(make, fonts):
    """More columns than fit upright stand on a landscape page, and the next page is upright."""
    supplies = {"supplies": ["boat"]}
    printable = make(
        resources=supplies, annexes=[{"id": "a", "title": "物资", "shows": ["resources"]}]
    )
    full = printable.registry.resources["boat"].value.model_copy(
        update=dict.fromkeys(
            (
                "specification",
                "model",
                "maker",
                "use",
                "standard",
                "dispatch_from",
                "address",
                "phone",
            ),
            "甲",
        )
    )
    object.__setattr__(printable.registry.resources["boat"], "value", full)
    reader = pypdf.PdfReader(io.BytesIO(write_pdf(build_html(printable, fonts, paged=True))))
    box = reader.pages[1].mediabox
    assert box.width > box.height


def test_the_watermark_is_on_every_page(pdf):
    """A draft says so on each page, annexes included."""
    reader = pdf(
        {"watermark": "征求意见稿"},
        sections=[{"id": "a", "title": "总则", "text": "\n\n".join([LONG] * 2)}],
        annexes=[{"id": "x", "title": "图", "text": "略。"}],
    )
    assert len(reader.pages) >= 3
    for page in reader.pages:
        assert "征求意见稿" in "".join(page.extract_text().split())


def test_a_numbered_plan_has_head_and_colophon(pdf):
    """Issuer in the red mark, number, signature with date, and the record of issue at the end."""
    edition = {
        "number": "江政办发〔2026〕12号", "status": "in_force", "issued_by": ["gov-office"],
        "dates": {"issued": "2026-05-08"},
    }  # fmt: skip
    text = pdf(edition=edition).pages[0].extract_text()
    assert "江州市人民政府办公室文件" in text
    assert "江政办发〔2026〕12号" in text
    assert "2026年5月8日印发" in text
    draft = pdf(edition={**edition, "status": "draft"}).pages[0].extract_text()
    assert "文件" not in draft
    assert "印发" not in draft


def test_annexes_start_new_pages(pdf):
    """附件1 alone on its line at the top of a page; the list after the text names both."""
    annexes = [
        {"id": "a", "title": "图", "text": "略。"},
        {"id": "b", "title": "表", "text": "略。"},
    ]
    pages = [page.extract_text() for page in pdf(annexes=annexes).pages]
    assert len(pages) == 3
    assert "1. 图" in pages[0]
    assert pages[1].lstrip().startswith("附件1")
    assert pages[2].lstrip().startswith("附件2")


def test_nothing_is_loaded_from_outside(make, fonts):
    """A document that asks for an address is refused, whatever the address."""
    from weasyprint.urls import FatalURLFetchingError

    html = build_html(make(), fonts, paged=True)
    for address in ("file:///etc/passwd", "http://127.0.0.1:1/x", "data:text/css,p%7B%7D"):
        asking = html.replace("</head>", f'<link rel="stylesheet" href="{address}"></head>')
        with pytest.raises(FatalURLFetchingError):
            write_pdf(asking)


def test_only_what_is_handed_is_served(make, fonts):
    """A name that the caller knows is served as it is."""
    asked = []

    def fetch(url):
        asked.append(url)
        return b"p { color: black }"

    html = build_html(make(), fonts, paged=True)
    link = '<link rel="stylesheet" href="planlint:own.css"></head>'
    assert write_pdf(html.replace("</head>", link), fetch).startswith(b"%PDF")
    assert asked == ["planlint:own.css"]


def test_the_same_plan_is_the_same_text(make, fonts):
    """Two builds of one plan do not differ."""
    assert build_html(make(), fonts, paged=True) == build_html(make(), fonts, paged=True)
