"""One office receives the reports from below, another sends them on, and nothing leads between."""

from collections.abc import Iterator

from planlint.family.reporting.gaps import hand_over_gap
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.labels import holder_word
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"receiver", "sender"})


def check(view: View) -> Iterator[Hit]:
    """At most one hit, at the step that comes in, with the one that goes on."""
    facts = view.around.current.get(view.plan.id) if view.plan.reporting else None
    gap = hand_over_gap(facts, view.around) if facts else None
    if facts is None or gap is None or facts.document is not view.document:
        return
    words: dict[str, Word] = {
        "receiver": holder_word(gap.receiver.holder),
        "sender": holder_word(gap.sender.holder),
    }
    there = Spot.opposite(view.document, ("reporting", gap.sent.number))
    yield Hit(view.spot("reporting", gap.received.number, "to"), words, (there,))
