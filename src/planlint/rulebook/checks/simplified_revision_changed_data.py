"""A simplified revision whose typed data on important matters differ from the edition before."""

from collections.abc import Iterator

from planlint.family.editions import rank
from planlint.family.facts import Facts
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.labels import joined
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"changed"})
_IMPORTANT = {
    "bodies": Both(zh="组织指挥机构", en="bodies"),
    "duties": Both(zh="职责", en="duties"),
    "tasks": Both(zh="任务", en="tasks"),
    "responses": Both(zh="响应级别", en="responses"),
    "grades": Both(zh="事件分级", en="grades"),
}


def check(view: View) -> Iterator[Hit]:
    """At most one hit; without an earlier edition in the family there is nothing to compare."""
    revision = view.plan.edition.revision if view.plan.edition else None
    if revision is None or revision.procedure != "simplified":
        return
    if set(revision.touches) - {"other"}:
        return  # it says so itself: another rule's
    before = _before(view)
    if before is None:
        return
    changed = [
        name
        for key, name in _IMPORTANT.items()
        if getattr(view.plan, key) != getattr(before.plan, key)
    ]
    if changed:
        words: dict[str, Word] = {"changed": joined(changed)}
        related = (Spot.opposite(before.document, ("type",)),)
        yield Hit(view.spot("edition", "revision"), words, related)


def _before(view: View) -> Facts | None:
    """The latest earlier edition of this plan in the family."""
    day = view.around.as_of
    ours = rank(view.plan, day)
    earlier = [
        facts
        for facts in view.around.facts
        if facts.plan.id == view.plan.id and rank(facts.plan, day) < ours
    ]
    return max(earlier, key=lambda facts: rank(facts.plan, day), default=None)
