"""Two records of one deed that say different things of it.

What only adds to a record (another receiver, another audience, other materials) contradicts nothing.
"""

import datetime
import itertools
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from planlint.family.registry import Entry
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.labels import joined, plain, shortened
from planlint.rulebook.registers import field_words
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Both, Word
from planlint.source.tree import Pointer

from . import _deeds

WORDS = frozenset({"other", "why", "what"})
_DAY = Both(zh="是同一天的同一件事", en="the same deed of the same day")
_PROOF = Both(
    zh="用的是同一份证明材料（{document}）", en="the same deed, by the same document ({document}),"
)
_SENDING = Both(zh="是同样的材料报给同一机关", en="the same material filed with the same office")
# What is sent again later than this is sent anew.
_ONCE = datetime.timedelta(30)
# More values than these tell nobody more.
_SHOWN = 4
# What a table says for true and false.
_FLAGS = {True: Both(zh="是", en="yes"), False: Both(zh="否", en="no")}


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each group of such records, at the later one."""
    for kind, entries in view.around.ledger.records.items():
        for group in _deeds.of_one_day(kind, entries):
            yield from _differing(view, group, _deeds.FACTS, _DAY)
        for group in _deeds.of_one_document(entries):
            document = shortened(str(_deeds.proof(group[0].value)))
            why = _PROOF.filled(document=document)
            yield from _differing(view, group, _deeds.OF_ONE_DOCUMENT, why)
    yield from _sent_twice(view)


def _differing(
    view: RegistryView, group: _deeds.Group, fields: Iterable[str], why: Both
) -> Iterator[Hit]:
    """One hit where the records of one deed have more than one value for what holds of it."""
    said = {name: _said(name, group) for name in fields}
    said = {name: values for name, values in said.items() if len(values) > 1}
    if not said:
        return
    name, values = next(iter(said.items()))
    first, second, *others = values.values()
    parts = (_part(type(first.value), field, values) for field, values in said.items())
    words: dict[str, Word] = {
        "other": first.value.id or str(first.value.on),
        "why": why,
        "what": joined(parts),
    }
    places = (Spot.opposite(one.document, (*one.pointer, name)) for one in (first, *others))
    yield Hit(view.spot(second, name), words, tuple(places), mark=f"{name} {words['other']}")


def _said(field: str, group: _deeds.Group) -> dict[Any, Entry[Any]]:
    """Each value of a field with the first record that has it."""
    found: dict[Any, Entry[Any]] = {}
    for entry in group:
        value = getattr(entry.value, field, None)
        if value is not None:
            found.setdefault(value, entry)
    return found


def _part(model: type[Any], field: str, values: Iterable[Any]) -> Both:
    *shown, last = itertools.islice(values, _SHOWN + 1)
    more = plain("…") if len(shown) == _SHOWN else _shown(last)
    name, listed = field_words(model, [field]), joined((*map(_shown, shown), more))
    return Both(zh=f"{name.zh}（{listed.zh}）", en=f"{name.en} ({listed.en})")


def _shown(value: Any) -> Both:
    if isinstance(value, bool):
        return _FLAGS[value]
    return plain(f"{value:f}" if isinstance(value, Decimal) else shortened(str(value)))


def _sent_twice(view: RegistryView) -> Iterator[Hit]:
    """The same material on two days, where neither is a second attempt nor a copy to somebody else."""
    records = view.around.ledger.records
    incomplete = {e.value.plan for e in records.get("received", ()) if e.value.complete is False}
    filings = (e for e in records.get("filings", ()) if e.value.plan not in incomplete)
    for group in _deeds.of_one_sending(filings):
        ordered = sorted(group, key=lambda entry: entry.value.on)
        pair = next((pair for pair in itertools.pairwise(ordered) if _are_one(*pair)), None)
        if pair is not None:
            yield from _differing(view, sorted(pair, key=_place), ("on",), _SENDING)


def _place(entry: Entry[Any]) -> tuple[str, Pointer]:
    return entry.document.path, entry.pointer


def _are_one(one: Entry[Any], other: Entry[Any]) -> bool:
    """Whether two filings may well be one; each has a document of its own where they are two."""
    apart = one.value.copies and other.value.copies and one.value.copies != other.value.copies
    proved = one.value.document and other.value.document
    near = datetime.timedelta() < other.value.on - one.value.on <= _ONCE
    return near and not apart and not proved
