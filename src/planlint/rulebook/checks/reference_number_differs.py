"""The number given with a reference is not that of the document that its id stands for."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import plain
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

from ._targets import Target, same_number, target

WORDS = frozenset({"given", "number", "title", "older"})
_OLDER = Both(zh="；写的是以前版本的字号", en="; the one given is that of an earlier edition")
# Laws and decrees are amended by later orders, and are rightly cited under any of them.
_ORDER = "令"


def check(view: View) -> Iterator[Hit]:
    """One hit for each such reference; what a plan merges it may cite under its old number."""
    for index, reference in enumerate(view.plan.references):
        given = reference.number
        found = target(view, reference) if given and reference.kind != "merges" else None
        if given is None or found is None or same_number(given, found.number or given):
            continue
        older = any(same_number(given, number) for number in found.older_numbers(view))
        if older or not _is_order(found):
            words: dict[str, Word] = {
                "given": given,
                "number": found.number or "",
                "title": found.title,
                "older": _OLDER if older else plain(""),
            }
            yield Hit(view.spot("references", index, "number"), words, mark=given)


def _is_order(found: Target) -> bool:
    return _ORDER in (found.number or "")
