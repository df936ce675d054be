"""Property: the holes of a roster are exactly the minutes that no shift covers."""

import datetime

from hypothesis import given
from hypothesis import strategies as st

from helpers import NO_LAW, family, registry, words
from planlint.rulebook.checks import roster_hole, roster_shift_overlap
from planlint.rulebook.view import RegistryView

START = datetime.datetime.fromisoformat("2026-06-01")
HOURS = 72
spans = st.tuples(st.integers(0, HOURS - 1), st.integers(1, 30)).map(
    lambda pair: (pair[0], min(pair[0] + pair[1], HOURS))
)


def moment(hour: int) -> str:
    """An hour after the start, as people write it."""
    return f"{START + datetime.timedelta(hours=hour):%Y-%m-%d %H:%M}"


def view(shifts: list[tuple[int, int]], staff: list[str] | None = None) -> RegistryView:
    """A roster for three days from midnight, with a first shift that begins there."""
    names = staff or ["甲"] * len(shifts)
    lines = "".join(
        f"    - {{from: {moment(a)}, to: {moment(b)}, leader: 乙, staff: [{name}]}}\n"
        for (a, b), name in zip(shifts, names, strict=True)
    )
    text = f"- id: r\n  unit: lin-em\n  covers: {{from: 2026-06-01, to: 2026-06-03}}\n  shifts:\n{lines}"
    return RegistryView(words(), NO_LAW, family(registered=registry(rosters=text)))


@given(st.lists(spans, max_size=8))
def test_the_holes_are_the_uncovered_hours(others):
    shifts = [(0, 1), *others]
    covered = {hour for a, b in shifts for hour in range(a, b)}
    open_hours = [hour for hour in range(HOURS) if hour not in covered]
    begins = [hour for hour in open_hours if hour == 0 or hour - 1 not in open_hours]

    hits = list(roster_hole.check(view(shifts)))

    assert bool(hits) == bool(begins)
    if begins:
        assert str(len(begins)) == hits[0].words["number"]
        first = begins[0]
        end = next(h for h in range(first, HOURS + 1) if h not in open_hours)
        assert hits[0].words["holes"].zh.startswith(f"{moment(first)}～{moment(end)}")


@given(st.lists(st.tuples(spans, st.sampled_from("甲丙丁")), max_size=7))
def test_somebody_is_in_two_shifts_at_once_or_nobody_is(turns):
    busy: set[tuple[str, int]] = set()
    twice = False
    for (a, b), name in turns:
        taken = {(name, hour) for hour in range(a, b)}
        twice = twice or not busy.isdisjoint(taken)
        busy |= taken

    hits = list(roster_shift_overlap.check(view([t[0] for t in turns], [t[1] for t in turns])))

    assert bool(hits) == twice
