"""The family on one day: which edition speaks for a plan."""

import datetime

import pytest

from helpers import facts, family, registry, typed
from planlint.family.editions import standing
from planlint.family.facts import Facts

JUNE = datetime.date(2026, 6, 30)


def edition(path: str, body: str, plan: str = "lin.flood") -> Facts:
    """An edition of a plan; *body* is its ``edition:``."""
    head = f"type: special\nid: {plan}\ntitle: 防汛预案\njurisdiction: lin\n"
    return facts(f"{head}edition: {body}\n", path)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("maker: lin-gov", "draft"),
        ("edition: {status: draft}", "draft"),
        ("edition: {status: draft, dates: {issued: 2026-03-16}}", "draft"),
        ("edition: {number: 8号}", "draft"),
        ("edition: {dates: {drafted: 2026-03-16}}", "draft"),
        ("edition: {dates: {issued: 2026-03-16}}", "current"),
        ("edition: {status: in_force}", "current"),
        ("edition: {status: in_force, dates: {issued: 2026-06-30}}", "current"),
        ("edition: {status: in_force, dates: {issued: 2026-07-01}}", "future"),
        ("edition: {status: in_force, dates: {effective: 2026-07-01}}", "future"),
        ("edition: {status: approved, dates: {issued: 2026-06-01}}", "current"),
        ("edition: {status: in_force, dates: {issued: 2020-01-01, repealed: 2026-07-01}}", "current"),
        ("edition: {status: in_force, dates: {issued: 2020-01-01, repealed: 2026-06-30}}", "past"),
        ("edition: {status: repealed}", "past"),
        ("edition: {status: repealed, dates: {issued: 2020-01-01}}", "past"),
        ("edition: {status: repealed, dates: {issued: 2020-01-01, repealed: 2027-01-01}}", "current"),
        ("edition: {status: repealed, dates: {issued: 2027-01-01, repealed: 2028-01-01}}", "future"),
    ],
)  # fmt: skip
def test_standing_follows_status_and_dates(text: str, expected: str) -> None:
    """A draft, in force, not yet there, or over: on the day of the check, dates before status."""
    assert expected == standing(typed(text).value, JUNE)


OLD = "{number: 1号, status: in_force, dates: {issued: 2021-05-08}}"
NEW = "{number: 2号, status: in_force, dates: {issued: 2026-03-16}}"
NEXT = "{number: 3号, status: in_force, dates: {issued: 2026-12-01}}"
DRAFT = "{number: 4号, status: draft}"


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2020-01-01", "d.yaml"),
        ("2021-05-08", "a.yaml"),
        ("2026-03-15", "a.yaml"),
        ("2026-03-16", "b.yaml"),
        ("2026-12-01", "c.yaml"),
    ],
)
def test_the_latest_edition_in_force_speaks(day: str, expected: str) -> None:
    """Of several editions of one plan id the latest in force speaks, a draft only where none is."""
    plans = [edition("d.yaml", DRAFT), edition("c.yaml", NEXT), edition("a.yaml", OLD)]
    plans.append(edition("b.yaml", NEW))
    found = family(*plans, as_of=datetime.date.fromisoformat(day))
    assert expected == found.current["lin.flood"].path


def test_editions_that_do_not_speak_are_not_judged() -> None:
    """A superseded, future or repealed edition is silent; a draft is judged beside its edition."""
    plans = {
        "old": edition("a.yaml", OLD),
        "new": edition("b.yaml", NEW),
        "next": edition("c.yaml", NEXT),
        "draft": edition("d.yaml", DRAFT),
        "gone": edition("e.yaml", "{status: repealed}", "lin.gone"),
    }
    found = family(*plans.values(), as_of=JUNE)
    assert {"new", "draft"} == {name for name, plan in plans.items() if found.speaks(plan)}


def test_a_repealed_plan_stands_for_nothing() -> None:
    """A reference to it leads nowhere."""
    found = family(edition("a.yaml", "{status: repealed}"), as_of=JUNE)
    assert not found.knows_plan("lin.flood")


@pytest.mark.parametrize(
    ("replaces", "speaking"),
    [
        ("[{plan: lin.old}]", {"b.yaml"}),
        ("[{plan: lin.old, number: 1号}]", {"b.yaml"}),
        ("[{plan: lin.old, number: 7号}]", {"a.yaml", "b.yaml"}),
        ("[{title: 旧预案}]", {"a.yaml", "b.yaml"}),
    ],
)
def test_superseded_follows_from_replaces(replaces: str, speaking: set[str]) -> None:
    """Nothing derivable is written: what an edition in force replaces is out of force."""
    old = edition("a.yaml", OLD, "lin.old")
    new = edition("b.yaml", NEW.replace("}}", f"}}, replaces: {replaces}}}"), "lin.new")
    found = family(old, new, as_of=JUNE)
    assert speaking == {item.path for item in (old, new) if found.speaks(item)}
    assert speaking == {item.path for item in found.current.values()}


def test_an_edition_not_yet_in_force_replaces_nothing() -> None:
    """Until the new edition is there, the old one speaks."""
    old = edition("a.yaml", OLD, "lin.old")
    new = edition("b.yaml", NEXT.replace("}}", "}, replaces: [{plan: lin.old}]}"), "lin.new")
    assert family(old, new, as_of=JUNE).speaks(old)


def test_a_new_edition_may_replace_its_own_plan_id() -> None:
    """``replaces`` with the plan's own id means the earlier edition, never the plan itself."""
    old = edition("a.yaml", OLD)
    new = edition("b.yaml", NEW.replace("}}", "}, replaces: [{plan: lin.flood}]}"))
    found = family(old, new, as_of=JUNE)
    assert (False, True) == (found.speaks(old), found.speaks(new))


def test_plans_are_known_in_the_family_or_outside() -> None:
    """Outside documents of the registry stand for their plan ids."""
    outside = registry(instruments="- {id: n, plan: north.flood}\n")
    found = family(edition("a.yaml", NEW), registered=outside, as_of=JUNE)
    assert [True, True, False] == [
        found.knows_plan(plan) for plan in ("lin.flood", "north.flood", "lin.drought")
    ]


def test_the_total_plan_is_found_by_area() -> None:
    """Counterparts are found by area and type."""
    total = facts("type: total\nid: lin.total\ntitle: 总体\njurisdiction: lin\n", "t.yaml")
    found = family(edition("a.yaml", NEW), total, as_of=JUNE)
    plan = found.total_plan("lin")
    assert "lin.total" == (plan[1].id if plan else None)
    assert None is found.total_plan("north")


def test_two_files_with_one_id_and_number_are_duplicates() -> None:
    """Editions differ by number; the same number twice is one edition in two files."""
    found = family(edition("a.yaml", OLD), edition("b.yaml", NEW), edition("c.yaml", NEW))
    groups = [group for groups in found.duplicates.values() for group in groups]
    assert [["b.yaml", "c.yaml"]] == [[f.path for f in group] for group in groups]
