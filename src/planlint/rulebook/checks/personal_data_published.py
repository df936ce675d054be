"""Contacts with a person's name and mobile number in a plan that is made public."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.view import View

WORDS = frozenset({"number"})


def check(view: View) -> Iterator[Hit]:
    """At most one hit, at the first of them, with the others as related places."""
    secrecy = view.plan.edition.secrecy if view.plan.edition else None
    if secrecy not in (None, "public"):
        return
    found = [
        view.spot("contacts", index, "mobile")
        for index, contact in enumerate(view.plan.contacts)
        if contact.name and contact.mobile
    ]
    if found:
        yield Hit(found[0], {"number": str(len(found))}, tuple(found[1:]))
