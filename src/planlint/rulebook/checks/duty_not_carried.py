"""Tasks that a special plan gives a department, and that the department's own plan does not carry.

Carried is what the department plan says it fulfils, relies on being asked for, or names almost
alike. Only plans of the department that implement this one, or cover its hazard, are held to it.
"""

from collections.abc import Iterator
from difflib import SequenceMatcher

from planlint.family.facts import Facts
from planlint.model.fields import nearest
from planlint.model.plan import Plan
from planlint.model.tasks import Task
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.holders import unit_of
from planlint.rulebook.labels import holder_word, shortened
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"unit", "tasks", "plan", "id"})
_ALIKE = 0.6


def check(view: View) -> Iterator[Hit]:
    """One hit for each department, at its first task, with the others in the words."""
    for unit, tasks in _given(view).items():
        plans = _own_plans(view, unit)
        if not plans:
            continue
        lost = [one for one in tasks if not any(_carries(p, view.plan, one[1]) for p in plans)]
        if lost:
            titles = [shortened(task.title or task.id or "") for _, task in lost]
            words: dict[str, Word] = {
                "unit": holder_word(unit),
                "tasks": Both(
                    zh="".join(f"“{title}”" for title in titles),
                    en=", ".join(f"“{title}”" for title in titles),
                ),
                "plan": plans[0].plan.title,
                "id": view.plan.id,
            }
            there = Spot.opposite(
                plans[0].document, ("tasks",) if plans[0].plan.tasks else ("title",)
            )
            yield Hit(view.spot("tasks", lost[0][0], "lead"), words, (there,), mark=unit)


def _given(view: View) -> dict[str, list[tuple[int, Task]]]:
    """Department -> the tasks of the response that it leads."""
    given: dict[str, list[tuple[int, Task]]] = {}
    for index, task in enumerate(view.plan.tasks):
        if task.phase in (None, "response"):
            for lead in task.lead:
                given.setdefault(unit_of(lead), []).append((index, task))
    return given


def _own_plans(view: View, unit: str) -> list[Facts]:
    """The department plans of *unit* that this plan may hold to its tasks."""
    return [
        facts
        for facts in view.around.department_plans(unit)
        if any(r.plan == view.plan.id and r.kind == "implements" for r in facts.plan.references)
        or not set(facts.plan.hazards).isdisjoint(view.plan.hazards)
    ]


def _carries(facts: Facts, plan: Plan, task: Task) -> bool:
    """Whether a department plan takes on a task of *plan*."""
    own = facts.plan.tasks
    answers = {p.task or "" for one in own for p in one.fulfils if p.plan == plan.id}
    # A slip in the id is the finding of another rule.
    slips = answers - {one.id for one in plan.tasks}
    if task.id in answers or (task.id and nearest(task.id, slips)):
        return True
    title = task.title or ""
    return any(_alike(title, one.title or "") for one in own)


def _alike(a: str, b: str) -> bool:
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    return matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE
