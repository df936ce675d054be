"""A key post of a unit for which none of its plans has an emergency card."""

from collections.abc import Iterator

from planlint.model.plan import Plan
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import holder_word
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

from . import _own_plans

WORDS = frozenset({"post"})
_FORMS = ("comprehensive", "onsite")
_HAZARDS = frozenset({
    "work_safety", "hazardous_chemicals", "fireworks", "mine", "metallurgy", "construction", "gas",
    "special_equipment",
})  # fmt: skip


def check(view: View) -> Iterator[Hit]:
    """One hit for each such post, at the first plan of the unit."""
    plans = _own_plans.of_maker(view)
    if not _own_plans.stands_first(view, [facts for facts in plans if _is_asked(facts.plan)]):
        return
    carded = {card.post for facts in plans for card in getattr(facts.plan, "cards", ())}
    for post in _key_posts(view):
        if post not in carded:
            words: dict[str, Word] = {"post": holder_word(post)}
            yield Hit(view.spot("type"), words, mark=post)


def _is_asked(plan: Plan) -> bool:
    """Whether the rule is about the plan, as it declares."""
    return getattr(plan, "form", None) in _FORMS and not _HAZARDS.isdisjoint(plan.hazards)


def _key_posts(view: View) -> Iterator[str]:
    registered = view.around.registry.organisations
    for maker in view.plan.maker:
        for post in registered[maker].value.posts if maker in registered else ():
            if post.key and post.id:
                yield f"{maker}/{post.id}"
