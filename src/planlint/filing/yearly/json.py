"""The yearly report as JSON (``schemas/yearly.json``)."""

from collections.abc import Sequence

from planlint import __version__
from planlint.filing.capability.assess import Part, Scored
from planlint.filing.counting.figure import Figure, Place
from planlint.report.json import NotCheckedEntry

from .report import Yearly
from .shapes import (
    JsonAssessment,
    JsonColumn,
    JsonFigure,
    JsonGroup,
    JsonPart,
    JsonPlace,
    JsonRow,
    JsonTable,
    JsonYearly,
)
from .table import Row, Table

# Places shown of one figure; ``counted_from`` says how many there are.
_SHOWN = 100


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
        not_checked=[NotCheckedEntry(path=e.path, reason=e.reason) for e in report.unread],
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
