"""A risk point that was not assessed, inspected or published.

The county registers all of them; the province and the city look to those that can do the greatest
harm, here those of level ``major``.
"""

from collections.abc import Iterator

from planlint.family.registry import Entry
from planlint.model.registries.resources import Risk
from planlint.rulebook.hit import Hit
from planlint.rulebook.holders import unit_of
from planlint.rulebook.labels import plain
from planlint.rulebook.registers import field_words, name_of, of_type
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"item", "missing"})
_STEPS = ("assessed", "inspected", "published")
_UNSAID = Both(
    zh="省、市两级只要求重大风险，这一条没有写风险等级，不能判断",
    en="province and city answer for major risks only, and the level of this one is not said",
)
_UNREAD = Both(
    zh="日期写法不对，没有读入，不能判断",
    en="a date could not be read, so nobody can tell",
)


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each risk, naming the steps that have no date."""
    for entry in of_type(view.around.registry, Risk):
        missing = [step for step in _STEPS if getattr(entry.value, step) is None]
        tier = view.around.registry.level(_area(view, entry))
        upper = tier in ("state", "province", "city")
        if not missing or tier is None or entry.value.rectified:
            continue
        if upper and entry.value.level not in ("major", None):
            continue
        because = _UNSAID if upper and entry.value.level is None else None
        if any(entry.lost(step) for step in missing):
            because = _UNREAD
        words: dict[str, Word] = {
            "item": plain(name_of(entry)),
            "missing": field_words(Risk, missing),
        }
        yield Hit(view.spot(entry), words, undecided=because, mark=entry.value.id or "")


def _area(view: RegistryView, entry: Entry[Risk]) -> str:
    """The area that registered it, else that of the unit which answers for it."""
    if entry.value.jurisdiction:
        return entry.value.jurisdiction
    unit = view.around.registry.organisations.get(unit_of(entry.value.responsible or ""))
    return (unit.value.jurisdiction if unit else None) or ""
