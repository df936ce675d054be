"""A simplified revision whose typed data on important matters differ from the edition before."""

from collections.abc import Iterator

from planlint.family.changes.change import Change, changes
from planlint.family.editions import rank
from planlint.family.facts import Facts
from planlint.rulebook.areas import IMPORTANT_AREAS
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.labels import joined
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"changed"})
_WORDS_ALONE = Both(
    zh="与上一版相比，重要内容的数据只有文字改动，是否涉及实质内容由人判断",
    en="against the edition before, of important data only words changed: a person must judge",
)
_MANY = 10


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
    found = [change for change in changes(before.plan, view.plan) if change.important]
    certain = [change for change in found if change.decides]
    spot = view.spot("edition", "revision")
    if certain:
        areas = {change.area for change in certain}
        named = joined(name for area, name in IMPORTANT_AREAS.items() if area in areas)
        words: dict[str, Word] = {"changed": named}
        yield Hit(spot, words, tuple(_spots(view, before, certain)))
    elif found:
        yield Hit(spot, {}, tuple(_spots(view, before, found)), undecided=_WORDS_ALONE)


def _spots(view: View, before: Facts, found: list[Change]) -> Iterator[Spot]:
    """The changed places; of what went, where it stood."""
    for change in found[:_MANY]:
        if change.new_at is not None:
            yield Spot.opposite(view.document, change.new_at)
        elif change.old_at is not None:
            yield Spot.opposite(before.document, change.old_at)


def _before(view: View) -> Facts | None:
    """The latest earlier edition of this plan in the family."""
    day = view.around.as_of
    ours = rank(view.plan, day)
    earlier = [
        facts for facts in view.around.editions_of(view.plan.id) if rank(facts.plan, day) < ours
    ]
    return max(earlier, key=lambda facts: rank(facts.plan, day), default=None)
