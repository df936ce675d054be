"""A family as everybody may see it: of plans that are not public only what they are, not what they say."""

from dataclasses import replace

from planlint.model.plan import Plan

from .facts import Facts
from .family import Family

_SAID = (
    "bodies", "duties", "tasks", "grades", "warnings", "responses", "reporting", "evacuations",
    "contacts", "definitions", "sections", "annexes",
)  # fmt: skip


def is_public(plan: Plan) -> bool:
    """Whether a plan is not marked internal or secret."""
    return plan.edition is None or plan.edition.secrecy not in ("internal", "secret")


def public(family: Family) -> Family:
    """The same family; plans that are not public keep title, number, area, hazards, references."""
    return replace(family, facts=tuple(map(_named_only, family.facts)))


def public_numbers(family: Family) -> frozenset[str]:
    """The numbers of the registry and the office numbers in lists of plans that are public.

    Mobiles are nobody's but their owner's, and so is what plans that are not public list.
    """
    posts = (post for e in family.registry.organisations.values() for post in e.value.posts)
    plans = (facts.plan for facts in family.facts if is_public(facts.plan))
    listed = (contact.phone for plan in plans for contact in plan.contacts)
    return frozenset(filter(None, (*(post.phone for post in posts), *listed)))


def _named_only(facts: Facts) -> Facts:
    if is_public(facts.plan):
        return facts
    empty = dict.fromkeys(_SAID, ())
    plan = facts.plan.model_copy(update={**empty, "resources": None, "preparation": None})
    return replace(facts, plan=plan)
