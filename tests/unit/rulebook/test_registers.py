"""Entries of registries: what every one must say, which areas lie above, what was not read."""

import pytest

from helpers import NO_LAW, Found, document, family, found, registry, words
from planlint.family.registry import read_registry
from planlint.model.registries.resources import Risk
from planlint.rulebook.kinds.filled import Params, check, places
from planlint.rulebook.registers import entries, field_words, name_of, of_type
from planlint.rulebook.view import RegistryView

TEAMS = (
    "teams:\n"
    "  - {id: a, name: 甲队, leader: 队长, station: 江边路}\n"
    "  - {id: b, name: 乙队, phone: 0999-2000001}\n"
    "  - {id: c, leader: 队长}\n"
)


def run(
    fields: str, text: str = TEAMS, chapter: str = "resources.teams", **more: str
) -> list[Found]:
    """The kind over one registry of resources."""
    known, _ = read_registry({"resources": document(text, "registry/resources.yaml")})
    params = Params.model_validate(
        {"kind": "filled", "entries": chapter, "fields": fields.split(), **more}
    )
    view = RegistryView(words(), NO_LAW, family(registered=known))
    assert places(params, view) >= len(list(check(params, view)))
    return [found(hit) for hit in check(params, view)]


def test_an_entry_lacks_all_that_it_lacks_in_one_hit() -> None:
    """Fields print by their Chinese titles; what has no name is called by its id."""
    assert [
        Found("/teams/1", {"item": "乙队", "missing": "负责人、驻地"}),
        Found("/teams/2", {"item": "c", "missing": "驻地"}),
    ] == run("leader station")


def test_one_of_several_fields_is_enough() -> None:
    """``a|b`` asks for either and is named by the first."""
    assert [Found("/teams/2", {"item": "c", "missing": "驻地"})] == run("station|phone")


def test_an_excused_entry_is_not_asked() -> None:
    """Whoever says the excusing field says enough."""
    assert ["/teams/2"] == [hit.at for hit in run("station", unless="phone")]


def test_what_could_not_be_read_is_not_missing() -> None:
    """A phone of wrong form is undecided, where it stands; the rest is judged."""
    text = "teams: [{id: a, name: 甲队, phone: 待定}, {id: b, name: 乙队}]\n"
    assert [
        Found("/teams/0/phone", undecided=True),
        Found("/teams/1", {"item": "乙队", "missing": "电话"}),
    ] == run("phone", text)


def test_a_dropped_item_above_does_not_shift_the_places() -> None:
    """The first team is no mapping; the second keeps its own line and what it lost."""
    text = "teams: [甲队, {id: b, name: 乙队, phone: 待定}]\n"
    assert [Found("/teams/1/phone", undecided=True)] == [
        Found("/teams/1/phone", undecided=hit.undecided) for hit in run("phone", text)
    ]


def test_a_chapter_is_read_in_the_order_of_its_file() -> None:
    """Resources by their part, lists and mappings alike."""
    known = registry(resources=TEAMS, rosters="- {id: r, unit: lin-em}\n")
    assert ["甲队", "乙队", "c"] == [name_of(e) for e in entries(known, "resources.teams")]
    assert ["r"] == [name_of(e) for e in entries(known, "rosters")]
    assert [] == list(of_type(known, Risk))


@pytest.mark.parametrize(
    ("area", "expected"),
    [("east", ("east", "lin", "north")), ("nowhere", ("nowhere",)), ("", ()), ("a", ("a", "b"))],
)
def test_the_areas_above(area: str, expected: tuple[str, ...]) -> None:
    """Itself first; a circle ends where it closes."""
    known = registry(
        jurisdictions=(
            "- {id: north, level: province}\n- {id: lin, parent: north}\n- {id: east, parent: lin}\n"
            "- {id: a, parent: b}\n- {id: b, parent: a}\n"
        )
    )
    assert expected == known.lineage(area)


def test_fields_are_named_in_both_languages() -> None:
    """Chinese by the title that the schema shows, English by the key that people write."""
    both = field_words(Risk, ("due", "scheme", "nonsense"))
    assert ("整改期限、应急方案、nonsense", "due, scheme, nonsense") == (both.zh, both.en)
