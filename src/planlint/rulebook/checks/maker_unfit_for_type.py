"""A total or special plan made by a department, or a department plan made by a government."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import ORGANISATION_KINDS, PLAN_KINDS, holder_word
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"maker", "type", "kind"})
_UNFIT = {
    "total": ("department", "company", "school", "hospital", "utility", "carrier"),
    "special": ("department", "company", "school", "hospital", "utility", "carrier"),
    "department": ("government", "company", "school", "hospital"),
    "joint": ("company", "school", "hospital"),
    "township": ("department", "company", "school", "hospital"),
    "village": ("department", "company", "school", "hospital"),
    "unit": ("government", "party", "grassroots"),
}


def check(view: View) -> Iterator[Hit]:
    """One hit for each maker whose kind is known and does not fit; party bodies fit all types."""
    for index, maker in enumerate(view.plan.maker):
        entry = view.around.registry.organisations.get(maker)
        kind = entry.value.kind if entry else None
        if kind in _UNFIT.get(view.plan.type, ()):
            words: dict[str, Word] = {
                "maker": holder_word(maker),
                "type": PLAN_KINDS[view.plan.type],
                "kind": ORGANISATION_KINDS[kind],
            }
            yield Hit(view.spot("maker", index), words, mark=maker)
