"""A unit with dangerous work that has no comprehensive plan or no on-site scheme.

A unit with a single small risk may have on-site schemes only.
"""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import holders_word, joined
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

from . import _own_plans

WORDS = frozenset({"maker", "missing"})
_KINDS = {
    "comprehensive": Both(zh="综合应急预案", en="comprehensive plan"),
    "onsite": Both(zh="现场处置方案", en="on-site scheme"),
}


def check(view: View) -> Iterator[Hit]:
    """At most one hit for a unit, at the first of its plans."""
    plans = _own_plans.of_maker(view)
    if not _own_plans.stands_first(view, plans):
        return
    forms = {getattr(facts.plan, "form", None) for facts in plans}
    registered = view.around.registry.organisations
    single = any(registered[m].value.single_risk for m in view.plan.maker if m in registered)
    wanted = ("onsite",) if single else tuple(_KINDS)
    missing = [_KINDS[form] for form in wanted if form not in forms]
    if missing and None not in forms:
        words: dict[str, Word] = {
            "maker": holders_word(view.plan.maker),
            "missing": joined(missing),
        }
        yield Hit(view.spot("type"), words)
