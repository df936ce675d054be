"""A plan of the family that also stands in the registry of outside documents."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.view import View
from planlint.rulebook.words import Both

WORDS = frozenset({"id"})
_THERE = Both(zh="登记中代表同一预案的文件", en="the registered document that stands for it")


def check(view: View) -> Iterator[Hit]:
    """At most one hit: the file counts, the registered document is passed over."""
    entry = view.around.registry.outside_plan(view.plan.id)
    if entry is not None:
        there = Spot(entry.document, (*entry.pointer, "plan"), note=_THERE)
        yield Hit(view.spot("id"), {"id": view.plan.id}, (there,))
