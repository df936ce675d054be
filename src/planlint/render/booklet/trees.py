"""What stands above the parts of a booklet: page tree, tag tree, bookmarks, labels, catalogue."""

from collections.abc import Iterable, Sequence

from .book import Booklet
from .parts import Heading
from .writer import Writer


def references(numbers: Iterable[int]) -> bytes:
    """An array of references to objects."""
    return b"[ %s ]" % b" ".join(b"%d 0 R" % number for number in numbers)


def write_page_tree(writer: Writer, root: int, shelves: Sequence[tuple[int, int]]) -> None:
    """The root above the nodes of the parts, each given with its pages."""
    count = sum(pages for _, pages in shelves)
    kids = references(number for number, _ in shelves)
    writer.write(root, b"<< /Type /Pages /Count %d /Kids %s >>" % (count, kids))


def write_tag_tree(
    writer: Writer, root: int, documents: Iterable[int], key_nodes: Iterable[int], next_key: int
) -> None:
    """The root above the top elements of the parts, and above their keys."""
    keys = writer.reserve()
    body = b"<< /Type /StructTreeRoot /K %s /ParentTree %d 0 R /ParentTreeNextKey %d >>"
    writer.write(root, body % (references(documents), keys, next_key))
    writer.write(keys, b"<< /Kids %s >>" % references(key_nodes))


def write_catalogue(
    writer: Writer, booklet: Booklet, pages: Sequence[int], page_root: int, tag_root: int
) -> None:
    """How a reader opens the book: title, language, labels, bookmarks; and the end of the file."""
    catalogue, info = writer.reserve(), writer.reserve()
    writer.write(
        catalogue,
        b"<< /Type /Catalog /Pages %d 0 R /StructTreeRoot %d 0 R /MarkInfo << /Marked true >> "
        b"/Outlines %d 0 R /PageLabels << /Nums [ 0 << /S /r >> %d << /S /D >> ] >> "
        b"/Lang (zh-CN) /PageMode /UseOutlines /PageLayout /TwoPageRight "
        b"/ViewerPreferences << /DisplayDocTitle true >> >>"
        % (page_root, tag_root, _bookmarks(writer, booklet, pages), booklet.front_pages),
    )
    title = _string(booklet.title)
    writer.write(info, b"<< /Title %s /Creator (planlint) /Producer (planlint) >>" % title)
    writer.finish(catalogue, info)


def _bookmarks(writer: Writer, booklet: Booklet, pages: Sequence[int]) -> int:
    number, tops = writer.reserve(), list(booklet.headings())
    first, last = _level(writer, pages, tops, number)
    body = b"<< /Type /Outlines /First %d 0 R /Last %d 0 R /Count %d >>"
    writer.write(number, body % (first, last, len(tops)))
    return number


def _level(
    writer: Writer, pages: Sequence[int], headings: Sequence[tuple[Heading, int]], parent: int
) -> tuple[int, int]:
    """Write neighbouring bookmarks, closed, with all below them; the first and the last."""
    numbers = [writer.reserve() for _ in headings]
    for index, (heading, start) in enumerate(headings):
        place = heading.place
        entries = [
            b"/Title %s /Parent %d 0 R" % (_string(heading.title), parent),
            b"/Dest [ %d 0 R /XYZ %.2f %.2f 0 ]" % (pages[start + place.page], place.x, place.y),
        ]
        if index:
            entries.append(b"/Prev %d 0 R" % numbers[index - 1])
        if index + 1 < len(numbers):
            entries.append(b"/Next %d 0 R" % numbers[index + 1])
        if heading.below:
            below = [(each, start) for each in heading.below]
            ends = _level(writer, pages, below, numbers[index])
            entries.append(b"/First %d 0 R /Last %d 0 R /Count -%d" % (*ends, len(below)))
        writer.write(numbers[index], b"<< %s >>" % b" ".join(entries))
    return numbers[0], numbers[-1]


def _string(text: str) -> bytes:
    import pikepdf  # noqa: PLC0415 - only a booklet needs it

    return pikepdf.String(text).unparse()
