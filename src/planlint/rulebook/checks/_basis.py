"""Instruments and plans that a plan cites, in its references and in its text, and that ceased."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from planlint.model.law import Instrument
from planlint.model.references import Reference
from planlint.model.registries.instruments import OutsideInstrument
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.labels import plain
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

from ._names import mention_spot

_REPEALS = re.compile(r"《([^《》\n]+)》(?:（[^（）]*）)?[^。；《》]{0,12}废止")
WORDS = frozenset({"title", "repealed", "successor"})


@dataclass(frozen=True)
class Ceased:
    """A law, registered document or plan of the family with the day it ceased to be in force."""

    id: str
    title: str
    on: datetime.date
    successor: str | None = None


@dataclass(frozen=True)
class Cited:
    """One ceased document with all places that cite it."""

    ceased: Ceased
    spots: tuple[Spot, ...]


def repealed(view: View, day: datetime.date) -> list[Cited]:
    """The cited documents that were out of force on *day*, each with all its places."""
    found: dict[str, tuple[Ceased, list[Spot]]] = {}
    for ceased, spot in _citations(view, day):
        if ceased.on <= day:
            found.setdefault(ceased.id, (ceased, []))[1].append(spot)
    return [Cited(ceased, tuple(spots)) for ceased, spots in found.values()]


def hit(view: View, cited: Cited) -> Hit:
    """One finding for one ceased document."""
    first, *others = cited.spots
    ceased = cited.ceased
    words: dict[str, Word] = {
        "title": ceased.title,
        "repealed": str(ceased.on),
        "successor": _successor(view, ceased),
    }
    return Hit(first, words, tuple(others), mark=ceased.id)


def _citations(view: View, day: datetime.date) -> Iterator[tuple[Ceased, Spot]]:
    """What has ceased at some day, with the place that cites it."""
    for index, reference in enumerate(view.plan.references):
        ceased = _referred(view, reference, day)
        if ceased is not None:
            yield ceased, view.spot("references", index)
    replaced = _replaced_titles(view) if view.spoken("title") else ()
    for mention in view.spoken("title"):
        if mention.word not in replaced:
            ceased = _of_law(view.lawbook.repealed_on(mention.word, day))
            if ceased is not None:
                yield ceased, mention_spot(view, mention)


def _referred(view: View, reference: Reference, day: datetime.date) -> Ceased | None:
    """What a reference names, if it has ceased at some day: by code, by plan id, by title."""
    if reference.instrument:
        ceased = view.around.once(("ceased",), lambda: dict(_ceased(view)))
        return ceased.get(reference.instrument)
    if reference.plan:
        return _of_plan(view, reference.plan)
    return _of_law(view.lawbook.repealed_on(reference.title, day)) if reference.title else None


def _ceased(view: View) -> Iterator[tuple[str, Ceased]]:
    """Every instrument by its code that has ceased at some day: of a law of that code first."""
    for code, entry in view.around.registry.instruments.items():
        if (outside := _outside(entry.value)) is not None:
            yield code, outside
    for code, one in view.lawbook.instruments.items():
        if (law := _of_law(one)) is not None:
            yield code, law


def _of_law(law: Instrument | None) -> Ceased | None:
    if law is None or law.repealed is None:
        return None
    return Ceased(law.id, law.title, law.repealed, law.replaced_by)


def _outside(document: OutsideInstrument) -> Ceased | None:
    if document.repealed is None:
        return None
    name = document.id or document.plan or ""
    return Ceased(name, document.title or name, document.repealed, document.replaced_by)


def _of_plan(view: View, plan: str) -> Ceased | None:
    """A plan of the family, or the registered document that stands for it."""
    if plan in view.around.current:
        return None
    ended = view.around.ended.get(plan)
    if ended is not None:
        return Ceased(plan, ended[0].plan.title, ended[1])
    entry = view.around.registry.outside_plan(plan)
    return _outside(entry.value) if entry else None


def _replaced_titles(view: View) -> set[str]:
    """A plan may name what it puts out of force."""
    edition = view.plan.edition
    replaced = {item.title for item in edition.replaces if item.title} if edition else set()
    if view.plan.type == "prose":  # it has no edition, but its words are at hand
        replaced |= {match[1] for match in _REPEALS.finditer(view.text)}
    return replaced


def _successor(view: View, ceased: Ceased) -> Both:
    law = view.lawbook.instruments.get(ceased.successor or "")
    entry = view.around.registry.instruments.get(ceased.successor or "")
    successor = law or (entry.value if entry else None)
    if successor is None or not successor.title:
        return plain("")
    number = f"（{successor.number}）" if successor.number else ""
    if not number and successor.title == ceased.title and successor.in_force:
        number = f"（{successor.in_force}起施行）"  # a revised law keeps its title
    return Both(
        zh=f"，现行的是《{successor.title}》{number}",
        en=f"; now in force: 《{successor.title}》{number}",
    )
