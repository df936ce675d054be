"""The two sides of a promise: matched by ids and declarations only, compared point by point."""

import datetime

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
from planlint.family.reconciliation.matching import (
    commitment_of,
    lead_differs,
    missing_levels,
    over_committed,
    short,
    slower,
    stale,
    suggestions,
)

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
    """90 minutes are longer than an hour; working days do not compare."""
    assert slower(*pair(ours(NAMED), theirs("within: 90m"))[:2])
    assert not slower(*pair(ours(NAMED), theirs("within: 60m"))[:2])
    assert not slower(*pair(ours(NAMED), theirs("within: 3wd"))[:2])


def test_resources_are_compared_where_the_task_names_any() -> None:
    """Three boats of five; none where the other side lists other things; nothing where it is silent."""
    promise = "{unit: water, plan: lin.water, task: tell, needs: [{resource: boats, quantity: 5}]}"
    found = [
        [brought for *_, brought in short(*pair(ours(promise), theirs(needs)))]
        for needs in (
            "needs: [{resource: boats, quantity: 3}]", "needs: [{resource: tents, quantity: 9}]",
            "needs: [{resource: boats, quantity: 5}]", "lead: water",
        )
    ]  # fmt: skip
    assert found == [[3], [0], [], []]


def test_levels_are_compared_within_one_area() -> None:
    """Ours runs at 3 and 2; theirs only at 2, or at none that is the same."""
    late = theirs("lead: water").plan.model_copy(update={"responses": ()})
    assert missing_levels(*pair(ours(NAMED), theirs("lead: water"))[:2]) == ()
    other = facts(
        "type: department\nid: lin.water\ntitle: 水务预案\njurisdiction: lin\nhazards: [flood]\nmaker: water\n"
        "tasks: [{id: tell}]\nresponses: [{level: 3}, {level: 2, tasks: [tell]}]\n"
    )
    assert missing_levels(*pair(ours(NAMED), other)[:2]) == (3,)
    county = Facts(other.plan.model_copy(update={"jurisdiction": "qu"}), other.document)
    assert missing_levels(*pair(ours(NAMED), county)[:2]) == ()
    assert missing_levels(*pair(ours(NAMED), Facts(late, other.document))[:2]) == ()


def test_several_plans_may_want_too_much() -> None:
    """Each alone has enough; one that implements another is the same operation."""
    promise = "{plan: lin.water, task: tell, needs: [{resource: boats, quantity: 3}]}"
    task = "needs: [{resource: boats, quantity: 4}]"
    first, second = ours(promise), ours(promise, name="lin.quake")
    _, other, around = pair(first, second, theirs(task))
    ((resource, wanted, brought, assumed),) = over_committed(other, around)
    assert (resource, wanted, brought, [one.key[0] for one in assumed]) == (
        "boats",
        6,
        4,
        ["lin.flood", "lin.quake"],
    )
    below = ours(promise, "references: [{kind: implements, plan: lin.flood}]\n", "qu.flood")
    _, other, around = pair(first, below, theirs(task))
    assert list(over_committed(other, around)) == []


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
