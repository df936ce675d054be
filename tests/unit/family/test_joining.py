"""Registries of several offices as one: what is equal is one, what differs is told, one entry holds."""

import datetime

from helpers import document, weekend_festivals
from planlint.family.joining import Office, joined
from planlint.family.registry import Registry, read_registry
from planlint.model.fitting import Located

UNIT = "- {{id: {}, jurisdiction: {}, kind: department{}}}\n"


def office(unit: str = "", area: str = "", **chapters: str) -> Office:
    """What an office registered; without a name the workspace's own."""
    home = f"offices/{unit}/" if unit else ""
    documents = {
        name: document(text, f"{home}registry/{name}.yaml") for name, text in chapters.items()
    }
    found, problems = read_registry(documents)
    assert problems == ()
    return Office(found, unit, area)


def join(*offices: Office) -> tuple[Registry, list[tuple[str, ...]]]:
    """The registry of all, and what was told: code, id, fields, who holds, where it was said."""
    registry, problems = joined(offices)
    return registry, [_told(problem) for problem in problems]


def _told(located: Located) -> tuple[str, ...]:
    words = located.problem.words
    return (
        located.problem.code,
        words["id"],
        words["fields"],
        words["holder"],
        located.location.path,
    )


def test_equal_entries_are_one() -> None:
    """Every office registers its area; nothing is told of it."""
    text = UNIT.format("lin-em", "lin", "")
    registry, told = join(office(organisations=text), office("a", organisations=text))
    assert (["lin-em"], []) == (list(registry.organisations), told)
    assert registry.organisations["lin-em"].document.path == "registry/organisations.yaml"


def test_the_workspaces_own_entry_holds() -> None:
    """Also over the office whose entry it is."""
    own = office(organisations=UNIT.format("lin-em", "lin", ", size: large"))
    theirs = office("lin-em", "lin", organisations=UNIT.format("lin-em", "lin", ", size: small"))
    registry, told = join(own, theirs)
    assert registry.organisations["lin-em"].value.size == "large"
    there = "offices/lin-em/registry/organisations.yaml"
    assert told == [("entry-differs", "lin-em", "size", "registry/organisations.yaml", there)]


def test_what_only_adds_is_told_apart() -> None:
    """The other office knows more; nothing contradicts."""
    own = office(organisations=UNIT.format("lin-em", "lin", ""))
    theirs = office("a", organisations=UNIT.format("lin-em", "lin", ", size: small"))
    assert join(own, theirs)[1][0][:3] == ("entry-adds", "lin-em", "size")


def test_between_offices_the_owner_holds() -> None:
    """Its own unit before one of its area before the first by id."""
    first = office("a", "other", organisations=UNIT.format("lin-em", "lin", ", size: micro"))
    area = office("b", "lin", organisations=UNIT.format("lin-em", "lin", ", size: small"))
    itself = office("lin-em", "x", organisations=UNIT.format("lin-em", "lin", ", size: large"))
    own = office()
    sizes = [
        join(*offices)[0].organisations["lin-em"].value.size
        for offices in ((own, first), (own, first, area), (own, first, area, itself))
    ]
    assert sizes == ["micro", "small", "large"]


def test_one_entry_is_told_once() -> None:
    """However many offices say otherwise, with their places."""
    own = office(jurisdictions="- {id: lin, name: 临江市}\n")
    others = [office(unit, jurisdictions="- {id: lin, name: 临江}\n") for unit in "abc"]
    problems = joined((own, *others))[1]
    assert [len(problem.related) for problem in problems] == [3]
    assert problems[0].location.path == "offices/a/registry/jurisdictions.yaml"


def test_an_area_holds_what_its_own_office_says() -> None:
    """The entry of an area is its office's."""
    first = office("a", "x", jurisdictions="- {id: lin, population: 1}\n")
    itself = office("b", "lin", jurisdictions="- {id: lin, population: 2}\n")
    assert join(office(), first, itself)[0].jurisdictions["lin"].value.population == 2


def test_the_catalogue_is_joined_by_its_key() -> None:
    """Reasons are everybody's own; whether a plan is owed is not."""
    entry = "- {{jurisdiction: lin, type: special, hazard: flood, maker: lin-gov{}}}\n"
    own = office(catalogue=entry.format(", why: 省有"))
    same = office("a", catalogue=entry.format(", why: 市有"))
    other = office("b", catalogue=entry.format(", owed: false"))
    registry, told = join(own, same, other)
    assert (1, [("entry-adds", "lin special lin-gov flood", "owed")]) == (
        len(registry.catalogue),
        [words[:3] for words in told],
    )


def test_a_no_is_something_said() -> None:
    """Whoever says that a plan is not owed is contradicted by one who says that it is."""
    entry = "- {{jurisdiction: lin, type: special, hazard: flood, owed: {}}}\n"
    told = join(
        office(catalogue=entry.format("false")), office("a", catalogue=entry.format("true"))
    )
    assert [words[0] for words in told[1]] == ["entry-differs"]


def test_rosters_without_id_stay_apart() -> None:
    """Two rosters are one only if all of them is equal."""
    text = "- {unit: lin-em, occasion: 国庆}\n"
    registry, told = join(
        office(rosters=text),
        office("a", rosters=text + "- {unit: lin-em, occasion: 春节}\n"),
    )
    assert (2, []) == (len(registry.rosters), told)


def test_what_one_office_says_twice_stays() -> None:
    """The rules on the catalogue see it as at home."""
    entry = "- {jurisdiction: lin, type: total, maker: lin-gov}\n"
    registry, told = join(office(), office("a", catalogue=entry * 2))
    assert (2, []) == (len(registry.catalogue), told)


def test_working_days_are_joined_by_year() -> None:
    """The workspace's own notice holds; years that only others know are used."""
    own = office(calendars=_year(2030, "2030-01-01"))
    theirs = office("a", calendars=_year(2030, "2030-01-02") + _year(2031, "2031-01-01"))
    registry, told = join(own, theirs)
    days = [
        registry.calendar.is_working_day(d) for d in _days("2030-01-01", "2030-01-02", "2031-01-01")
    ]
    assert days == [False, True, False]
    assert [words[:3] for words in told] == [("entry-differs", "2030", "off")]


def _year(year: int, day: str) -> str:
    return f"- {{year: {year}, off: [{', '.join([day, *weekend_festivals(year)])}]}}\n"


def _days(*texts: str) -> list[datetime.date]:
    return [datetime.date.fromisoformat(text) for text in texts]


def test_chapters_of_any_office_are_there() -> None:
    """A rule that needs a registry finds it, whoever keeps it."""
    registry, _ = join(office(), office("a", events="- {id: fair}\n"))
    assert registry.present == {"events"}


def test_alone_nothing_changes() -> None:
    """Without imports the registry is the very one that was read."""
    own = office(jurisdictions="- {id: lin}\n")
    assert joined((own,))[0] is own.registry
