"""A major event to come without a plan."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.view import RegistryView

WORDS = frozenset({"event"})
# From so many people a session on the regulation on mass events speaks.
_MANY = 1000


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each event that is not over, is large and names no plan that is known."""
    family = view.around
    for name, entry in family.registry.events.items():
        event = entry.value
        over = (event.to or event.from_ or family.as_of) < family.as_of
        known = event.plan is not None and family.knows_plan(event.plan)
        if not over and not known and (event.people or 0) >= _MANY:
            yield Hit(view.spot(entry), {"event": event.title or name}, mark=name)
