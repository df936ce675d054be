"""Comparing two editions: a plan equals itself, order says nothing, and the way back mirrors the way there."""

from collections import Counter
from pathlib import Path
from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from planlint.engine.loading import load
from planlint.family.changes.areas import PLAN_CHAPTERS
from planlint.family.changes.change import Change, changes
from planlint.model.plan import Plan
from planlint.model.scalars import Duration
from planlint.revision.prose import prose_changes
from planlint.rulebook.builtin import builtin_pack
from planlint.workspace.disk import Disk

_ROOT = Path(__file__).resolve().parents[2] / "examples/plans"
_PATHS = sorted(path.relative_to(_ROOT).as_posix() for path in _ROOT.rglob("*.yaml"))
PLANS = [fitted.value for _, fitted in sorted(load(_PATHS, Disk(_ROOT).fetch).plans.items())]
WORDS = builtin_pack().vocabulary
# Chapters whose items are known by an id or by something that no two of them share.
LISTS = [name for name in PLAN_CHAPTERS if name not in ("plan_system", "parties", "cards")]
_BACK = {"added": "removed", "removed": "added"}


@given(st.sampled_from(PLANS))
def test_a_plan_equals_itself(plan: Plan) -> None:
    """Every kind of plan of the example family: data and text."""
    assert () == changes(plan, plan)
    assert [] == list(prose_changes(plan, plan, WORDS))


@given(st.sampled_from(PLANS), st.randoms(use_true_random=False))
def test_order_says_nothing(plan: Plan, chance: Random) -> None:
    """All lists of a plan in another order, its chapters too."""
    names = (*LISTS, "sections", "annexes")
    update = {name: tuple(chance.sample(getattr(plan, name), len(getattr(plan, name)))) for name in names}  # fmt: skip
    shuffled = plan.model_copy(update=update)
    assert () == changes(plan, shuffled)
    assert [] == list(prose_changes(plan, shuffled, WORDS))


@given(st.sampled_from(PLANS), st.randoms(use_true_random=False))
def test_the_way_back_mirrors_the_way_there(plan: Plan, chance: Random) -> None:
    """What was added is then removed; what changed has changed back, of the same kind."""
    other = _edited(plan, chance)
    there, back = changes(plan, other), changes(other, plan)
    assert Counter(map(_mirrored, there)) == Counter(map(_plain, back))


@given(st.sampled_from([one for one in PLANS if one.tasks]), st.randoms(use_true_random=False))
def test_every_item_that_went_is_told(plan: Plan, chance: Random) -> None:
    """Tasks taken away are removed, one by one, and nothing else of the tasks is touched."""
    ids = [task.id for task in plan.tasks]
    gone = set(chance.sample(ids, min(len(ids), chance.randint(0, 4))))
    other = plan.model_copy(update={"tasks": tuple(t for t in plan.tasks if t.id not in gone)})
    told = [change for change in changes(plan, other) if change.chapter == "tasks"]
    assert {"removed"} >= {change.action for change in told}
    assert gone == {change.old_item.id for change in told}
    assert len(gone) == len(told)


def _edited(plan: Plan, chance: Random) -> Plan:
    """A plan with some items taken away, some times, leads and titles changed, a task renamed."""
    update: dict[str, Any] = {}
    for name in LISTS:
        kept = [item for item in getattr(plan, name) if chance.random() > 0.1]
        update[name] = (
            tuple(_task(item, chance) for item in kept) if name == "tasks" else tuple(kept)
        )
    return _renamed(plan.model_copy(update=update), chance)


def _task(task: Any, chance: Random) -> Any:
    match chance.randint(0, 9):
        case 0:
            return task.model_copy(update={"within": Duration(chance.randint(1, 90), "m")})
        case 1:
            return task.model_copy(update={"lead": ("jz-em",)})
        case 2:
            return task.model_copy(update={"title": f"{task.title}（暂行）"})
    return task


def _renamed(plan: Plan, chance: Random) -> Plan:
    """One task under another id, wherever it is named."""
    if not plan.tasks:
        return plan
    old = chance.choice(plan.tasks).id

    def name(one: str | None) -> str | None:
        return f"{one}-x" if one == old else one

    def level(one: Any) -> Any:
        return one.model_copy(update={"tasks": tuple(map(name, one.tasks))})

    tasks = tuple(task.model_copy(update={"id": name(task.id)}) for task in plan.tasks)
    levels = {key: tuple(map(level, getattr(plan, key))) for key in ("warnings", "responses")}
    return plan.model_copy(update={"tasks": tasks, **levels})


def _plain(change: Change) -> tuple[Any, ...]:
    return change.area, change.action, change.chapter, change.field, change.judge


def _mirrored(change: Change) -> tuple[Any, ...]:
    area, action, *rest = _plain(change)
    return area, _BACK.get(action, action), *rest
