"""Reports that come back to where they began: the steps of one plan or of several run in a ring."""

from collections.abc import Iterator

from planlint.family.reporting.hops import Hop, Stand
from planlint.family.reporting.rings import report_rings
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.labels import TIERS, holder_word, plain
from planlint.rulebook.view import View
from planlint.rulebook.words import Both

from ._rings import MOST, further

WORDS = frozenset({"chain"})


def check(view: View) -> Iterator[Hit]:
    """One hit for each ring, at the plan whose id comes first."""
    for ring in report_rings(view.around) if view.plan.reporting else ():
        first = min(range(len(ring)), key=lambda n: (ring[n].peer.id, ring[n].number))
        hops = (*ring[first:], *ring[:first])
        if hops[0].peer.document is view.document:
            places = [(hop.peer.document, hop.peer.at("reporting", hop.number)) for hop in hops]
            mark = " ".join(f"{hop.peer.id}/{hop.number}" for hop in hops[:MOST])
            yield Hit(Spot(*places[0]), {"chain": _chain(hops)}, further(places), mark=mark)


def _chain(hops: tuple[Hop, ...]) -> Both:
    """甲 → 乙 → 甲; of a long ring the beginning."""
    senders = [_sender(hop, hops[number - 1]) for number, hop in enumerate(hops)]
    words = [_word(one) for one in (*senders[:MOST], senders[0])]
    if len(senders) > MOST:
        words.insert(-1, plain("…"))
    return Both(zh=" → ".join(w.zh for w in words), en=" → ".join(w.en for w in words))


def _sender(hop: Hop, before: Hop) -> Stand:
    """Who of those that report received the step before."""
    received = {(one.holder, one.tier) for one in before.receivers}
    return next((s for s in hop.senders if (s.holder, s.tier) in received), hop.senders[0])


def _word(stand: Stand) -> Both:
    if stand.holder:
        return holder_word(stand.holder)
    return plain(stand.name) if stand.name else TIERS.get(stand.tier, plain(stand.tier))
