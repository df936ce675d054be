"""The two clocks: what is summed, and when the latest is open."""

from planlint.model.scalars import Duration
from planlint.response.window import START, Window


def test_written_times_are_summed_and_the_earliest_stays() -> None:
    """Ten minutes and a quarter of an hour: at once at the earliest, after 25 at the latest."""
    assert Window(0, 25) == START.then(Duration(10, "m")).then(Duration(15, "m"))


def test_without_a_time_the_latest_is_open_for_all_that_follows() -> None:
    """The known minutes go on being summed, as a least value."""
    assert Window(0, 90, open=True) == Window(0, 30).then(None).then(Duration(1, "h"))


def test_working_days_count_at_least_as_days() -> None:
    """Nobody knows how many days five working days are; surely five."""
    assert Window(0, 5 * 1440, open=True) == START.then(Duration(5, "wd"))


def test_an_end_comes_before_an_open_one() -> None:
    """What may last for ever is later than any end, however early it may be."""
    assert Window(0, 500).order < Window(0, 10, open=True).order


def test_both_have_happened() -> None:
    """The later of each clock; open if one is."""
    both = Window(5, 30).and_not_before(Window(0, 45, open=True))
    assert Window(5, 45, open=True) == both
