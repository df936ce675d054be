"""What tasks need of the registered resources, by plan and by resource."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from planlint.model.plan import Plan
from planlint.model.tasks import Need
from planlint.source.tree import Pointer

from .facts import Facts
from .grouping import grouped

# Resource -> the places in one plan that need it, with the quantity.
Needs = Mapping[str, tuple[tuple[Pointer, int], ...]]


def needs_of(plan: Plan, tasks: Iterable[int]) -> Needs:
    """The needs of these tasks of a plan that name a resource and a quantity."""
    return grouped(
        (need.resource, (pointer, need.quantity))
        for pointer, need in named_needs(plan, tasks)
        if need.resource and need.quantity
    )


def named_needs(plan: Plan, tasks: Iterable[int]) -> Iterator[tuple[Pointer, Need]]:
    """Every need of these tasks with its place."""
    for index in tasks:
        for number, need in enumerate(plan.tasks[index].needs):
            yield ("tasks", index, "needs", number), need


def users(
    plans: Iterable[Facts], needs: Callable[[Plan], Iterable[str]]
) -> Mapping[str, tuple[Facts, ...]]:
    """Resource -> the plans that need it, by id."""
    ordered = sorted(plans, key=lambda facts: facts.plan.id)
    return grouped((resource, facts) for facts in ordered for resource in needs(facts.plan))
