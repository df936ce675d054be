"""An event grade whose figure differs from that of the superior plan."""

from collections.abc import Iterator

from planlint.family.peer import Peer
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.labels import GRADES, plain
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

from ._bands import Threshold, band_words, thresholds

WORDS = frozenset({"grade", "quantity", "ours", "theirs", "other"})
_Key = tuple[str, str, str, str]


def check(view: View) -> Iterator[Hit]:
    """One hit for each figure; scales that cite another standard are not compared."""
    for peer in view.superiors:
        for hazard in set(view.plan.hazards) & set(peer.hazards) or {""}:
            ours, theirs = _figures(view, view.itself, hazard), _figures(view, peer, hazard)
            for key, mine in ours.items():
                other = theirs.get(key)
                if other is not None and (mine.low, mine.high) != (other.low, other.high):
                    yield _hit(view, peer, key, mine, other)


def _figures(view: View, peer: Peer, hazard: str) -> dict[_Key, Threshold]:
    """Grade, quantity, unit and area -> figure, of the scales about *hazard* alone."""
    return peer.once(("grades", hazard), lambda: _found(view, peer, hazard))


def _found(view: View, peer: Peer, hazard: str) -> dict[_Key, Threshold]:
    found: dict[_Key, Threshold] = {}
    for index, scale in enumerate(peer.grades):
        about = {scale.hazard} if scale.hazard else set(peer.hazards)
        if scale.cites or about != {hazard}:
            continue
        for number, level in enumerate(scale.levels):
            place = peer.at("grades", index, "levels", number, "any")
            for key, threshold in thresholds(level.any, place, view.vocabulary):
                found.setdefault((level.grade or "", *key), threshold)
    return found


def _hit(view: View, peer: Peer, key: _Key, mine: Threshold, other: Threshold) -> Hit:
    words: dict[str, Word] = {
        "grade": GRADES.get(key[0], plain(key[0])),
        "quantity": view.vocabulary.name("quantities", key[1]),
        "ours": band_words(mine.condition),
        "theirs": band_words(other.condition),
        "other": peer.title,
    }
    there = Spot.opposite(peer.document, other.pointer)
    return Hit(view.spot(*mine.pointer), words, (there,), mark=f"{peer.id} {' '.join(key)}")
