"""Parts into one PDF: pages, numbers, links, bookmarks and tags; one part in memory at a time."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from .book import Booklet, IncompleteError
from .carrying import Carrier
from .fontshare import font_files, is_empty
from .links import Links
from .numbers import Numbers, read_sample
from .trees import references, write_catalogue, write_page_tree, write_tag_tree
from .writer import Writer

_BLANK = (
    b"<< /Type /Page /Parent %d 0 R /MediaBox [ 0 0 595.275591 841.889764 ] /Resources << >> >>"
)


def bind(booklet: Booklet, file: Path) -> None:
    """Write the booklet to *file*; the same parts give the same bytes."""
    with file.open("wb") as opened:
        _Binder(booklet, Writer(opened)).bind()


class _Binder:
    """The booklet while its parts are written one after another."""

    def __init__(self, booklet: Booklet, writer: Writer) -> None:
        self._booklet = booklet
        self._writer = writer
        self._pages = [writer.reserve() for _ in range(booklet.pages)]
        self._root, self._tags = writer.reserve(), writer.reserve()
        self._shelves: list[tuple[int, int]] = []  # page tree nodes with their pages
        self._documents: list[int] = []  # top elements of the tag trees
        self._key_nodes: list[int] = []
        self._next_key = 0
        self._files: dict[str, int] = {}

    def bind(self) -> None:
        import pikepdf  # noqa: PLC0415 - only a booklet needs it

        with pikepdf.open(self._booklet.sample) as sample:
            carrier, numbers = Carrier(self._writer, sample), read_sample(sample)
            fonts = {name: carrier.number(font) for name, font in numbers.fonts.items()}
            self._files = {n: carrier.number(d[key]) for n, d, key in font_files(sample)}
            carrier.finish()
        done = 0
        for laid, position, first in self._booklet.parts():
            if position > done:
                self._blank(done)
            with pikepdf.open(laid.file) as source:
                self._part(source, position, first, numbers, fonts)
            done = position + laid.pages
        write_page_tree(self._writer, self._root, self._shelves)
        nodes = (self._documents, self._key_nodes, self._next_key)
        write_tag_tree(self._writer, self._tags, *nodes)
        write_catalogue(self._writer, self._booklet, self._pages, self._root, self._tags)

    def _part(
        self,
        source: Any,
        position: int,
        first: int | None,
        numbers: Numbers,
        fonts: dict[str, int],
    ) -> None:
        carrier = Carrier(self._writer, source)
        links = Links(self._booklet, source, position)
        shelf = self._shelf(len(source.pages))
        parent = carrier.stand_in(shelf)
        self._carry_tags(source, carrier)
        self._share_fonts(source, carrier)
        digits = {name: carrier.stand_in(font) for name, font in fonts.items()}
        pages = [page.obj for page in source.pages]
        for index, page in enumerate(pages):
            links.relink(page, lambda at: carrier.stand_in(self._pages[at]))
            if first is not None:
                drawing = numbers.drawing(first + index, landscape=_landscape(page))
                page.Contents = [carrier.stand_in(self._drawn(drawing)), page.Contents]
                for name, font in digits.items():
                    page.Resources.Font[name] = font
        for index, page in enumerate(pages):
            page.Parent = parent
            carrier.carry(page, self._pages[position + index])
        carrier.finish()
        self._write_shelf(shelf, self._pages[position : position + len(pages)])

    def _share_fonts(self, source: Any, carrier: Carrier) -> None:
        for name, descriptor, key in list(font_files(source)):
            if is_empty(descriptor[key]):
                if name not in self._files:
                    raise IncompleteError(f"缺少字体{name}")
                descriptor[key] = carrier.stand_in(self._files[name])

    def _shelf(self, pages: int) -> int:
        """A node of the page tree for one part."""
        number = self._writer.reserve()
        self._shelves.append((number, pages))
        return number

    def _write_shelf(self, number: int, pages: Sequence[int]) -> None:
        body = b"<< /Type /Pages /Parent %d 0 R /Count %d /Kids %s >>"
        self._writer.write(number, body % (self._root, len(pages), references(pages)))

    def _blank(self, position: int) -> None:
        shelf = self._shelf(1)
        self._writer.write(self._pages[position], _BLANK % shelf)
        self._write_shelf(shelf, self._pages[position : position + 1])

    def _drawn(self, drawing: bytes) -> int:
        number = self._writer.reserve()
        self._writer.write_stream(number, b"", drawing)
        return number

    def _carry_tags(self, source: Any, carrier: Carrier) -> None:
        """The tag tree of a part below that of the booklet; its keys follow those before it."""
        tree = source.Root.StructTreeRoot
        for thing in (t for page in source.pages for t in (page.obj, *page.obj.get("/Annots", ()))):
            for key in ("/StructParents", "/StructParent"):
                if key in thing:
                    thing[key] = int(thing[key]) + self._next_key
        keys = tree.ParentTree.Nums
        last = self._next_key - 1
        for index in range(0, len(keys), 2):
            last = keys[index] = int(keys[index]) + self._next_key
        tree.ParentTree.Limits = [self._next_key, last]
        self._next_key = last + 1
        self._key_nodes.append(carrier.number(tree.ParentTree))
        for document in tree.K:
            document.P = carrier.stand_in(self._tags)
            self._documents.append(carrier.number(document))


def _landscape(page: Any) -> bool:
    return bool(page.MediaBox[2] > page.MediaBox[3])
