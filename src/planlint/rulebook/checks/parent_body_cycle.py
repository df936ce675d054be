"""Bodies of a plan that belong to one another in a ring, or a body that belongs to itself."""

from collections.abc import Iterator

from planlint.family.cycles import rings
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import label
from planlint.rulebook.view import View

WORDS = frozenset({"chain"})
_MOST = 6


def check(view: View) -> Iterator[Hit]:
    """One hit for each ring, at the first of its bodies."""
    numbers = {b.id: n for n, b in reversed(list(enumerate(view.plan.bodies))) if b.id}
    pairs = [(n, numbers[b.parent]) for n, b in enumerate(view.plan.bodies) if b.parent in numbers]
    for ring in rings(pairs):
        spots = [view.spot("bodies", number, "parent") for number in ring[:-1]]
        named = (label(view.plan.bodies[number], view.vocabulary).zh for number in ring[:_MOST])
        chain = " → ".join(named) + (" → …" if len(ring) > _MOST else "")
        yield Hit(spots[0], {"chain": chain}, tuple(spots[1:_MOST]), mark=chain)
