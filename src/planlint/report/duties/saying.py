"""What is said of one line: roles, text, time, notes, in one language."""

import datetime
import functools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from planlint.family.duties.lines import MEMBERS, Line, Part
from planlint.family.editions import is_draft
from planlint.family.facts import Facts
from planlint.family.family import Family
from planlint.family.holders import unit_of
from planlint.family.names import Names, deputy_word, head_word
from planlint.model.levels import Condition, Trigger
from planlint.model.plan import Plan
from planlint.model.reporting import Party
from planlint.model.scalars import Duration
from planlint.model.tasks import Promise, Task
from planlint.rulebook.labels import TIERS, span
from planlint.rulebook.vocabulary import Vocabulary
from planlint.rulebook.words import Both

from .terms import MEANS, RANK, role_word

_BOUNDS = (
    ("from_", "{}以上", "≥"), ("above", "超过{}", ">"), ("below", "不足{}", "<"),
    ("to", "不超过{}", "≤"),
)  # fmt: skip


@dataclass(frozen=True)
class Sayer:
    """Words for lines; bodies are named as their plan names them, units by the registry."""

    language: str
    vocabulary: Vocabulary
    family: Family
    holder: str

    def pick(self, zh: str, en: str) -> str:
        """One of two texts."""
        return en if self.language == "en" else zh

    def both(self, words: Both) -> str:
        """A word in the language."""
        return words[self.language]

    def listed(self, words: Iterable[str]) -> str:
        """Several words as the language lists them."""
        return self.pick("、", ", ").join(dict.fromkeys(filter(None, words)))

    @functools.cached_property
    def _others(self) -> Any:
        return {name: facts.plan for name, facts in self.family.current.items()}

    @functools.cached_property
    def _names(self) -> dict[str, Names]:
        return {}

    def names(self, facts: Facts) -> Names:
        """How one plan names holders."""
        if facts.path not in self._names:
            day: datetime.date = self.family.as_of
            registry = self.family.registry
            self._names[facts.path] = Names(registry, facts.plan, day, self._others)
        return self._names[facts.path]

    def holders(self, holders: Iterable[str], facts: Facts) -> str:
        """Several holders in the mouth of a plan."""
        return self.listed(self.names(facts).holder(holder) for holder in holders)

    def hazard(self, hazard: str) -> str:
        """What a hazard is called."""
        return self.both(self.vocabulary.name("hazards", hazard)) if hazard else ""

    def time(self, value: Duration | None) -> str:
        """30分钟, 2 hours."""
        return self.both(span(value)) if value else ""

    def draft_mark(self, plan: Plan | None) -> str:
        """（草案） behind the title of a plan that is one; else nothing."""
        return self.pick("（草案）", " (draft)") if is_draft(plan, self.family.as_of) else ""

    def roles(self, line: Line) -> str:
        """牵头、提出（市防办）、配合: roles with that through which they are one's own."""
        by_role: dict[str, list[str]] = {}
        for part in sorted(line.main_parts, key=lambda part: RANK.index(part.role)):
            by_role.setdefault(self._role(line, part), []).append(self._through(line, part))
        found: dict[str, list[str]] = {}
        for role, through in by_role.items():
            found.setdefault(self.listed(through), []).append(role)
        return self.listed(self._with(self.listed(r), through) for through, r in found.items())

    def bare_roles(self, line: Line) -> str:
        """The same without that through which."""
        ordered = sorted(line.main_parts, key=lambda part: RANK.index(part.role))
        return self.listed(self._role(line, part) for part in ordered)

    def through(self, line: Line) -> str:
        """The posts, bodies or general parties that are named in one's stead."""
        return self.listed(self._through(line, part) for part in line.main_parts)

    def _with(self, role: str, through: str) -> str:
        return self.pick(f"{role}（{through}）", f"{role} ({through})") if through else role

    def _role(self, line: Line, part: Part) -> str:
        if line.kind == "body" and self.language == "zh" and part.role in ("head", "deputies"):
            return head_word(line.item) if part.role == "head" else deputy_word(line.item)
        return self.both(role_word(line.kind, part.role))

    def _through(self, line: Line, part: Part) -> str:
        """The post, body or general party that is named in one's stead; empty for oneself."""
        if part.holder == self.holder:
            return ""
        unit, _, post = part.holder.partition("/")
        if unit == self.holder:
            return self.names(line.facts).post(unit, post)
        if part.seat == "one_of":
            return self.party(None, part.holder, line.facts)
        name = self.names(line.facts).holder(part.holder)
        if part.seat not in MEMBERS:
            return name
        return name + self.pick("的", ", ") + self.both(role_word("body", part.seat))

    def party(self, party: Party | None, holder: str, facts: Facts) -> str:
        """What a party of a reporting step, or somebody of a tier, is called."""
        if party and (party.name or party.holder):
            return party.name or self.holders(party.holder, facts)
        tier = (party.tier if party else None) or holder.rpartition(":")[2]
        return self.both(TIERS[tier]) if tier in TIERS else self.holders((holder,), facts)

    def general(self, holder: str) -> str:
        """What a unit that stands for a whole tier, or a tier itself, is called."""
        tier = holder.rpartition(":")[2]
        unit = self.family.registry.organisations.get(unit_of(holder))
        name = unit.value.name_on(self.family.as_of) if unit else None
        return name or (self.both(TIERS[tier]) if tier in TIERS else holder)

    def often(self, task: Task) -> str:
        """The time of a task: a deadline or a rhythm."""
        if task.within:
            return self.pick(f"{self.time(task.within)}内", f"within {self.time(task.within)}")
        if task.every:
            often = self.time(task.every)
            return self.pick(f"每{_bare(often)}一次", f"every {often.removeprefix('1 ')}")
        if task.daily:
            return self.pick(f"每日{task.daily}", f"daily at {task.daily}")
        if task.quarterly:
            return self.pick("每季度一次", "quarterly")
        return self.pick("每年一次", "yearly") if task.yearly else ""

    def resources(self, needs: Iterable[Any]) -> str:
        """冲锋舟20艘、救生衣2000件."""
        return self.listed(self._need(need) for need in needs)

    def _need(self, need: Any) -> str:
        entry = self.family.registry.resources.get(need.resource or "")
        name = (entry.value.name if entry else None) or need.resource or ""
        unit = (getattr(entry.value, "unit", None) if entry else None) or ""
        return f"{name}{need.quantity}{unit}" if need.quantity else name

    def promise(self, promise: Promise, facts: Facts) -> str:
        """江州供电公司《…》“恢复供电”1小时内."""
        unit = self.holders((promise.unit,), facts) if promise.unit else ""
        peer = self.family.peer(promise.plan) if promise.plan else None
        plan = self.plan_name(promise.plan) if promise.plan else ""
        tasks = peer.tasks if peer else ()
        title = next((t.title for t in tasks if t.id == promise.task and t.title), promise.task)
        return f"{unit}{plan}“{title or ''}”{self.time(promise.within)}"

    def plan_name(self, plan: str) -> str:
        """《江州市防汛抗旱应急预案》, else the id."""
        peer = self.family.peer(plan)
        return f"《{peer.title}》" if peer else plan

    def condition(self, condition: Condition) -> str:
        """One threshold; the author's own words win over the numbers."""
        if condition.text:
            return condition.text.rstrip("。；")
        name = self.both(self.vocabulary.name("quantities", condition.quantity or ""))
        bounds = "".join(self._bounds(condition))
        words = (condition.area or "", name, bounds.strip())
        return self.pick("", " ").join(filter(None, words))

    def _bounds(self, condition: Condition) -> Iterator[str]:
        """以上 includes its number, 不足 does not."""
        unit = condition.unit or ""
        for key, zh, en in _BOUNDS:
            value = getattr(condition, key)
            if value is not None:
                amount = f"{value:f}{unit}"
                yield self.pick(zh.format(amount), f" {en} {amount}")

    def trigger(self, trigger: Trigger) -> str:
        """All conditions in one phrase."""
        join = self.pick("；或者 ", "; or "), self.pick("；并且 ", "; and ")
        anything = join[0].join(self.condition(one) for one in trigger.any)
        return join[1].join(filter(None, (*map(self.condition, trigger.all), anything)))

    def means(self, by: Iterable[str]) -> str:
        """By phone, by the system …"""
        return self.listed(self.both(MEANS[way]) for way in by)


def _bare(often: str) -> str:
    """每月 rather than 每1个月."""
    return often.removeprefix("1").removeprefix("个") if not often[1:2].isdigit() else often
