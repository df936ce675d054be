"""Parts into one PDF: pages, numbers, links, bookmarks and tags; read from files, one at a time."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from planlint.render.mentions import PLAN_LINK

from .matter import PAGE_LINK, outline
from .numbers import Numbers, read_sample
from .parts import Bound, Heading, LaidOut, Place, even
from .structure import Structure

_A4 = (595.275591, 841.889764)


@dataclass(frozen=True)
class Booklet:
    """All that is bound, in order; *index_page* is the number of the first page behind the plans."""

    title: str
    front: LaidOut
    plans: Sequence[Bound]
    index: LaidOut
    index_page: int
    sample: Path

    @property
    def front_pages(self) -> int:
        """Pages before page 1."""
        return even(self.front.pages)

    @property
    def pages(self) -> int:
        """All pages."""
        return self.front_pages + self.index_page - 1 + self.index.pages


def bind(booklet: Booklet, file: Path) -> None:
    """Write the booklet to *file*; the same parts give the same bytes."""
    import pikepdf  # noqa: PLC0415 - only a booklet needs it

    with pikepdf.new() as book, pikepdf.open(booklet.sample) as sample:
        binder = _Binder(book, read_sample(sample))
        binder.add(booklet.front, None)
        for bound in booklet.plans:
            binder.add(bound.plan.laid, bound.first)
        binder.add(booklet.index, booklet.index_page, last=True)
        binder.link(booklet)
        binder.mark(booklet)
        binder.structure.finish()
        _describe(book, booklet)
        book.save(
            file,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )


class _Binder:
    """The book while parts are added to it."""

    def __init__(self, book: Any, numbers: Numbers) -> None:
        self.book = book
        self.pages: list[Any] = []
        self.structure = Structure(book)
        self._numbers = numbers
        self._fonts = {name: book.copy_foreign(font) for name, font in numbers.fonts.items()}
        # First page of each part, and the places that its own links lead to.
        self._targets: list[tuple[int, Mapping[str, Place]]] = []

    def add(self, part: LaidOut, first: int | None, *, last: bool = False) -> None:
        """Append the pages of a part, drawing numbers from *first*; then a blank one if needed."""
        import pikepdf  # noqa: PLC0415 - only a booklet needs it

        with pikepdf.open(part.file, access_mode=pikepdf.AccessMode.stream) as source:
            start = len(self.pages)
            self._targets.append((start, dict(_places(source))))
            for page in source.pages:
                self.book.pages.append(page)
            added = [page.obj for page in list(self.book.pages)[start:]]
            self.structure.add(source, added)
        self.pages += added
        if first is not None:
            self._draw(added, first)
        if len(added) % 2 and not last:
            self.book.add_blank_page(page_size=_A4)
            self.pages.append(self.book.pages[-1].obj)

    def _draw(self, pages: Sequence[Any], first: int) -> None:
        for number, page in enumerate(pages, first):
            for name, font in self._fonts.items():
                page.Resources.Font[name] = font
            width, height = page.MediaBox[2], page.MediaBox[3]
            drawing = self._numbers.drawing(number, landscape=width > height)
            page.Contents = [self.book.make_stream(drawing), page.Contents]

    def link(self, booklet: Booklet) -> None:
        """Make every link lead to a page of the book, or nowhere: no other address is left."""
        plans: dict[str, Bound] = {}
        for bound in booklet.plans:
            plans.setdefault(bound.plan.id, bound)
        ends = [*(start for start, _ in self._targets[1:]), len(self.pages)]
        for (start, places), end in zip(self._targets, ends, strict=True):
            for page in self.pages[start:end]:
                self._link_page(page, _Targets(booklet.front_pages, plans, start, places))

    def _link_page(self, page: Any, targets: "_Targets") -> None:
        annotations = page.get("/Annots")
        if annotations is None:
            return
        kept = [each for each in annotations if self._relink(each, targets)]
        if kept:
            page.Annots = kept
        else:
            del page.Annots

    def _relink(self, annotation: Any, targets: "_Targets") -> bool:
        """Whether the annotation is a link that now leads to a place of the book."""
        found = targets.find(annotation)
        for key in ("/A", "/Dest", "/Contents", "/AA"):
            if key in annotation:
                del annotation[key]
        if found is None:
            return False
        import pikepdf  # noqa: PLC0415 - only a booklet needs it

        index, place = found
        annotation.A = pikepdf.Dictionary(
            S=pikepdf.Name.GoTo, D=_destination(self.pages[index], place)
        )
        return True

    def mark(self, booklet: Booklet) -> None:
        """Bookmarks: front matter, plans with all their headings, index."""
        with self.book.open_outline() as tree:
            tree.root.extend(_bookmarks(booklet.front.headings, 0))
            for bound in booklet.plans:
                start = booklet.front_pages + bound.first - 1
                (item,) = _bookmarks([outline(bound)], start)
                item.is_closed = True
                tree.root.append(item)
            start = booklet.front_pages + booklet.index_page - 1
            tree.root.extend(_bookmarks(booklet.index.headings, start))


@dataclass(frozen=True)
class _Targets:
    """What the links of one part can mean."""

    front_pages: int
    plans: Mapping[str, Bound]
    start: int
    places: Mapping[str, Place]

    def find(self, annotation: Any) -> tuple[int, Place] | None:
        """The page (from 0) and place that a link means; None when there is none in the book."""
        if "/Dest" in annotation:
            place = self.places.get(str(annotation.Dest))
            return (self.start + place.page, place) if place else None
        action = annotation.get("/A", {})
        address = str(action.get("/URI", ""))
        if address.startswith(PAGE_LINK):
            page, x, y = address.removeprefix(PAGE_LINK).split("/")
            return self.front_pages + int(page) - 1, Place(0, float(x), float(y))
        bound = self.plans.get(address.removeprefix(PLAN_LINK))
        if bound is None or not address.startswith(PLAN_LINK):
            return None
        return self.front_pages + bound.first - 1, outline(bound).place


def _places(source: Any) -> Iterator[tuple[str, Place]]:
    """Named places of a part."""
    numbers = {page.objgen: index for index, page in enumerate(source.pages)}
    names = source.Root.get("/Names", {}).get("/Dests", {}).get("/Names", [])
    for index in range(0, len(names), 2):
        page, _, x, y, *_ = names[index + 1]
        yield str(names[index]), Place(numbers[page.objgen], float(x), float(y))


def _destination(page: Any, place: Place) -> Any:
    import pikepdf  # noqa: PLC0415 - only a booklet needs it

    return pikepdf.Array([page, pikepdf.Name.XYZ, round(place.x, 2), round(place.y, 2), 0])


def _bookmarks(headings: Iterable[Heading], start: int) -> Iterator[Any]:
    import pikepdf  # noqa: PLC0415 - only a booklet needs it

    for heading in headings:
        place = heading.place
        item = pikepdf.OutlineItem(
            heading.title, start + place.page, "XYZ", left=place.x, top=place.y, zoom=0
        )
        item.children.extend(_bookmarks(heading.below, start))
        yield item


def _describe(book: Any, booklet: Booklet) -> None:
    """Title, language, page labels, and how a reader opens the book."""
    import pikepdf  # noqa: PLC0415 - only a booklet needs it

    name, root = pikepdf.Name, book.Root
    book.docinfo["/Title"] = booklet.title
    book.docinfo["/Creator"] = "planlint"
    root.Lang = pikepdf.String("zh-CN")
    root.PageMode, root.PageLayout = name.UseOutlines, name.TwoPageRight
    root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
    roman = pikepdf.Dictionary(S=name.r)
    arabic = pikepdf.Dictionary(S=name.D)
    root.PageLabels = pikepdf.Dictionary(Nums=[0, roman, booklet.front_pages, arabic])
