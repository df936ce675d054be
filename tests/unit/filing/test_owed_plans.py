"""Plans that are owed and not in force: missing, only a draft, due from a day on, or not to be placed."""

import datetime
from typing import Any

import pytest

from planlint.filing.overview import Overview, PlanRow
from planlint.filing.text import OverviewText
from planlint.workspace.overseeing import Asked
from small_overview import report

from .conftest import See, one

CATALOGUE, FLOOD = "registry/catalogue.yaml", "flood.yaml"
DRAFT = {"file": FLOOD, "set": "/edition/status", "to": "draft"}
QUAKE: dict[str, Any] = {
    "jurisdiction": "lin",
    "type": "special",
    "hazard": "earthquake",
    "maker": "lin-gov",
}
TO_COME = (
    {"file": FLOOD, "set": "/edition/status", "to": "approved"},
    {"file": FLOOD, "set": "/edition/dates", "to": {"issued": "2026-08-01"}},
)


def since(day: str) -> dict[str, Any]:
    return {"file": CATALOGUE, "set": "/1/since", "to": day}


def listed(*entries: dict[str, Any]) -> dict[str, Any]:
    """The whole catalogue: of one so short nobody says that a law orders what it does not list."""
    return {"file": CATALOGUE, "set": "/", "to": list(entries)}


def row(view: Overview, key: str) -> PlanRow:
    (found,) = (one for one in view.plans if one.key == key)
    return found


def said(view: Overview, language: str = "zh") -> str:
    return "\n".join(OverviewText(view, report(), language).lines())


@pytest.mark.parametrize(
    ("edits", "standing", "word"),
    [((DRAFT,), "draft", "只有草案"), (TO_COME, "future", "尚未印发")],
)
def test_only_a_draft_is_not_there(
    see: See, edits: tuple[dict[str, Any], ...], standing: str, word: str
) -> None:
    """It counts as owed and as a draft, neither as there nor as missing, and says why."""
    view = see(*edits)
    flood = row(view, "lin.flood")
    assert (flood.standing, flood.only_draft) == (standing, True)
    assert flood.because is not None
    assert word in flood.because.zh
    (tier,) = view.coverage
    assert (tier.owed, tier.there, tier.missing, tier.drafted) == (3, 2, 0, 1)
    assert (view.summary["missing"], view.summary["drafted"]) == (0, 1)
    assert "━━ 应有，只有草案或者尚未印发 1" in said(view)


def test_an_entry_without_the_id_finds_its_draft(see: See) -> None:
    """By area, type, hazard and maker; also an edition to come, of which no id is known yet."""
    view = see({"file": CATALOGUE, "remove": "/1/plan"}, *TO_COME)
    assert row(view, "lin.flood").only_draft
    assert [one for one in view.plans if one.standing == "missing"] == []


@pytest.mark.parametrize(
    ("edit", "state", "days"),
    [
        ((), "open", None),
        ((since("2025-01-01"),), "overdue", 545),
        ((since("2026-06-30"),), "open", 0),
        ((since("2026-07-10"),), "open", 10),
    ],
)
def test_a_draft_is_late_once_its_day_is_past(
    see: See, edit: tuple[dict[str, Any], ...], state: str, days: int | None
) -> None:
    """On 30 June 2026: no day set, eighteen months ago, today, in ten days."""
    made = one(see(DRAFT, *edit), "lin.flood", "compile")
    assert (made.state, made.days, made.by) == (state, days, ("lin-gov",))


def test_a_draft_not_owed_yet_is_not_counted(see: See) -> None:
    """Owed from July on: in June the city has all it owes, and the day is told."""
    view = see(DRAFT, since("2026-07-10"))
    assert not row(view, "lin.flood").only_draft
    assert [(t.owed, t.there, t.percent) for t in view.coverage] == [(2, 2, 100.0)]
    assert one(view, "lin.flood", "compile").due == datetime.date(2026, 7, 10)


def test_a_draft_beside_the_edition_in_force(see: See) -> None:
    """The next edition is only being written: the plan is there."""
    view = see(
        {"file": "next.yaml", "copy_of": FLOOD},
        {"file": "next.yaml", "set": "/edition/status", "to": "draft"},
        {"file": "next.yaml", "set": "/edition/number", "to": "草案"},
    )
    assert sorted(one.standing for one in view.plans if one.plan == "lin.flood") == [
        "draft",
        "in_force",
    ]
    assert view.summary["drafted"] == 0
    assert view.coverage[0].percent == 100.0


def test_missing_without_a_day_is_not_late(see: See) -> None:
    """It is open without a date; past a day that is set it is overdue by so many days."""
    dated = QUAKE | {"hazard": "fire", "since": "2026-06-01"}
    view = see(listed(QUAKE, dated))
    never, late = (
        one(view, f"lin/special/{hazard}/lin-gov", "compile") for hazard in ("earthquake", "fire")
    )
    assert (never.state, never.latest, never.days) == ("open", None, None)
    assert never.because is not None
    assert never.because.zh.startswith("应有未有，没有规定期限")
    assert (late.state, late.days) == ("overdue", 29)
    assert (view.summary["missing"], view.summary["overdue"]) == (2, 1)
    assert "另有 1 项没有规定期限" in said(view)


def test_what_has_no_day_is_told_where_days_are_asked_for(see: See) -> None:
    """It is not due within thirty days; how many such there are is said."""
    view = see(listed(QUAKE), asked=Asked(due_within=30))
    assert not any(each.duty == "compile" for each in view.obligations)
    assert view.undated == 1
    assert "另有 1 项没有规定期限，不在其中" in said(view)
    assert see(asked=Asked(due_within=30)).undated == 0


@pytest.mark.parametrize(
    ("entry", "tier", "why"),
    [
        (QUAKE | {"type": "speciall"}, "city", "type"),
        (QUAKE | {"jurisdiction": "linn"}, "unknown", "linn"),
        (QUAKE | {"hazard": "floood"}, "city", "floood"),
        (QUAKE | {"since": "明年"}, "city", "since"),
        (QUAKE | {"owed": "也许"}, "city", "owed"),
        ({"type": "special", "hazard": "earthquake"}, "unknown", "jurisdiction"),
        ({"jurisdiction": "lin", "hazard": "earthquake"}, "city", "type"),
    ],
)
def test_an_entry_that_cannot_be_placed(
    see: See, entry: dict[str, Any], tier: str, why: str
) -> None:
    """It is listed with place and reason and counted nowhere; no percentage passes over it in silence."""
    view = see(listed(entry))
    (lost,) = (one for one in view.plans if one.standing == "undecided")
    assert lost.because is not None
    assert why in lost.because.zh
    assert (lost.path, lost.line) == (CATALOGUE, 1)
    assert {t.level: t.unplaced for t in view.coverage if t.unplaced} == {tier: 1}
    assert (view.summary["missing"], view.summary["unplaced"]) == (0, 1)
    assert not any(each.duty == "compile" for each in view.obligations)
    (line,) = (line for line in said(view).splitlines() if "另有 1 条目录无法归类" in line)
    assert line.startswith({"city": "市级", "unknown": "层级不明"}[tier])
    assert "and 1 entries of the catalogue that cannot be placed" in said(view, "en")


def test_an_area_without_level_has_a_row(see: See) -> None:
    """Head and table agree: plans there, missing, and what cannot be placed."""
    view = see({"file": "registry/jurisdictions.yaml", "remove": "/lin/level"}, listed(QUAKE))
    count, (tier,) = view.summary, view.coverage
    assert tier.level == "unknown"
    assert (tier.there, tier.missing, tier.unplaced) == (count["plans"], 0, 1)
    assert (count["missing"], count["unplaced"]) == (0, 1)


def test_a_plan_that_is_named_answers_its_entry(see: See) -> None:
    """Where the entry names a plan in force, a type that was not read says nothing against it."""
    view = see({"file": CATALOGUE, "set": "/1/type", "to": "speciall"})
    assert view.summary["unplaced"] == 0


def test_a_hazard_that_was_not_read_is_answered_by_no_plan(see: See) -> None:
    """Without its hazard the entry would fit any special plan of the city."""
    view = see({"file": CATALOGUE, "set": "/1", "to": QUAKE | {"hazard": ["earthquake"]}})
    assert view.summary["unplaced"] == 1


def test_a_draft_of_what_a_law_orders(see: See) -> None:
    """The catalogue of five entries is silent on fires; a draft about them is not the plan."""
    entries = [QUAKE | {"hazard": one, "owed": False} for one in ("typhoon", "drought", "geological", "nuclear", "relief")]  # fmt: skip
    fields = {"id": "lin.fire", "hazards": ["fire"]}
    view = see(
        listed(*entries),
        {"file": "fire.yaml", "copy_of": FLOOD},
        {"file": "fire.yaml", "set": "/edition/status", "to": "draft"},
        *(
            {"file": "fire.yaml", "set": f"/{field}", "to": value}
            for field, value in fields.items()
        ),
    )
    fire = row(view, "lin.fire")
    assert (fire.only_draft, fire.ordered) == (True, True)
    assert one(view, "lin.fire", "compile").rule == "statutory-plan-not-owed"
    assert not any(each.hazards == ("fire",) and each.standing == "missing" for each in view.plans)
