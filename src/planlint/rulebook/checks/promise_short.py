"""The other plan brings fewer of a resource to a task than this one counts on."""

from collections.abc import Iterator

from planlint.family.reconciliation.amounts import Short, short
from planlint.rulebook.hit import Hit
from planlint.rulebook.view import View
from planlint.rulebook.words import Both

from ._amounts import amount, resource_name
from ._promises import answered, sides, there, whose

WORDS = frozenset({"ours", "task", "other", "resource", "wanted", "less"})
NEEDS = ("relies_on",)


def check(view: View) -> Iterator[Hit]:
    """One hit for each such resource; where the task names none, what is registered is all."""
    for one, others in answered(view):
        for less in short(one, others, view.around):
            name = less.need.resource or ""
            words = {
                **sides(view, one, others[0]),
                "resource": resource_name(name, view.around),
                "wanted": amount(less.wanted, name, view.around),
                "less": _less(whose(one, others[0]), less, amount(less.brought, name, view.around)),
            }
            place = view.spot(*one.pointer, "needs", less.number)
            places = (there(others[0]),) if less.registered else (there(others[0], "needs"),)
            yield Hit(place, words, places, mark=f"{others[0].key[1]}/{name}")


def _less(other: Both, less: Short, there_is: Both) -> Both:
    if less.registered:
        return Both(
            zh=f"{other.zh}没有写安排多少，登记的一共 {there_is.zh}",
            en=f"{other.en} states no number; registered in all: {there_is.en}",
        )
    return Both(zh=f"{other.zh}只安排 {there_is.zh}", en=f"{other.en} plans {there_is.en}")
