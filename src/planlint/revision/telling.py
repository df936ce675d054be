"""A difference in words: what it is about, which field, what became of it."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from planlint.engine.finding import Finding
from planlint.family.changes import Change
from planlint.model.base import Model
from planlint.model.plan_types import JointPlan, TotalPlan, UnitPlan
from planlint.report.wording import Wording
from planlint.rulebook.words import Both

from .areas import ACTIONS, CHAPTERS
from .comparison import Comparison, Revision
from .difference import Difference
from .ripple import Touch
from .ripple_words import REASONS
from .values import Values
from .verdict import BASIS

_HOLDER = re.compile("⟦([^⟧]*)⟧")
# Lists that are told whole, because their order matters.
_WHOLE = ("succession", "steps")


@dataclass(frozen=True)
class Telling:
    """The words of one comparison in one language."""

    comparison: Comparison
    language: str

    def names(self) -> Mapping[str, str]:
        """Printed names of holders, of both sides."""
        return {**self.comparison.old.report.names, **self.comparison.new.report.names}

    def values(self, revision: Revision | None) -> Values:
        """Says the values of one plan, or of registries."""
        vocabulary = self.comparison.new.report.pack.vocabulary
        if revision is None:
            return Values(vocabulary, self.language, self.names())
        plans = [facts.plan for facts in revision.pair if facts is not None]
        tasks = {task.id: task.title or task.id for plan in plans for task in plan.tasks if task.id}
        return Values(vocabulary, self.language, self.names(), plans[-1].id, tasks)

    def pick(self, zh: str, en: str) -> str:
        """One of two texts."""
        return en if self.language == "en" else zh

    def title(self, revision: Revision) -> str:
        """The title of a plan with its id."""
        facts = revision.pair.new or revision.pair.old
        assert facts is not None
        plan = facts.plan
        name = plan.title or plan.id or facts.path
        return self.pick(f"{name}（{plan.id}）", f"{name} ({plan.id})") if plan.id else name

    def basis(self) -> str:
        """The clause that decides on the procedure, as findings cite theirs."""
        report = self.comparison.new.report
        clause = Wording(report, self.language).clause(BASIS, report.pack.lawbook.instruments)
        return f"{self.pick('依据', 'basis')}: {clause}"

    def message(self, finding: Finding, *, old: bool) -> str:
        """What a finding says."""
        side = self.comparison.old if old else self.comparison.new
        return Wording(side.report, self.language).message(finding)

    def about(self, one: Difference, values: Values) -> str:
        """任务“转移群众”·时限: what a difference is about."""
        change = one.change
        chapter = CHAPTERS.get(change.chapter, Both())[self.language] or _chapter(change.chapter, self.language)  # fmt: skip
        label = _HOLDER.sub(lambda match: values.holder(match[1]), one.label[self.language])
        named = self.pick(f"{chapter}“{label}”", f"{chapter} “{label}”") if label else chapter
        field = field_name(change)[self.language]
        return "·".join(part for part in (named, field) if part)

    def what(self, one: Difference, values: Values) -> str:
        """Old → new, or what came and went of a list; nothing for running text, which has sentences."""
        change = one.change
        if one.hunks:
            return ""
        if change.action in ("added", "removed"):
            item = change.new if change.new is not None else change.old
            return values.value(item, change.chapter) if not _is_section(change) else ""
        owner, name = owner_of(change)
        if isinstance(change.old, tuple) and isinstance(change.new, tuple) and name not in _WHOLE:
            return self._list(change.old, change.new, name, owner, values)
        return " → ".join(values.value(side, name, owner) for side in (change.old, change.new))

    def _list(
        self, old: tuple[Any, ...], new: tuple[Any, ...], name: str, owner: Any, values: Values
    ) -> str:
        """What came into a list and what went out of it."""
        before, after = Counter(map(repr, old)), Counter(map(repr, new))
        added = tuple(one for one in new if not before[repr(one)])
        removed = tuple(one for one in old if not after[repr(one)])
        words = ((self.pick("增加", "adds"), added), (self.pick("去掉", "drops"), removed))
        parts = (f"{word} {values.value(items, name, owner)}" for word, items in words if items)
        return self.pick("；", "; ").join(parts)

    def action(self, one: Difference) -> str:
        """added, removed, changed, renamed."""
        return ACTIONS[one.change.action][self.language]

    def unit(self, unit: str) -> str:
        """The name of a unit."""
        return self.names().get(unit, unit)

    def reason(self, touch: Touch) -> str:
        """Why a unit is told."""
        return REASONS[touch.reason][self.language]


def field_name(change: Change) -> Both:
    """The field in words; empty where a whole item came or went."""
    if not change.field:
        return Both()
    chinese: list[str] = []
    here: Any = change.new_item if change.new_item is not None else change.old_item
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


def _chapter(chapter: str, language: str) -> str:
    name = chapter.partition(".")[0]
    if language == "en":
        return name.replace("_", " ")
    for model in (TotalPlan, JointPlan, UnitPlan):
        if name in model.model_fields:
            return model.model_fields[name].title or name
    return name


def _is_section(change: Change) -> bool:
    return change.chapter == "sections"
