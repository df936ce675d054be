"""A plan that was filed, but not with an office that its place asks for beside the others."""

from collections.abc import Iterator

from planlint.rulebook import records
from planlint.rulebook.hit import Hit
from planlint.rulebook.holders import unit_of
from planlint.rulebook.labels import holders_word, plain
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
    filings = [entry.value for entry in records.of_edition(view, "filings")] if limits else []
    told = {
        unit_of(holder)
        for one in filings
        for holder in (one.to, *one.copies, *one.delivered)
        if holder
    }
    for limit in limits if filings else ():
        for word in limit.value:
            units = _units(view, word)
            if told.isdisjoint(units):
                name = _SUPERIOR if word == SUPERIOR else view.vocabulary.name("functions", word)
                words: dict[str, Word] = {
                    "addressee": name,
                    "units": holders_word(units),
                    "limit": plain(limit.title),
                }
                because = None if units else _NOBODY
                spot = view.spot("edition")
                yield Hit(spot, words, undecided=because, mark=word, limit=limit)


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
