"""Bad input at size: rings, chains of ten thousand, one id used thousands of times.

The check must end with findings, one for a cause, whose words people can read. Nothing is timed:
what takes each pair of ten thousand would not end within the patience of whoever runs this.
"""

import datetime
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pytest

from helpers import document, facts
from planlint.engine.family_half import check_family
from planlint.engine.finding import Finding
from planlint.engine.run import Options, make_ruleset
from planlint.family.facts import Facts
from planlint.family.ledger import Ledger
from planlint.family.registry import read_registry
from planlint.model.document import Document
from planlint.model.plan import Plan
from planlint.model.references import Reference
from planlint.rulebook.builtin import builtin_pack

DAY = datetime.date(2026, 6, 30)
PLANS = 10_000
ENTRIES = 10_000
# Files and entries that share one id; lines of one phone list.
SAME = 5_000
RELYING = 2_000
# What a message may hold, and the places that it may show beside its own.
LONGEST = 2_000
AREAS = """
- {id: lin, name: 临江市, level: city, parent: bei}
- {id: bei, name: 北江省, level: province, parent: state}
- {id: state, name: 国家, level: state}
"""
UNITS = "- {id: lin-em, names: [{name: 临江市应急管理局}], jurisdiction: lin, kind: department}\n"
MODEL = facts("""
    hazards: [flood]
    maker: lin-em
    edition: {status: in_force, dates: {issued: 2026-01-01}}
    tasks: [{id: move, title: 转移群众, lead: lin-em, within: 1h}]
    references: [{kind: implements, plan: lin.flood}]
""")


def check(plans: Sequence[Facts], **chapters: str) -> tuple[Finding, ...]:
    """The family half, all rules, over plans and registries."""
    texts = {"jurisdictions": AREAS, "organisations": UNITS, **chapters}
    registry, _ = read_registry({k: document(v, f"registry/{k}.yaml") for k, v in texts.items()})
    ruleset = make_ruleset(builtin_pack(), registry, Options(DAY))
    found = check_family(plans, registry, Ledger(), DAY, ruleset)
    assert all(len(str(text)) <= LONGEST for one in found for text in one.words.values())
    return found


def count(found: Sequence[Finding]) -> Mapping[str, int]:
    """Rule -> how many findings."""
    return Counter(one.rule for one in found)


def like_model(number: int, **changes: Any) -> Facts:
    """A plan as the model is, under another id and in another file."""
    plan: Plan = MODEL.plan.model_copy(update={"id": f"p{number}.flood", **changes})
    return Facts(plan, Document(f"p{number:05}.yaml", MODEL.document.tree))


def implementing(above: Callable[[int], int | None]) -> list[Facts]:
    """Plans each of which implements one other."""
    targets = [above(number) for number in range(PLANS)]
    return [
        like_model(
            n, references=() if t is None else (Reference(kind="implements", plan=f"p{t}.flood"),)
        )
        for n, t in enumerate(targets)
    ]


def test_a_chain_of_plans_is_told_where_it_ends() -> None:
    """Each implements the next: only those next to the end say that it ends too low."""
    found = count(check(implementing(lambda n: n + 1 if n + 1 < PLANS else None)))
    assert "superior-cycle" not in found
    assert 0 < found["superior-chain-broken"] < 20


def test_a_ring_of_plans_is_one_finding() -> None:
    """The ring itself, and nothing about a chain that has no end."""
    found = count(check(implementing(lambda n: (n + 1) % PLANS)))
    assert found["superior-cycle"] == 1
    assert "superior-chain-broken" not in found


def test_each_plan_that_implements_itself_is_told() -> None:
    """As many causes as plans, one finding each."""
    found = count(check(implementing(lambda n: n)))
    assert found["superior-cycle"] == PLANS


def test_plans_alike_are_not_compared_pair_by_pair() -> None:
    """One maker, one topic, one duty: ten thousand plans are one finding of each kind."""
    units = "".join(
        f"- {{id: u{n}, names: [{{name: 单位{n}}}], jurisdiction: lin, kind: department}}\n"
        for n in range(SAME)
    )
    duty = facts("duties: [{id: d, holder: lin-em, text: 负责统筹调度抢险队伍}]").plan.duties[0]
    plans = [
        like_model(n, duties=(duty.model_copy(update={"holder": (f"u{n}",)}),), references=())
        for n in range(SAME)
    ]
    found = count(check(plans, organisations=UNITS + units))
    assert found["topic-covered-twice"] == 1
    assert found["duty-overlap"] == 1


@pytest.mark.parametrize("target", [lambda n: (n + 1) % RELYING, lambda _: 0, lambda n: n])
def test_promises_in_a_ring_and_all_to_one(target: Callable[[int], int]) -> None:
    """Each relies on the next, on the first, on itself, for a resource that is not enough.

    Whoever waits for itself is in a ring, and no slower than itself.
    """
    task = facts("""
        tasks:
          - {id: move, lead: lin-em, within: 1h, needs: [{resource: boats, quantity: 2}],
             relies_on: [{unit: lin-em, plan: p0.flood, task: move, within: 30m,
                          needs: [{resource: boats, quantity: 1}]}]}
    """).plan.tasks[0]
    plans = []
    for number in range(RELYING):
        promise = task.relies_on[0].model_copy(update={"plan": f"p{target(number)}.flood"})
        above = Reference(kind="implements", plan=f"p{number + 1}.flood")
        own = task.model_copy(update={"relies_on": (promise,)})
        plans.append(like_model(number, tasks=(own,), references=(above,)))
    found = count(check(plans))
    alone = sum(target(number) == number for number in range(RELYING))
    assert found["promise-slower"] == RELYING - alone
    assert found["promise-cycle"] == max(alone, 1)
    assert max(found.values()) <= RELYING


def test_tasks_of_one_id_and_tasks_that_nobody_has() -> None:
    """A plan whose thousands of tasks bear one id, relying on as many that are not there."""
    plan = facts(
        "lead: lin-em\ntasks:\n"
        + "".join(
            f"- {{id: t, title: 任务{n}, lead: lin-em, relies_on: "
            f"[{{unit: lin-em, plan: lin.em, task: x{n}}}]}}\n"
            for n in range(RELYING)
        )
    )
    other = facts(
        "type: department\nid: lin.em\ntitle: 临江市应急管理局防汛应急预案\njurisdiction: lin\n"
        "maker: lin-em\nreferences: [{kind: implements, plan: lin.flood}]\ntasks:\n"
        + "".join(f"- {{id: y{n}, title: 别的事{n}}}\n" for n in range(RELYING)),
        "em.yaml",
    )
    found = count(check([plan, other]))
    assert found["promise-unknown"] == RELYING
    assert found["duty-not-carried"] == 1


def test_one_plan_id_in_thousands_of_files() -> None:
    """The files that claim one edition are one finding; other plans are judged as ever."""
    plans = [
        Facts(MODEL.plan, Document(f"p{number:05}.yaml", MODEL.document.tree))
        for number in range(SAME)
    ]
    found = count(check(plans))
    assert found["duplicate-edition"] == 1
    assert max(found.values()) == 1


UNIT_CHAINS: dict[str, Callable[[int], str]] = {
    "chain": lambda n: f"u{n + 1}" if n + 1 < ENTRIES else "lin-em",
    "ring": lambda n: f"u{(n + 1) % ENTRIES}",
    "itself": lambda n: f"u{n}",
}


@pytest.mark.parametrize("shape", UNIT_CHAINS)
def test_units_above_units(shape: str) -> None:
    """Superiors of ten thousand units in a chain, in a ring, each its own: told once for a cause."""
    above = UNIT_CHAINS[shape]
    units = "".join(
        f"- {{id: u{n}, names: [{{name: 单位{n}}}], jurisdiction: lin, superior: {above(n)}}}\n"
        for n in range(ENTRIES)
    )
    plan = facts(f"maker: u0\nlead: u{ENTRIES - 1}\ntasks: [{{id: a, lead: u0, relies_on: "
                 f"[{{unit: u{ENTRIES - 1}, plan: lin.flood, task: a}}]}}]\n")  # fmt: skip
    causes = {"chain": 0, "ring": 1, "itself": ENTRIES}[shape]
    found = count(check([plan], organisations=UNITS + units))
    assert found.get("superior-unit-cycle", 0) == causes
    assert max((n for rule, n in found.items() if rule != "superior-unit-cycle")) <= 2


@pytest.mark.parametrize("shape", UNIT_CHAINS)
def test_areas_above_areas(shape: str) -> None:
    """The same of areas, with plans in some of them."""
    above = UNIT_CHAINS[shape]
    areas = "".join(
        f"- {{id: u{n}, name: 县{n}, level: county, parent: {above(n)}}}\n" for n in range(ENTRIES)
    )
    plans = [like_model(n, jurisdiction=f"u{n}", references=()) for n in range(20)]
    found = count(check(plans, jurisdictions=AREAS + areas))
    causes = {"chain": 0, "ring": 1, "itself": ENTRIES}[shape]
    assert found.get("superior-area-cycle", 0) == causes


RINGS: dict[str, Callable[[int], str]] = {
    "bodies": lambda n: (
        f"{{id: b{n}, kind: working_group, name: 组{n}, parent: b{_next(n)}, "
        f"head: b{_next(n)}, office: {{host: b{_next(n)}}}}}"
    ),
    "contacts": lambda n: f"{{holder: b{n}, phone: '0791{n:08}', then: b{_next(n)}}}",
    "reporting": lambda n: f"{{from: b{n}, to: b{_next(n)}, within: 1h}}",
    "responses": lambda n: (
        f"{{level: {n % 4 + 1}, hazard: h{n // 4}, decide: lin-em, builds_on: {(n + 1) % 4 + 1}}}"
    ),
}


def _next(number: int) -> int:
    return (number + 1) % SAME


@pytest.mark.parametrize("chapter", RINGS)
def test_rings_inside_a_plan(chapter: str) -> None:
    """Bodies below bodies, numbers called next, hops back to where they began: no rule goes round."""
    lines = "".join(f"- {RINGS[chapter](number)}\n" for number in range(SAME))
    found = count(check([facts(f"maker: lin-em\n{chapter}:\n{lines}")]))
    # Who is nowhere registered is a cause each.
    assert max(n for rule, n in found.items() if rule != "holder-not-registered") == 1


def test_one_unit_id_used_thousands_of_times() -> None:
    """The first entry stands, each other one is a problem at its place."""
    units = "".join(f"- {{id: lin-em, names: [{{name: 单位{n}}}]}}\n" for n in range(SAME))
    _, problems = read_registry({"organisations": document(units, "registry/organisations.yaml")})
    assert len(problems) == SAME - 1
    assert check([MODEL], organisations=units)
