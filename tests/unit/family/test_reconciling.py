"""The two sides of a promise: matched by ids and declarations only, compared point by point."""

import datetime

import pytest

from helpers import facts, family, registry
from planlint.family.facts import Facts
from planlint.family.family import Family
from planlint.family.promises import (
    Assumption,
    Commitment,
    assumptions,
    mark_of_assumption,
    mark_of_commitment,
)
from planlint.family.reconciliation.agreement import lead_differs, only_drafted, stale
from planlint.family.reconciliation.amounts import over_committed, over_registered, short
from planlint.family.reconciliation.levels import level_gaps
from planlint.family.reconciliation.matching import commitment_of, commitments_of, suggestions
from planlint.family.reconciliation.times import pace
from planlint.family.reconciliation.waiting import promise_rings

UNITS = registry(
    organisations="[{id: gov}, {id: water, superior: gov}, {id: dike, superior: water}, {id: em, superior: gov}]",
    resources="supplies: [{id: boats, name: 冲锋舟, quantity: 9}]",
)


def ours(promise: str, more: str = "", name: str = "lin.flood") -> Facts:
    """A special plan whose task ``move`` counts on somebody."""
    return facts(
        f"type: special\nid: {name}\ntitle: 防汛预案\njurisdiction: lin\nhazards: [flood]\nmaker: gov\n"
        "edition: {status: in_force, dates: {issued: 2026-03-01}}\n"
        f"tasks: [{{id: move, title: 转移群众, relies_on: [{promise}]}}]\n"
        f"responses: [{{level: 3, tasks: [move]}}, {{level: 2, builds_on: 3}}]\n{more}",
        f"{name}.yaml",
    )


def theirs(task: str, more: str = "", issued: str = "2026-04-01") -> Facts:
    """A department plan with one task."""
    return facts(
        "type: department\nid: lin.water\ntitle: 水务预案\njurisdiction: lin\nhazards: [flood]\nmaker: water\n"
        f"edition: {{status: in_force, dates: {{issued: {issued}}}, replaces: [{{plan: lin.water}}]}}\n"
        f"tasks: [{{id: tell, title: 通报水情, {task}}}, {{id: other, title: 转移的群众}}]\n"
        f"responses: [{{level: 3, tasks: [tell]}}, {{level: 2, builds_on: 3}}]\n{more}",
        "water.yaml",
    )


NAMED = "{unit: water, plan: lin.water, task: tell, within: 1h}"


def pair(*plans: Facts) -> tuple[Assumption, Commitment, Family]:
    """The first assumption of the first plan with what answers it."""
    around = family(*plans, registered=UNITS)
    one = next(assumptions(plans[0]))
    other = commitment_of(one, around)
    assert other is not None
    return one, other, around


def test_a_named_task_answers() -> None:
    """Whether or not it declares that it does."""
    _, other, _ = pair(ours(NAMED), theirs("lead: water"))
    assert (other.key, other.declared) == (("lin.water", "tell"), False)
    _, other, _ = pair(ours(NAMED), theirs("fulfils: [{plan: lin.flood, task: move}]"))
    assert other.declared


def test_without_a_task_a_declaration_answers() -> None:
    """Of the unit relied on, or one below it, and of no other."""
    plans = ours("{unit: water}"), theirs("lead: dike, fulfils: [{plan: lin.flood, task: move}]")
    assert pair(*plans)[1].key == ("lin.water", "tell")
    around = family(ours("{unit: em}"), plans[1], registered=UNITS)
    assert commitment_of(next(assumptions(around.facts[0])), around) is None


def test_what_reads_alike_is_only_suggested() -> None:
    """Never matched: people choose."""
    around = family(ours("{unit: water}"), theirs("lead: water"), registered=UNITS)
    assert commitment_of(next(assumptions(around.facts[0])), around) is None
    (near,) = suggestions("转移群众", around.plans_of("water"))
    assert near.task.id == "other"


def test_a_unit_below_may_lead() -> None:
    """Another unit may not."""
    one, other, around = pair(ours(NAMED), theirs("lead: dike"))
    assert not lead_differs(one, other, around)
    one, other, around = pair(ours(NAMED), theirs("lead: em"))
    assert lead_differs(one, other, around)


def test_times_are_compared_in_minutes() -> None:
    """90 minutes are longer than an hour, three working days too; two of one day nobody knows.

    What repeats comes in time where it repeats as soon; else nobody knows when it is first done.
    """
    hour, day, week = "within: 1h", "within: 1d", "within: 7d"
    for wanted, task, found in (
        (hour, "within: 90m", "slower"), (hour, "within: 60m", "in_time"), (hour, "within: 3wd", "slower"),
        (day, "within: 1wd", "unclear"), (week, "within: 5wd", "unclear"), (week, "within: 7wd", "unclear"),
        (week, "within: 10wd", "slower"), (week, "within: 1mo", "slower"), (hour, "lead: water", "untimed"),
        (hour, "every: 6h", "unclear"), (hour, "every: 1h", "in_time"), (hour, "daily: '08:00'", "unclear"),
        (day, "daily: '08:00'", "in_time"),
    ):  # fmt: skip
        one, other, _ = pair(ours(NAMED.replace(hour, wanted)), theirs(task))
        assert (wanted, task, pace(one.promise.within, other.task)) == (wanted, task, found)


def test_of_several_tasks_the_slowest_answers() -> None:
    """Whichever stands first: a fast one does not hide a slow one."""
    fulfils = "fulfils: [{plan: lin.flood, task: move}]"
    plans = [
        theirs(f"within: {first}, {fulfils}}}, {{id: again, within: {second}, {fulfils}")
        for first, second in (("30m", "5h"), ("5h", "30m"))
    ]
    for plan in plans:
        one, other, around = pair(ours("{unit: water, within: 30m}"), plan)
        assert (str(other.task.within), len(commitments_of(one, around))) == ("5h", 2)


def test_resources_are_compared_where_the_task_names_any() -> None:
    """Three boats of five; none where the other side lists other things.

    Where it is silent, the nine that are registered are enough for five and not for ten.
    """
    promise = "{unit: water, plan: lin.water, task: tell, needs: [{resource: boats, quantity: 5}]}"
    for wanted, needs, found in (
        (5, "needs: [{resource: boats, quantity: 3}]", [(3, False)]),
        (5, "needs: [{resource: tents, quantity: 9}]", [(0, False)]),
        (5, "needs: [{resource: boats, quantity: 5}]", []),
        (5, "lead: water", []),
        (10, "lead: water", [(9, True)]),
        (10, "needs: [{resource: boats}]", [(9, True)]),
    ):
        asking = ours(promise.replace("quantity: 5", f"quantity: {wanted}"))
        one, other, around = pair(asking, theirs(needs))
        assert [(s.brought, s.registered) for s in short(one, (other,), around)] == found


def test_levels_are_compared_within_one_area() -> None:
    """Ours runs at 3 and 2; theirs only at 2, or at none that is the same."""
    late = theirs("lead: water").plan.model_copy(update={"responses": ()})
    assert gaps(pair(ours(NAMED), theirs("lead: water"))) == []
    other = facts(
        "type: department\nid: lin.water\ntitle: 水务预案\njurisdiction: lin\nhazards: [flood]\nmaker: water\n"
        "tasks: [{id: tell}]\nresponses: [{level: 3}, {level: 2, tasks: [tell]}]\n"
    )
    assert gaps(pair(ours(NAMED), other)) == [("response", 3, False)]
    county = Facts(other.plan.model_copy(update={"jurisdiction": "qu"}), other.document)
    assert gaps(pair(ours(NAMED), county)) == []
    assert gaps(pair(ours(NAMED), Facts(late, other.document))) == []


def gaps(found: tuple[Assumption, Commitment, Family]) -> list[tuple[str, int, bool]]:
    """The levels at which the task does not run, each with whether that is unclear."""
    return [(gap.kind, gap.level, gap.unclear) for gap in level_gaps(found[0], (found[1],))]


@pytest.mark.parametrize(
    ("ours_at", "theirs_at", "found"),
    [
        # The lowest level of the other plan has not begun; its highest has.
        ("responses: [{level: 4, tasks: [move]}]", "responses: [{level: 3, tasks: [tell]}]", [("response", 4, False)]),
        ("responses: [{level: 1, tasks: [move]}]", "responses: [{level: 3, tasks: [tell]}]", []),
        # In another phase alone: nobody can tell.
        ("warnings: [{level: 3, tasks: [move]}]", "responses: [{level: 3, tasks: [tell]}]", [("warning", 3, True)]),
        ("responses: [{level: 3, tasks: [move]}]", "warnings: [{level: 3, tasks: [tell]}]", [("response", 3, True)]),
        ("warnings: [{level: 3, tasks: [move]}]", "warnings: [{level: 2, tasks: [tell]}]", [("warning", 3, False)]),
    ],
)  # fmt: skip
def test_a_level_below_all_of_theirs_is_missing(
    ours_at: str, theirs_at: str, found: list[tuple[str, int, bool]]
) -> None:
    """Whether theirs begins higher, or has the task in another phase."""
    assert gaps(pair(at(ours(NAMED), ours_at), at(theirs("lead: water"), theirs_at))) == found


def test_levels_that_name_no_hazard_decide_nothing() -> None:
    """A plan about everything runs its task at another of its levels: perhaps of another kind."""
    general = at(
        theirs("lead: water"), "responses: [{level: 3, tasks: [other]}, {level: 2, tasks: [tell]}]"
    )
    nameless = Facts(general.plan.model_copy(update={"hazards": ()}), general.document)
    assert gaps(pair(ours(NAMED), nameless)) == [("response", 3, True)]


def at(plan: Facts, stages: str) -> Facts:
    """The plan with other levels."""
    read = facts(f"type: special\nid: x\n{stages}\n").plan
    levels = {"responses": read.responses, "warnings": read.warnings}
    return Facts(plan.plan.model_copy(update=levels), plan.document)


def test_several_plans_may_want_too_much() -> None:
    """Each alone has enough; one that implements another is the same operation."""
    first, second = ours(boats(3)), ours(boats(3), name="lin.quake")
    _, other, around = pair(first, second, theirs(FOUR))
    (over,) = over_committed(other, around)
    assert (over.resource, over.wanted, over.brought) == ("boats", 6, 4)
    assert [one.key[0] for one in over.assumed] == ["lin.flood", "lin.quake"]
    assert over_registered(around) == {}
    below = ours(boats(3), "references: [{kind: implements, plan: lin.flood}]\n", "qu.flood")
    _, other, around = pair(first, below, theirs(FOUR))
    assert list(over_committed(other, around)) == []


FOUR = "needs: [{resource: boats, quantity: 4}]"


def boats(number: int, task: str = "tell") -> str:
    """A promise of boats."""
    return f"{{plan: lin.water, task: {task}, needs: [{{resource: boats, quantity: {number}}}]}}"


def test_one_plan_that_wants_more_than_all_does_not_hide_the_others() -> None:
    """Nine of four is short alone; three and three of four still clash."""
    greedy = ours(boats(9), name="lin.all")
    plans = (ours(boats(3)), ours(boats(3), name="lin.quake"), greedy, theirs(FOUR))
    _, other, around = pair(*plans)
    (over,) = over_committed(other, around)
    assert (over.wanted, [one.key[0] for one in over.assumed]) == (6, ["lin.flood", "lin.quake"])


def test_what_is_registered_is_all_there_is() -> None:
    """Five and five of nine: the task says nothing, or two tasks promise the same nine each."""
    for tasks, other in (("lead: water", "tell"), (f"{nine()}}}, {{id: more, {nine()}", "more")):
        rival = ours(boats(5, other), name="lin.quake")
        around = family(ours(boats(5)), rival, theirs(tasks), registered=UNITS)
        (over,) = over_registered(around).values()
        assert (over.resource, over.wanted, over.brought) == ("boats", 10, 9)
        assert [one.key[0] for one in over.assumed] == ["lin.flood", "lin.quake"]


def nine() -> str:
    """All that is registered."""
    return FOUR.replace("4", "9")


def test_tasks_that_wait_for_each_other_are_a_ring() -> None:
    """Each ring once, at its least task; a task that relies on itself has nothing else to answer it."""
    back = "relies_on: [{plan: lin.flood, task: move}]"
    around = family(ours(NAMED), theirs(back), registered=UNITS)
    ((first, second),) = promise_rings(around)["lin.flood"]
    assert (first.key, second.key) == (("lin.flood", "move"), ("lin.water", "tell"))
    alone = family(ours("{plan: lin.flood, task: move}"), registered=UNITS)
    assert [len(ring) for ring in promise_rings(alone)["lin.flood"]] == [1]
    assert commitments_of(next(assumptions(alone.facts[0])), alone) == ()
    assert promise_rings(family(ours(NAMED), theirs("lead: water"), registered=UNITS)) == {}


def test_rings_of_thousands_of_tasks_end() -> None:
    """A chain of ten thousand tasks is no ring; closed it is one."""
    tasks = [
        f"{{id: t{n}, relies_on: [{{plan: lin.long, task: t{n + 1}}}]}}" for n in range(10_000)
    ]
    for last, rings in (("t10000", 0), ("t0", 1)):
        text = ", ".join(tasks).replace("task: t10000", f"task: {last}")
        long = facts(f"type: special\nid: lin.long\ntasks: [{text}]\n", "long.yaml")
        assert len(promise_rings(family(long, registered=UNITS))) == rings


def test_a_draft_promises_nothing() -> None:
    """Unless the plan that counts on it is a draft as well."""
    plan = theirs("lead: water")
    draft = Facts(plan.plan.model_copy(update={"edition": None}), plan.document)
    one, other, around = pair(ours(NAMED), draft)
    assert only_drafted(one.facts.plan, other, around)
    assert not only_drafted(draft.plan, other, around)
    one, other, around = pair(ours(NAMED), plan)
    assert not only_drafted(one.facts.plan, other, around)


def test_a_revision_makes_stale_what_nobody_looked_at() -> None:
    """Not one that declares it, nor where the day of checking is later."""
    assert stale(*pair(ours(NAMED), theirs("lead: water")))
    assert not stale(*pair(ours(NAMED), theirs("fulfils: [{plan: lin.flood, task: move}]")))
    assert not stale(*pair(ours(NAMED), theirs("lead: water", issued="2026-02-01")))
    checked = NAMED.replace("within: 1h", "checked: 2026-05-01")
    assert not stale(*pair(ours(checked), theirs("lead: water")))


def test_marks_change_with_what_binds_and_with_nothing_else() -> None:
    """Time, resources, levels, lead; not the order of the file or the day of checking."""
    one, other, _ = pair(ours(NAMED), theirs("lead: water, within: 1h"))
    for promise in (
        NAMED.replace("1h", "2h"),
        NAMED.replace("}", ", needs: [{resource: boats, quantity: 1}]}"),
    ):
        changed = pair(ours(promise), theirs("lead: water, within: 1h"))[0]
        assert mark_of_assumption(changed) != mark_of_assumption(one)
    checked = pair(
        ours(NAMED.replace("}", ", checked: 2026-05-01}")), theirs("within: 1h, lead: water")
    )
    assert mark_of_assumption(checked[0]) == mark_of_assumption(one)
    assert mark_of_commitment(checked[1]) == mark_of_commitment(other)
    for task in ("lead: dike, within: 1h", "lead: water, within: 2h"):
        assert mark_of_commitment(pair(ours(NAMED), theirs(task))[1]) != mark_of_commitment(other)


def test_the_day_of_issue_is_a_date() -> None:
    """What is compared for staleness are days of issue."""
    assert pair(ours(NAMED), theirs("lead: water"))[1].peer.issued == datetime.date(2026, 4, 1)
