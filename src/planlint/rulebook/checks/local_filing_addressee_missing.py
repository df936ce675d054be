"""A plan that was filed, but not with an office that its place asks for beside the others."""

from collections.abc import Iterator
from typing import Any

from planlint.family.registry import Entry
from planlint.rulebook import records
from planlint.rulebook.hit import Hit
from planlint.rulebook.holders import unit_of
from planlint.rulebook.labels import holders_word, plain
from planlint.rulebook.owed import Owed
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

from .profile_dangling import SUPERIOR

WORDS = frozenset({"addressee", "units", "limit"})
_SUPERIOR = Both(zh="上一级主管部门", en="the department above")
_NOBODY = Both(
    zh="没有登记这样的机关，不能判断",
    en="no such office is registered, so nobody can tell",
)


def check(view: View) -> Iterator[Hit]:
    """One hit for each addressee; a plan that was not filed at all is another rule's."""
    limits = view.asked("filing_addressees")
    filings = records.of_edition(view, "filings") if limits else ()
    told = {unit for entry in filings for unit in _told(entry)}
    for limit in limits if filings else ():
        for word in limit.value:
            units = _units(view, word)
            if told.isdisjoint(units):
                words: dict[str, Word] = {
                    "addressee": _name(view, word),
                    "units": holders_word(units),
                    "limit": plain(limit.title),
                }
                because = None if units else _NOBODY
                spot = view.spot("edition")
                yield Hit(spot, words, undecided=because, mark=word, limit=limit)


def owes(view: View) -> Iterator[Owed]:
    """The filing with each of them, and the first that reached one; the time is another rule's."""
    limits = view.asked("filing_addressees") if view.in_force else ()
    filings = records.of_edition(view, "filings") if limits else ()
    kept = view.around.ledger.keeps("filings", view.document.path)
    for limit in limits:
        for word in limit.value:
            units = _units(view, word)
            reached = [entry for entry in filings if not _told(entry).isdisjoint(units)]
            first = min(reached, key=lambda entry: entry.value.on, default=None)
            because = None if kept else records.not_kept("filings")
            yield Owed(
                view.spot("edition"), done=first.value.on if first else None,
                proof=records.spot(first) if first else None, to=units, wanted=_name(view, word),
                unproved=None if first else because if units else _NOBODY, limit=limit, mark=word,
            )  # fmt: skip


def _told(entry: Entry[Any]) -> set[str]:
    one = entry.value
    return {unit_of(holder) for holder in (one.to, *one.copies, *one.delivered) if holder}


def _name(view: View, word: str) -> Both:
    return _SUPERIOR if word == SUPERIOR else view.vocabulary.name("functions", word)


def _units(view: View, word: str) -> tuple[str, ...]:
    """The offices that a word means: of the area, or above the makers in their own trade."""
    registry = view.around.registry
    area = registry.jurisdictions.get(view.plan.jurisdiction)
    if word != SUPERIOR:
        return registry.with_function(view.plan.jurisdiction, word)
    above = (area.value.parent if area else None) or ""
    makers = [
        registry.organisations[m].value for m in view.plan.maker if m in registry.organisations
    ]
    guides = [maker.guided_by for maker in makers if maker.guided_by]
    trade = [unit for m in makers for f in m.functions for unit in registry.with_function(above, f)]
    return tuple(dict.fromkeys((*guides, *trade)))
