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


def _named_only(facts: Facts) -> Facts:
    if is_public(facts.plan):
        return facts
    empty = dict.fromkeys(_SAID, ())
    plan = facts.plan.model_copy(update={**empty, "resources": None, "preparation": None})
    return replace(facts, plan=plan)
