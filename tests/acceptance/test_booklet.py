"""``planlint render --style booklet``: read back by another library than the one that bound it."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import Destination

import planlint

COMMAND = Path(sys.executable).with_name("planlint")
FIXTURE = Path(planlint.__file__).parent / "rules/cn/fixtures/city"
TITLES = ["临江市突发事件总体应急预案", "临江市防汛应急预案", "临江市水务局防汛应急预案"]
NUMBER = re.compile(r"— (\d+) —")


def family(folder: Path) -> Path:
    """The clean fixture family as a workspace."""
    shutil.copytree(FIXTURE, folder)
    (folder / "planlint.toml").write_text('name = "临江市"\n', encoding="utf-8")
    return folder


def render(
    workspace: Path, *arguments: str | Path, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Print the booklet of a workspace, from the folder above it."""
    return subprocess.run(
        [COMMAND, "render", "--style", "booklet", workspace.name, *arguments, "--as-of", "2026-06-30"],
        cwd=workspace.parent, env={**os.environ, "PLANLINT_LANG": "zh", **environment},
        capture_output=True, text=True, check=False,
    )  # fmt: skip


class Book:
    """A booklet read back: text without blanks, labels, links, bookmarks."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.reader = PdfReader(file)
        self.texts = ["".join(page.extract_text().split()) for page in self.reader.pages]
        self.labels = self.reader.page_labels
        self._positions = {
            page.indirect_reference.idnum: number for number, page in enumerate(self.reader.pages)
        }

    @property
    def first(self) -> int:
        """Position of page 1."""
        return self.labels.index("1")

    def links(self, page: int) -> list[int]:
        """Positions of the pages to which the links of a page lead."""
        links = self.reader.pages[page].get("/Annots") or []
        return [self._positions[link.get_object()["/A"]["/D"][0].idnum] for link in links]

    def actions(self) -> set[str]:
        """The kinds of all actions of all links."""
        links = (link for page in self.reader.pages for link in page.get("/Annots") or [])
        return {link.get_object()["/A"]["/S"] for link in links}

    def bookmarks(self, level: int | None = None) -> list[tuple[int, str, int]]:
        """(depth, title, position) of all bookmarks in order."""

        def walk(items, depth):
            for item in items:
                if isinstance(item, Destination):
                    yield depth, item.title, self.reader.get_destination_page_number(item)
                else:
                    yield from walk(item, depth + 1)

        return [b for b in walk(self.reader.outline, 0) if level in (None, b[0])]


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    """The booklet of the fixture family."""
    workspace = family(tmp_path_factory.mktemp("booklet") / "family")
    done = render(workspace, "-o", "out.pdf")
    assert (done.returncode, done.stdout) == (0, "out.pdf\n"), done.stderr
    return Book(workspace.parent / "out.pdf")


def test_cover_and_imprint(book):
    """The cover names the collection, year and maker; the imprint each plan, day and verdict."""
    cover, imprint = book.texts[:2]
    assert [w for w in ("临江市应急预案汇编", "2026年", "临江市人民政府") if w not in cover] == []
    wanted = [
        "版本说明",
        *TITLES,
        "临政办发〔2026〕8号",
        "2026年3月16日",
        "检查日期2026-06-30",
        "错误0",
    ]
    assert [word for word in wanted if word not in imprint] == []


def test_pages_are_numbered_through_all_plans(book):
    """Labels count 1, 2, 3 … to the end, and every page with text prints its own label."""
    body = book.labels[book.first :]
    assert body == [str(number) for number in range(1, len(body) + 1)]
    assert len(body) % 2 == 0 or body[-1] == str(len(body))
    for text, label in zip(book.texts[book.first :], body, strict=True):
        assert not text or f"—{label}—" in text


def test_each_plan_begins_on_a_right_hand_page(book):
    """Odd pages are right-hand ones, in the file and by number."""
    for title in TITLES:
        (position,) = [at for _, name, at in book.bookmarks(0) if name == title]
        assert title in book.texts[position]
        assert position % 2 == 0
        assert int(book.labels[position]) % 2 == 1


def test_contents_print_the_numbers_of_the_pages_they_lead_to(book):
    """Every line of the contents: title, leaders, number; its link leads to the page so labelled."""
    lines = [
        line
        for page in book.reader.pages[2 : book.first]
        for line in page.extract_text().splitlines()
        if re.search(r"·\s*\d+$", line.strip())
    ]
    led = [target for page in range(2, book.first) for target in book.links(page)]
    assert len(lines) == len(led) > 20
    for line, target in zip(lines, led, strict=True):
        title, number = re.fullmatch(r"(.*?)[\s·]+(\d+)", line.strip()).groups()
        assert book.labels[target] == number
        assert "".join(title.split()) in book.texts[target]
    everything = "".join(lines)
    assert [title for title in (*TITLES, "总则", "机构索引") if title not in everything] == []


def test_bookmarks_hold_plans_chapters_and_sections(book):
    """All headings are there, below their plan, and lead to a page on which they stand."""
    assert [title for _, title, _ in book.bookmarks(0)] == ["版本说明", "目录", *TITLES, "机构索引"]
    assert any(title.endswith(" 监测预警") for _, title, _ in book.bookmarks(1))
    assert any(title.endswith(" 预警分级") for _, title, _ in book.bookmarks(2))
    for _, title, position in book.bookmarks():
        assert "".join(title.split()).lstrip("附件") in book.texts[position], title


def test_running_heads(book):
    """Even pages carry the name of the booklet, odd ones that of the plan, but for its first."""
    begins = [position for _, _, position in book.bookmarks(0)[2:]]
    for title, first, after in zip(TITLES, begins, begins[1:], strict=False):
        for position in range(first + 1, after):
            head = title if position % 2 == 0 else "临江市应急预案汇编"
            assert not book.texts[position] or head in book.texts[position]


def test_index_leads_to_pages_that_name_the_unit(book):
    """Units by level, with plan, role and pages; every page linked names one of its units."""
    position = book.bookmarks(0)[-1][2]
    index = book.texts[position]
    assert "市级" in index
    assert re.search(r"临江市公安局.*防汛应急预案：成员\d+；职责\d+", index)
    for target in book.links(position):
        assert re.search("市水务局|市应急局|市公安局|市人民政府|临江市", book.texts[target])


def test_references_between_plans_are_links(book):
    """The water office's plan carries out the flood plan: its title leads to that plan's page."""
    flood, water = (at for _, title, at in book.bookmarks(0) if title in TITLES[1:])
    assert flood in book.links(water)


def test_references_within_a_plan_are_links(book):
    """{{ref:report}} in the flood plan leads to its chapter on reporting."""
    flood, water = (at for _, title, at in book.bookmarks(0) if title in TITLES[1:])
    chapters = [at for _, title, at in book.bookmarks(1) if title.endswith(" 信息报告")]
    (chapter,) = [at for at in chapters if flood <= at < water]
    assert chapter in [target for page in range(flood, water) for target in book.links(page)]


def test_nothing_leads_outside(book):
    """All actions go to pages of the booklet; no address is left anywhere in the file."""
    assert book.actions() == {"/GoTo"}
    assert b"planlint:" not in book.file.read_bytes()
    assert "/URI" not in str([page.get_object() for page in book.reader.pages])


def test_charts_stand_at_the_end_of_the_plan(book):
    """The flood plan shows neither chart: both are added, and the flow names who decides."""
    flood, water = (at for _, title, at in book.bookmarks(0) if title in TITLES[1:])
    pages = "".join(book.texts[flood:water])
    assert "组织指挥体系图" in pages
    flow = pages[pages.index("应急响应流程图") :]
    for words in (
        "信息接报",
        "分析研判",
        "二级响应",
        "三级响应",
        "决定启动",
        "市防指总指挥",
        "响应终止",
    ):
        assert words in flow


def test_file_says_what_it_is(book):
    """Title, language, tags joined from all parts, shown as a book with bookmarks."""
    root = book.reader.root_object
    assert book.reader.metadata.title == "临江市应急预案汇编"
    assert (root["/Lang"], root["/PageLayout"], root["/PageMode"]) == (
        "zh-CN", "/TwoPageRight", "/UseOutlines",
    )  # fmt: skip
    assert len(root["/StructTreeRoot"]["/K"]) == 5
    assert root["/MarkInfo"]["/Marked"]


def test_tags_point_back_from_every_page(book):
    """Each tagged page finds its own elements under its key in the joined tree."""
    nodes = book.reader.root_object["/StructTreeRoot"]["/ParentTree"]["/Kids"]
    keys = {}
    for node in nodes:
        numbers = node.get_object()["/Nums"]
        keys |= dict(zip(numbers[::2], numbers[1::2], strict=True))
        assert node.get_object()["/Limits"] == [numbers[0], numbers[-2]]
    for page in book.reader.pages:
        if "/StructParents" in page:
            (element, *_) = keys[page["/StructParents"]].get_object()
            assert element.get_object().raw_get("/Pg").idnum == page.indirect_reference.idnum


def test_same_plans_same_bytes(book):
    """Another run, in another number of processes, writes the same file."""
    again = book.file.with_name("again.pdf")
    assert render(book.file.with_name("family"), "-o", again, "--jobs", "1").returncode == 0
    assert again.read_bytes() == book.file.read_bytes()
