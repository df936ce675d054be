"""A reference to an instrument that was not yet in force when the plan took effect."""

import datetime
from collections.abc import Iterator

from planlint.model.law import Instrument
from planlint.model.references import Reference
from planlint.rulebook.hit import Hit
from planlint.rulebook.view import View

WORDS = frozenset({"title", "starts", "issued"})


def check(view: View) -> Iterator[Hit]:
    """One hit for each such reference."""
    dates = view.plan.edition.dates if view.plan.edition else None
    issued = view.issued
    if dates is None or issued is None:
        return
    day = max(issued, dates.effective or issued)
    for index, reference in enumerate(view.plan.references):
        starts = _first_day(view, reference)
        if starts is not None and starts[1] > day:
            words = {"title": starts[0], "starts": str(starts[1]), "issued": str(issued)}
            yield Hit(view.spot("references", index), words, mark=starts[0])


def _first_day(view: View, reference: Reference) -> tuple[str, datetime.date] | None:
    """Title and first day in force of what is cited; of several editions, of the first."""
    code = reference.instrument
    entry = view.around.registry.instruments.get(code) if code else None
    law = view.lawbook.instruments.get(code) if code else None
    if law is None and entry is not None:
        day = entry.value.in_force or entry.value.issued
        return (entry.value.title or str(code), day) if day else None
    if law is None and not code and not reference.plan:
        editions = view.lawbook.titled(reference.title or "")
        law = min(editions, key=lambda e: e.starts or datetime.date.min, default=None)
    starts = law.starts if law is not None and _is_one_edition(law) else None
    return (law.title, starts) if law is not None and starts is not None else None


def _is_one_edition(law: Instrument) -> bool:
    """Whether its first day is that of the text, and not of the last revision of a law."""
    return law.issued is not None or law.number is not None
