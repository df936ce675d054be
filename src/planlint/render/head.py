"""版头 and 版记: who issued the plan, under which number, on which day."""

from dataclasses import dataclass

from .geometry import WIDTH
from .printable import Printable
from .words import date

# The mark is as large as fits, but never beyond what offices use; a first-size character is 26 pt.
_LARGEST, _SMALLEST = 50.0, 22.0
_POINTS = WIDTH * 72 / 25.4


@dataclass(frozen=True)
class Head:
    """The words around the plan. A draft, or a plan without number, has no red head."""

    number: str = ""
    marks: tuple[str, ...] = ()
    mark_size: float = _LARGEST
    signers: tuple[str, ...] = ()
    date: str = ""

    @property
    def red(self) -> bool:
        """Whether the red head is printed."""
        return bool(self.number and self.marks)

    @property
    def issuer(self) -> str:
        """All issuing organs, for the properties of the document."""
        return "、".join(self.signers)

    @property
    def signed(self) -> bool:
        """Whether there is a signature with its date; a blank seal is forbidden (7.3.5)."""
        return bool(self.signers and self.date)

    @property
    def colophon(self) -> bool:
        """Whether the issue is recorded at the foot of the last page."""
        return self.red and self.signed

    @property
    def colophon_issuer(self) -> str:
        """印发机关"""
        return self.signers[0] if self.signers else ""

    @property
    def colophon_date(self) -> str:
        """印发日期"""
        return f"{self.date}印发"


def build_head(printable: Printable) -> Head:
    """What the edition says; drafts get neither head nor signature."""
    edition = printable.plan.edition
    if edition is None or edition.status == "draft":
        return Head()
    names = tuple(printable.names.full_unit(unit) for unit in edition.issued_by)
    issued = edition.dates.issued if edition.dates else None
    marks = (*names[:-1], f"{names[-1]}文件") if names else ()
    return Head(
        number=edition.number or "",
        marks=marks,
        mark_size=_size(marks),
        signers=names,
        date=date(issued) if issued else "",
    )


def _size(marks: tuple[str, ...]) -> float:
    """The size at which the longest line of the mark still fits the type area."""
    longest = max((len(mark) for mark in marks), default=1)
    return round(max(_SMALLEST, min(_LARGEST, _POINTS / longest / 1.07)), 1)
