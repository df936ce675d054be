"""From when a deadline runs and how long it takes: shared by what it finds and what is owed."""

import datetime
import functools
from typing import Annotated, ClassVar, Literal, NamedTuple

from pydantic import AfterValidator

from planlint.model.base import field
from planlint.model.scalars import Count, Duration, Flag
from planlint.model.settings import Period, SettingName
from planlint.rulebook.kinds.params import Kind
from planlint.rulebook.labels import span as spoken
from planlint.rulebook.records import in_force, kept, of_edition
from planlint.rulebook.regime import Limit
from planlint.rulebook.view import View
from planlint.rulebook.words import Both
from planlint.source.tree import Pointer

_ISSUED = "edition.dates.issued"
_AT_ISSUED: Pointer = ("edition", "dates", "issued")


class Params(Kind):
    """Which record, within what time, from which date, and whether again and again."""

    needed: ClassVar = ("record", "from_")
    either: ClassVar = (("within", "setting"),)

    @property
    def asks_family(self) -> bool:
        """The ledger is needed."""
        return True

    @property
    def is_duty(self) -> bool:
        """A reminder owes nothing of its own."""
        return self.ahead is None

    record: Annotated[str, AfterValidator(kept)] = field(
        "台账", "ledger 中的文件名，例如 filings", ""
    )
    setting: SettingName | None = field("要求", "期限按地方要求，例如 drill_period")
    within: Period | None = field("期限", "例如 20wd、3y；与 setting 同写时，没有地方要求才用")
    from_: str = field("起算日", "路径，例如 edition.dates.issued", "", alias="from")
    published: Flag = field(
        "公布起算",
        "从公布之日起算：文本载明的，或者台账上第一次公布的；都没有时从起算日起算",
        False,
    )
    ahead: Count | None = field("提前", "只在到期前这么多天内提醒")
    repeats: Flag = field("周期性", "从上一次记录起重新计算", False)
    proof: str | None = field("文内证明", "文本自身载明的办理日期，例如 edition.dates.published")
    without: dict[str, tuple[str, ...]] = field("不算", "记录字段 → 值；这样的记录不算", {})
    exempt_secret: Flag = field("涉密除外", "涉密预案不适用", False)
    revision: Literal["full", "simplified"] | None = field(
        "修订程序", "full 不查按简化程序修订的版本；simplified 只查这样的版本"
    )
    where: SettingName | None = field("前提", "地方要求写明是的才查，例如 simplified_refiling")

    @functools.cached_property
    def fixed(self) -> "list[Span] | None":
        """The time that holds for every plan alike; None where that hangs on the profiles."""
        alike = self.within is not None and self.setting is None and self.where is None
        return [Span(self.within, None)] if alike and self.within is not None else None


class Span(NamedTuple):
    """How long it may take, and the value of a profile that says so."""

    within: Duration
    limit: Limit | None


def start_of(params: Params, view: View) -> tuple[Pointer, datetime.date] | None:
    """The date to count from with its pointer; nearly always that of the issue."""
    if params.from_ != _ISSUED:
        return next(iter(view.select(params.from_)), None)
    if view.issued is None:
        return None
    if params.published:
        return _published(view, view.issued)
    return _AT_ISSUED, view.issued


def _published(view: View, issued: datetime.date) -> tuple[Pointer, datetime.date]:
    """The day on which the edition was first made public, as far as that is known."""
    assert view.plan.edition is not None
    dates = view.plan.edition.dates
    if dates and dates.published:
        return (*_AT_ISSUED[:-1], "published"), dates.published
    days = (entry.value.on for entry in of_edition(view, "publications"))
    return _AT_ISSUED, min((day for day in days if day >= issued), default=issued)


def is_excused(params: Params, view: View) -> bool:
    edition = view.plan.edition
    return bool(params.exempt_secret and edition and edition.secrecy == "secret")


def concerns(params: Params, view: View) -> bool:
    """Whether the deadline is about this edition."""
    return is_about(params, view) and not is_excused(params, view)


def is_about(params: Params, view: View) -> bool:
    """Whether such editions have the duty, except where it is secret."""
    edition = view.plan.edition
    if edition is None or not in_force(view):
        return False
    simplified = edition.revision is not None and edition.revision.procedure == "simplified"
    return params.revision is None or simplified is (params.revision == "simplified")


def spans_of(params: Params, view: View) -> list[Span]:
    """The times that hold for the plan, the surest first; none where no profile asks for it."""
    if params.fixed is not None:
        return params.fixed
    because = None
    if params.where is not None:
        asked = [limit for limit in view.asked(params.where) if limit.value]
        if not asked:
            return []
        because = asked[0]
    limits = view.asked(params.setting) if params.setting else ()
    if not limits and params.within is not None:
        return [Span(params.within, because)]
    return [Span(limit.value, because or limit) for limit in limits]


def rested(view: View, due: datetime.date, span: Span) -> datetime.date:
    """The working day to which a time moves that ends on a day of rest (Civil Code, article 203).

    Nobody is called late before it, though no clause here cites that article; the latest that it
    can be, where the year is not announced. A time in working days ends on one.
    """
    calendar = view.around.registry.calendar
    return due if span.within.unit == "wd" else calendar.on_working_day_bounds(due)[1]


def said(span: Span) -> Both:
    """How long, with the clause that says so where a profile does."""
    return (
        span.limit.said if span.limit and span.limit.value == span.within else spoken(span.within)
    )
