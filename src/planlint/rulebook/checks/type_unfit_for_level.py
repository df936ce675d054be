"""A special or department plan of a township or village."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import PLAN_KINDS
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"area", "level", "type"})
_LEVEL = Both(zh="乡镇（街道）或者村（社区）", en="township or village")


def check(view: View) -> Iterator[Hit]:
    """Every plan that the rule applies to is a hit: types and levels stand in its declaration."""
    words: dict[str, Word] = {
        "area": view.plan.jurisdiction,
        "level": _LEVEL,
        "type": PLAN_KINDS[view.plan.type],
    }
    yield Hit(view.spot("jurisdiction"), words)
