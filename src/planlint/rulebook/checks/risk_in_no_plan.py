"""A risk point that no plan in force counts on: nobody has said what is done when it breaks."""

from collections.abc import Iterator

from planlint.model.registries.resources import Risk
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import plain
from planlint.rulebook.registers import name_of, of_type
from planlint.rulebook.view import RegistryView

WORDS = frozenset({"item"})


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each such risk, where plans name risks at all."""
    plans = [facts.plan for facts in view.around.current.values() if facts.plan.resources]
    named = {risk for plan in plans if plan.resources for risk in plan.resources.risks}
    if not named:
        return
    for entry in of_type(view.around.registry, Risk):
        if entry.value.id not in named and entry.value.rectified is None:
            mark = entry.value.id or ""
            yield Hit(view.spot(entry), {"item": plain(name_of(entry))}, mark=mark)
