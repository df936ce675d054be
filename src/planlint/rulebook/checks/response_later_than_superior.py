"""The superior plan already responds at a figure at which this plan does not yet."""

from collections.abc import Iterator

from planlint.family.peer import Peer
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

from ._bands import Threshold, figures

WORDS = frozenset({"quantity", "ours", "theirs", "other"})
_Key = tuple[str | None, str, str, str]


def check(view: View) -> Iterator[Hit]:
    """One hit for each quantity whose lowest trigger lies above the superior's lowest."""
    ours = _lowest(view, view.itself)
    for peer in view.superiors if ours else ():
        theirs = _lowest(view, peer)
        for key, mine in ours.items():
            other = theirs.get(key)
            if other is None or mine.low is None or other.low is None or mine.low <= other.low:
                continue
            unit = mine.condition.unit or ""
            words: dict[str, Word] = {
                "quantity": view.vocabulary.name("quantities", key[1]),
                "ours": f"{mine.low}{unit}",
                "theirs": f"{other.low}{unit}",
                "other": peer.title,
            }
            there = Spot.opposite(peer.document, other.pointer)
            yield Hit(view.spot("responses"), words, (there,), mark=f"{peer.id} {key[1]} {key[3]}")


def _lowest(view: View, peer: Peer) -> dict[_Key, Threshold]:
    """Hazard, quantity, unit and area -> the lowest trigger; quantities that fall do not count."""
    return peer.once(("lowest",), lambda: _found(view, peer))


def _found(view: View, peer: Peer) -> dict[_Key, Threshold]:
    found: dict[_Key, Threshold] = {}
    falling: set[_Key] = set()
    for response, key, one in figures(peer, "responses", view.vocabulary):
        place: _Key = (response.hazard, *key)
        known = found.get(place)
        if one.low is None:
            falling.add(place)
        elif known is None or known.low is None or one.low < known.low:
            found[place] = one
    return {key: one for key, one in found.items() if key not in falling}
