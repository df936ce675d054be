"""Duties as Markdown: for a wiki, a merge request, a mail."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from planlint.report.printable import printable

from .entries import Entry
from .phones import called_for, numbers
from .sheet import Section, Sheet
from .terms import RINGS

# What Markdown or HTML would take for its own.
_SPECIAL = re.compile(r"([\\`*_\[\]<>|~&$])")


def plain(text: str) -> str:
    """A text that Markdown shows as it stands."""
    return _SPECIAL.sub(lambda match: _kept(match[1]), printable(text))


def _kept(mark: str) -> str:
    return {"<": "&lt;", ">": "&gt;", "&": "&amp;"}.get(mark, "\\" + mark)


@dataclass(frozen=True)
class DutyMarkdown:
    """Renders one sheet."""

    sheet: Sheet
    title: str
    shown: Callable[[str], str]
    internal: bool = False

    def lines(self) -> Iterator[str]:
        """The whole sheet line by line."""
        say = self.sheet.sayer
        yield f"# {plain(self.title)}"
        if not self.sheet.duties.lines:
            yield from ("", say.pick("没有找到它的职责。", "No duties were found."))
        for ring, sections in self.sheet.rings.items():
            if sections and ring != "own":
                yield from ("", f"## {plain(say.both(RINGS[ring]))}")
            for section in sections:
                yield from ("", f"{'##' if ring == 'own' else '###'} {plain(section.title)}")
                yield from self._section(section)

    def _section(self, section: Section) -> Iterator[str]:
        if section.key == "contact":
            yield from self._contacts(section)
            return
        for group in section.groups:
            plan = group.facts.plan
            mark = self.sheet.sayer.draft_mark(plan)
            yield from ("", f"**{plain(plan.title or plan.id)}{mark}**", "")
            for level in group.levels:
                indent = "  " if level.title else ""
                if level.title:
                    yield f"- {plain(level.title)}"
                for entry in level.entries:
                    yield indent + self._entry(entry)

    def _entry(self, entry: Entry) -> str:
        time = f"，**{plain(entry.time)}**" if entry.time else ""
        notes = plain(self.sheet.sayer.pick("；", "; ").join(entry.notes))
        tail = f"（{notes}）" if notes else ""
        place = entry.line.location
        where = f"{self.shown(place.path)}:{place.line}"
        return f"- {plain(entry.roles)} · {plain(entry.text)}{time}{tail} — {plain(where)}"

    def _contacts(self, section: Section) -> Iterator[str]:
        lines = tuple(e.line for g in section.groups for level in g.levels for e in level.entries)
        say = self.sheet.sayer
        yield ""
        for number in numbers(lines, say, internal=self.internal):
            place = number.places[0]
            where = f"{self.shown(place.path)}:{place.line}"
            yield f"- {plain('  '.join((number.text, *number.notes)))} — {plain(where)}"
        nexts = say.listed(one.text for one in called_for(lines, say))
        if nexts:
            yield f"- {plain(say.pick('下列无人接听时找到这里：', 'called when these do not answer: ') + nexts)}"
