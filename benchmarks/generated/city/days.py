"""Days on which plans are issued, such that four weeks later is the twentieth working day.

Every day here is a working day, and for four weeks after it no public holiday and no make-up
Saturday falls: so 20 working days are 28 days, and what is planted needs no calendar to be counted.
"""

import datetime
import random

Day = datetime.date
AS_OF = Day(2026, 11, 22)
DUE = datetime.timedelta(28)
"""Twenty working days after any day given here."""
_ROUNDS = {
    # The plans of 2023, each tier after the one above.
    ("old", "city"): (Day(2023, 2, 6), Day(2023, 3, 3)),
    ("old", "city-department"): (Day(2023, 5, 8), Day(2023, 5, 24)),
    ("old", "county"): (Day(2023, 7, 3), Day(2023, 8, 25)),
    ("old", "county-department"): (Day(2023, 10, 9), Day(2023, 11, 10)),
    # The round since the law of 2024 is in force.
    ("new", "city-total"): (Day(2024, 11, 4), Day(2024, 11, 8)),
    ("new", "county-total"): (Day(2024, 11, 11), Day(2024, 11, 15)),
    ("new", "school"): (Day(2024, 11, 18), Day(2024, 12, 3)),
    ("new", "city"): (Day(2025, 2, 10), Day(2025, 3, 6)),
    ("new", "city-department"): (Day(2025, 6, 3), Day(2025, 8, 28)),
    ("new", "county"): (Day(2025, 6, 3), Day(2025, 7, 31)),
    ("new", "county-department"): (Day(2025, 8, 4), Day(2025, 8, 28)),
    ("new", "township"): (Day(2025, 10, 13), Day(2025, 11, 28)),
    ("new", "firm"): (Day(2025, 10, 13), Day(2025, 11, 28)),
    ("new", "village"): (Day(2026, 6, 22), Day(2026, 8, 20)),
}


def issued(age: str, tier: str, rng: random.Random) -> Day:
    """A working day in the round of the *tier*; *age* is ``old`` or ``new``."""
    first, last = _ROUNDS[age, tier]
    day = first + datetime.timedelta(rng.randrange((last - first).days + 1))
    return day - datetime.timedelta(max(day.weekday() - 4, 0))


def after(day: Day, least: int, most: int, rng: random.Random) -> Day:
    """A day *least* to *most* days after another one, and none after the day of the check."""
    return min(day + datetime.timedelta(rng.randint(least, most)), AS_OF)


OLD_DEEDS = Day(2025, 6, 20)
"""When the plans of 2023 were last drilled and evaluated."""


def of_drills(tier: str, age: str, issued: Day) -> list[Day]:
    """When a plan is drilled: schools every year, firms every half-year, governments once."""
    if tier == "school":
        return [Day(2025, 4, 1), Day(2026, 4, 1)]
    if tier == "firm":
        return [Day(2025, 10, 9), Day(2026, 3, 10)]
    return [OLD_DEEDS if age == "old" else issued + datetime.timedelta(30)]
