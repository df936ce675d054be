"""An evacuation without people, road, place or anybody who answers for it."""

from collections.abc import Iterator

from planlint.model.evacuations import Evacuation
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import joined
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"area", "missing"})
# What must be said -> the fields of which one will do.
_PARTS = (
    (Both(zh="转移区域", en="area"), ("area",)),
    (Both(zh="转移人数", en="people"), ("people",)),
    (Both(zh="路线", en="route"), ("route",)),
    (Both(zh="安置点", en="place of refuge"), ("to", "place")),
    (Both(zh="责任人", en="person in charge"), ("lead",)),
)


def check(view: View) -> Iterator[Hit]:
    """One hit for each evacuation that lacks something."""
    for index, move in enumerate(view.plan.evacuations):
        missing = [name for name, fields in _PARTS if not _said(move, fields)]
        if missing:
            words: dict[str, Word] = {
                "area": move.area or move.id or str(index + 1),
                "missing": joined(missing),
            }
            yield Hit(view.spot("evacuations", index), words)


def _said(move: Evacuation, fields: tuple[str, ...]) -> bool:
    return any(getattr(move, name) not in (None, ()) for name in fields)
