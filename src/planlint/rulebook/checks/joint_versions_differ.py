"""A party of a joint plan that signed another version than this text."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.view import View

WORDS = frozenset({"area", "theirs", "ours"})


def check(view: View) -> Iterator[Hit]:
    """One hit for each such party; versions that are not stated are not compared."""
    ours = view.plan.edition.version if view.plan.edition else None
    for index, party in enumerate(getattr(view.plan, "parties", ())):
        if ours and party.version and party.version != ours:
            words = {"area": party.jurisdiction or "", "theirs": party.version, "ours": ours}
            yield Hit(view.spot("parties", index, "version"), words)
