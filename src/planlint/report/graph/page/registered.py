"""What the panel says of entries of registries: desks and numbers of things, not people."""

from collections.abc import Iterator
from typing import Any

from planlint.family.registry import Entry, Registry
from planlint.family.whole.naming import Ids, place_id
from planlint.model.base import Model
from planlint.model.registries.jurisdictions import Jurisdiction
from planlint.model.registries.resources import Expert, Risk, Shelter, Supply, Team
from planlint.report.graph.whole_words import WholeWords
from planlint.rulebook.labels import span

from .words import FIELDS

_SHOWN: dict[type[Model], tuple[str, ...]] = {
    Supply: ("quantity", "unit", "specification", "model", "address", "agreement", "priority", "checked"),
    Team: ("kind", "strength", "equipment", "station", "ready", "priority", "checked"),
    Shelter: ("address", "capacity", "area", "checked"),
    Risk: ("place", "level", "people", "measure", "due", "scheme"),
    Expert: ("classes",),
    Jurisdiction: ("population", "code"),
}  # fmt: skip
# Field -> the vocabulary of its words.
_WORDS = {"kind": "team_kinds", "level": "risk_levels", "classes": "expert_classes"}


def registered_details(
    registry: Registry, ids: Ids, words: WholeWords
) -> dict[str, dict[str, Any]]:
    """Node id -> phones of a post, facts of a resource or place."""
    found: dict[str, dict[str, Any]] = {}
    for name, unit in registry.organisations.items():
        for post in unit.value.posts:
            if post.id and post.phone:
                made = f"{ids.named('unit', name)}/{post.id}"
                found[made] = {"phones": [[made, post.phone, "", bool(post.always)]]}
    for name, resource in registry.resources.items():
        found[ids.named("resource", name)] = {"facts": list(_facts(resource, words))}
    for name, area in registry.jurisdictions.items():
        found[place_id(name)] = {"facts": list(_facts(area, words))}
    return found


def _facts(entry: Entry[Any], words: WholeWords) -> Iterator[list[str]]:
    for field in _SHOWN.get(type(entry.value), ()):
        value = getattr(entry.value, field)
        if value is not None and value != ():
            yield [FIELDS[field][words.language], _said(field, value, words)]


def _said(field: str, value: Any, words: WholeWords) -> str:
    """Words of closed lists by their names, times as people say them."""
    if isinstance(value, tuple):
        return "、".join(_said(field, one, words) for one in value)
    if field in _WORDS:
        return words.plans.vocabulary.name(_WORDS[field], value)[words.language]
    return span(value)[words.language]
