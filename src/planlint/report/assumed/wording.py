"""What is said of one item of the letter: levels, both sides, gaps, suggestions, the answer."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from planlint.family.activation import Stage
from planlint.family.reconciliation.assumed import Assumed
from planlint.family.reconciliation.gaps import Gap
from planlint.model.ledger import Acknowledgement
from planlint.report.duties.saying import Sayer
from planlint.report.duties.terms import level_word
from planlint.rulebook.words import Both

from .letter import Letter

GAPS: dict[str, Both] = {
    "unanswered": Both(
        zh="你单位的预案没有哪项任务与此对应", en="no task of your plans answers to this"
    ),
    "no_plan": Both(
        zh="工作区里没有你单位制定的预案，无从对照", en="no plan of yours is here to compare with"
    ),
    "draft_only": Both(
        zh="只有草案答应：你单位的这个预案还没有印发",
        en="only a draft promises it: that plan of yours is not issued yet",
    ),
    "lead_differs": Both(zh="对应的任务由{theirs}牵头", en="the task is led by {theirs}"),
    "slower": Both(
        zh="期待 {ours}，你单位的预案写的是 {theirs}", en="{ours} assumed, your plan says {theirs}"
    ),
    "time_unclear": Both(
        zh="期待 {ours} 内完成，你单位的预案写的是 {theirs}，说不准是不是更晚",
        en="{ours} assumed, your plan says {theirs}: nobody can tell whether that is later",
    ),
    "without_time": Both(
        zh="期待 {ours} 内完成，你单位的预案没有写时限",
        en="{ours} assumed, your plan sets no time",
    ),
    "short": Both(
        zh="期待 {ours}，你单位的预案安排 {theirs}", en="{ours} assumed, your plan brings {theirs}"
    ),
    "short_registered": Both(
        zh="期待 {ours}，你单位的预案没有写安排多少，登记的一共 {theirs}",
        en="{ours} assumed; your plan states no number, {theirs} are registered in all",
    ),
    "not_at_level": Both(
        zh="{ours}中需要，你单位的预案在这一级没有安排",
        en="needed at {ours}, where your plan does not run it",
    ),
    "level_unclear": Both(
        zh="{ours}中需要，你单位的预案只在另一个阶段安排，或者级别没有写灾种",
        en="needed at {ours}; your plan runs it in the other phase alone, or at levels that name no hazard",
    ),
    "over_committed": Both(
        zh="几个预案合计期待 {ours}，你单位一共安排 {theirs}",
        en="{ours} assumed by several plans together, your plan brings {theirs}",
    ),
    "over_registered": Both(
        zh="几个预案合计期待 {ours}，登记的一共 {theirs}",
        en="{ours} assumed by several plans together, {theirs} are registered in all",
    ),
    "stale": Both(
        zh="你单位的预案 {theirs} 修订后，双方没有核对过",
        en="not looked at since your plan was revised on {theirs}",
    ),
    "one_sided": Both(
        zh="你单位的预案没有声明履行（fulfils）", en="your plan does not declare it (fulfils)"
    ),
}
ANSWERS: dict[str, Both] = {
    "accept": Both(zh="接受", en="accepted"),
    "accept_with_change": Both(zh="修改后接受", en="accepted with a change"),
    "reject": Both(zh="不接受", en="rejected"),
}
WAYS: dict[str, Both] = {
    "relied": Both(zh="依靠你单位完成的", en="What they rely on you for"),
    "led": Both(zh="交给你单位牵头的任务", en="Tasks they give you to lead"),
    "supported": Both(zh="请你单位配合的任务", en="Tasks they ask you to support"),
}
_SIDES = {
    "assumed": Both(zh="对方的期待", en="what they assume"),
    "promised": Both(zh="你单位的任务", en="your task"),
}


@dataclass(frozen=True)
class ItemWords:
    """The words of items in one language."""

    sayer: Sayer
    letter: Letter

    def levels(self, stages: Iterable[Stage]) -> str:
        """洪涝四级响应至一级响应: each hazard with its levels, the lowest first."""
        named: dict[tuple[str, str], list[int]] = {}
        for stage in stages:
            named.setdefault((stage.kind, stage.hazard), []).append(stage.level)
        return self.sayer.listed(
            self._hazard(hazard) + self._range(kind, sorted(levels, reverse=True))
            for (kind, hazard), levels in named.items()
        )

    def _hazard(self, hazard: str) -> str:
        return self.sayer.hazard(hazard) + self.sayer.pick("", " ") if hazard else ""

    def _range(self, kind: str, levels: list[int]) -> str:
        """Three or more levels in a row are said by their ends."""
        words = [self.sayer.both(level_word(kind, level)) for level in levels]
        if len(levels) > 2 and levels[0] - levels[-1] == len(levels) - 1:  # noqa: PLR2004
            return f"{words[0]}{self.sayer.pick('至', ' to ')}{words[-1]}"
        return self.sayer.listed(words)

    def wanted(self, one: Assumed) -> str:
        """What is asked: when, with what."""
        promise = one.assumption.promise if one.assumption else None
        time = self.sayer.time(promise.within) if promise else self.sayer.often(one.task)
        if promise and time:
            time = self.sayer.pick(f"{time}内", f"within {time}")
        needs = self.sayer.resources(promise.needs if promise else one.task.needs)
        return self.sayer.pick("，", ", ").join(filter(None, (time, needs)))

    def promised(self, one: Assumed) -> str:
        """The task that answers, with its time and place."""
        if one.commitment is None:
            return ""
        task, peer = one.commitment.task, one.commitment.peer
        place = self.letter.place(peer.document, one.commitment.pointer)
        draft = self.sayer.draft_mark(peer.plan)
        title = self.sayer.pick(
            f"《{peer.title}》{draft}“{task.title or task.id}”",
            f"“{task.title or task.id}” of {peer.title}{draft}",
        )
        return f"{title} {self.sayer.often(task)}".rstrip() + f"  ← {place}"

    def gaps(self, one: Assumed) -> Iterator[str]:
        """On what the two sides do not agree."""
        for gap in one.gaps:
            yield self.sayer.both(GAPS[gap.kind]).format(
                ours=self._side(gap, gap.ours, one), theirs=self._side(gap, gap.theirs, one)
            )

    def _side(self, gap: Gap, text: str, one: Assumed) -> str:
        if gap.kind == "lead_differs":
            return self.sayer.holders(text.split("、"), one.facts)
        if gap.kind in ("slower", "without_time", "time_unclear"):
            source = one.assumption.promise.within if one.assumption else one.task.within
            task = one.commitment.task if one.commitment and text != gap.ours else None
            said = self.sayer.often(task) if task and not task.within else ""
            return said or self.sayer.time(task.within if task else source)
        if gap.kind in ("not_at_level", "level_unclear"):
            return self._level(text) if text else ""
        if gap.kind.startswith(("short", "over_")) and " " in text:
            name, _, number = text.partition(" ")
            entry = self.sayer.family.registry.resources.get(name)
            return f"{(entry and entry.value.name) or name} {number}"
        return text

    def _level(self, text: str) -> str:
        """``3``, ``warning 3``: 三级响应, 三级（黄色）预警."""
        kind, _, level = text.rpartition(" ")
        return self.sayer.both(level_word(kind or "response", int(level)))

    def suggestions(self, one: Assumed) -> Iterator[str]:
        """Tasks of the unit that read alike, for people to choose from."""
        for each in one.suggestions:
            place = self.letter.place(each.facts.document, ("tasks", each.number))
            yield f"{each.facts.plan.id} {each.task.id}（{each.task.title}）  ← {place}"

    def answer(self, one: Assumed) -> str:
        """The latest answer, and whether it still holds."""
        if one.way != "relied":
            return ""
        if one.answer is None:
            return self.sayer.pick("尚未答复", "not answered yet")
        record = one.answer.record
        said = self.sayer.both(ANSWERS.get(record.answer or "", Both(zh="—", en="—")))
        parts = (record.id, str(record.on or ""), said, *self._offered(record), record.note)
        text = " ".join(filter(None, parts))
        if one.answer.holds:
            return text
        sides = self.sayer.listed(self.sayer.both(_SIDES[side]) for side in one.answer.changed)
        return text + self.sayer.pick(
            f"；此后{sides}有改动，需要重新答复", f"; changed since: {sides}, answer anew"
        )

    def _offered(self, record: Acknowledgement) -> Iterator[str]:
        """What was accepted with a change: how soon, with what."""
        if record.within:
            time = self.sayer.time(record.within)
            yield self.sayer.pick(f"{time}内", f"within {time}")
        if record.needs:
            yield self.sayer.resources(record.needs)
