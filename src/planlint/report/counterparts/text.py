"""Counterparts for people: a table for each area, on a terminal and in Markdown."""

from collections.abc import Iterator, Sequence

from planlint.family.counterparts.copied import Compared, compared
from planlint.family.counterparts.found import Counterpart, Counterparts
from planlint.report.frame import width
from planlint.report.markdown import escaped
from planlint.report.printable import printable
from planlint.rulebook.words import Both

from .words import CounterpartWords

_HEAD = (
    Both(zh="预案", en="plan"),
    Both(zh="灾种或者事项", en="hazard or subject"),
    Both(zh="状态", en="state"),
    Both(zh="与上位相同", en="as above"),
    Both(zh="与同级相同", en="as sibling"),
    Both(zh="名称或者理由", en="title or reason"),
)
_COPIED = Both(zh="相同的节", en="copied sections")


def to_text(
    areas: Sequence[str], counterparts: Counterparts, words: CounterpartWords
) -> Iterator[str]:
    """Line by line: columns that line up also under Chinese, what is copied below its plan."""
    for number, area in enumerate(areas):
        rows = [(row, compared(row, counterparts)) for row in counterparts.of(area)]
        cells = [_head(words), *(_cells(row, plans, words) for row, plans in rows)]
        widths = [max(map(width, column)) for column in zip(*cells, strict=True)]
        if number:
            yield ""
        yield printable(f"{words.heading(area)}  {words.counts(row for row, _ in rows)}")
        yield _line(cells[0], widths)
        for (_, plans), line in zip(rows, cells[1:], strict=True):
            yield _line(line, widths)
            yield from (f"      {one}" for one in _copied(plans, words))


def to_markdown(
    areas: Sequence[str], counterparts: Counterparts, words: CounterpartWords
) -> Iterator[str]:
    """One heading and one table for each area."""
    for number, area in enumerate(areas):
        rows = [(row, compared(row, counterparts)) for row in counterparts.of(area)]
        if number:
            yield ""
        yield f"## {escaped(words.heading(area))}"
        yield from ("", words.counts(row for row, _ in rows), "")
        head = (*_head(words), _COPIED[words.language])
        yield f"| {' | '.join(head)} |"
        yield f"|{'---|' * len(head)}"
        for row, plans in rows:
            cells = (*_cells(row, plans, words), words.pick("；", "; ").join(_copied(plans, words)))
            yield f"| {' | '.join(map(escaped, cells))} |"


def _head(words: CounterpartWords) -> tuple[str, ...]:
    return tuple(title[words.language] for title in _HEAD)


def _cells(row: Counterpart, plans: Sequence[Compared], words: CounterpartWords) -> tuple[str, ...]:
    shares = (words.share(one.superior for one in plans), words.share(one.sibling for one in plans))
    cells = (words.kind(row), words.about(row), words.state(row), *shares, words.detail(row))
    return tuple(printable(cell) for cell in cells)


def _copied(plans: Sequence[Compared], words: CounterpartWords) -> list[str]:
    """The sections that plans share with others."""
    return [printable(line) for one in plans for line in words.copied(one)]


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell + " " * (most - width(cell)) for cell, most in zip(cells, widths, strict=True))
    return f"  {'  '.join(padded)}".rstrip()
