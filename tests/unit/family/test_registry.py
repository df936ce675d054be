"""Registries: indexed entries with their places; the first of two equal ids stands."""

import datetime

import pytest

from helpers import document, registry, weekend_festivals
from planlint.family.registry import is_whole, read_entries, read_registry
from planlint.model.calendar import YearNotAnnouncedError
from planlint.model.document import Location
from planlint.model.holidays import FESTIVALS, festivals_lacking
from planlint.model.registries.jurisdictions import Jurisdiction
from planlint.model.registries.organisations import Organisation
from planlint.model.scalars import parse_duration

AREAS = """\
- {id: lin, name: 临江市, level: city, parent: north}
- {id: north, name: 北江省, level: province}
"""


def test_entries_are_found_by_id_and_know_their_place() -> None:
    """Every entry keeps its place in its file."""
    entry = registry(jurisdictions=AREAS).jurisdictions["north"]
    assert "北江省" == entry.value.name
    assert Location("registry/jurisdictions.yaml", 2, 3, 2, 42) == entry.location


def test_the_level_of_an_area_follows_from_the_registry() -> None:
    """An area that no registry knows has no level."""
    found = registry(jurisdictions=AREAS)
    assert ("city", None) == (found.level("lin"), found.level("nowhere"))


def test_a_missing_file_is_an_empty_chapter() -> None:
    """A chapter without a file is empty and not present."""
    found = registry(jurisdictions=AREAS)
    assert ({"jurisdictions"}, {}) == (set(found.present), dict(found.organisations))


def test_the_second_of_two_equal_ids_is_a_problem() -> None:
    """The first stands; the problem is at the second id and points at the first entry."""
    text = AREAS + "- {id: lin, name: 另一个, level: county}\n"
    found, problems = read_registry({"jurisdictions": document(text, "registry/j.yaml")})
    assert "临江市" == found.jurisdictions["lin"].value.name
    assert [
        (
            "duplicate-entry",
            {"id": "lin"},
            Location("registry/j.yaml", 3, 8, 3, 11),
            (Location("registry/j.yaml", 1, 3, 1, 51),),
        )
    ] == [(p.problem.code, dict(p.problem.words), p.location, p.related) for p in problems]


def test_equal_ids_in_different_resource_lists_collide() -> None:
    """Resources share one namespace over supplies, teams, shelters, risks and experts."""
    text = "supplies: [{id: east, name: 沙袋}]\nteams: [{id: east, name: 东队}]\n"
    found, problems = read_registry({"resources": document(text)})
    assert "沙袋" == found.resources["east"].value.name
    assert [("duplicate-entry", ("teams", 0, "id"))] == [
        (p.problem.code, p.pointer) for p in problems
    ]


def test_a_wrong_item_takes_nothing_else_with_it() -> None:
    """A wrong value is dropped; its entry and all others are still there."""
    text = "- {id: lin, level: 市}\n- 北江省\n- {id: state, level: state}\n"
    found, problems = read_registry({"jurisdictions": document(text)})
    assert {"lin": None, "state": "state"} == {
        name: entry.value.level for name, entry in found.jurisdictions.items()
    }
    assert [("unknown-word", (0, "level"), 1), ("wrong-shape", (1,), 2)] == [
        (p.problem.code, p.pointer, p.location.line) for p in problems
    ]


@pytest.mark.parametrize(
    ("text", "found"), [("lin: {level: city}\n", "mapping"), ("id: lin\n", "mapping")]
)
def test_a_chapter_that_is_no_list_is_one_problem(text: str, found: str) -> None:
    """The whole file is wrong once, not entry by entry."""
    entries, problems = read_entries(document(text), Jurisdiction)
    assert () == entries
    assert [("wrong-shape", {"expected": "list", "found": found})] == [
        (p.problem.code, dict(p.problem.words)) for p in problems
    ]


def test_resources_are_one_mapping() -> None:
    """``resources.yaml`` is a mapping of lists; a list is a wrong shape."""
    _, problems = read_registry({"resources": document("- {id: boats}\n")})
    assert [("wrong-shape", "mapping")] == [
        (p.problem.code, p.problem.words["expected"]) for p in problems
    ]


def test_calendars_reach_the_calendar() -> None:
    """A year announced since counts in working days."""
    days = ", ".join(["2099-01-01", "2099-01-02", *weekend_festivals(2099)])
    found = registry(calendars=f"- {{year: 2099, off: [{days}]}}\n")
    day = found.calendar.after(datetime.date(2098, 12, 31), parse_duration("2d"))
    assert datetime.date(2099, 1, 2) == day
    assert not found.calendar.is_working_day(day)


def test_half_a_notice_announces_no_year() -> None:
    """Deadlines of a year with New Year's days alone have bounds; what was entered still rests."""
    calendar = registry(calendars="- {year: 2099, off: [2099-01-01, 2099-01-02]}\n").calendar
    assert not calendar.is_working_day(datetime.date(2099, 1, 2))
    with pytest.raises(YearNotAnnouncedError):
        calendar.is_working_day(datetime.date(2099, 3, 31))


def test_a_date_that_was_not_read_may_be_any_day() -> None:
    """All festivals are there, and one date of wrong form: nobody knows which day it is."""
    days = ", ".join([*weekend_festivals(2099), "2月6日"])
    found, _ = read_registry({"calendars": document(f"- {{year: 2099, off: [{days}]}}\n")})
    with pytest.raises(YearNotAnnouncedError):
        found.calendar.is_working_day(datetime.date(2099, 3, 31))


@pytest.mark.parametrize("left", range(7))
def test_a_notice_without_one_festival_is_not_whole(left: int) -> None:
    """Whichever of the seven lacks its days off, the year is not announced."""
    gone = FESTIVALS[left].spans[0]
    days = [day for day in weekend_festivals(2098) if not _within(day, gone)]
    (entry,) = registry(calendars=f"- {{year: 2098, off: [{', '.join(days)}]}}\n").calendars
    assert [FESTIVALS[left]] == list(festivals_lacking(2098, entry.value.off))
    assert not is_whole(entry)


def _within(day: str, span: tuple[tuple[int, int], tuple[int, int]]) -> bool:
    date = datetime.date.fromisoformat(day)
    return (span[0] if span[0] <= span[1] else (1, 1)) <= (date.month, date.day) <= span[1]


UNITS = """\
- id: lin-em
  names: [{name: 临江市安监局, to: 2019-01-10}, {name: 临江市应急管理局, from: 2019-01-10}]
  aliases: [市应急局]
- id: lin-port
  names: [{name: 临江市航务局, to: 2015-01-01}]
- id: lin-river
  names: [{name: 临江市航务局, from: 2015-01-01}]
"""


def test_old_names_are_those_that_nobody_bears_any_more() -> None:
    """A name that another unit took over is not out of use."""
    found = registry(organisations=UNITS)
    assert frozenset({"临江市安监局"}) == found.old_names
    assert {"临江市安监局", "临江市应急管理局", "市应急局", "临江市航务局"} == found.all_names


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2018-12-31", "临江市安监局"),
        ("2019-01-09", "临江市安监局"),
        ("2019-01-10", "临江市应急管理局"),
        (None, "临江市应急管理局"),
    ],
)
def test_a_unit_has_the_name_of_the_day(day: str | None, expected: str) -> None:
    """``from`` is the first day of a name, ``to`` the first day without it."""
    unit: Organisation = registry(organisations=UNITS).organisations["lin-em"].value
    assert expected == unit.name_on(datetime.date.fromisoformat(day) if day else None)


def test_an_outside_document_stands_for_its_plan() -> None:
    """Upper plans outside the family are found by plan id."""
    found = registry(instruments="- {id: north-flood, plan: north.flood, title: 省预案}\n")
    entry = found.outside_plan("north.flood")
    assert "省预案" == (entry.value.title if entry else None)
    assert None is found.outside_plan("north.drought")


def test_a_replaced_document_does_not_stand_for_the_plan() -> None:
    """The document in force is found, wherever the one it replaced stands in the file."""
    current = "- {id: new, plan: north.flood, title: 新}\n"
    older = "- {id: old, plan: north.flood, title: 旧, replaced_by: new}\n"
    for text in (current + older, older + current):
        entry = registry(instruments=text).outside_plan("north.flood")
        assert "新" == (entry.value.title if entry else None)


def test_an_entry_without_an_id_is_told_of() -> None:
    """Nobody can refer to it and no rule sees it; one whose id was unreadable is told of already."""
    text = "- {name: 临江市, level: city}\n- {id: 北江, name: 北江省}\n- 全国\n"
    found, problems = read_registry({"jurisdictions": document(text)})
    assert {} == dict(found.jurisdictions)
    assert [("entry-without-id", 1), ("wrong-form", 2), ("wrong-shape", 3)] == sorted(
        (p.problem.code, p.location.line) for p in problems
    )
