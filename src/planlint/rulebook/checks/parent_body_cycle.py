"""Bodies of a plan that belong to one another in a ring, or a body that belongs to itself."""

from collections.abc import Iterator

from planlint.family.cycles import rings
from planlint.model.document import Document
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.labels import label
from planlint.rulebook.view import View
from planlint.source.tree import Pointer

from ._rings import MOST, further

WORDS = frozenset({"chain"})


def check(view: View) -> Iterator[Hit]:
    """One hit for each ring, at the first of its bodies."""
    numbers = {b.id: n for n, b in reversed(list(enumerate(view.plan.bodies))) if b.id}
    pairs = [(n, numbers[b.parent]) for n, b in enumerate(view.plan.bodies) if b.parent in numbers]
    for ring in rings(pairs):
        places: list[tuple[Document, Pointer]] = [
            (view.document, ("bodies", number, "parent")) for number in ring[:-1]
        ]
        named = (label(view.plan.bodies[number], view.vocabulary).zh for number in ring[:MOST])
        chain = " → ".join(named) + (" → …" if len(ring) > MOST else "")
        yield Hit(Spot(*places[0]), {"chain": chain}, further(places), mark=chain)
