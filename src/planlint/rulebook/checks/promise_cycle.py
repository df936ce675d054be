"""Tasks that wait for each other, or a task that waits for itself: none of them ever begins."""

from collections.abc import Iterator

from planlint.family.promises import Assumption
from planlint.family.reconciliation.waiting import Ring, promise_rings
from planlint.rulebook.hit import Hit
from planlint.rulebook.view import View
from planlint.rulebook.words import Both

from ._rings import MOST, further

WORDS = frozenset({"chain"})
NEEDS = ("relies_on",)


def check(view: View) -> Iterator[Hit]:
    """One hit for each ring, at the plan whose id comes first."""
    for ring in promise_rings(view.around).get(view.plan.id, ()):
        if ring[0].facts is view.facts:
            places = [(one.facts.document, one.pointer) for one in ring]
            mark = " ".join("/".join(one.key) for one in ring[:MOST])
            yield Hit(
                view.spot(*ring[0].pointer), {"chain": _chain(ring)}, further(places), mark=mark
            )


def _chain(ring: Ring) -> Both:
    """“甲” → “乙” → “甲”, those of other plans with their titles; of a long ring the beginning."""
    home = ring[0].key[0]
    names = [_name(one, home) for one in (*ring[:MOST], ring[0])]
    if len(ring) > MOST:
        names.insert(-1, "…")
    return Both(zh=" → ".join(names), en=" → ".join(names))


def _name(one: Assumption, home: str) -> str:
    title = f"“{one.task.title or one.task.id}”"
    return title if one.key[0] == home else f"《{one.facts.plan.title}》{title}"
