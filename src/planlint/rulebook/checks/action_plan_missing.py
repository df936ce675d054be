"""A team named in a plan, without an action plan, whose unit keeps action plans here.

Where a unit keeps none here, their absence proves nothing.
"""

from collections.abc import Iterator

from planlint.model.registries.resources import Team
from planlint.rulebook.hit import Hit
from planlint.rulebook.holders import unit_of
from planlint.rulebook.labels import plain
from planlint.rulebook.registers import name_of, of_type
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Word

WORDS = frozenset({"item"})


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each such team, where it is registered."""
    plans = [facts.plan for facts in view.around.current.values()]
    actions = [plan for plan in plans if plan.type == "action"]
    if not actions:
        return
    named = {t for p in plans if p.type != "action" and p.resources for t in p.resources.teams}
    planned = {team for plan in actions if plan.resources for team in plan.resources.teams}
    makers = {unit_of(holder) for plan in actions for holder in plan.maker}
    for entry in of_type(view.around.registry, Team):
        name = entry.value.id or ""
        if name in named - planned and unit_of(entry.value.holder or "") in makers:
            words: dict[str, Word] = {"item": plain(name_of(entry))}
            yield Hit(view.spot(entry), words, mark=name)
