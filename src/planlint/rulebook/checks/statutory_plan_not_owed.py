"""A hazard for which a law orders every city and county to have a plan, and the catalogue is silent.

Considered is a hazard with a plan in force or registered, or with any entry of the catalogue, also
one that says why none is owed. Areas whose catalogue lists fewer than five plans have only begun.
"""

from collections.abc import Iterator

from planlint.family.counterparts.owed import Owed
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import joined, plain
from planlint.rulebook.orders import ORDERED, ORDERS
from planlint.rulebook.registers import name_of
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"area", "missing", "number"})


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each area, where it is registered, naming hazard and law."""
    owed = Owed(view.around, ORDERS)
    for area, entry in view.around.registry.jurisdictions.items():
        missing = owed.unlisted(area)
        if missing:
            words: dict[str, Word] = {
                "area": plain(name_of(entry)),
                "missing": joined(_named(view, hazard) for hazard in missing),
                "number": str(len(missing)),
            }
            yield Hit(view.spot(entry), words, mark=area)


def _named(view: RegistryView, hazard: str) -> Both:
    name, law = view.vocabulary.name("hazards", hazard), ORDERED[hazard]
    return Both(zh=f"{name.zh}（{law.zh}）", en=f"{name.en} ({law.en})")
