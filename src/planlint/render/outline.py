"""The outline of a printed plan: sections, what they show, and numbers."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from planlint.model.sections import Section
from planlint.model.shows import Selected

from .blocks import Block, Part, Prose, gathered
from .context import Context
from .data import PRINTERS, print_data
from .numbering import numbered, numbers
from .placing import Place, Placing, place
from .printable import Printable


@dataclass(frozen=True)
class Outline:
    """The body and the annexes, numbered, and what references to them print as."""

    body: tuple[Part, ...]
    annexes: tuple[Part, ...]
    numbers: dict[str, str]


def build_outline(printable: Printable) -> Outline:
    """Arrange all that prints; prose stays Markdown until the numbers are known."""
    placing = place(printable)
    body = [_section(printable, placing, section) for section in printable.plan.sections]
    body += _homeless(printable, placing)
    annexes = [_place(printable, placing, annex) for annex in printable.plan.annexes]
    parts = numbered(body, printable.numbering)
    named = _annexes(annexes, printable)
    known = dict(numbers(parts))
    known.update((annex.id, annex.number) for annex in named if annex.id)
    return Outline(parts, named, known)


def _section(printable: Printable, placing: Placing, section: Section) -> Part:
    own = _place(printable, placing, section)
    below = (_section(printable, placing, each) for each in section.sections)
    return replace(own, parts=(*own.parts, *below))


def _place(printable: Printable, placing: Placing, where: Place) -> Part:
    """One section or annex: its prose, then its typed data."""
    context = Context(printable, placing.named, placing.below(where))
    printed = gathered(print_data(context, selected) for selected in placing.at(where))
    prose: tuple[Block, ...] = (Prose(where.text),) if where.text and where.text.strip() else ()
    return replace(
        printed,
        title=where.title or "",
        id=where.id or "",
        blocks=(*prose, *printed.blocks),
    )


def _homeless(printable: Printable, placing: Placing) -> Iterator[Part]:
    """Data whose role no section has: a chapter of its own at the end, rather than lost."""
    for selected in placing.rest.get(None, ()):
        yield _chapter(Context(printable, placing.named), selected)


def _chapter(context: Context, selected: Selected) -> Part:
    return replace(print_data(context, selected), title=PRINTERS[selected.key][0])


def _annexes(annexes: list[Part], printable: Printable) -> tuple[Part, ...]:
    """附件1, 附件2 …; a single one has no number (GB/T 9704, 7.3.4)."""
    single = len(annexes) == 1
    return tuple(
        replace(
            annex,
            number="附件" if single else f"附件{index}",
            parts=numbered(annex.parts, printable.numbering),
        )
        for index, annex in enumerate(annexes, 1)
    )
