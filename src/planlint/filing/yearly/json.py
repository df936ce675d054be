"""The yearly report as JSON (``schemas/yearly.json``)."""

from collections.abc import Sequence
from typing import Literal

from planlint import __version__
from planlint.filing.capability.assess import Part, Scored, Standing
from planlint.filing.counting.figure import Figure, Place, State
from planlint.report.shape import Shape

from .report import Yearly
from .table import Row, Table

# Places shown of one figure; ``counted_from`` says how many there are.
_SHOWN = 200


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
    tables: list[JsonTable]
    assessment: JsonAssessment


def to_json(report: Yearly, language: str) -> JsonYearly:
    """The report as data; names in one language."""
    period, found = report.period, report.assessment
    tables = [
        _table(table, chapter.id, language)
        for chapter in report.chapters
        for table in chapter.tables
    ]
    return JsonYearly(
        format=1,
        planlint=__version__,
        year=period.year,
        first=str(period.first),
        last=str(period.last),
        to_date=not period.is_over,
        as_of=str(report.as_of),
        area=report.area,
        name=report.name,
        not_kept=list(report.not_kept),
        undated=report.undated,
        tables=tables,
        assessment=JsonAssessment(
            total=found.total,
            computed=sum(one.standing == "scored" for one in found.parts),
            of=len(found.parts),
            groups=[_group(group, language) for group in found.groups],
        ),
    )


def _table(table: Table, chapter: str, language: str) -> JsonTable:
    return JsonTable(
        id=table.id,
        chapter=chapter,
        title=table.title[language],
        unit=table.unit[language],
        columns=[JsonColumn(id=one.id, name=one.name[language]) for one in table.columns],
        rows=[_row(table, row, language) for row in table.rows],
        notes=[note[language] for note in table.notes],
    )


def _row(table: Table, row: Row, language: str) -> JsonRow:
    pairs = zip(table.columns, row.cells, strict=True)
    figures = {column.id: _figure(cell) for column, cell in pairs}
    return JsonRow(id=row.id, name=row.name[language], figures=figures)


def _figure(figure: Figure) -> JsonFigure:
    number = figure.number
    return JsonFigure(
        state=figure.state,
        value=None if number is None else float(number),
        unsaid=figure.unsaid,
        counted_from=len(figure.sources),
        sources=_places(figure.sources),
    )


def _group(group: Scored, language: str) -> JsonGroup:
    return JsonGroup(
        id=group.group.id,
        name=group.group.name[language],
        score=group.score,
        computed=group.computed,
        of=len(group.parts),
        parts=[_part(one, language) for one in group.parts],
    )


def _part(one: Part, language: str) -> JsonPart:
    tally = one.tally
    return JsonPart(
        id=one.indicator.id,
        name=one.indicator.name[language],
        standing=one.standing,
        score=tally.score,
        met=len(tally.met),
        of=tally.of,
        says=one.indicator.says[language],
        because=tally.because[language] if tally.because else "",
        met_at=_places(tally.met),
        lacking_at=_places(tally.lacking),
    )


def _places(places: Sequence[Place]) -> list[JsonPlace]:
    return [JsonPlace(path=place.path, line=place.line) for place in places[:_SHOWN]]
