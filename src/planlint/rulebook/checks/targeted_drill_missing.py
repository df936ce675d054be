"""A plan for a hazard its area is prone to that was not drilled in the year after its issue."""

import datetime
from collections.abc import Iterator

from planlint.family.registry import Entry
from planlint.model.ledger import Record
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import joined, plain
from planlint.rulebook.owed import Owed
from planlint.rulebook.records import (
    days_after,
    in_force,
    not_kept,
    of_edition,
    spot,
    unread,
)
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"area", "hazard"})
NEEDS = ("ledger/drills",)
_YEAR = 365


def check(view: View) -> Iterator[Hit]:
    """At most one hit; where no drills are kept nothing can be said."""
    family, issued = view.around, view.issued
    area = family.registry.jurisdictions.get(view.plan.jurisdiction)
    if (
        area is None
        or issued is None
        or not family.ledger.keeps("drills", view.document.path)
        or not in_force(view)
    ):
        return
    prone = [hazard for hazard in view.plan.hazards if hazard in area.value.prone_to]
    old = (family.as_of - issued).days > _YEAR
    drilled = [*of_edition(view, "drills"), *_covering(view, issued)]
    if prone and old and not drilled:
        words: dict[str, Word] = {
            "area": plain(area.value.name or view.plan.jurisdiction),
            "hazard": joined(view.vocabulary.name("hazards", hazard) for hazard in prone),
        }
        yield Hit(view.spot("type"), words, undecided=unread(view, "drills"))


def owes(view: View) -> Iterator[Owed]:
    """The first drill of the edition, in the year after its issue."""
    family, issued = view.around, view.issued
    area = family.registry.jurisdictions.get(view.plan.jurisdiction)
    if area is None or issued is None or not in_force(view):
        return
    if not any(hazard in area.value.prone_to for hazard in view.plan.hazards):
        return
    found = [*of_edition(view, "drills"), *_covering(view, issued)]
    first = min(found, key=lambda entry: entry.value.on or datetime.date.max, default=None)
    kept = family.ledger.keeps("drills", view.document.path)
    because = unread(view, "drills") if kept else not_kept("drills")
    due = days_after(issued, _YEAR)
    yield Owed(
        view.spot("type"), issued, due, due, first.value.on if first else None,
        spot(first) if first else None, unproved=because, customary=True, mark="first",
    )  # fmt: skip


def _covering(view: View, issued: datetime.date) -> Iterator[Entry[Record]]:
    """Drills of other plans since the issue that tested this one too."""
    family = view.around
    for entry in family.ledger.covering("drills", view.plan.id, family.as_of):
        if entry.value.on is not None and entry.value.on >= issued:
            yield entry
