"""What of a sheet goes on a card, the first hour first; how much of it fits is up to the printer."""

import functools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from planlint.family.duties.finding import Duties
from planlint.family.duties.lines import NEVER, Line, distinct_plans
from planlint.family.facts import Facts
from planlint.family.holders import unit_of
from planlint.family.phones import lines as phone_lines

from .entries import Entry, entry_of
from .saying import Sayer
from .sheet import order, plan_order, section_of
from .tags import plan_tag
from .terms import SECTIONS, levels_word

_HALF_HOUR, _TWO_HOURS = 30, 120
_MINE = {"lead", "post"}
_DECISIONS = {
    "warning": ("预警", "warning"), "response": ("响应", "response"), "change": ("调整", "change"),
    "end": ("终止", "end"),
}  # fmt: skip
# What is left out last has the smallest.
_WEIGHTS = {
    "report": 0, "soon": 1, "decision": 1, "card": 2, "evacuation": 2, "later": 2, "proposal": 3,
    "caller": 3, "next": 7, "response": 4, "warning": 5, "standing": 6, "shared": 6, "recovery": 8, "prevention": 8,
    "seat": 9,
}  # fmt: skip
_HELPED = 3


class Row(NamedTuple):
    """One line of a card."""

    text: str
    badge: str
    tags: tuple[str, ...]
    weight: int


@dataclass(frozen=True)
class Part:
    """Lines under one heading; those of the first hour are marked."""

    title: str
    rows: tuple[Row, ...]
    first: bool = False


@dataclass(frozen=True)
class CardMaker:
    """Makes the parts of a card out of the duties."""

    duties: Duties
    sayer: Sayer

    def parts(self) -> tuple[Part, ...]:
        """All that have anything in them, in the order of use."""
        say = self.sayer.pick
        made = (
            Part(say("报给谁", "Report to"), self._reports("from"), first=True),
            Part(say("30分钟内", "Within 30 minutes"), self._soon(0, _HALF_HOUR), first=True),
            Part(say("2小时内", "Within 2 hours"), self._soon(_HALF_HOUR, _TWO_HOURS), first=True),
            Part(say("谁来报", "Who reports here"), self._reports("to"), first=True),
            Part(say("决定和建议", "Decisions"), self._decisions()),
            Part(say("处置卡", "Cards"), self._plain("card", "post")),
            Part(say("转移", "Evacuation"), self._plain("evacuation", "lead", "notify")),
            *self._levels(),
            Part(self._title("warning"), self._phase("warning")),
            Part(self._title("recovery"), self._phase("recovery")),
            Part(self._title("prevention"), self._phase("prevention")),
            Part(say("常设职责", "Standing duties"), self._duties()),
            Part(say("这里无人接听时找", "If nobody answers here"), self._next()),
            Part(say("所在机构", "Seats"), self._seats()),
            Part(self._general(), self._shared()),
        )
        return tuple(part for part in made if part.rows)

    def number(self, holder: str, facts: Facts | None) -> str:
        """The first public number of a holder in the mouth of a plan."""
        known = phone_lines(holder, facts, self.duties.family) if facts else ()
        return next((line.number for line in known if line.pointer[-1] != "mobile"), "")

    def _title(self, section: str) -> str:
        return self.sayer.both(SECTIONS[section])

    def _general(self) -> str:
        """As one of what: the names of the general parties."""
        tasks = (line for line in self.duties.of("shared") if line.kind == "task")
        parts = (part for line in tasks for part in line.parts)
        names = {part.holder: self.sayer.general(part.holder) for part in parts}
        named = self.sayer.listed(names.values())
        return self.sayer.pick(f"也作为{named}之一", f"Also as one of {named}")

    def _shared(self) -> tuple[Row, ...]:
        """The tasks and reports that are asked of all of one's kind."""
        lines = (line for line in self.duties.of("shared") if line.kind == "task")
        return tuple(self._helping(line, "shared") for line in sorted(lines, key=order))

    def _own(self, *kinds: str) -> Iterator[Line]:
        lines = (line for line in self.duties.of("own") if line.kind in kinds)
        yield from sorted(lines, key=lambda line: plan_order(line.facts, self.sayer))

    def _tag(self, line: Line) -> str:
        """The plan in short; nothing for one's own where there is only one."""
        if line.facts is self.home:
            return ""
        return plan_tag(line.facts, self.duties.family, self.duties.holder)

    @functools.cached_property
    def home(self) -> Facts | None:
        """The one plan that the holder itself has made, or whose body it is."""
        plan, _, _ = self.duties.holder.rpartition("#")
        unit = unit_of(self.duties.holder)
        plans = distinct_plans(self.duties.of("own"))
        made = [f for f in plans if (f.plan.id == plan if plan else unit in f.plan.maker)]
        return made[0] if len(made) == 1 else None

    def _reports(self, role: str) -> tuple[Row, ...]:
        """Each report once, with all plans that ask for it."""
        weight = _WEIGHTS["report" if role == "from" else "caller"]
        rows = (
            Row(
                self._report(line, role),
                entry_of(line, self.sayer).time,
                (self._tag(line),),
                weight,
            )
            for line in sorted(self._own("report"), key=lambda line: line.due)
            if (role == "from") == ("from" in line.roles)
        )
        return merged(rows)

    def _report(self, line: Line, role: str) -> str:
        """Whom one reports to, each with the number; who reports here."""
        step, facts = line.item, line.facts
        party = step.to if role == "from" else step.from_
        if role == "to" or not party or not party.holder:
            return self.sayer.party(party, "", facts) if party else ""
        names = (
            (self.sayer.holders((one,), facts), self.number(one, facts)) for one in party.holder
        )
        text = self.sayer.listed(" ".join(filter(None, pair)) for pair in names)
        written = self.sayer.time(step.written_within)
        paper = self.sayer.pick(f"，书面{written}内", f", in writing {written}") if written else ""
        return text + paper

    def _tasks(self) -> Iterator[Line]:
        yield from (line for line in self._own("task") if section_of(line) == "response")

    def _is_first(self, line: Line) -> bool:
        return line.due <= _TWO_HOURS and bool(_MINE & line.roles)

    def _soon(self, after: int, until: int) -> tuple[Row, ...]:
        lines = (
            line
            for line in self._tasks()
            if self._is_first(line) and (line.due <= until) and (line.due > after or not after)
        )
        weight = _WEIGHTS["later" if after else "soon"]
        return tuple(self._row(line, weight) for line in sorted(lines, key=lambda one: one.due))

    def _row(self, line: Line, weight: int, *, levels: bool = True) -> Row:
        entry = entry_of(line, self.sayer)
        begins = (levels_word((b.level,), up=True)[self.sayer.language] for b in line.begins[:1])
        tag = " ".join(filter(None, (self._tag(line), *(begins if levels else ()))))
        roles = entry.roles.partition("（")[0] if line.ring == "shared" else entry.roles
        helps = "" if _MINE & line.roles else f"{roles}："
        case = getattr(line.item, "when", None)
        when = self.sayer.condition(case) if case else ""
        return Row(f"{helps}{when + '，' if when else ''}{entry.text}", entry.time, (tag,), weight)

    def _levels(self) -> Iterator[Part]:
        """What is left of the response, each task under the level at which it begins."""
        found: dict[int, list[Line]] = {}
        for line in self._tasks():
            if not self._is_first(line):
                found.setdefault(max((b.level for b in line.begins), default=0), []).append(line)
        for level in sorted(found, reverse=True):
            rows = (self._helping(line, "response") for line in sorted(found[level], key=order))
            word = levels_word((level,), up=True)[self.sayer.language] if level else ""
            yield Part(f"{self._title('response')} {word}".strip(), tuple(rows))

    def _helping(self, line: Line, phase: str) -> Row:
        weight = _WEIGHTS[phase] + (0 if _MINE & line.roles else _HELPED)
        return self._row(line, weight + (line.due == NEVER), levels=phase != "response")

    def _phase(self, phase: str) -> tuple[Row, ...]:
        lines = (line for line in self._own("task", "duty") if section_of(line) == phase)
        return tuple(self._helping(line, phase) for line in sorted(lines, key=order))

    def _decisions(self) -> tuple[Row, ...]:
        """One row for each plan and hazard: at which levels one does what."""
        found: dict[tuple[str, str], list[Line]] = {}
        for line in self._own(*_DECISIONS):
            hazard = next((stage.hazard for stage in line.stages), "")
            found.setdefault((line.facts.path, hazard), []).append(line)
        return tuple(self._decision(hazard, lines) for (_, hazard), lines in found.items())

    def _decision(self, hazard: str, lines: list[Line]) -> Row:
        heavy = any({"decide", "command", "issue"} & line.roles for line in lines)
        weight = _WEIGHTS["decision" if heavy else "proposal"]
        several = len(lines[0].facts.plan.hazards) > 1
        about = self.sayer.hazard(hazard) if hazard and several else ""
        tag = "·".join(filter(None, (self._tag(lines[0]), about)))
        return Row(self.sayer.pick("；", "; ").join(self._clauses(lines)), tag, (), weight)

    def _clauses(self, lines: list[Line]) -> Iterator[str]:
        """What one does the same way, with its levels: 二、三级响应提出、宣布（市防办）."""
        found: dict[tuple[str, str], list[str]] = {}
        for (kind, roles), levels in self._decided(lines).items():
            word = levels_word(levels)[self.sayer.language] if levels else ""
            found.setdefault((word, roles), []).append(self.sayer.pick(*_DECISIONS[kind]))
        for (word, roles), what in found.items():
            about = self.sayer.pick("和", " and ").join(what)
            yield self.sayer.pick(f"{word}{about}：{roles}", f"{word} {about}: {roles}".strip())

    def _decided(self, lines: list[Line]) -> dict[tuple[str, str], set[int]]:
        found: dict[tuple[str, str], set[int]] = {}
        for line in lines:
            key = (line.kind, entry_of(line, self.sayer).roles)
            found.setdefault(key, set()).update(stage.level for stage in line.stages)
        return found

    def _plain(self, kind: str, *roles: str) -> tuple[Row, ...]:
        return tuple(
            Row(
                _through(entry) + "；".join((entry.text, *entry.notes)),
                "",
                (self._tag(line),),
                _WEIGHTS[kind],
            )
            for line in self._own(kind)
            if not line.roles.isdisjoint(roles)
            for entry in (entry_of(line, self.sayer),)
        )

    def _duties(self) -> tuple[Row, ...]:
        lines = (line for line in self._own("duty") if section_of(line) == "standing")
        entries = ((line, entry_of(line, self.sayer)) for line in lines)
        return merged(
            Row(_through(entry) + entry.text, "", (self._tag(line),), _WEIGHTS["standing"])
            for line, entry in entries
        )

    def _seats(self) -> tuple[Row, ...]:
        """One row for each sort of seat."""
        found: dict[str, list[str]] = {}
        for line in self._own("body"):
            entry = entry_of(line, self.sayer)
            found.setdefault(entry.roles, []).append(entry.text)
        weight = _WEIGHTS["seat"]
        return tuple(Row(self.sayer.listed(b), roles, (), weight) for roles, b in found.items())

    def _next(self) -> tuple[Row, ...]:
        """Who is called where the holder does not answer, with the number."""
        lines = (one for one in self._own("contact") if "holder" in one.roles and one.item.then)
        rows = (
            Row(self.sayer.holders((line.item.then,), line.facts),
                self.number(line.item.then, line.facts), (self._tag(line),), _WEIGHTS["next"])
            for line in lines
        )  # fmt: skip
        return merged(rows)


def _through(entry: Entry) -> str:
    """The body that has a duty, where it is not the holder's own."""
    _, bracket, named = entry.roles.partition("（")
    return f"{named.rstrip('）')}：" if bracket else ""


def merged(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Rows that say the same as one, with all their plans."""
    found: dict[tuple[str, str], Row] = {}
    for row in rows:
        key = (row.text, row.badge)
        known = found.get(key)
        tags = dict.fromkeys(filter(None, (*(known.tags if known else ()), *row.tags)))
        found[key] = row._replace(tags=tuple(tags))
    return tuple(found.values())
