"""The fields of a change in words: from the titles of the model."""

from typing import Any

from planlint.family.changes.change import Change
from planlint.model.base import Model
from planlint.model.plan_types import JointPlan, TotalPlan, UnitPlan
from planlint.model.sections import Section
from planlint.rulebook.words import Both

from .areas import CHAPTERS


def field_name(change: Change) -> Both:
    """The field in words; empty where a whole item came or went."""
    if not change.field:
        return Both()
    chinese: list[str] = []
    here: Any = change.new_item if change.new_item is not None else change.old_item
    if change.chapter == "sections":
        return Both(zh=Section.model_fields[change.field].title or "", en=change.field)
    for step in change.field.split("."):
        info = _field(here, step)
        chinese.append(info[1].title or step if info else step)
        here = getattr(here, info[0], None) if info else None
    english = change.field.replace("_", " ").replace(".", " · ")
    return Both(zh="·".join(chinese), en=english)


def owner_of(change: Change) -> tuple[Any, str]:
    """The model that has the changed field, and the field's own name."""
    *steps, last = change.field.split(".")
    here: Any = change.new_item if change.new_item is not None else change.old_item
    for step in steps:
        info = _field(here, step)
        here = getattr(here, info[0], None) if info else None
    info = _field(here, last)
    return here, info[0] if info else last


def _field(owner: Any, key: str) -> tuple[str, Any] | None:
    if not isinstance(owner, Model):
        return None
    fields = type(owner).model_fields.items()
    return next(((name, info) for name, info in fields if (info.alias or name) == key), None)


def chapter_name(chapter: str) -> Both:
    """What the list of a plan, or the registry, is called."""
    known = CHAPTERS.get(chapter)
    if known is not None:
        return known
    name = chapter.partition(".")[0]
    models = (model for model in (TotalPlan, JointPlan, UnitPlan) if name in model.model_fields)
    title = next((model.model_fields[name].title for model in models), None)
    return Both(zh=title or name, en=name.replace("_", " "))
