"""Copies: which plan a plan is copied from, and what proves nothing."""

import datetime
from dataclasses import replace

import pytest

from helpers import facts, family
from planlint.family.copies import Copies
from planlint.family.facts import Facts
from planlint.model.references import Reference

_HAN = (
    "查险封控转移安置救援调度巡堤排水供电通信医疗防疫预警会商研判值守核报保障疏散警戒抢修监测评估"
)


def clause(number: int) -> str:
    """A clause of eight characters like no other."""
    size = len(_HAN)
    digits = [(number // size**place) % size for place in range(3)]
    return "组织开展" + "".join(_HAN[digit] for digit in digits) + "工作"


def plan(
    name: str,
    numbers: range | list[int],
    *,
    issued: str = "2026-03-01",
    more: str = "",
    kind: str = "",
) -> Facts:
    """A plan of one section with these clauses."""
    text = "，".join(clause(number) for number in numbers)
    place, _, about = name.partition(".")
    return facts(
        f"""\
type: {kind or "special"}
id: {name}
title: {name}
jurisdiction: {place}
hazards: [{about}]
edition: {{status: in_force, dates: {{issued: {issued}}}{more}}}
sections: [{{id: a, title: 正文, text: {text}}}]
""",
        f"{name}.yaml",
    )


def copies(*plans: Facts) -> Copies:
    """The copies of a family."""
    return family(*plans, as_of=datetime.date(2026, 6, 30)).copies


def implementing(made: Facts, above: str) -> Facts:
    """The same plan, implementing another one."""
    references = (Reference(kind="implements", plan=above),)
    return replace(made, plan=made.plan.model_copy(update={"references": references}))


def test_the_later_issued_plan_is_the_copy() -> None:
    """It shares fifteen of its twenty clauses; the earlier one shares nothing with an earlier one."""
    found = copies(
        plan("lin.flood", range(20)), plan("hai.flood", range(5, 25), issued="2026-04-01")
    )
    likeness = found.nearest("hai.flood")
    assert likeness is not None
    assert (likeness.other, likeness.share) == ("lin.flood", 0.75)
    assert found.sections("hai.flood", "lin.flood") == (("sections", 0),)
    assert found.nearest("lin.flood") is None


def test_a_plan_copies_the_plan_above_also_where_that_was_issued_again_later() -> None:
    """The superior is no copy of what implements it."""
    below = implementing(plan("reed.flood", range(20)), "lin.flood")
    found = copies(plan("lin.flood", range(20), issued="2026-05-01"), below)
    likeness = found.nearest("reed.flood")
    assert likeness is not None
    assert likeness.other == "lin.flood"
    assert found.nearest("lin.flood") is None


@pytest.mark.parametrize(
    ("source", "copy"),
    [
        (plan("lin.flood", range(11)), plan("hai.flood", range(11), issued="2026-04-01")),
        (
            plan("lin.flood", range(20)),
            plan("lin.short", range(20), issued="2026-04-01", more=", abridged_of: lin.flood"),
        ),
        (plan("lin.flood", range(20), kind="handbook"), plan("lin.whole", range(20), issued="2026-04-01")),
        (plan("lin.flood", range(20)), plan("hai.flood", range(20, 40), issued="2026-04-01")),
    ],
    ids=["too short", "abridged version", "out of which the handbook was made", "another text"],
)  # fmt: skip
def test_what_is_no_copy(source: Facts, copy: Facts) -> None:
    """Fewer than twelve clauses prove nothing; some plans are made out of others by right."""
    assert copies(source, copy).nearest(copy.plan.id, 0.5) is None


def test_a_clause_of_six_kinds_of_plans_is_nobodys() -> None:
    """It counts in the length of a plan, but not as copied; with five kinds it still counts."""
    kinds = ["flood", "drought", "fire", "earthquake", "relief", "geological"]

    def share(number: int) -> float:
        plans = [
            plan(
                f"lin.{kind}",
                [*range(10), *range(100 * at, 100 * at + 10)],
                issued=f"2026-03-0{at}",
            )
            for at, kind in enumerate(kinds[:number], 1)
        ]
        likeness = copies(*plans).nearest(f"lin.{kinds[number - 1]}")
        return likeness.share if likeness else 0.0

    assert (share(5), share(6)) == (0.5, 0.0)


def test_many_areas_may_copy_one_plan() -> None:
    """A text in forty plans of one kind is a copied text, not official style."""
    above = plan("lin.flood", range(20), issued="2026-01-01")
    below = [plan(f"a{number}.flood", range(20)) for number in range(40)]
    found = copies(above, *below)
    for each in below:
        likeness = found.nearest(each.plan.id, 0.5)
        assert likeness is not None
        assert likeness.share == 1.0


def village(name: str, issued: str) -> Facts:
    """A village's plan of a text that others have too."""
    return plan(f"{name}.all", range(20), issued=issued, kind="village")


def test_villages_of_one_township_fill_in_its_template() -> None:
    """They are not compared with each other, those of another township are."""
    parents = {"creek": "stone", "bank": "stone", "quay": "old-town"}
    creek, bank, quay = (village(n, f"2026-0{m}-01") for m, n in enumerate(parents, 3))
    alike = replace(copies(creek, bank), parents=parents)
    assert alike.nearest("bank.all", 0.5) is None
    likeness = replace(copies(creek, quay), parents=parents).nearest("quay.all", 0.5)
    assert likeness is not None
    assert likeness.other == "creek.all"


def test_plans_that_implement_each_other_have_no_source() -> None:
    """A circle of superiors ends."""
    one = implementing(plan("lin.flood", range(20)), "hai.flood")
    other = implementing(plan("hai.flood", range(20)), "lin.flood")
    found = copies(one, other)
    assert found.nearest("lin.flood") is None
    assert found.nearest("hai.flood") is None


def test_a_plan_that_is_not_there_is_like_nothing() -> None:
    """Ids that nobody knows are asked about too."""
    found = copies(plan("lin.flood", range(20)))
    assert found.nearest("lin.none") is None
    assert found.between("lin.flood", "lin.none") is None
    assert found.length("lin.none") == 0
