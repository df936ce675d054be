"""A special plan that none of its lead departments compiled."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.holders import unit_of
from planlint.rulebook.labels import holders_word
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"found", "lead"})
_UNREGISTERED = Both(
    zh="{unit}没有登记，不能判断是不是牵头部门",
    en="{unit} is not registered, so nobody can tell whether it is the lead department",
)


def check(view: View) -> Iterator[Hit]:
    """At most one hit; without a lead department or a compiler there is nothing to compare."""
    compilers = view.plan.edition.compiled_by if view.plan.edition else ()
    leads = {unit_of(lead) for lead in view.plan.lead}
    if compilers and leads and leads.isdisjoint(map(unit_of, compilers)):
        words: dict[str, Word] = {
            "found": holders_word(compilers),
            "lead": holders_word(view.plan.lead),
        }
        known = view.around.registry.organisations
        odd = next((unit for unit in compilers if unit_of(unit) not in known), None)
        because = _UNREGISTERED.filled(unit=odd) if odd else None
        yield Hit(view.spot("edition", "compiled_by"), words, (view.spot("lead"),), because)
