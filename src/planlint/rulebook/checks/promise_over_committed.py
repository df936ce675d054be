"""Several plans count on the same resource of one task: enough for each, not for all."""

from collections.abc import Iterator

from planlint.family.facts import Facts
from planlint.family.promises import Commitment
from planlint.family.reconciliation.matching import over_committed
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.labels import label
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"task", "resource", "wanted", "brought", "unit", "plans"})
NEEDS = ("needs",)


def check(view: View) -> Iterator[Hit]:
    """One hit for each such resource, at the task that promises it."""
    for number in view.facts.linked:
        task = view.plan.tasks[number]
        if not task.needs or not task.id:
            continue
        other = Commitment(view.itself, task, number, declared=True)
        for resource, wanted, brought, assumed in over_committed(other, view.around):
            entry = view.around.registry.resources.get(resource)
            plans: dict[str, Facts] = {one.key[0]: one.facts for one in assumed}
            words: dict[str, Word] = {
                "task": label(task, view.vocabulary),
                "resource": (entry and entry.value.name) or resource,
                "wanted": str(wanted),
                "brought": str(brought),
                "unit": getattr(entry and entry.value, "unit", None) or "",
                "plans": "、".join(f"《{facts.plan.title}》" for facts in plans.values()),
            }
            places = tuple(Spot.opposite(one.facts.document, one.pointer) for one in assumed)
            yield Hit(view.spot("tasks", number, "needs"), words, places, mark=resource)
