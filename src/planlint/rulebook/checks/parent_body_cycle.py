"""Bodies that belong to one another in a ring, over all plans, or a body that belongs to itself."""

from collections.abc import Iterable, Iterator

from planlint.family.cycles import rings
from planlint.family.grouping import grouped
from planlint.family.holders import seat_of
from planlint.model.document import Document
from planlint.model.plan import Plan
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.labels import label
from planlint.rulebook.view import View
from planlint.source.tree import Pointer

from ._rings import MOST, further

WORDS = frozenset({"chain"})
# A body with its plan: (id of the plan, number of the body).
_Key = tuple[str, int]
_Home = tuple[Plan, Document]


def check(view: View) -> Iterator[Hit]:
    """One hit for each ring, at the first of its bodies; plans are those that speak."""
    if not any(body.parent for body in view.plan.bodies):
        return
    current = view.around.current
    facts = current.get(view.plan.id)
    if facts is not None and facts.document is view.document:
        homes = view.around.once(
            ("homes",), lambda: {name: (f.plan, f.document) for name, f in current.items()}
        )
        found = view.around.once(("body rings",), lambda: _by_plan(homes))
    else:
        homes = {view.plan.id: (view.plan, view.document)}
        found = _by_plan(homes)
    for ring in found.get(view.plan.id, ()):
        yield _hit(view, ring, homes)


def _by_plan(homes: dict[str, _Home]) -> dict[str, tuple[list[_Key], ...]]:
    """Plan -> the rings of whose bodies the first is its own."""
    return grouped((ring[0][0], ring) for ring in _rings(homes))


def _rings(homes: dict[str, _Home]) -> list[list[_Key]]:
    plans = [plan for plan, _ in homes.values() if any(body.parent for body in plan.bodies)]
    known: dict[tuple[str, str], _Key] = {}
    for plan in (plan for plan, _ in homes.values()):
        for number, body in enumerate(plan.bodies):
            known.setdefault((plan.id, body.id or ""), (plan.id, number))
    return list(rings(_pairs(plans, known)))


def _pairs(
    plans: Iterable[Plan], known: dict[tuple[str, str], _Key]
) -> Iterator[tuple[_Key, _Key]]:
    for plan in plans:
        for number, body in enumerate(plan.bodies):
            seat = seat_of(body.parent or "")
            above = known.get((seat.plan or plan.id, seat.name)) if seat.name else None
            if above is not None:
                yield (plan.id, number), above


def _hit(view: View, ring: list[_Key], homes: dict[str, _Home]) -> Hit:
    places: list[tuple[Document, Pointer]] = [
        (homes[plan][1], ("bodies", number, "parent")) for plan, number in ring[:-1]
    ]
    bodies = [homes[plan][0].bodies[number] for plan, number in ring[:MOST]]
    chain = " → ".join(label(body, view.vocabulary).zh for body in bodies)
    chain += " → …" if len(ring) > MOST else ""
    return Hit(Spot(*places[0]), {"chain": chain}, further(places), mark=chain)
