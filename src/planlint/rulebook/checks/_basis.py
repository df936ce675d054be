"""Instruments that a plan cites, in its references and in its text."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from planlint.model.law import Instrument
from planlint.model.references import Reference
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.labels import plain
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

from ._names import mention_spot

WORDS = frozenset({"title", "repealed", "successor"})


@dataclass(frozen=True)
class Cited:
    """One repealed instrument with all places that cite it."""

    instrument: Instrument
    spots: tuple[Spot, ...]


def repealed(view: View, day: datetime.date) -> list[Cited]:
    """The cited instruments that were out of force on *day*, each with all its places."""
    found: dict[str, tuple[Instrument, list[Spot]]] = {}
    for instrument, spot in _citations(view, day):
        if instrument.repealed is not None and instrument.repealed <= day:
            found.setdefault(instrument.id, (instrument, []))[1].append(spot)
    return [Cited(instrument, tuple(spots)) for instrument, spots in found.values()]


def hit(view: View, cited: Cited) -> Hit:
    """One finding for one repealed instrument."""
    first, *others = cited.spots
    instrument = cited.instrument
    words: dict[str, Word] = {
        "title": instrument.title,
        "repealed": str(instrument.repealed),
        "successor": _successor(view, instrument),
    }
    return Hit(first, words, tuple(others), mark=instrument.id)


def _citations(view: View, day: datetime.date) -> Iterator[tuple[Instrument, Spot]]:
    replaced = _replaced_titles(view)
    for index, reference in enumerate(view.plan.references):
        instrument = _referred(view, reference, day)
        if instrument is not None:
            yield instrument, view.spot("references", index)
    for mention in view.mentions:
        if mention.kind == "title" and mention.word not in replaced:
            instrument = view.lawbook.repealed_on(mention.word, day)
            if instrument is not None:
                yield instrument, mention_spot(view, mention)


def _referred(view: View, reference: Reference, day: datetime.date) -> Instrument | None:
    if reference.instrument:
        return view.lawbook.instruments.get(reference.instrument)
    if reference.title and not reference.plan:
        return view.lawbook.repealed_on(reference.title, day)
    return None


def _replaced_titles(view: View) -> set[str]:
    """A plan may name what it puts out of force."""
    edition = view.plan.edition
    return {item.title for item in edition.replaces if item.title} if edition else set()


def _successor(view: View, instrument: Instrument) -> Both:
    successor = view.lawbook.instruments.get(instrument.replaced_by or "")
    if successor is None:
        return plain("")
    number = f"（{successor.number}）" if successor.number else ""
    return Both(
        zh=f"，现行的是《{successor.title}》{number}",
        en=f"; now in force: 《{successor.title}》{number}",
    )
