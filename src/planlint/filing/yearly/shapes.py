"""The yearly report as JSON: its shape, which is a contract."""

from typing import Literal

from planlint.filing.capability.assess import Standing
from planlint.filing.counting.figure import State
from planlint.report.json import NotCheckedEntry
from planlint.report.shape import Shape


class JsonPlace(Shape):
    """A line of a file of the workspace."""

    path: str
    line: int


class JsonFigure(Shape):
    """A number, or why there is none; *unsaid* records should say it and do not."""

    state: State
    value: float | None
    unsaid: int
    counted_from: int
    sources: list[JsonPlace]


class JsonColumn(Shape):
    """A column."""

    id: str
    name: str


class JsonRow(Shape):
    """A row with a figure for each column, by the id of the column."""

    id: str
    name: str
    figures: dict[str, JsonFigure]


class JsonTable(Shape):
    """A table; the row ``all``, where there is one, holds the sums."""

    id: str
    chapter: str
    title: str
    unit: str
    columns: list[JsonColumn]
    rows: list[JsonRow]
    notes: list[str]


class JsonPart(Shape):
    """A second-level indicator: 0 to 100, or who must give it."""

    id: str
    name: str
    standing: Standing
    score: int | None
    met: int
    of: int
    says: str
    because: str
    met_at: list[JsonPlace]
    lacking_at: list[JsonPlace]


class JsonGroup(Shape):
    """A first-level indicator: the mean of its counted parts."""

    id: str
    name: str
    score: int | None
    computed: int
    of: int
    parts: list[JsonPart]


class JsonAssessment(Shape):
    """All indicators; the total only where every one is counted."""

    total: int | None
    computed: int
    of: int
    groups: list[JsonGroup]


class JsonYearly(Shape):
    """The report of a year."""

    format: Literal[1]
    planlint: str
    year: int
    first: str
    last: str
    to_date: bool
    as_of: str
    area: str
    name: str
    not_kept: list[str]
    undated: int
    not_checked: list[NotCheckedEntry]
    tables: list[JsonTable]
    assessment: JsonAssessment
