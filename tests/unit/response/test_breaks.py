"""Other breaks: plans owed, nobody named, reports slower than the law."""

import datetime
from decimal import Decimal

from helpers import NO_LAW, facts, family
from planlint.model.registries.profiles import Profile
from planlint.response.answer import answer
from planlint.response.asked import Asked, Reading
from planlint.response.entries import entries
from planlint.response.run import simulate
from planlint.response.words import Words
from planlint.rulebook.regime import Regimes
from planlint.rulebook.vocabulary import Vocabulary

from .events import NIGHT, books, kinds, level, plan, run

FLOOD = plan("he.flood", "he", "responses:\n" + level(3, "he-gov", within="10m"))


def test_a_plan_that_the_catalogue_owes_and_nobody_made_is_a_break() -> None:
    """For this hazard and place; not what is owed later, elsewhere, or for something else."""
    owed = (
        "- {jurisdiction: lin, type: special, hazard: flood, maker: lin-gov, plan: lin.flood}\n"
        "- {jurisdiction: lin, type: special, hazard: fire, maker: lin-gov}\n"
        "- {jurisdiction: shan, type: special, hazard: flood, maker: lin-gov}\n"
        "- {jurisdiction: he, type: department, hazard: flood, maker: he-water, since: 2027-01-01}\n"
        "- {jurisdiction: he, type: special, hazard: flood, maker: he-gov, plan: he.flood}\n"
    )
    (note,) = run(FLOOD, registered=books(catalogue=owed)).breaks
    assert ("plan_missing", 1) == (note.kind, note.places[0].line)


def test_a_plan_that_is_not_yet_in_force_is_told_from_one_that_is_missing() -> None:
    """The file is there; on this day it does not count."""
    owed = "- {jurisdiction: he, type: special, hazard: flood, maker: he-gov, plan: he.flood}\n"
    later = facts(
        "type: special\nid: he.flood\ntitle: 防汛\njurisdiction: he\nhazards: [flood]\n"
        "edition: {status: in_force, dates: {issued: 2026-12-01}}\n"
    )
    assert ["plan_not_yet"] == kinds(run(later, registered=books(catalogue=owed)))


def test_a_level_that_names_nobody_who_decides_is_a_break() -> None:
    """Its tasks still have a time, an open one."""
    body = "responses: [{level: 3, command: he-gov}]\n"
    assert ["no_decider"] == kinds(run(plan("he.flood", "he", body)))


def test_a_report_slower_than_the_law_of_the_place_is_a_break() -> None:
    """Two hours where a regulation gives one; the clause is named."""
    law = "- {id: r, type: rule, rank: administrative_regulation, jurisdiction: north, title: 条例, in_force: 2020-01-01}\n"
    steps = "reporting: [{from: {tier: county}, to: {tier: city}, within: %s}]\n"
    profile = Profile.model_validate({
        "id": "lin-own", "jurisdiction": "lin",
        "settings": [{"setting": "reporting_clock", "value": "1h", "from": "county", "to": "city", "instrument": "r", "article": "9"}],
    })  # fmt: skip
    found = [_under(profile, law, steps % within) for within in ("2h", "1h")]
    assert [["report_late"], []] == found


def _under(profile: Profile, law: str, steps: str) -> list[str]:
    body = steps + "responses:\n" + level(3, "lin-gov/vice", within="10m")
    around = family(plan("lin.flood", "lin", body), registered=books(instruments=law))
    regimes = Regimes({"lin-own": profile}, NO_LAW, around.registry)
    asked = Asked("flood", "natural", "large", "he", NIGHT)
    return [note.kind for note in simulate(around, asked, regimes).breaks]


def test_times_beyond_all_calendars_have_no_clock() -> None:
    """A plan may give a thousand million days."""
    asked = Asked("flood", "natural", "", "he", datetime.datetime.fromisoformat("2199-12-31T00:00"))
    assert asked.at(10**9 * 1440) is None


def test_the_place_s_own_plan_for_other_hazards_is_named_as_at_rest() -> None:
    """A township has a plan, but not for this; those of other townships are not spoken of."""
    other = facts(
        "type: township\nid: wan.fire\ntitle: 防火\njurisdiction: wan\nhazards: [forest_fire]\n"
        "edition: {status: in_force, dates: {issued: 2026-01-01}}\n"
    )
    here = {note.plan: note.kind for note in run(FLOOD, other, area="wan").resting}
    assert "other_hazard" == here["wan.fire"]
    assert () == run(FLOOD, other).resting


def test_where_nobody_reports_the_area_above_is_never_told() -> None:
    """A flood in the township, and no reporting step anywhere: the county's plan stays at rest."""
    found = run(FLOOD, area="wan")
    assert ["report_ends"] == kinds(found)
    assert [("decider_untold", "he.flood")] == [(note.kind, note.plan) for note in found.resting]


def test_where_a_decider_is_named_and_no_report_comes_nobody_says_that_none_is_named() -> None:
    """The answer names the plan and who would decide."""
    found = run(FLOOD, area="wan")
    words = Words("zh", Vocabulary({}, {}), {}, {"he.flood": "河县预案"}, {})
    (line,) = answer(found, words)
    assert line.startswith("谁决定：没有人决定；《河县预案》 由")
    assert "没有写" not in line


def test_where_no_plan_activates_it_is_a_break() -> None:
    """Another county has none: the place of its entry is shown, and nobody is said to be unnamed."""
    found = run(FLOOD, area="shan")
    (note,) = found.breaks
    assert ("nothing_starts", "registry/jurisdictions.yaml") == (note.kind, note.places[0].path)
    words = Words("zh", Vocabulary({}, {}), {}, {}, {})
    assert ["谁决定：没有人决定；没有一个施行的预案启动"] == list(answer(found, words))


def test_readings_below_all_triggers_start_nothing_and_break_nothing() -> None:
    """Then nothing has to start."""
    body = "responses: [{level: 3, decide: he-gov, any: [{quantity: rain, from: 50, unit: mm}]}]\n"
    reading = Reading("rain", Decimal(10), "mm")
    found = run(plan("he.flood", "he", body), grade="", readings=(reading,))
    assert ([], ["below_triggers"]) == (kinds(found), [note.kind for note in found.resting])


def test_a_draft_answers_nothing() -> None:
    """Its report goes nowhere, it is not what the catalogue asks for, and it decides nothing."""
    steps = "reporting: [{from: {tier: county}, to: {tier: city}, within: 20m}]\n"
    head = "type: special\nid: he.flood\ntitle: 防汛\njurisdiction: he\nhazards: [flood]\n"
    draft = facts(f"{head}{steps}responses:\n" + level(3, "he-gov", within="10m"))
    found = run(draft)
    assert (["draft_only"], ()) == (kinds(found), found.spread.heard)
    owed = "- {jurisdiction: he, type: special, hazard: flood, maker: he-gov, plan: he.flood}\n"
    assert ["plan_not_yet"] == kinds(run(draft, registered=books(catalogue=owed)))


def test_two_plans_of_one_county_with_two_deciders_are_a_break() -> None:
    """Both start by themselves: both are named as the answer, and it is a break, told once."""
    other = plan("he.flood2", "he", "responses:\n" + level(3, "lin-fire", within="10m"))
    found = run(FLOOD, other)
    (note,) = found.breaks
    assert ("two_plans_decide", "he.flood") == (note.kind, note.plan)
    assert ["he.flood.yaml", "he.flood2.yaml"] == [place.path for place in note.places]
    lines = list(answer(found, Words("zh", Vocabulary({}, {}), {}, {}, {})))
    assert [line.partition("：")[0] for line in lines] == ["谁决定", "同级又有"]
    assert "lin-fire" in lines[1]


def test_two_plans_with_one_decider_are_none() -> None:
    """The same unit by both; or one that carries out the other."""
    same = plan("he.flood2", "he", "responses:\n" + level(3, "he-gov/head", within="10m"))
    assert [] == kinds(run(FLOOD, same))
    below = "references: [{kind: implements, plan: he.flood}]\nresponses:\n"
    other = plan("he.flood2", "he", below + level(3, "lin-fire", within="10m"))
    assert [] == kinds(run(FLOOD, other))


def test_a_report_that_nobody_sends_is_shown_where_the_area_is_registered() -> None:
    """No step leads to the county: its entry stands for the place."""
    (note,) = run(FLOOD, area="wan").breaks
    assert ("report_ends", 1) == (note.kind, len(note.places))


def test_who_is_there_and_has_nothing_to_do_is_not_called() -> None:
    """Nobody can decide: the task is lost, its lead is not rung up, and it says why."""
    tasks = "tasks: [{id: move, title: 转移, lead: he-gov, within: 1h}]\nresponses:\n"
    body = tasks + level(3, "he-water", within="10m", tasks="[move]")
    found = run(plan("he.flood", "he", body), without=["he-water"])
    lines = entries(found, Words("zh", Vocabulary({}, {}), {}, {}, {}))
    (task,) = [line for line in lines if line.kind == "task"]
    assert ((), "响应没有启动") == (task.calls, task.more)
