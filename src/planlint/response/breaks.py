"""Where the run breaks: nobody decides, nobody leads, a promise nobody keeps, a report that ends."""

from collections.abc import Iterator
from dataclasses import dataclass

from planlint.family.reporting_chain import required
from planlint.family.reporting_hops import TIERS
from planlint.rulebook.labels import TIERS as TIER_WORDS
from planlint.rulebook.words import Both, holder

from .course import Activation, Deed, Note, Step, Wait
from .procedure import is_delegated
from .scene import Scene
from .spreading import Spread

_STEPS = {
    "assess": Both(zh="分析评估", en="assess"),
    "propose": Both(zh="提出建议", en="propose"),
    "decide": Both(zh="决定启动", en="decide"),
    "announce": Both(zh="宣布", en="announce"),
    "command": Both(zh="指挥", en="command"),
}


@dataclass(frozen=True)
class Breaks:
    """Everything that stops or holds up the response."""

    scene: Scene
    spread: Spread
    activations: tuple[Activation, ...]
    rings: tuple[tuple[Deed, ...], ...]

    def all(self) -> Iterator[Note]:
        """In the order: report, plans, procedure, tasks, rings."""
        yield from self._report()
        yield from self._plans()
        for one in self.activations:
            yield from self._procedure(one)
            for deed in one.deeds:
                yield from self._deed(one, deed)
        yield from map(_ring, self.rings)

    def _report(self) -> Iterator[Note]:
        """The report does not come to the area, or not as high as the grade asks."""
        area = self.scene.asked.area
        registry = self.scene.family.registry
        tier = registry.level(area) or ""
        needed = required(tier, self.scene.asked.grade)
        for above in self.scene.up:
            level = registry.level(above) or ""
            known = above in self.spread.areas or self.scene.is_below(above)
            if level not in TIERS or known or TIERS.index(level) > TIERS.index(needed):
                continue
            if self._is_ours(above):
                yield self._ended(above, level)
                return

    def _is_ours(self, area: str) -> bool:
        """Whether plans of the family answer for an area: of others we know too little."""
        return any(facts.plan.jurisdiction == area for facts in self.scene.plans.values()) or any(
            hop.receivers and any(r.area == area for r in hop.receivers)
            for hop in self.spread.chain.hops
        )

    def _ended(self, area: str, level: str) -> Note:
        name = self._area(area)
        towards = (
            h for h in self.spread.chain.hops if any(r.area == area for r in h.receivers)
        )
        text = Both(
            zh=f"报告到不了{name}（{TIER_WORDS[level].zh}）",
            en=f"no report comes to {name} ({TIER_WORDS[level].en})",
        )
        return Note("report_ends", area, text, tuple(h.location for h in towards))

    def _area(self, area: str) -> str:
        entry = self.scene.family.registry.jurisdictions.get(area)
        return (entry.value.name if entry else None) or area

    def _plans(self) -> Iterator[Note]:
        """Plans that the catalogue owes for the hazard and nobody has made."""
        scene, family = self.scene, self.scene.family
        for entry in family.registry.catalogue:
            owed = entry.value
            area, due = owed.jurisdiction or "", owed.since is None or owed.since <= family.as_of
            about = owed.hazard in scene.asked.about or (owed.type == "total" and not owed.hazard)
            if owed.owed is False or not due or not about or not scene.touches(area):
                continue
            if not family.has_plan_for(owed):
                name, what = self._area(area), owed.plan or owed.hazard or owed.type or ""
                there = any(facts.plan.id == owed.plan for facts in family.facts)
                text = (_NOT_YET if there else _OWED).filled(area=_safe(name), plan=what)
                key = f"{area} {owed.type} {owed.hazard} {owed.plan}"
                yield Note("plan_missing", key, text, (entry.location,))

    def _procedure(self, one: Activation) -> Iterator[Note]:
        level = one.response
        if one.facts is None or level is None:
            return
        if not level.decide and not is_delegated(level):
            text = Both(zh="没有写谁决定启动", en="nobody is named who decides")
            yield Note("no_decider", one.id, text, (one.location,), one.id, one.known)
        for step in one.steps:
            yield from self._step(one, step)

    def _step(self, one: Activation, step: Step) -> Iterator[Note]:
        verb = _STEPS[step.kind]
        whom = "、".join(holder(name) for name in step.holders)
        if not any(call.acts for call in step.calls):
            kind, zh, en = "missing", "没有人", "nobody is there to"
            tail = Both(zh=f"{zh}{verb.zh}：{whom}缺位，也没有人代行", en=f"{en} {verb.en}: {whom} missing, nobody stands in")  # fmt: skip
        elif not any(call.answered or call.how == "no_number" for call in step.calls):
            kind = "unreachable"
            tail = Both(
                zh=f"夜间、假日叫不到{verb.zh}的人：{whom}的电话不是24小时值守",
                en=f"nobody answers outside hours to {verb.en}: the numbers of {whom} are not staffed",
            )
        else:
            return
        key = f"{one.id} {step.kind}"
        yield Note(f"{step.kind}_{kind}", key, tail, (step.location,), one.id, one.known)

    def _deed(self, one: Activation, deed: Deed) -> Iterator[Note]:
        title = deed.task.title or deed.task.id or ""
        key = " ".join(deed.key)
        if deed.state == "lost" and one.begins is not None:
            whom = "、".join(holder(name) for name in deed.task.lead)
            text = Both(
                zh=f"“{title}”没有人牵头：{whom}缺位",
                en=f"nobody leads “{title}”: {whom} missing",
            )
            yield Note("lead_missing", key, text, (deed.location,), one.id, one.begins)
        for wait in deed.waits:
            yield from self._wait(one, deed, wait, title)

    def _wait(self, one: Activation, deed: Deed, wait: Wait, title: str) -> Iterator[Note]:
        key = f"{' '.join(deed.key)} {wait.plan} {wait.task}"
        if deed.state == "lost" or wait.state in ("unknown", "outside"):
            return
        if wait.state != "waits":
            why = _NOT_RUN if wait.state == "not_run" else _NOT_ACTIVE
            text = why.filled(title=_safe(title), plan=wait.plan, task=wait.task)
            yield Note("promise_missing", key, text, (wait.location,), one.id, one.begins)
        elif wait.done is None and deed.state == "blocked":
            text = _NEVER.filled(title=_safe(title), plan=wait.plan, task=wait.task)
            yield Note("promise_missing", key, text, (wait.location,), one.id, one.begins)
        elif wait.done and one.begins and deed.task.within and deed.task.within.minutes:
            late = wait.done.latest - (one.begins.latest + deed.task.within.minutes)
            if late > 0:
                text = _LATE.filled(title=_safe(title), plan=wait.plan, task=wait.task, late=str(late))  # fmt: skip
                yield Note("waits_too_long", key, text, (wait.location,), one.id, wait.done)


def _ring(ring: tuple[Deed, ...]) -> Note:
    names = " → ".join(deed.task.title or " ".join(deed.key) for deed in (*ring, ring[0]))
    text = Both(zh=f"互相等待，谁也开始不了：{names}", en=f"each waits for the other: {names}")
    places = tuple(
        wait.location
        for deed, after in zip(ring, (*ring[1:], ring[0]), strict=True)
        for wait in deed.waits
        if (wait.plan, wait.task) == after.key
    )
    return Note("deadlock", " ".join(ring[0].key), text, places, ring[0].plan)


def _safe(text: str) -> str:
    """A title that may hold braces, for a template."""
    return text.replace("{", "｛").replace("}", "｝")


_OWED = Both(zh="{area}应当有而没有预案：{plan}", en="{area} owes a plan and has none: {plan}")
_NOT_YET = Both(
    zh="{area}应当有的预案这一天没有施行：{plan}",
    en="a plan that {area} owes is not in force on this day: {plan}",
)
_NOT_ACTIVE = Both(
    zh="“{title}”依靠的 {plan} 没有启动（{task}）",
    en="“{title}” relies on {plan}, which does not run ({task})",
)
_NOT_RUN = Both(
    zh="“{title}”依靠 {plan} 的 {task}，对方在这一级不做",
    en="“{title}” relies on {task} of {plan}, which is not done at that level",
)
_NEVER = Both(
    zh="“{title}”等待 {plan} 的 {task}，而对方完成不了",
    en="“{title}” waits for {task} of {plan}, which is never done",
)
_LATE = Both(
    zh="“{title}”等待 {plan} 的 {task}，等到时已经超过自己的时限{late}分钟",
    en="“{title}” waits for {task} of {plan} until {late} minutes after its own time",
)
