"""Which file is the later state of which: by plan id and edition, then by path or title."""

from planlint.revision.comparison import Comparison
from planlint.revision.side import Scope

from .comparing import CITY, compared, edited

_SLOWER = ("within: 2h, needs", "within: 3h, needs")


def pairs(found: Comparison) -> list[tuple[str | None, str | None]]:
    """Old and new path of every revision."""
    return [
        (one.pair.old.path if one.pair.old else None, one.pair.new.path if one.pair.new else None)
        for one in found.revisions
    ]


def without(path: str) -> dict[str, str]:
    """The fixture without one file."""
    return {name: text for name, text in CITY.items() if name != path}


def test_the_same_family_has_no_revisions() -> None:
    """Nothing changed, nothing is told, every finding is on both sides."""
    found = compared(CITY)
    assert found.is_empty
    assert ((), (), ()) == (found.touches, found.findings.added, found.findings.removed)


def test_a_moved_file_is_the_same_plan() -> None:
    """A plan is known by its id: moving its file changes nothing."""
    assert compared({**without("flood.yaml"), "plans/2026/flood.yaml": CITY["flood.yaml"]}).is_empty


def test_added_and_removed_plans_are_no_revisions() -> None:
    """They have no verdict: article 36 is about revising."""
    found = compared({**without("water.yaml"), "new.yaml": "type: special\nid: lin.quake\ntitle: 临江市地震应急预案\njurisdiction: lin\n"})  # fmt: skip
    assert [(None, "new.yaml"), ("water.yaml", None)] == pairs(found)
    assert ["added", "removed"] == [one.action for one in found.revisions]
    assert [None, None] == [one.verdict for one in found.revisions]


def test_a_new_edition_is_compared_with_the_one_it_follows() -> None:
    """The old edition kept beside it, repealed, is no plan of its own."""
    old = CITY["flood.yaml"].replace("status: in_force", "status: repealed", 1)
    new = (
        CITY["flood.yaml"]
        .replace("2026-03-16", "2026-05-16")
        .replace("〔2026〕8号", "〔2026〕20号", 1)
    )
    found = compared({**CITY, "flood.yaml": new.replace(*_SLOWER, 1), "past/flood.yaml": old})
    assert [("flood.yaml", "flood.yaml")] == pairs(found)


def test_a_draft_beside_the_edition_in_force_is_compared_with_it() -> None:
    """What it would change is told before it is issued."""
    draft = edited("flood.yaml", ("status: in_force", "status: draft"), _SLOWER)["flood.yaml"]
    found = compared({**CITY, "draft.yaml": draft})
    assert [("flood.yaml", "draft.yaml")] == pairs(found)
    assert found.procedure == "full"


def test_a_plan_with_another_id_is_known_by_its_file() -> None:
    """The same path and title: one plan, whose id changed."""
    (found,) = compared(edited("water.yaml", ("id: lin.water", "id: lin.water-supply"))).revisions
    assert ["/id"] == [one.at for one in found.differences]


def test_two_files_are_compared_as_given() -> None:
    """Also where ids differ."""
    new = {
        "b.yaml": edited("flood.yaml", ("id: lin.flood", "id: lin.other"), _SLOWER)["flood.yaml"]
    }
    old = {"a.yaml": CITY["flood.yaml"]}
    found = compared(new, old, Scope(as_given=("a.yaml", "b.yaml")))
    assert [("a.yaml", "b.yaml")] == pairs(found)
    assert {"/id", "/tasks/evacuate/within"} == {one.at for one in found.revisions[0].differences}
    assert ((), ()) == (found.findings.added, found.findings.removed)


def test_a_task_renamed_elsewhere_is_no_change_of_who_names_it() -> None:
    """The plan that fulfils it by its new id is not revised, also where it alone is looked at."""
    flood = CITY["flood.yaml"].replace("id: consult,", "id: confer,").replace("[consult]", "[confer]")  # fmt: skip
    water = CITY["water.yaml"].replace("task: consult", "task: confer")
    new = {**CITY, "flood.yaml": flood, "water.yaml": water}
    assert [("flood.yaml", "flood.yaml")] == pairs(compared(new))
    assert [] == pairs(compared(new, scope=Scope(plan="lin.water")))


def test_the_scope_narrows_by_path_and_by_plan() -> None:
    """Files, folders, ids; registries are then left out."""
    new = {**edited("flood.yaml", _SLOWER), "water.yaml": CITY["water.yaml"].replace("title: ", "title: 新", 1)}  # fmt: skip
    assert 2 == len(compared(new).revisions)
    assert [("flood.yaml", "flood.yaml")] == pairs(compared(new, scope=Scope(plan="lin.flood")))
    only = Scope(paths=frozenset({"water.yaml"}))
    assert [("water.yaml", "water.yaml")] == pairs(compared(new, scope=only))


def test_a_file_that_cannot_be_read_is_not_called_removed() -> None:
    """It is told as unread, with its side."""
    found = compared({**CITY, "flood.yaml": "a: [\n"})
    assert () == found.revisions
    assert [("new", "flood.yaml")] == [(one.side.label, one.path) for one in found.unread]


def test_a_plan_that_lost_its_type_is_told() -> None:
    """On one side it is a plan, on the other it cannot be read as one: neither gone nor the same."""
    found = compared(edited("flood.yaml", ("type: special", "type: specal")))
    assert () == found.revisions
    assert [("new", "flood.yaml")] == [(one.side.label, one.path) for one in found.unread]
    assert not found.is_silent
