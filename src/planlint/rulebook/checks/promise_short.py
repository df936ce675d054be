"""The other plan brings fewer of a resource to a task than this one counts on."""

from collections.abc import Iterator

from planlint.family.reconciliation.matching import short
from planlint.rulebook.hit import Hit
from planlint.rulebook.view import View

from ._promises import reconciled, sides, there

WORDS = frozenset({"ours", "task", "other", "resource", "wanted", "brought", "unit"})
NEEDS = ("relies_on",)


def check(view: View) -> Iterator[Hit]:
    """One hit for each such resource; a task that names no resource at all says nothing of it."""
    for one, other in reconciled(view):
        for number, need, wanted, brought in short(one, other, view.around):
            entry = view.around.registry.resources.get(need.resource or "")
            words = {
                **sides(view, one, other),
                "resource": (entry and entry.value.name) or need.resource or "",
                "wanted": str(wanted),
                "brought": str(brought),
                "unit": getattr(entry and entry.value, "unit", None) or "",
            }
            place = view.spot(*one.pointer, "needs", number)
            mark = f"{other.key[1]}/{need.resource}"
            yield Hit(place, words, (there(other, "needs"),), mark=mark)
