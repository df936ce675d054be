"""Figures of a year add up: quarters to the year, areas to the whole, whatever the ledger holds."""

import datetime
from collections.abc import Iterator
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from helpers import NO_WORDS, facts, family, registry
from planlint.filing.counting.figure import Figure
from planlint.filing.counting.period import period_of
from planlint.filing.counting.scope import Scope, scope_of
from planlint.filing.yearly.alerts import alerts
from planlint.filing.yearly.areas import by_area
from planlint.filing.yearly.losses import losses
from planlint.filing.yearly.responses import grades, responses
from planlint.filing.yearly.table import Table
from planlint.source.writing import to_yaml

_DAY = datetime.date(2026, 11, 22)
_AREAS = ("lin", "east", "west", "town", "gone")
_REGISTRY = registry(
    jurisdictions="""
    - {id: lin, name: 临江市, level: city}
    - {id: east, name: 东县, level: county, parent: lin}
    - {id: west, name: 西县, level: county, parent: lin}
    - {id: town, name: 高镇, level: township, parent: east}
    """
)
_DAYS = st.dates(datetime.date(2025, 11, 1), datetime.date(2027, 1, 31)).map(str)
_NUMBERS = st.integers(0, 9).map(str)
_LAUNCHES = st.lists(
    st.fixed_dictionaries(
        {},
        optional={
            "on": _DAYS, "jurisdiction": st.sampled_from(_AREAS), "deaths": _NUMBERS,
            "plan": st.sampled_from(["east.flood", "gone.flood"]),
            "event": st.sampled_from(["7·1洪水", "“7.1”洪水", "山火"]), "ended": _DAYS, "level": st.sampled_from("1234x"),
            "grade": st.sampled_from(["large", "ordinary"]), "injured": _NUMBERS,
            "direct_loss": st.integers(0, 10**6).map(lambda yuan: f"{yuan}元"),
        },
    ),
    max_size=8,
)  # fmt: skip
_ALERTS = st.lists(
    st.fixed_dictionaries(
        {}, optional={"on": _DAYS, "level": st.sampled_from(["红色", "三级", "x"])}
    ),
    max_size=6,
)


@st.composite
def years(draw: st.DrawFn) -> Scope:
    """A year of a family with two plans and any ledger, kept or not."""
    plans = [
        facts(
            f"type: special\nid: {area}.flood\ntitle: 预案\njurisdiction: {area}\n"
            "edition: {status: in_force, dates: {issued: 2024-01-01}}\n",
            f"{area}.yaml",
        )
        for area in ("lin", "east")
    ]
    ledger = {"activations": _LAUNCHES, "alerts": _ALERTS}
    kept = draw(st.sets(st.sampled_from(sorted(ledger))))
    texts = {kind: to_yaml(draw(ledger[kind])).decode() for kind in kept}
    around = family(*plans, as_of=_DAY, registered=_REGISTRY, ledger=texts)
    area = draw(st.sampled_from(["", "lin", "east"]))
    return scope_of(around, area, period_of(draw(st.sampled_from([2025, 2026])), _DAY))


def value(figure: Figure) -> Decimal:
    """A number, 0 where there is none."""
    return figure.number or Decimal(0)


def tables(scope: Scope) -> Iterator[Table]:
    """All tables by quarter."""
    yield responses(scope, NO_WORDS)
    yield grades(scope)
    yield losses(scope)
    yield alerts(scope)


@given(years())
def test_quarters_make_the_year(scope: Scope) -> None:
    """In every row the quarters add up to the year, numbers and what is not said alike."""
    for table in tables(scope):
        for row in table.rows:
            *quarters, year = row.cells
            assert value(year) == sum(map(value, quarters)), (table.id, row.id)
            assert year.unsaid == sum(cell.unsaid for cell in quarters), (table.id, row.id)
            assert sorted(year.sources) == sorted(s for cell in quarters for s in cell.sources)


@given(years())
def test_rows_make_the_whole(scope: Scope) -> None:
    """Where a table has a row of sums, the rows above it add up to it: nothing is lost."""
    for table in tables(scope):
        *rows, last = table.rows
        if last.total:
            sums = [
                sum(map(value, column)) for column in zip(*(r.cells for r in rows), strict=True)
            ]
            assert [value(cell) for cell in last.cells] == (sums or [0] * len(last.cells)), table.id


@given(years())
def test_areas_make_the_whole(scope: Scope) -> None:
    """The area itself, those below it and what is registered nowhere add up to all."""
    *rows, last = by_area(scope).rows
    sums = [sum(map(value, column)) for column in zip(*(row.cells for row in rows), strict=True)]
    assert [value(cell) for cell in last.cells] == sums


@given(years())
def test_areas_are_what_they_are_alone(scope: Scope) -> None:
    """An area's row in the table of a higher one is what its own report says of it."""
    for row in by_area(scope).rows:
        if row.id in ("east", "west") and scope.base != row.id:
            assert row.cells == by_area(scope.below(row.id)).rows[-1].cells


@given(years())
def test_not_kept_is_never_a_number(scope: Scope) -> None:
    """Without a ledger no figure is a number, not even 0."""
    for table in tables(scope):
        if not any(scope.keeps(kind) for kind in table.ledgers):
            assert all(cell.number is None for cell in table.figures), table.id
