"""A superior chain that ends below the state although the next link should be known."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import TIERS
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"chain", "last", "level"})
# From a village to the state there are six levels, each with a general and a special plan. Of a
# longer chain only those next to its end say where it ends; a ring has none.
_LONGEST = 12


def check(view: View) -> Iterator[Hit]:
    """One hit where the last known plan above is not of the state."""
    family = view.around
    for index, reference in enumerate(view.plan.references):
        if reference.kind != "implements" or not reference.plan:
            continue
        chain = family.graph.way_up(reference.plan, _LONGEST)
        if not chain:
            continue
        last = chain[-1]
        level = _level(view, last)
        if level is not None and level != "state" and family.knows_plan(last):
            words: dict[str, Word] = {
                "chain": " → ".join((view.plan.id, *chain)),
                "last": last,
                "level": TIERS[level],
            }
            yield Hit(view.spot("references", index, "plan"), words, mark=last)


def _level(view: View, plan: str) -> str | None:
    family = view.around
    facts = family.current.get(plan)
    outside = family.registry.outside_plan(plan)
    area = facts.plan.jurisdiction if facts else outside.value.jurisdiction if outside else None
    return family.registry.level(area) if area else None
