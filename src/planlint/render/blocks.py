"""The printed form of a plan before any style: paragraphs, numbered items, tables, charts, parts.

Typed data becomes blocks, and styles print blocks; so the words of a plan are the same in every
style and output format, and tests read them without rendering anything.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from .columns import column_widths, size_of


@dataclass(frozen=True)
class Paragraph:
    """Plain text, with a leading phrase such as 总指挥： in the face of headings."""

    text: str
    lead: str = ""


@dataclass(frozen=True)
class Items:
    """Numbered items: （1）…"""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """A table whose head is repeated on every page."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def size(self) -> str:
        """plain, small, wide or tiny: the more columns, the smaller the type."""
        return size_of(len(self.head)).name

    @property
    def wide(self) -> bool:
        """Whether it needs a landscape page."""
        return self.size in ("wide", "tiny")

    @property
    def widths(self) -> tuple[float, ...]:
        """Shares of the columns in percent."""
        return column_widths(tuple(zip(self.head, *self.rows, strict=True)))


@dataclass(frozen=True)
class Prose:
    """Markdown of the author; it becomes text once all numbers are known."""

    source: str


@dataclass(frozen=True)
class ChartNode:
    """One box of the organisation chart with what hangs below it."""

    name: str
    rank: int


@dataclass(frozen=True)
class Chart:
    """An organisation chart: boxes in ranks, from the head (0) down."""

    nodes: tuple[ChartNode, ...]


@dataclass(frozen=True)
class FlowStep:
    """One box of a flow chart: what is done, by whom."""

    deed: str
    names: str = ""


@dataclass(frozen=True)
class Flow:
    """A flow chart of the response: steps common to all, then one column of steps a level.

    All columns have the same rows; None where a level does not have a step.
    """

    opening: tuple[FlowStep, ...]
    columns: tuple[tuple[FlowStep | None, ...], ...]
    title: str = ""


@dataclass(frozen=True)
class Card:
    """An emergency card: what one post does first; contacts are (name, phone)."""

    post: str
    when: str = ""
    steps: tuple[str, ...] = ()
    contacts: tuple[tuple[str, str], ...] = ()


Block = Paragraph | Items | Table | Prose | Chart | Flow | Card


@dataclass(frozen=True)
class Part:
    """A heading with its blocks and sub-parts. Without a title its number runs into the text."""

    title: str = ""
    id: str = ""
    blocks: tuple[Block, ...] = ()
    parts: tuple["Part", ...] = ()
    number: str = ""
    depth: int = field(default=1)

    @property
    def wide(self) -> bool:
        """Whether a table of its own needs a landscape page; its heading then goes there too."""
        return any(isinstance(block, Table) and block.wide for block in self.blocks)


def listed(texts: Iterable[str]) -> tuple[Block, ...]:
    """Several texts as numbered items; a single one needs no number."""
    items = tuple(text for text in texts if text)
    if len(items) == 1:
        return (Paragraph(items[0]),)
    return (Items(items),) if items else ()


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> tuple[Block, ...]:
    """A table without the columns in which no row has anything."""
    filled = [tuple(row) for row in rows]
    if not filled:
        return ()
    keep = [index for index in range(len(filled[0])) if any(row[index] for row in filled)]
    heads = tuple(head)
    return (
        Table(
            tuple(heads[index] for index in keep),
            tuple(tuple(row[index] for index in keep) for row in filled),
        ),
    )


def gathered(fragments: Iterable[Part]) -> Part:
    """Untitled fragments as one: their blocks, then their parts."""
    pieces = tuple(fragments)
    return Part(
        blocks=tuple(block for piece in pieces for block in piece.blocks),
        parts=tuple(part for piece in pieces for part in piece.parts),
    )
