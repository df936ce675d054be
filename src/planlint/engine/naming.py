"""Names of holders for the messages of one run."""

import datetime
from collections.abc import Iterable

from planlint.family.facts import Facts
from planlint.family.names import deputy_word, head_word, office_name
from planlint.family.registry import Registry


def names_of(facts: Iterable[Facts], registry: Registry, day: datetime.date) -> dict[str, str]:
    """Units and posts by id, bodies as ``plan#body``: what they are called on *day*."""
    names: dict[str, str] = {}
    for unit, entry in registry.organisations.items():
        name = names[unit] = entry.value.name_on(day) or unit
        names.update({f"{unit}/{post.id}": name + (post.title or "") for post in entry.value.posts})
    for item in facts:
        for body in item.plan.bodies:
            name = body.name or body.id or ""
            key = f"{item.plan.id}#{body.id}"
            names[key] = name
            names[f"{key}.head"] = name + head_word(body)
            names[f"{key}.deputies"] = name + deputy_word(body)
            names[f"{key}.office"] = office_name(body)
    return names
