"""Duties as text for a terminal: every line with the place of the plan that says it."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from planlint.model.document import Location
from planlint.report.printable import printable

from .entries import Entry
from .phones import Number, called_for, numbers
from .sheet import Section, Sheet
from .terms import KINDS, RINGS

# A path of the workspace as it is shown.
Shown = Callable[[str], str]


@dataclass(frozen=True)
class DutyText:
    """Renders one sheet."""

    sheet: Sheet
    title: str
    shown: Shown
    internal: bool = False

    def lines(self) -> Iterator[str]:
        """The whole sheet line by line."""
        say = self.sheet.sayer
        yield printable(self.title)
        yield self._counts()
        for ring, sections in self.sheet.rings.items():
            if sections and ring != "own":
                yield from ("", f"═══ {say.both(RINGS[ring])} ═══")
            for section in sections:
                yield from ("", f"━━ {section.title}")
                yield from self._section(section)
        yield from self._below()

    def _counts(self) -> str:
        say, counted = self.sheet.sayer, Counter(line.kind for line in self.sheet.duties.of("own"))
        if not self.sheet.duties.lines:
            return say.pick("没有找到它的职责。", "No duties were found.")
        plans = say.pick(f"预案 {len(self.sheet.plans)} 个", f"plans {len(self.sheet.plans)}")
        drafts = sum(bool(say.draft_mark(facts.plan)) for facts in self.sheet.plans)
        if drafts:
            plans += say.pick(f"（含草案 {drafts} 个）", f" (drafts {drafts})")
        parts = (f"{say.both(KINDS[k])} {counted[k]}" for k in KINDS if counted[k] and k != "plan")
        others = {ring: len(self.sheet.duties.of(ring)) for ring in RINGS if ring != "own"}
        more = (f"{say.both(RINGS[ring])} {count}" for ring, count in others.items() if count)
        return " · ".join((plans, *parts, *more))

    def _section(self, section: Section) -> Iterator[str]:
        if section.key == "contact":
            yield from self._contacts(section)
            return
        for group in section.groups:
            plan = group.facts.plan
            yield f"  {printable(plan.title or plan.id)}{self.sheet.sayer.draft_mark(plan)}"
            for level in group.levels:
                if level.title:
                    yield f"    ▪ {printable(level.title)}"
                for entry in level.entries:
                    yield from self._entry(entry)

    def _entry(self, entry: Entry) -> Iterator[str]:
        time = f"〔{entry.time}〕" if entry.time else ""
        words = printable(f"{entry.roles}  {entry.text}{time}")
        yield f"    - {words}  ← {self._place(entry.line.location)}"
        if entry.notes:
            yield f"      {printable(self.sheet.sayer.pick('；', '; ').join(entry.notes))}"

    def _contacts(self, section: Section) -> Iterator[str]:
        lines = tuple(e.line for g in section.groups for level in g.levels for e in level.entries)
        say = self.sheet.sayer
        for number in numbers(lines, say, internal=self.internal):
            yield f"    - {self._number(number)}"
        nexts = called_for(lines, say)
        if nexts:
            names = say.listed(one.text for one in nexts)
            yield printable(
                say.pick(
                    f"    - 下列无人接听时找到这里：{names}",
                    f"    - called when these do not answer: {names}",
                )
            )

    def _number(self, number: Number) -> str:
        more = len(number.places) - 1
        say = self.sheet.sayer
        also = say.pick(f" 等 {more + 1} 处", f" and {more} more") if more else ""
        words = printable("  ".join((number.text, *number.notes)))
        return f"{words}  ← {self._place(number.places[0])}{also}"

    def _below(self) -> Iterator[str]:
        say, below = self.sheet.sayer, self.sheet.duties.below
        if below:
            yield from (
                "",
                say.pick(
                    "━━ 所属单位（另看各自的清单）", "━━ Units below (each has a sheet of its own)"
                ),
            )
        for unit, count in below.items():
            entry = say.family.registry.organisations.get(unit)
            name = (entry.value.name_on(say.family.as_of) if entry else None) or unit
            items = say.pick(f"{count} 项", f"{count} items")
            yield printable(f"    - {name}  {items}  planlint duties --unit {unit}")

    def _place(self, location: Location) -> str:
        return f"{printable(self.shown(location.path))}:{location.line}"
