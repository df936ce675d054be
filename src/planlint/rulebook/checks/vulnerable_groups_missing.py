"""A plan that provides for no vulnerable group, neither in its warnings nor in its text."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.view import View

WORDS: frozenset[str] = frozenset()
_SAID = (
    "老年人", "老人", "老弱", "老幼", "残疾人", "未成年人", "儿童", "孕产", "孕妇", "伤病",
    "特殊群体", "特殊人群", "弱势群体", "重点人群",
)  # fmt: skip


def check(view: View) -> Iterator[Hit]:
    """At most one hit."""
    groups = view.vocabulary.lists.get("reach", {})
    reached = (groups.get(word) for _, word in view.select("warnings[].reach[]"))
    named = any(term is not None and term.special for term in reached)
    if not named and not any(word in view.text for word in _SAID):
        yield Hit(view.spot("type"))
