"""Whom a change touches: the units that it charges, and owners of plans that count on it."""

from .comparing import CITY, Files, compared, edited

_SLOWER = ("within: 2h, needs", "within: 3h, needs")
_FULFILS = ", fulfils: [{plan: lin.flood, task: consult}]"


def reasons(new: Files, old: Files | None = None) -> set[tuple[str, str, str]]:
    """(unit, reason, about) of every touch."""
    return {(one.unit, one.reason, one.about) for one in compared(new, old).touches}


def test_units_of_a_changed_task_are_told() -> None:
    """Lead, support and post; a unit that comes is told that it is new, one that goes that it is not."""
    new = edited("flood.yaml", ("lead: lin-em, support: [lin-police], post: lin-em/duty", "lead: lin-fire, support: [lin-police]"))  # fmt: skip
    assert {
        ("lin-fire", "task-new", "tasks/evacuate"),
        ("lin-em", "task-gone", "tasks/evacuate"),
        ("lin-police", "task-changed", "tasks/evacuate"),
    } == {one for one in reasons(new) if one[1].startswith("task")}


def test_a_duty_that_changes_hands_tells_both() -> None:
    """The old holder and the new."""
    new = edited("flood.yaml", ("holder: lin-fire, text: 承担水上救援", "holder: lin-garrison, text: 承担水上救援"))  # fmt: skip
    assert {
        ("lin-fire", "duty-gone", "duties/fire-duty"),
        ("lin-garrison", "duty-new", "duties/fire-duty"),
    } == {one for one in reasons(new) if one[1].startswith("duty")}


def test_of_a_body_only_who_came_or_went_is_told() -> None:
    """Thirty members need not hear of the thirty-first."""
    new = edited("flood.yaml", ("members: [lin-fire, lin-garrison]", "members: [lin-fire, lin-water]"))  # fmt: skip
    assert {
        ("lin-garrison", "body-gone", "bodies/rescue-group"),
        ("lin-water", "body-new", "bodies/rescue-group"),
    } == {one for one in reasons(new) if one[1].startswith("body")}


def test_bodies_are_told_through_those_behind_them() -> None:
    """The decider of a level is a body's head: the government whose vice mayor that is, and the office's host."""
    new = edited("flood.yaml", ("any: [{quantity: rain_24h, from: 250", "any: [{quantity: rain_24h, from: 200"))  # fmt: skip
    told = {unit for unit, reason, _ in reasons(new) if reason == "level-changed"}
    assert {"lin-gov", "lin-water"} == told


def test_who_is_fulfilled_is_told_so() -> None:
    """To declare what one fulfils asks nothing of anybody."""
    text = CITY["water.yaml"]
    assert _FULFILS in text
    found = reasons({**CITY, "water.yaml": text.replace(_FULFILS, "")}, None)
    assert {("lin-water", "fulfilment-gone")} == {one[:2] for one in found if one[2] == "tasks/dispatch"}  # fmt: skip


def _with_promise(text: str) -> str:
    """The plan of the water department relies on a task of the flood plan, and names its body."""
    tasks = "tasks:\n  - {id: lean, title: 请求转移, lead: lin.flood#hq.office, relies_on: [{plan: lin.flood, task: evacuate, within: 2h}]}\n"  # fmt: skip
    assert "tasks:\n" in text
    return text.replace("tasks:\n", tasks, 1)


def test_plans_that_count_on_it_are_told_with_the_place() -> None:
    """Who relies on the task, who names the body, who implements the plan: the owner, at the line."""
    family = {**CITY, "water.yaml": _with_promise(CITY["water.yaml"])}
    new = {**family, "flood.yaml": edited("flood.yaml", _SLOWER, ("name: 临江市防汛指挥部", "name: 临江市防汛抗旱指挥部"))["flood.yaml"]}  # fmt: skip
    found = [one for one in compared(new, family).touches if one.plan == "lin.water"]
    lines = family["water.yaml"].splitlines()
    told = {one.reason: lines[one.place.line - 1] for one in found}
    assert {"relies_on", "names", "implements"} == set(told)
    assert "task: evacuate" in told["relies_on"]
    assert "lin.flood#hq.office" in told["names"]
    assert "plan: lin.flood" in told["implements"]
    assert {"water.yaml"} == {one.place.path for one in found}


def test_a_plan_that_went_is_told_to_those_who_name_it() -> None:
    """Its file is gone; the others still count on it."""
    family = {**CITY, "water.yaml": _with_promise(CITY["water.yaml"])}
    new = {path: text for path, text in family.items() if path != "flood.yaml"}
    told = {reason for _, reason, _ in reasons(new, family)}
    assert {"relies_on", "names", "implements"} <= told


def test_an_acknowledgement_is_to_be_given_again() -> None:
    """Who answered for the task is told; who answered for another is not."""
    ledger = "- {id: A-1, plan: lin.flood, task: evacuate, by: lin-police, answer: accept, on: 2026-05-01}\n- {id: A-2, plan: lin.flood, task: standby, by: lin-fire, answer: accept, on: 2026-05-01}\n"  # fmt: skip
    family = {**CITY, "ledger/acknowledgements.yaml": ledger}
    new = {**edited("flood.yaml", _SLOWER), "ledger/acknowledgements.yaml": ledger}
    assert [("lin-police", "evacuate")] == [
        (one.unit, one.about)
        for one in compared(new, family).touches
        if one.reason == "acknowledged"
    ]


def test_of_whom_something_is_assumed_is_told() -> None:
    """The unit named; else who keeps the plan named; when it comes, changes or goes."""
    needs = "needs: [{resource: boats, quantity: 4}]"
    asked = "relies_on: [{unit: lin-police, task: close, within: 1h}, {plan: lin.water, task: dispatch, within: 1h}]"  # fmt: skip
    old = edited("flood.yaml", (needs, f"{needs}, {asked}"))
    new = edited("flood.yaml", (needs, f"{needs}, {asked.replace('1h', '30m')}"))

    def promised(after: Files, before: Files | None) -> set[tuple[str, str]]:
        return {(unit, why) for unit, why, _ in reasons(after, before) if why.startswith("promise")}

    units = ("lin-police", "lin-water")
    assert {(unit, "promise-new") for unit in units} == promised(old, None)
    assert {(unit, "promise-changed") for unit in units} == promised(new, old)
    assert {(unit, "promise-gone") for unit in units} == promised(CITY, old)


def test_bodies_in_a_ring_end() -> None:
    """Three hundred bodies, each headed by the head of the next: told or not, it comes to an end."""
    ring = "".join(f"  - {{id: r{n}, head: r{(n + 1) % 300}.head}}\n" for n in range(300))
    old = edited("flood.yaml", ("bodies:\n", "bodies:\n" + ring))
    new = {**old, "flood.yaml": old["flood.yaml"].replace(".head}", ".head, kind: working_group}")}
    assert 300 == len(compared(new, old).revisions[0].differences)


def test_mere_words_touch_nobody() -> None:
    """A comma, an id, a phone."""
    for edit in (("负责水情监测和工程调度", "负责水情监测，和工程调度"), ("id: fire-duty", "id: fire"), ("0999-2000004", "0999-2000044")):  # fmt: skip
        assert set() == reasons(edited("flood.yaml", edit))
