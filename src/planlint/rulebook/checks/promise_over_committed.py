"""Several plans count on the same resource of one task: enough for each, not for all."""

from collections.abc import Iterator

from planlint.family.promises import Commitment
from planlint.family.reconciliation.amounts import over_committed
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.labels import label
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

from ._amounts import amount, resource_name
from ._promises import titles

WORDS = frozenset({"task", "resource", "wanted", "brought", "plans"})
NEEDS = ("needs",)


def check(view: View) -> Iterator[Hit]:
    """One hit for each such resource, at the task that promises it."""
    for number in view.facts.gist.linked:
        task = view.plan.tasks[number]
        if not task.needs or not task.id:
            continue
        other = Commitment(view.itself, task, number, declared=True)
        for over in over_committed(other, view.around):
            words: dict[str, Word] = {
                "task": label(task, view.vocabulary),
                "resource": resource_name(over.resource, view.around),
                "wanted": amount(over.wanted, over.resource, view.around),
                "brought": amount(over.brought, over.resource, view.around),
                "plans": titles(over.assumed),
            }
            places = tuple(Spot.opposite(one.facts.document, one.pointer) for one in over.assumed)
            yield Hit(view.spot("tasks", number, "needs"), words, places, mark=over.resource)
