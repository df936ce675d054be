"""A revision by the simplified procedure that says itself that it touches important content."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import joined
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"touched"})
_IMPORTANT = {
    "command": Both(zh="组织指挥体系与职责", en="command and duties"),
    "procedures": Both(zh="应急处置程序", en="procedures"),
    "measures": Both(zh="主要处置措施", en="main measures"),
    "grading": Both(zh="突发事件分级标准", en="grading of events"),
}


def check(view: View) -> Iterator[Hit]:
    """At most one hit."""
    revision = view.plan.edition.revision if view.plan.edition else None
    if revision is None or revision.procedure != "simplified":
        return
    touched = [_IMPORTANT[part] for part in revision.touches if part in _IMPORTANT]
    if touched:
        words: dict[str, Word] = {"touched": joined(touched)}
        yield Hit(view.spot("edition", "revision"), words)
