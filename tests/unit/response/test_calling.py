"""Who is reached at the hour of the event, on which number, and who acts in whose place."""

import datetime

from helpers import facts
from planlint.response.calling import Call

from .events import NIGHT, books, deed, kinds, level, of, plan, run

HEADS = (
    "bodies: [{id: hq, kind: headquarters, name: 县指, head: he-gov/head, deputies: [he-water/day],"
    " succession: [lin-gov/vice]}]\n"
)
BODY = HEADS + "responses:\n" + level(3, "hq.head")


def decision(**asked: object) -> object:
    """The call for the decision."""
    step = of(run(plan("he.flood", "he", BODY), **asked), "he.flood").step("decide")
    assert step is not None
    return step.calls[0]


def test_a_post_without_a_number_is_called_through_its_unit() -> None:
    """The head of the county has none; the duty room of the government is always there."""
    call = decision()
    assert ("he.flood#hq.head", "he-gov/head", "0719-2000001", "always") == (
        call.wanted, call.acts, call.number, call.how,
    )  # fmt: skip
    assert not call.stands_in


def test_a_mayor_is_called_through_the_office_of_the_government() -> None:
    """A government without a number has an office that keeps watch for it."""
    found = run(plan("lin.flood", "lin", "responses:\n" + level(3, "lin-gov/mayor")), area="lin")
    step = of(found, "lin.flood").step("decide")
    assert step is not None
    assert ("lin-office", "0719-1000001") == (step.calls[0].through, step.calls[0].number)


def test_the_next_in_line_stands_in() -> None:
    """Without the head the succession decides, before the deputies."""
    call = decision(without=["he-gov/head"])
    assert ("lin-gov/vice", True, ("he-gov/head",)) == (call.acts, call.stands_in, call.tried)


def test_a_missing_unit_takes_its_posts_with_it() -> None:
    """Without the government its head is missing too."""
    assert decision(without=["he-gov"]).acts == "lin-gov/vice"


def test_nobody_left_is_a_break() -> None:
    """Head, succession and deputies missing: no decision, no response, no tasks."""
    found = run(plan("he.flood", "he", BODY), without=["he-gov", "he-water", "lin-gov"])
    one = of(found, "he.flood")
    assert one.begins is None
    assert ["step_missing"] == kinds(found)


def test_a_number_that_is_not_staffed_answers_in_office_hours_only() -> None:
    """Half past eight to six on working days: ten o'clock on Tuesday, not at night, not on Sunday."""
    body = "responses:\n" + level(3, "he-water")
    by_day = datetime.datetime.fromisoformat("2026-06-30T10:00")
    sunday = datetime.datetime.fromisoformat("2026-06-28T10:00")
    answers = [run(plan("he.flood", "he", body), moment=m) for m in (by_day, NIGHT, sunday)]
    hows = [of(one, "he.flood").steps[0].calls[0].how for one in answers]
    assert ["hours", "unstaffed", "unstaffed"] == hows
    assert [[], ["step_unreachable"], ["step_unreachable"]] == [kinds(one) for one in answers]


def test_the_roster_names_the_leader_on_duty() -> None:
    """A unit with a shift at the hour is staffed, whatever its post says."""
    rosters = "- {id: r, unit: he-water, shifts: [{from: 2026-06-29 20:00, to: 2026-06-30 08:00, leader: 王工}]}\n"
    body = "responses:\n" + level(3, "he-water")
    found = run(plan("he.flood", "he", body), registered=books(rosters=rosters))
    call = of(found, "he.flood").steps[0].calls[0]
    assert ("roster", "王工", []) == (call.how, call.leader, kinds(found))


def test_who_is_called_next_passes_it_on_and_decides_nothing() -> None:
    """``then`` of the phone list is another way to the same person, no stand-in."""
    contacts = "contacts: [{holder: he-water, phone: 0719-2000002, then: lin-fire}]\n"
    body = contacts + "responses:\n" + level(3, "he-water")
    there = of(run(plan("he.flood", "he", body)), "he.flood").steps[0].calls[0]
    assert ("he-water", "lin-fire", "always") == (there.acts, there.through, there.how)
    gone = run(plan("he.flood", "he", body), without=["he-water"])
    assert of(gone, "he.flood").steps[0].calls[0].how == "relayed"
    assert ["step_missing"] == kinds(gone)


def test_a_year_without_a_calendar_is_said() -> None:
    """Nobody guesses working days: taken as outside hours, and said to be open."""
    body = "responses:\n" + level(3, "he-water")
    late = datetime.datetime.fromisoformat("2036-06-30T10:00")
    found = run(plan("he.flood", "he", body), moment=late)
    assert "year_not_announced" in [note.kind for note in found.undecided]


def test_each_call_says_who_makes_it() -> None:
    """Who proposes calls who decides, he who announces, and he those who lead the tasks."""
    tasks = "tasks: [{id: save, title: 救人, lead: lin-fire, within: 1h}]\n"
    body = tasks + "responses:\n" + level(3, "he-gov", propose="wan-gov", announce="lin-water", tasks="[save]")  # fmt: skip
    found = run(plan("he.flood", "he", body))
    steps = {step.kind: step.calls[0].by for step in of(found, "he.flood").steps}
    assert {"propose": "", "decide": "wan-gov", "announce": "he-gov"} == steps
    call = deed(found, "he.flood", "save").call
    assert call is not None
    assert "lin-water" == call.by


def test_a_number_that_nobody_wrote_down_is_an_open_point_and_no_reason_to_stand_in() -> None:
    """The mayor has none, nor has the government or its office; the vice mayor does not decide."""
    bare = "- {id: lin-gov, kind: government, jurisdiction: lin, names: [{name: 临市政府}], posts: [{id: mayor, title: 市长}]}\n"  # fmt: skip
    water = "- {id: lin-water, kind: department, jurisdiction: lin, names: [{name: 临市水务局}], posts: [{id: duty, title: 值班室, phone: 0719-1000002, always: true}]}\n"  # fmt: skip
    body = "bodies: [{id: hq, head: lin-gov/mayor, succession: [lin-water]}]\nresponses:\n" + level(3, "hq.head")  # fmt: skip
    found = run(plan("lin.flood", "lin", body), area="lin", registered=books(organisations=bare + water))  # fmt: skip
    (step,) = of(found, "lin.flood").steps
    assert ("lin-gov/mayor", "lin-water", False) == (
        step.calls[0].acts,
        step.calls[0].through,
        step.calls[0].stands_in,
    )
    nobody = run(plan("lin.flood", "lin", body), area="lin", registered=books(organisations=bare))
    assert "no_number" in [note.kind for note in nobody.undecided]
    assert [] == kinds(nobody)


def hours(begins: str, within: str = "10m") -> str:
    """How the water bureau, with office hours only, answers for a decision."""
    body = "responses:\n" + level(3, "he-water", within=within)
    moment = datetime.datetime.fromisoformat(f"2026-06-30T{begins}")
    step = of(run(plan("he.flood", "he", body), moment=moment), "he.flood").step("decide")
    assert step is not None
    return step.calls[0].how


def test_office_hours_are_those_of_the_step() -> None:
    """A decision due within an hour of 17:30 may fall into the evening, and is marked."""
    assert ["hours", "partly", "unstaffed", "partly"] == [
        hours("17:30"), hours("17:30", "1h"), hours("18:00"), hours("08:25"),
    ]  # fmt: skip


def test_numbers_and_names_for_internal_use_are_not_published() -> None:
    """A mobile, a number of an internal plan, a person on a roster; registered numbers are."""
    posts = frozenset({"he-gov/head"})
    mobile = Call("a", "a", "a", "13800001111", "mobile", "王大明", internal=True)
    office = Call("b", "b", "b", "0719-1", "roster", "he-gov/head")
    shown = mobile.published(posts)
    assert ("", "", "mobile") == (shown.number, shown.leader, shown.how)
    assert office == office.published(posts)


def test_a_list_of_an_internal_plan_is_for_internal_use_but_for_registered_numbers() -> None:
    """The same list in a public plan is not, its mobiles apart."""
    contacts = "contacts: [{holder: %s, %s: %s}]\nresponses:\n" + level(3, "he-water")
    found = []
    for secrecy, key, number in (
        ("internal", "phone", "0719-2999999"), ("internal", "phone", "0719-2000002"),
        ("open", "phone", "0719-2999999"), ("open", "mobile", "13800001111"),
    ):  # fmt: skip
        text = f"type: special\nid: he.flood\njurisdiction: he\nhazards: [flood]\nedition: {{status: in_force, secrecy: {secrecy}, dates: {{issued: 2026-01-01}}}}\n"
        body = facts(text + contacts % ("he-water", key, number), "he.flood.yaml")
        step = of(run(body), "he.flood").step("decide")
        found.append(step.calls[0].internal if step else None)
    assert [True, False, False, True] == found
