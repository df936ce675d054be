"""版头 and 版记, or the cover of a unit's plan: who issued it, under which number, on which day."""

from dataclasses import dataclass
from typing import Literal

from planlint.model.edition import Edition
from planlint.model.plan_types import JointPlan

from .geometry import WIDTH
from .printable import Printable
from .words import date

# The mark is as large as fits, but never beyond what offices use; a first-size character is 26 pt.
_LARGEST, _SMALLEST = 50.0, 22.0
_POINTS = WIDTH * 72 / 25.4
_MARK = "文件"


@dataclass(frozen=True)
class Cover:
    """Cover and approval page of a unit's plan (GB/T 29639-2020, annex C)."""

    unit: str
    title: str
    number: str = ""
    version: str = ""
    date: str = ""
    # Who approved; empty where nobody has yet, and there is no approval page.
    approvers: str = ""
    approved: str = ""
    effective: str = ""

    @property
    def name(self) -> str:
        """The title without the unit, which stands above it."""
        return self.title.removeprefix(self.unit) or self.title


@dataclass(frozen=True)
class Head:
    """The words around the plan. A draft, or a plan without number, has no red head."""

    number: str = ""
    # The issuing organs, which share one mark.
    marks: tuple[str, ...] = ()
    mark_size: float = _LARGEST
    signers: tuple[str, ...] = ()
    # 签发人, where a grass-roots organisation names the post.
    approvers: str = ""
    date: str = ""
    style: Literal["official", "unit", "short"] = "official"
    cover: Cover | None = None

    @property
    def red(self) -> bool:
        """Whether the red head is printed."""
        return bool(self.style == "official" and self.number and self.marks)

    @property
    def issuer(self) -> str:
        """All issuing organs, for the properties of the document."""
        return "、".join(self.signers)

    @property
    def signed(self) -> bool:
        """Whether there is a signature with its date; a blank seal is forbidden (7.3.5)."""
        return bool(self.style != "unit" and self.signers and self.date)

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

    @property
    def mark_word(self) -> str:
        """What follows the organs in the red mark."""
        return _MARK


def build_head(printable: Printable) -> Head:
    """What the edition says; drafts get neither head nor signature."""
    style = _style(printable)
    edition = printable.plan.edition
    cover = _cover(printable, edition) if style == "unit" else None
    if edition is None or edition.status == "draft":
        return Head(style=style, cover=cover)
    names = tuple(printable.names.full_unit(unit) for unit in _issuers(printable, edition))
    issued = edition.dates.issued if edition.dates else None
    return Head(
        number=edition.number or "",
        marks=names,
        mark_size=_size(names),
        signers=names,
        approvers=printable.names.holders(edition.signed_by) if style == "short" else "",
        date=date(issued) if issued else "",
        style=style,
        cover=cover,
    )


def _style(printable: Printable) -> Literal["official", "unit", "short"]:
    """Units bind their plans with a cover, villages keep them short: neither has a red head."""
    match printable.plan.type:
        case "unit":
            return "unit"
        case "village":
            return "short"
        case _:
            return "official"


def _issuers(printable: Printable, edition: Edition) -> tuple[str, ...]:
    """A joint plan that does not say who issued it was issued by all that signed it."""
    plan = printable.plan
    parties = plan.parties if isinstance(plan, JointPlan) else ()
    return edition.issued_by or tuple(party.unit for party in parties if party.unit)


def _cover(printable: Printable, edition: Edition | None) -> Cover:
    plan = printable.plan
    units = (edition.issued_by if edition else ()) or plan.maker
    unit = "、".join(printable.names.full_unit(each) for each in units)
    if edition is None:
        return Cover(unit, plan.title)
    dates = edition.dates
    issued = dates.issued if dates else None
    approved = (dates.approved if dates else None) or issued
    effective = (dates.effective if dates else None) or issued
    in_use = edition.status not in (None, "draft")
    return Cover(
        unit=unit,
        title=plan.title,
        number=edition.number or "",
        version=edition.version or "",
        date=date(issued) if issued else "",
        approvers=printable.names.holders(edition.signed_by) if in_use else "",
        approved=date(approved) if approved else "",
        effective=date(effective) if effective else "",
    )


def _size(names: tuple[str, ...]) -> float:
    """The size at which the longest organ with the word after it still fits the type area."""
    longest = max((len(name) for name in names), default=0) + len(_MARK)
    return round(max(_SMALLEST, min(_LARGEST, _POINTS / longest / 1.07)), 1)
