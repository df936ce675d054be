"""Who is to be called next is called under the same number, or is the same.

Two who name each other are no defect: each is the other's second. Nor is a ring of several: it has
as many numbers. But a second call to the number where nobody answered is none.
"""

from collections.abc import Iterator

from planlint.model.contacts import Contact
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.labels import holder_word
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"holder", "next"})


def check(view: View) -> Iterator[Hit]:
    """One hit for each line of the list whose next leads back to its own number."""
    lines = {c.holder: n for n, c in reversed(list(enumerate(view.plan.contacts))) if c.holder}
    for number, contact in enumerate(view.plan.contacts):
        there = lines.get(contact.then) if contact.then else None
        if contact.holder is None or contact.then is None:
            continue
        same = contact.then == contact.holder
        if same or (there is not None and _repeats(contact, view.plan.contacts[there])):
            words: dict[str, Word] = {
                "holder": holder_word(contact.holder),
                "next": holder_word(contact.then),
            }
            other = () if same or there is None else (_spot(view, there),)
            yield Hit(view.spot("contacts", number, "then"), words, other)


def _repeats(contact: Contact, other: Contact) -> bool:
    """Whether the other has no number that was not called already."""
    called, further = ({c.phone, c.mobile} - {None} for c in (contact, other))
    return bool(further) and further <= called


def _spot(view: View, number: int) -> Spot:
    return Spot.opposite(view.document, ("contacts", number))
