"""A resource that is enough for each plan and not for all of them together."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"resource", "there", "needed", "unit", "plans"})
NEEDS = ("needs",)


def check(view: View) -> Iterator[Hit]:
    """One hit for each such resource, at the plan whose id comes first."""
    for resource, places in view.around.needs_of(view.plan).items():
        users = view.around.users_of(resource)
        entry = view.around.registry.resources.get(resource)
        there = getattr(entry.value, "quantity", None) if entry else None
        if getattr(entry and entry.value, "priority", None):
            continue  # they have agreed who goes first
        if entry is None or there is None or len(users) == 1 or users[0].plan.id != view.plan.id:
            continue
        sums = [
            sum(quantity for _, quantity in view.around.needs_of(user.plan)[resource])
            for user in users
        ]
        if max(sums) <= there < sum(sums):
            words: dict[str, Word] = {
                "resource": entry.value.name or resource,
                "there": str(there),
                "needed": str(sum(sums)),
                "unit": entry.value.unit or "",
                "plans": "、".join(f"《{user.plan.title}》" for user in users),
            }
            others = tuple(
                Spot.opposite(user.document, view.around.needs_of(user.plan)[resource][0][0])
                for user in users[1:]
            )
            yield Hit(view.spot(*places[0][0]), words, others, mark=resource)
