"""Working days of a year announced after this release (工作日历)."""

from planlint.model.base import Model, field
from planlint.model.scalars import Count, Date, Text


class CalendarYear(Model):
    """The State Council's holiday notice for one year."""

    year: Count | None = field("年份", "例如 2027")
    notice: Text | None = field("通知文号", "公布放假安排的通知")
    off: tuple[Date, ...] = field("放假日", "放假和调休的日期，含周末", ())
    make_up: tuple[Date, ...] = field("调休上班日", "周末上班的日期", ())
