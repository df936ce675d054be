"""Two records of one deed that say different things of it.

What only adds to a record (another receiver, another audience, other materials) contradicts nothing.
"""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any

from planlint.family.registry import Entry
from planlint.model.base import Model
from planlint.rulebook.deeds import DAY, DOCUMENT, Deed, Deeds, contradicted, proof
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.labels import joined, plain, shortened
from planlint.rulebook.registers import field_words
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"other", "why", "what"})
_DAY = Both(zh="是同一天的同一件事", en="the same deed of the same day")
_PROOF = Both(
    zh="用的是同一份证明材料（{document}）", en="the same deed, by the same document ({document}),"
)
_FILED = Both(zh="是同一版本报给同一机关", en="the same edition filed with the same office")
_ONCE = Both(zh="说的是同一件事", en="about one deed")
# More values than these tell nobody more.
_SHOWN = 4
# What a table says for true and false.
_FLAGS = {True: Both(zh="是", en="yes"), False: Both(zh="否", en="no")}
_Group = Sequence[Entry[Any]]


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each group of such records, at the later one; two that are told are not told again."""
    deeds, told = Deeds(view.around), set[int]()
    for kind, entries in view.around.ledger.records.items():
        found: dict[Deed, list[Entry[Any]]] = {}
        corrects = any(entry.value.corrects for entry in entries)
        written = {e.value.id for e in view.around.ledger.written(kind)} if corrects else set()
        for entry in entries:
            if entry.value.corrects and entry.value.corrects not in written:
                continue  # meant for a record that another rule says is not there
            for deed in deeds.of(kind, entry.value):
                found.setdefault(deed, []).append(entry)
        for deed, together in found.items():
            for group in deeds.groups(deed, together) if len(together) > 1 else ():
                odd, fields = contradicted(deed, group)
                if fields and not told.issuperset(map(id, odd)):
                    told.update(map(id, odd))
                    yield _hit(view, deed, odd, fields)


def _hit(view: RegistryView, deed: Deed, group: _Group, fields: Sequence[str]) -> Hit:
    said = {name: _said(name, group) for name in fields}
    name, values = next(iter(said.items()))
    first, second, *more = values.values() if len(values) > 1 else group
    words: dict[str, Word] = {
        "other": first.value.id or str(first.value.on),
        "why": _why(deed, first),
        "what": joined(_part(type(first.value), *each) for each in said.items()),
    }
    places = (Spot.opposite(one.document, (*one.pointer, name)) for one in (first, *more))
    return Hit(view.spot(second, name), words, tuple(places), mark=f"{name} {words['other']}")


def _why(deed: Deed, entry: Entry[Any]) -> Both:
    if deed.by == DAY:
        return _DAY
    if deed.by == DOCUMENT:
        return _PROOF.filled(document=shortened(str(proof(entry.value))))
    return _FILED if deed.kind == "filings" else _ONCE


def _said(field: str, group: _Group) -> dict[Any, Entry[Any]]:
    """Each value of a field with the first record that has it."""
    found: dict[Any, Entry[Any]] = {}
    for entry in group:
        value = getattr(entry.value, field, None)
        if value not in (None, ()):
            found.setdefault(value, entry)
    return found


def _part(model: type[Any], field: str, values: Iterable[Any]) -> Both:
    *shown, last = itertools.islice(values, _SHOWN + 1)
    more = plain("…") if len(shown) == _SHOWN else _shown(last)
    name, listed = field_words(model, [field]), joined((*map(_shown, shown), more))
    return Both(zh=f"{name.zh}（{listed.zh}）", en=f"{name.en} ({listed.en})")


def _shown(value: Any) -> Both:
    if isinstance(value, tuple):
        return joined(map(_shown, value))
    if isinstance(value, Model):
        return plain(shortened(str(getattr(value, "on", None) or "…")))
    if isinstance(value, bool):
        return _FLAGS[value]
    return plain(f"{value:f}" if isinstance(value, Decimal) else shortened(str(value)))
