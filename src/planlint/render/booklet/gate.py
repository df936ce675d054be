"""The completeness gate: a booklet is read back before anybody gets it."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from .book import Booklet, IncompleteError
from .matter import outline, rows_of
from .parts import Bound


def check_booklet(booklet: Booklet, file: Path) -> None:
    """Compare what was written with what the parts hold.

    Raises:
        IncompleteError: a page, a bookmark or a number is missing or wrong.
    """
    import pikepdf  # noqa: PLC0415 - only a booklet needs it

    with pikepdf.open(file) as book:
        pages = {page.objgen: index for index, page in enumerate(book.pages)}
        labels = [str(page.label) for page in book.pages]
        wrong = [
            *_wrong_pages(booklet, len(pages), labels),
            *_wrong_bookmarks(booklet, book, pages),
            *_wrong_contents(booklet, book, pages, labels),
            *_foreign_links(book),
        ]
    if wrong:
        raise IncompleteError("；".join(wrong[:5]))


def _wrong_pages(booklet: Booklet, number: int, labels: list[str]) -> Iterator[str]:
    if number != booklet.pages:
        yield f"应有{booklet.pages}页，实有{number}页"
        return
    for page in range(booklet.front_pages, number):
        if labels[page] != str(page - booklet.front_pages + 1):
            yield f"第{page + 1}页的页码是{labels[page]}"
    for bound in booklet.plans:
        if bound.first % 2 == 0:
            yield f"{bound.plan.title}不从右页开始"


def _wrong_bookmarks(booklet: Booklet, book: Any, pages: dict[Any, int]) -> Iterator[str]:
    """Every heading of every plan is there, in order, and leads to a page of that plan."""
    with book.open_outline() as tree:
        roots = list(tree.root)[len(booklet.front.headings) :]
    if len(roots) < len(booklet.plans):
        yield f"书签中应有{len(booklet.plans)}个预案，实有{len(roots)}个"
        return
    for bound, root in zip(booklet.plans, roots, strict=False):
        found = [(item.title, pages.get(item.destination[0].objgen, -1)) for item in _walk([root])]
        titles = [heading.title for heading in outline(bound).walk()]
        if [title for title, _ in found] != titles:
            yield f"{bound.plan.title}的书签不全"
        first, last = _range(booklet, bound)
        if not all(first <= page < last for _, page in found):
            yield f"{bound.plan.title}的书签指向别的预案"


def _range(booklet: Booklet, bound: Bound) -> tuple[int, int]:
    first = booklet.front_pages + bound.first - 1
    return first, first + bound.plan.laid.pages


def _walk(items: Iterable[Any]) -> Iterator[Any]:
    for item in items:
        yield item
        yield from _walk(item.children)


def _wrong_contents(
    booklet: Booklet, book: Any, pages: dict[Any, int], labels: list[str]
) -> Iterator[str]:
    """Every line of the contents leads to the page whose number it prints."""
    rows = list(rows_of(booklet.plans, booklet.index_page))
    printed = [str(row.page) for row in rows]
    led = [labels[pages[page.objgen]] for page in _contents_links(booklet, book)]
    if led != printed:
        wrong = next(
            (r for r, number in zip(rows, led, strict=False) if str(r.page) != number), rows[-1]
        )
        yield f"目录“{wrong.title}”的页码与所指的页不符"


def _contents_links(booklet: Booklet, book: Any) -> Iterator[Any]:
    """The pages to which the contents lead; a line broken in two has two links to one place."""
    last = None
    for page in list(book.pages)[: booklet.front_pages]:
        for annotation in page.obj.get("/Annots", ()):
            target = annotation.A.D
            place = (target[0].objgen, target[2], target[3])
            if place != last:
                yield target[0]
            last = place


def _foreign_links(book: Any) -> Iterator[str]:
    """Links to anything but a page of the book."""
    for number, page in enumerate(book.pages, 1):
        for annotation in page.obj.get("/Annots", ()):
            if annotation.get("/A", {}).get("/S") != "/GoTo":
                yield f"第{number}页有外部链接"
