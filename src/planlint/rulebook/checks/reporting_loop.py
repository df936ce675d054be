"""Reports that come back to where they began: the steps of one plan or of several run in a ring."""

from collections.abc import Iterator

from planlint.family.reporting_rings import report_rings
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.labels import label
from planlint.rulebook.view import View
from planlint.rulebook.words import Both

WORDS = frozenset({"chain"})
# More places than these help nobody.
_MOST = 6


def check(view: View) -> Iterator[Hit]:
    """One hit for each ring, at the plan whose id comes first."""
    for ring in report_rings(view.around) if view.plan.reporting else ():
        first = min(range(len(ring)), key=lambda n: (ring[n].peer.id, ring[n].number))
        hops = (*ring[first:], *ring[:first])
        if hops[0].peer.document is view.document:
            said = [label(hop.step, view.vocabulary) for hop in hops[:_MOST]]
            chain = Both(zh="；".join(s.zh for s in said), en="; ".join(s.en for s in said))
            spots = [Spot(hop.peer.document, hop.peer.at("reporting", hop.number)) for hop in hops]
            mark = " ".join(f"{hop.peer.id}/{hop.number}" for hop in hops[:_MOST])
            yield Hit(spots[0], {"chain": chain}, tuple(spots[1:_MOST]), mark=mark)
