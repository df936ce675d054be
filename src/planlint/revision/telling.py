"""A difference in words: what it is about, which field, what became of it."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from planlint.engine.finding import Finding
from planlint.report.wording import Wording

from .areas import ACTIONS
from .comparison import Comparison, Revision
from .difference import Difference
from .fields import chapter_name, field_name, owner_of
from .ripple import Touch
from .ripple_words import REASONS
from .side import Side
from .values import Values
from .verdict import BASIS

_HOLDER = re.compile("⟦([^⟧]*)⟧")
# Lists that are told whole, because their order matters.
# Where in the way by ids the task of a promise stands.
_OWNER = 2
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

    def message(self, finding: Finding, side: Side) -> str:
        """What a finding of one side says."""
        return Wording(side.report, self.language).message(finding)

    def label(self, one: Difference, values: Values) -> str:
        """What people call the item; empty where a plan has it once."""
        return _HOLDER.sub(lambda match: values.holder(match[1]), one.label[self.language])

    def about(self, one: Difference, values: Values) -> str:
        """任务“转移群众”·时限: what a difference is about."""
        change = one.change
        chapter = chapter_name(change.chapter)[self.language]
        label = self.label(one, values)
        parts = one.at.split("/")
        if change.chapter.startswith("tasks.") and len(parts) > _OWNER:
            title = values.tasks.get(parts[_OWNER], parts[_OWNER])
            chapter = f"{chapter_name('tasks')[self.language]}“{title}”·{chapter}"
        elif change.chapter.endswith(".posts"):
            label = values.holder("/".join((parts[1], parts[3])))
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
            return (
                values.item(item, self.label(one, values)) if change.chapter != "sections" else ""
            )
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

    def subject(self, touch: Touch) -> str:
        """What the reason is about: of a plan that refers to the changed one, that plan."""
        return touch.plan if touch.reason in ("implements", "cites") else touch.about

    def reason(self, touch: Touch) -> str:
        """Why a unit is told."""
        return REASONS[touch.reason][self.language]


def grouped(touches: Iterable[Touch]) -> dict[str, list[Touch]]:
    """The reasons by unit, in the order of their ids."""
    found: dict[str, list[Touch]] = {}
    for touch in touches:
        found.setdefault(touch.unit, []).append(touch)
    return dict(sorted(found.items()))
