"""The words of chains in one language."""

import functools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from planlint.family.command.chain import Command
from planlint.family.family import Family
from planlint.family.fragility.branches import Part
from planlint.family.peer import Peer
from planlint.family.public import public_numbers
from planlint.family.reporting.graph import is_draft
from planlint.family.reporting.hops import Hop, Stand
from planlint.model.scalars import Duration
from planlint.rulebook.labels import TIERS, label, span
from planlint.rulebook.vocabulary import Vocabulary
from planlint.rulebook.words import Both, fill

ROLES = {
    "assess": Both(zh="研判", en="assess"),
    "propose": Both(zh="提出", en="propose"),
    "decide": Both(zh="决定", en="decide"),
    "announce": Both(zh="宣布", en="announce"),
    "command": Both(zh="指挥", en="command"),
}
STEPS = ROLES | {
    "report": Both(zh="信息报告", en="report"),
    "lead": Both(zh="任务牵头", en="lead of a task"),
    "post": Both(zh="任务岗位", en="post of a task"),
    "resource": Both(zh="任务所需资源", en="resource of a task"),
}
TROUBLES = {
    "two_deciders": Both(zh="分别决定，没有写明由谁最后决定", en="decide each for itself"),
    "two_plans": Both(
        zh="决定；{other}写同一级由{others}决定：两个决定人",
        en="decide; by {other} the same level is decided by {others}: two deciders",
    ),
    "decided_lower": Both(
        zh="决定者低于更低一级响应的决定者", en="ranks below the decider of a lower level"
    ),
    "rank_unknown": Both(
        zh="不能判断：看不出是不是低于更低一级响应的决定者",
        en="undecided: nobody can say whether below the decider of a lower level",
    ),
    "nobody_behind": Both(zh="没有负责人，不知道找谁", en="has no head: nobody knows whom to ask"),
    "no_number": Both(
        zh="没有电话，顶替的人也没有", en="has no number, nor has anybody who stands in"
    ),
    "no_deputy": Both(
        zh="只有一个负责人，没有副职，也没有写谁代行",
        en="has one head, no deputy, and nobody is named in his place",
    ),
}
KINDS = {
    "post": Both(zh="岗位", en="post"),
    "number": Both(zh="电话", en="number"),
    "unit": Both(zh="单位", en="unit"),
    "depot": Both(zh="物资", en="supply"),
    "team": Both(zh="队伍", en="team"),
    "shelter": Both(zh="场所", en="shelter"),
}
_CALLED = 3


@dataclass(frozen=True)
class ChainWords:
    """Names and phrases."""

    language: str
    vocabulary: Vocabulary
    family: Family
    # Units and posts by id, bodies as ``plan#body``.
    names: Mapping[str, str]
    # Whether numbers that are not public are shown too.
    internal: bool = False

    def pick(self, zh: str, en: str) -> str:
        """One of two texts."""
        return en if self.language == "en" else zh

    def both(self, words: Both) -> str:
        """A word in the language."""
        return words[self.language]

    def listed(self, words: Iterable[str]) -> str:
        """Several words as the language lists them."""
        return self.pick("、", ", ").join(dict.fromkeys(words))

    def holder(self, known: str) -> str:
        """The name of a holder, else its id."""
        return self.names.get(known, known)

    def some(self, holders: tuple[str, ...]) -> str:
        """The first few of those whom one calls."""
        shown = self.listed(self.holder(one) for one in holders[:_CALLED])
        more = len(holders) - _CALLED
        return shown + (self.pick(f"等{len(holders)}个", f" and {more} more") if more > 0 else "")

    def area(self, area: str) -> str:
        """The name of an area."""
        entry = self.family.registry.jurisdictions.get(area)
        return (entry.value.name if entry else None) or area

    def hazard(self, hazard: str) -> str:
        """The name of a hazard."""
        return self.vocabulary.name("hazards", hazard)[self.language]

    def tier(self, tier: str) -> str:
        """The name of a tier."""
        return (
            TIERS[tier][self.language] if tier in TIERS else self.pick("层级不明", "tier unknown")
        )

    def stand(self, stand: Stand) -> str:
        """Who reports or receives, as the plan prints it, else by name, else the tier."""
        return stand.name or (self.holder(stand.holder) if stand.holder else self.tier(stand.tier))

    def clock(self, hop: Hop) -> str:
        """30分钟; the words of haste where there is no number."""
        if hop.step.within is not None:
            return span(hop.step.within)[self.language]
        return hop.urgent or self.pick("未写时限", "no time given")

    def time(self, duration: Duration | None) -> str:
        """2小时; empty for none."""
        return span(duration)[self.language] if duration else ""

    def minutes(self, minutes: int) -> str:
        """85分钟."""
        return span(Duration(minutes, "m"))[self.language]

    def title(self, plan: str) -> str:
        """The title of a plan, and that it is a draft."""
        peer = self.family.peer(plan)
        return f"《{peer.title}》{self.draft(peer)}" if peer else plan

    def draft(self, peer: Peer) -> str:
        """（草案）; empty for what is in force."""
        return self.pick("（草案）", " (draft)") if is_draft(peer, self.family) else ""

    def response(self, command: Command) -> str:
        """洪涝二级响应."""
        item = command.facts.plan.responses[command.number]
        said = label(item, self.vocabulary)
        return item.name or fill(said, {}, self.language, self.holder)

    def part(self, part: Part) -> str:
        """A post, number, unit or resource, with its kind where the name does not say it."""
        if part.kind in ("unit", "post"):
            return self.holder(part.id)
        if part.kind == "number":
            return f"{self.both(KINDS['number'])} {self.number(part.id)}"
        entry = self.family.registry.resources.get(part.id)
        return f"{self.both(KINDS[part.kind])} {(entry.value.name if entry else None) or part.id}"

    def number(self, number: str) -> str:
        """A number as it is written, or that it is not public."""
        return self.shown(number) or self.pick("（不公开）", "(not public)")

    def shown(self, number: str) -> str:
        """A number; empty where it is not to be shown."""
        return number if self.internal or number in self._public else ""

    @functools.cached_property
    def _public(self) -> frozenset[str]:
        return public_numbers(self.family)

    def task(self, command: Command, number: int) -> str:
        """The title of a task."""
        task = command.facts.plan.tasks[number]
        return task.title or task.id or ""
