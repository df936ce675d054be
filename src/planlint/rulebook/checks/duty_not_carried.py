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
# Titles that a message names; tasks of a department plan that are compared by more than equality.
_MOST, _MANY = 20, 500
# What a department plan says it fulfils of this one, and which of these ids this one has not.
_Answered = tuple[set[str], set[str]]


def check(view: View) -> Iterator[Hit]:
    """One hit for each department, at its first task, with the others in the words."""
    for unit, tasks in _given(view).items():
        plans = [(facts, _answered(facts, view.plan)) for facts in _own_plans(view, unit)]
        if not plans:
            continue
        lost = [one for one in tasks if not any(_carries(*own, one[1]) for own in plans)]
        if lost:
            first = plans[0][0]
            titles = [shortened(task.title or task.id or "") for _, task in lost[:_MOST]]
            more = len(lost) - len(titles)
            words: dict[str, Word] = {
                "unit": holder_word(unit),
                "tasks": Both(
                    zh="".join(f"“{title}”" for title in titles) + f"等{len(lost)}项" * (more > 0),
                    en=", ".join(f"“{title}”" for title in titles)
                    + f" and {more} more" * (more > 0),
                ),
                "plan": first.plan.title,
                "id": view.plan.id,
            }
            there = Spot.opposite(first.document, ("tasks",) if first.plan.tasks else ("title",))
            yield Hit(view.spot("tasks", lost[0][0], "lead"), words, (there,), mark=unit)


def _given(view: View) -> dict[str, list[tuple[int, Task]]]:
    """Department with plans of its own -> the tasks of the response that it leads."""
    given: dict[str, list[tuple[int, Task]]] = {}
    plans = view.around.departments
    for index, task in enumerate(view.plan.tasks):
        if task.phase in (None, "response"):
            for lead in task.lead:
                unit = unit_of(lead) if "/" in lead else lead
                if unit in plans:
                    given.setdefault(unit, []).append((index, task))
    return given


def _own_plans(view: View, unit: str) -> list[Facts]:
    """The department plans of *unit* that this plan may hold to its tasks."""
    return [
        facts
        for facts in view.around.department_plans(unit)
        if any(r.plan == view.plan.id and r.kind == "implements" for r in facts.plan.references)
        or not set(facts.plan.hazards).isdisjoint(view.plan.hazards)
    ]


def _answered(facts: Facts, plan: Plan) -> _Answered:
    """The tasks of *plan* that a department plan says it fulfils, and ids there that are slips."""
    linked = (facts.plan.tasks[number] for number in facts.gist.linked)
    said = {p.task or "" for one in linked for p in one.fulfils if p.plan == plan.id}
    return said, said - {one.id for one in plan.tasks} if said else said


def _carries(facts: Facts, answered: _Answered, task: Task) -> bool:
    """Whether a department plan takes on a task."""
    said, slips = answered
    # A slip in the id is the finding of another rule.
    if task.id in said or (task.id and slips and nearest(task.id, slips)):
        return True
    title, own = task.title or "", facts.plan.tasks
    if len(own) > _MANY:
        return any(title == one.title for one in own)
    return any(_alike(title, one.title or "") for one in own)


def _alike(a: str, b: str) -> bool:
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    return matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE
