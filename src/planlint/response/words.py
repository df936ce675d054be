"""The words of a run in one language: who, what, when, why."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from planlint.family.reporting.hops import Stand
from planlint.report.printable import printable
from planlint.rulebook.labels import GRADES, TIERS, span
from planlint.rulebook.vocabulary import Vocabulary
from planlint.rulebook.words import Both, fill

from .asked import Asked, Reading
from .calling import Call
from .chosen import Chosen
from .compared import Change
from .course import Activation, Note, Run
from .lexicon import CAUSES, COLOURS, ENGLISH_DAYS, HOW, LEVELS, NUMERALS, STEPS, WEEKDAYS
from .notices import NOTICES
from .spreading import Heard
from .window import Window


@dataclass(frozen=True)
class Words:
    """Texts for one run."""

    language: str
    vocabulary: Vocabulary
    # Units and posts by id, bodies as ``plan#body``: what they are called on the day.
    names: Mapping[str, str]
    # Plan ids with their titles, areas with their names.
    titles: Mapping[str, str]
    areas: Mapping[str, str]

    def pick(self, zh: str, en: str) -> str:
        """One of two texts."""
        return en if self.language == "en" else zh

    def both(self, words: Both) -> str:
        """A text in the language of the report, without control characters."""
        return printable(words[self.language])

    def step(self, kind: str) -> str:
        """Report, decide, task …"""
        return STEPS[kind][self.language]

    def who(self, holders: Iterable[str]) -> str:
        """Holders by their names."""
        found = (printable(self.names.get(one, one)) for one in holders)
        return self.pick("、", ", ").join(dict.fromkeys(found))

    def note(self, note: Note) -> str:
        """What a break or an open point says; holders, plans and hazards by their names."""

        def name_of(holder: str) -> str:
            own = self.names.get(f"{note.plan}#{holder}") or self.names.get(holder)
            if own is not None:
                return own
            if holder in self.titles:
                return self.title(holder)
            return self.vocabulary.name("hazards", holder)[self.language]

        return printable(fill(NOTICES[note.kind], note.words, self.language, name_of))

    def title(self, plan: str) -> str:
        """A plan by its title."""
        title = printable(self.titles.get(plan, plan))
        return self.pick(f"《{title}》", f"“{title}”")

    def area(self, area: str) -> str:
        """An area by its name."""
        return printable(self.areas.get(area, area))

    def event(self, asked: Asked) -> str:
        """Flood, major, Qingxi."""
        grade = GRADES[asked.grade][self.language] if asked.grade in GRADES else ""
        hazard = self.vocabulary.name("hazards", asked.hazard)[self.language]
        level = self.level(asked.level) if asked.level else ""
        unit = self.who((asked.unit,)) if asked.unit else ""
        readings = [self.reading(one) for one in asked.readings]
        parts = (self.area(asked.area), unit, grade, hazard, level, *readings)
        return self.pick(" ", ", ").join(part for part in parts if part)

    def reading(self, one: Reading) -> str:
        """Rain in 24 hours 210 mm."""
        return f"{self.vocabulary.name('quantities', one.quantity)[self.language]} {one.value}{one.unit}"  # fmt: skip

    def moment(self, moment: datetime.datetime) -> str:
        """Day, weekday and clock."""
        day = self.pick(f"星期{WEEKDAYS[moment.weekday()]}", ENGLISH_DAYS[moment.weekday()])
        return f"{moment:%Y-%m-%d} {day} {moment:%H:%M}"

    def level(self, level: int | None) -> str:
        """Level one …"""
        if not level:
            return ""
        return self.pick(f"{NUMERALS[level]}级响应", f"response level {level}")

    def warning(self, level: int) -> str:
        """Warning level one, with its colour."""
        colour = COLOURS.get(level, Both())
        return self.pick(f"{NUMERALS[level]}级（{colour.zh}）预警", f"warning level {level} ({colour.en})")  # fmt: skip

    def chosen(self, chosen: Chosen | None) -> str:
        """The level with the way it was found."""
        if chosen is None:
            return self.pick("没有响应级别", "no levels")
        by = chosen.by
        if chosen.how == "superior":
            by = self.title(by)
        elif chosen.how == "rank":
            by = GRADES[by][self.language] if by in GRADES else by
        else:
            by = self.vocabulary.name("quantities", by)[self.language] if by else ""
        how = LEVELS[chosen.how][self.language].format(by=by)
        if chosen.gravest:
            how += self.pick(f"，可能到{NUMERALS[chosen.gravest]}级", f", up to level {chosen.gravest}")  # fmt: skip
        if chosen.wanted:
            how += self.pick(f"，没有{NUMERALS[chosen.wanted]}级，取最近的", f", no level {chosen.wanted}: the nearest")  # fmt: skip
        if chosen.of:
            other = self.vocabulary.name("hazards", chosen.of)[self.language]
            how += self.pick(f"，没有这个灾种的级别，按{other}的推定", f", no levels for this hazard: assumed as for {other}")  # fmt: skip
        return f"{self.level(chosen.level)}{self.pick('（', ' (')}{how}{self.pick('）', ')')}"

    def cause(self, one: Activation) -> str:
        """Why a plan activates."""
        return CAUSES[one.cause.kind][self.language].format(plan=self.title(one.cause.plan))

    def call(self, call: Call) -> str:
        """Number, whose it is, who answers."""
        how = HOW[call.how][self.language]
        if not call.number and call.internal:
            return self.pick(f"〔{how}，号码内部使用〕", f"[{how}, number for internal use]")
        if not call.number:
            return self.pick(f"〔{how}〕", f"[{how}]")
        whose = "" if call.through == call.acts else f" {self.who((call.through,))}"
        leader = self.pick(f"，带班 {self.who((call.leader,))}", f", led by {self.who((call.leader,))}") if call.leader else ""  # fmt: skip
        by = self.pick(f"，{self.who((call.by,))}来电", f", called by {self.who((call.by,))}") if call.by else ""  # fmt: skip
        return self.pick(
            f"☎ {printable(call.number)}{whose}（{how}{leader}{by}）",
            f"☎ {printable(call.number)}{whose} ({how}{leader}{by})",
        )

    def acting(self, calls: Iterable[Call]) -> str:
        """Who acts, with whom it stands in for."""
        return self.pick("、", ", ").join(map(self._acting, calls))

    def _acting(self, call: Call) -> str:
        wanted = self.who((call.wanted,))
        if not call.acts:
            return self.pick(f"{wanted}（缺位）", f"{wanted} (missing)")
        acts = self.who((call.acts,))
        if call.stands_in:
            tried = self.who(call.tried)
            return self.pick(f"{acts}（代 {tried}）", f"{acts} (for {tried})")
        return acts if call.acts == call.wanted else self.pick(f"{wanted}（{acts}）", f"{wanted} ({acts})")  # fmt: skip

    def heard(self, one: Heard) -> str:
        """From whom, to whom, within what time."""
        step = one.hop.step
        within = span(step.within)[self.language] if step.within else printable(step.urgent or "") or self.open  # fmt: skip
        ends = (self._stands(one.hop.senders), self._stands(one.hop.receivers))
        when = printable(step.when or "")
        about = self.pick(f"，{when}", f", {when}") if when else ""
        return f"{ends[0]} → {ends[1]}{self.pick('（', ' (')}{within}{about}{self.pick('）', ')')}"

    def _stands(self, stands: tuple[Stand, ...]) -> str:
        return self.pick("、", ", ").join(dict.fromkeys(map(self._stand, stands)))

    def _stand(self, stand: Stand) -> str:
        if stand.holder and not stand.name:
            return self.who((stand.holder,))
        if stand.name:
            return printable(stand.name)
        return TIERS[stand.tier][self.language] if stand.tier in TIERS else stand.tier

    def changed(self, change: Change, usual: Run) -> str:
        """What is lost or later: a report, a plan, a decision, a task."""
        if change.kind == "report":
            heard = (h for h in usual.spread.heard if (h.hop.peer.id, h.hop.number) == (change.plan, change.number))  # fmt: skip
            return self.step("report") + self.pick("：", ": ") + self.heard(next(heard))
        if change.kind == "task":
            plan = next(one for one in usual.activations if one.id == change.plan)
            deed = next(d for d in plan.deeds if d.number == change.number)
            title = printable(deed.task.title or deed.task.id or "")
            return self.step("task") + self.pick("：", ": ") + f"{self.title(change.plan)} {title}"
        what = self.step("decide") if change.kind == "decide" else self.pick("得知", "informed")
        return what + self.pick("：", ": ") + self.title(change.plan)

    @property
    def open(self) -> str:
        """What stands where a plan gives no time."""
        return self.pick("未写时限", "no time written")

    def offset(self, window: Window | None) -> str:
        """``T+00:25～01:15``; a plus where the latest is open."""
        if window is None:
            return self.pick("不发生", "never")
        return f"T+{_hours(window.earliest)}～{_hours(window.latest)}{'+' if window.open else ' '}"

    def clock(self, window: Window | None, asked: Asked) -> str:
        """The same by the clock of the wall."""
        if window is None:
            return ""
        ends = (self.wall(window.earliest, asked), self.wall(window.latest, asked))
        return f"{ends[0]}～{ends[1]}{'+' if window.open else ' '}"

    def wall(self, minutes: int, asked: Asked) -> str:
        """A clock time; with the day where it is another one."""
        moment = asked.at(minutes)
        if moment is None:
            return self.pick("很久以后", "far off")
        days = (moment.date() - asked.moment.date()).days
        if days == 0:
            return f"{moment:%H:%M}"
        return f"{moment:%m-%d %H:%M}" if moment.year == asked.moment.year else f"{moment:%Y-%m-%d %H:%M}"  # fmt: skip


def _hours(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
