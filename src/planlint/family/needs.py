"""What tasks need of the registered resources, by plan and by resource."""

from collections.abc import Callable, Iterable, Mapping

from planlint.model.plan import Plan
from planlint.source.tree import Pointer

from .facts import Facts

# Resource -> the places in one plan that need it, with the quantity.
Needs = Mapping[str, tuple[tuple[Pointer, int], ...]]


def needs_of(plan: Plan) -> Needs:
    """The needs of all tasks of a plan that name a resource and a quantity."""
    found: dict[str, tuple[tuple[Pointer, int], ...]] = {}
    for index, task in enumerate(plan.tasks):
        for number, need in enumerate(task.needs):
            if need.resource and need.quantity:
                place = (("tasks", index, "needs", number), need.quantity)
                found[need.resource] = (*found.get(need.resource, ()), place)
    return found


def users(
    plans: Iterable[Facts], needs: Callable[[Plan], Iterable[str]]
) -> Mapping[str, tuple[Facts, ...]]:
    """Resource -> the plans that need it, by id."""
    found: dict[str, tuple[Facts, ...]] = {}
    for facts in sorted(plans, key=lambda facts: facts.plan.id):
        for resource in needs(facts.plan):
            found[resource] = (*found.get(resource, ()), facts)
    return found
