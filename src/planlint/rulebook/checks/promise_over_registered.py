"""Several plans count on others for a resource of which nobody says how many he brings."""

from collections.abc import Iterator

from planlint.family.reconciliation.amounts import over_registered
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.records import spot
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

from ._amounts import amount, resource_name
from ._promises import assumed, titles

WORDS = frozenset({"resource", "wanted", "there", "plans"})
NEEDS = ("relies_on",)


def check(view: View) -> Iterator[Hit]:
    """One hit for each such resource, at the plan whose id comes first."""
    over = over_registered(view.around)
    named = {need.resource for one in assumed(view) for need in one.promise.needs} if over else ()
    for resource in sorted(filter(None, named)):
        found = over.get(resource)
        if found is None or found.assumed[0].facts is not view.facts:
            continue
        words: dict[str, Word] = {
            "resource": resource_name(resource, view.around),
            "wanted": amount(found.wanted, resource, view.around),
            "there": amount(found.brought, resource, view.around),
            "plans": titles(found.assumed),
        }
        first, *rest = found.assumed
        others = tuple(Spot.opposite(one.facts.document, one.pointer) for one in rest)
        entry = view.around.registry.resources[resource]
        place = view.spot(*first.pointer, "needs")
        yield Hit(place, words, (*others, spot(entry)), mark=resource)
