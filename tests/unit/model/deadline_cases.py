"""Deadlines reckoned by hand from the notices of 2023–2026 (regulations.md §8), 2027 not yet out.

Each with a word why. Expected are the days of the notices, never the output of the program.
"""

# Begun on, period, last day, why.
DECIDED = [
    # Around New Year
    ("2022-12-30", "1wd", "2023-01-03", "12-31 is off by the notice of the year after"),
    ("2023-12-29", "1wd", "2024-01-02", "weekend, then New Year on a Monday"),
    ("2024-12-31", "1wd", "2025-01-02", "New Year alone in the middle of a week"),
    ("2025-12-31", "1wd", "2026-01-04", "three days off, then a Sunday is worked"),
    ("2023-12-15", "20wd", "2024-01-15", "year end: one holiday"),
    ("2025-12-12", "20wd", "2026-01-12", "year end: 01-01 to 01-03 off, Sunday 01-04 worked"),
    # Spring Festival
    ("2023-01-20", "1wd", "2023-01-28", "a week off, ends on a make-up Saturday"),
    ("2023-01-20", "2wd", "2023-01-29", "and on the make-up Sunday after it"),
    ("2023-01-20", "3wd", "2023-01-30", "the Monday after both"),
    ("2024-02-02", "1wd", "2024-02-04", "make-up Sunday before the break"),
    (
        "2024-02-09",
        "1wd",
        "2024-02-18",
        "New Year's Eve was worked in 2024; 18 is a make-up Sunday",
    ),
    ("2024-02-12", "1wd", "2024-02-18", "issued on a holiday: the first working day counts"),
    ("2025-01-24", "1wd", "2025-01-26", "make-up Sunday"),
    ("2025-01-27", "1wd", "2025-02-05", "eight days off"),
    ("2025-02-07", "1wd", "2025-02-08", "make-up Saturday after the break"),
    ("2025-01-29", "20wd", "2025-03-03", "issued on New Year's Day itself; Saturday 02-08 counts"),
    ("2026-02-13", "1wd", "2026-02-14", "make-up Saturday before the break"),
    ("2026-02-14", "1wd", "2026-02-24", "issued on a make-up Saturday; nine days off"),
    ("2026-02-17", "5wd", "2026-02-28", "issued on a holiday, ends on a make-up Saturday"),
    # Qingming, Labour Day, Dragon Boat
    ("2024-04-03", "1wd", "2024-04-07", "make-up Sunday right after three days off"),
    ("2023-04-21", "1wd", "2023-04-23", "make-up Sunday eight days before 1 May"),
    ("2023-04-28", "5wd", "2023-05-09", "five days off, make-up Saturday 05-06"),
    ("2024-04-26", "2wd", "2024-04-29", "make-up Sunday 04-28 and the Monday"),
    ("2024-04-30", "6wd", "2024-05-11", "ends on a make-up Saturday ten days after 1 May"),
    ("2026-05-08", "1wd", "2026-05-09", "make-up Saturday"),
    ("2023-06-21", "1wd", "2023-06-25", "make-up Sunday after the Dragon Boat Festival"),
    ("2024-06-07", "1wd", "2024-06-11", "a holiday on Monday, nothing made up"),
    ("2025-05-30", "1wd", "2025-06-03", "Saturday to Monday off"),
    ("2026-06-18", "1wd", "2026-06-22", "Friday to Sunday off"),
    # Mid-Autumn and National Day
    ("2023-09-28", "2wd", "2023-10-08", "eight days off, make-up Saturday and Sunday"),
    ("2023-09-28", "20wd", "2023-11-01", "both festivals in one break"),
    ("2024-09-13", "1wd", "2024-09-14", "make-up Saturday before Mid-Autumn"),
    ("2024-09-14", "1wd", "2024-09-18", "issued on that Saturday"),
    ("2024-09-27", "1wd", "2024-09-29", "make-up Sunday before National Day"),
    ("2024-09-30", "5wd", "2024-10-12", "ends on the make-up Saturday after it"),
    ("2025-09-26", "1wd", "2025-09-28", "make-up Sunday"),
    ("2025-09-30", "3wd", "2025-10-11", "eight days off, make-up Saturday"),
    ("2026-09-18", "1wd", "2026-09-20", "make-up Sunday"),
    ("2026-09-24", "4wd", "2026-10-08", "two breaks with three working days between"),
    ("2026-10-01", "20wd", "2026-11-03", "issued on National Day; Saturday 10-10 counts"),
    # The end of what is announced
    ("2026-11-20", "20wd", "2026-12-18", "four plain weeks"),
    ("2026-11-26", "20wd", "2026-12-24", "the last day before the week of New Year"),
    ("2026-02-17", "0wd", "2026-02-17", "no day at all"),
    # Calendar days, months, years: no notice needed, rest days not skipped
    ("2023-01-31", "1mo", "2023-02-28", "no 31 in February"),
    ("2023-08-31", "6mo", "2024-02-29", "the last day of February in a leap year"),
    ("2024-02-29", "6mo", "2024-08-29", "the same day of the month"),
    ("2024-02-29", "1y", "2025-02-28", "no 29 February"),
    ("2024-02-29", "3y", "2027-02-28", "nor in 2027; the year need not be announced"),
    ("2025-08-29", "6mo", "2026-02-28", "no 29 February"),
    ("2026-05-31", "6mo", "2026-11-30", "no 31 in November"),
    ("2023-10-01", "3y", "2026-10-01", "ends on a holiday and stays there"),
    ("2026-11-22", "10d", "2026-12-02", "calendar days"),
    ("2026-12-25", "10d", "2027-01-04", "calendar days into a year not announced"),
    ("9998-06-01", "3y", "9999-12-31", "no day lies beyond"),
    ("9999-12-30", "3d", "9999-12-31", "no day lies beyond"),
]

# Begun on, period, the year that is missing, earliest, latest, why.
UNDECIDED = [
    ("2026-12-24", "1wd", 2027, "2026-12-25", "2026-12-30", "three of the weekdays may be off"),
    ("2026-12-01", "20wd", 2027, "2026-12-27", "2027-01-04", "Saturday and Sunday may be worked"),
    (
        "2026-12-31",
        "5wd",
        2027,
        "2027-01-06",
        "2027-01-22",
        "reaches the season of Spring Festival",
    ),
    ("2027-03-05", "10wd", 2027, "2027-03-17", "2027-03-19", "one weekend that may be worked"),
    ("2027-04-30", "1wd", 2027, "2027-05-03", "2027-05-10", "1 and 2 May on a weekend are made up"),
    (
        "2027-06-01",
        "20wd",
        2027,
        "2027-06-24",
        "2027-07-05",
        "Dragon Boat: +4 weekdays, -3 weekends",
    ),
    ("2027-09-30", "5wd", 2027, "2027-10-08", "2027-10-20", "1 to 3 October rest for certain"),
    ("2027-03-08", "10wd", 2027, "2027-03-22", "2027-03-22", "between two seasons: certain"),
    ("2027-07-05", "20wd", 2027, "2027-08-02", "2027-08-02", "midsummer: certain"),
    ("2027-10-18", "30wd", 2027, "2027-11-29", "2027-11-29", "late autumn: certain"),
    ("2003-10-06", "5wd", 2003, "2003-10-11", "2003-11-24", "other law: little is certain"),
]

# A day, the next working day, why.
WORKING = [
    ("2026-10-01", "2026-10-08", "National Day"),
    ("2026-01-02", "2026-01-04", "the next working day is a make-up Sunday"),
    ("2026-02-28", "2026-02-28", "a make-up Saturday is a working day"),
    ("2026-05-08", "2026-05-08", "a Friday"),
    ("2026-08-01", "2026-08-03", "a plain weekend"),
    ("2026-12-24", "2026-12-24", "the last announced day"),
]

# A day, earliest and latest next working day, why.
PERHAPS_WORKING = [
    ("2026-12-26", "2026-12-26", "2026-12-31", "a Saturday that may be worked, or a long break"),
    ("2027-08-07", "2027-08-09", "2027-08-09", "a Saturday that no notice touches"),
    ("2027-10-01", "2027-10-04", "2027-10-14", "National Day, and what may be moved to it"),
]
