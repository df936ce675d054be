"""Supplies: the list, and what tasks need of it."""

from collections.abc import Iterator

from planlint.family.facts import Facts
from planlint.family.registry import Entry
from planlint.filing.capability.tally import Ground, Tally, split
from planlint.filing.counting.figure import place_of
from planlint.model.registries.resources import Supply
from planlint.model.tasks import Need
from planlint.rulebook.words import Both

from ._things import at, checked, resources

_SUPPLIES = Both(zh="没有登记物资", en="no supplies are registered")
_NEEDS = Both(zh="预案的任务没有写明需要的资源", en="no task of a plan says what it needs")


def listed(ground: Ground) -> Tally:
    """Supplies with quantity, unit, holder and number, checked within a year."""

    def known(entry: Entry[Supply]) -> bool:
        one = entry.value
        said = one.quantity is not None and one.unit and one.holder and one.phone
        return bool(said) and checked(one.checked, ground)

    return split(resources(ground, Supply), known, place_of, _SUPPLIES)


def enough(ground: Ground) -> Tally:
    """What tasks need: registered, and there is as much as one task needs."""
    return split(
        _needs(ground),
        lambda one: _there(one[2], ground),
        lambda one: at(one[0], *one[1]),
        _NEEDS,
    )


def _needs(ground: Ground) -> Iterator[tuple[Facts, tuple[str | int, ...], Need]]:
    for facts in ground.scope.in_force:
        for number in facts.gist.linked:
            for index, need in enumerate(facts.plan.tasks[number].needs):
                yield facts, ("tasks", number, "needs", index), need


def _there(need: Need, ground: Ground) -> bool:
    entry = ground.registry.resources.get(need.resource or "")
    if entry is None:
        return False
    if not isinstance(entry.value, Supply) or need.quantity is None:
        return True
    return entry.value.quantity is not None and entry.value.quantity >= need.quantity
