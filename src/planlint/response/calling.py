"""Whom a call reaches at this hour: on which number, and who answers in whose place (叫应)."""

import datetime
import functools
from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from planlint.family.facts import Facts
from planlint.family.family import Family
from planlint.family.holders import behind, canonical, stand_ins, unit_of
from planlint.family.phones import Line, lines, next_called
from planlint.family.public import is_public
from planlint.model.calendar import YearNotAnnouncedError
from planlint.model.document import Location

from .asked import Asked
from .window import START, Window

# What people in offices keep on working days.
_OPENS, _CLOSES = datetime.time(8, 30), datetime.time(18, 0)
# No holiday is longer: so many days are looked at for office hours.
_DAYS = 14
# How surely somebody answers; in the first four cases somebody does.
How = Literal[
    "always", "roster", "hours", "mobile", "partly", "unstaffed", "no_number", "relayed", "missing"
]  # fmt: skip
_ANSWERED = frozenset({"always", "roster", "hours", "mobile"})


class Call(NamedTuple):
    """One call: who was wanted, who answers, on which number."""

    wanted: str
    # The unit or post that acts; another than wanted where somebody stands in, empty if nobody is.
    acts: str
    # Whose number it is: a post without one is called through its unit.
    through: str
    number: str
    how: How
    # The leader on duty by the roster.
    leader: str = ""
    location: Location | None = None
    # Who was tried before and is missing or does not answer.
    tried: tuple[str, ...] = ()
    # Whether the one who acts does so in the place of those who were tried.
    stands_in: bool = False
    # Who makes the call; empty where it is oneself, or nobody can say.
    by: str = ""
    # Whether the number is for internal use: a mobile, or on the list of a plan that is not public.
    internal: bool = False

    def made_by(self, caller: str) -> "Call":
        """The same call with the one who makes it."""
        return self._replace(by="" if unit_of(caller) == unit_of(self.acts) else caller)

    def published(self, posts: Container[str]) -> "Call":
        """The same without what is for internal use: such numbers, and names of people."""
        leader = self.leader if self.leader in posts else ""
        return self._replace(number="" if self.internal else self.number, leader=leader)

    @property
    def answered(self) -> bool:
        """Whether somebody surely answers."""
        return self.how in _ANSWERED


@dataclass(frozen=True)
class Switchboard:
    """Calls at the hour at which they are made."""

    family: Family
    asked: Asked
    _known: dict[tuple[str, str, int, int], Call] = field(default_factory=dict)
    # The years whose working days nobody announced.
    unannounced: set[int] = field(default_factory=set)

    def call(self, holder: str, facts: Facts, when: Window | None = START) -> Call:
        """Whom a call for *holder* reaches, in the mouth of a plan, made within a window."""
        when = when or START
        key = (facts.plan.id, holder, when.earliest, when.latest)
        if key not in self._known:
            self._known[key] = self._called(holder, facts, when)
        return self._known[key]

    def is_missing(self, holder: str, facts: Facts) -> bool:
        """Whether all who stand behind a holder are missing, stand-ins aside."""
        people = behind(holder, facts.plan, self.family)
        return bool(people) and all(map(self.is_gone, people))

    def is_gone(self, one: str) -> bool:
        """Whether a unit or post is missing."""
        without = self.asked.without
        return one in without or unit_of(one) in without

    def _called(self, holder: str, facts: Facts, when: Window) -> Call:
        """Those behind the holder and who stands in; then those who are called next, to pass it on."""
        plan, family = facts.plan, self.family
        wanted, tried = canonical(holder, plan), list[str]()
        best: Call | None = None
        people = behind(holder, plan, family)
        for one in (*people, *stand_ins(holder, plan, family)):
            if one not in people and best is not None and best.how == "no_number":
                break  # that nobody wrote a number down does not make another decide
            if not self.is_gone(one):
                call = self._reach(one, facts, when)._replace(
                    wanted=wanted, tried=tuple(tried), stands_in=one not in people
                )
                if call.answered:
                    return call
                best = best or call
            tried.append(one)
        best = best or Call(wanted, "", "", "", "missing", tried=tuple(tried))
        return self._passed_on(best, holder, facts, when)

    def _passed_on(self, best: Call, holder: str, facts: Facts, when: Window) -> Call:
        """The same through those who are called next, where they answer."""
        plan, family = facts.plan, self.family
        after = (p for one in next_called(holder, facts, family) for p in behind(one, plan, family))
        for one in after:
            call = self._reach(one, facts, when) if not self.is_gone(one) else None
            if call is not None and call.answered and one not in best.tried:
                how: How = call.how if best.acts else "relayed"
                return call._replace(
                    wanted=best.wanted,
                    acts=best.acts,
                    how=how,
                    tried=best.tried,
                    stands_in=best.stands_in,
                )
        return best

    def _reach(self, one: str, facts: Facts, when: Window) -> Call:
        """The best way to one unit or post."""
        found = [self._line(line, when) for line in self._lines(one, facts)]
        if not found:
            return Call(one, one, "", "", "no_number")
        how, line, leader = min(found, key=lambda f: f[0] not in _ANSWERED)
        internal = self._is_internal(line, facts)
        return Call(
            one, one, line.holder, line.number, how, leader, line.location, internal=internal
        )

    def _is_internal(self, line: Line, facts: Facts) -> bool:
        """Whether a number is no office number that is registered or on the list of a public plan."""
        if line.pointer[-1] == "mobile":
            return True
        listed = line.document is facts.document and not is_public(facts.plan)
        return listed and line.number not in self._registered

    @functools.cached_property
    def _registered(self) -> frozenset[str]:
        units = self.family.registry.organisations.values()
        return frozenset(post.phone for e in units for post in e.value.posts if post.phone)

    def _lines(self, one: str, facts: Facts) -> Iterator[Line]:
        """Its own numbers, those of its unit, those of the office that keeps watch for it."""
        family = self.family
        houses = dict.fromkeys((one, unit_of(one), *self._offices_of.get(unit_of(one), ())))
        for house in houses:
            if not self.is_gone(house):
                yield from (li for li in lines(house, facts, family) if not self.is_gone(li.holder))

    @functools.cached_property
    def _offices_of(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for name, entry in self.family.registry.organisations.items():
            unit = entry.value
            if unit.superior and (unit.kind == "office" or "general_office" in unit.functions):
                found[unit.superior] = (*found.get(unit.superior, ()), name)
        return found

    def _line(self, line: Line, when: Window) -> tuple[How, Line, str]:
        """Whether somebody is there, and who leads the shift."""
        leader = self._leader(line.holder)
        if leader is not None:
            return "roster", line, leader
        if line.always:
            return "always", line, ""
        if line.pointer[-1] == "mobile":
            return "mobile", line, ""
        return self._in_office(when), line, ""

    def _leader(self, holder: str) -> str | None:
        """Who leads the shift of a unit at the moment; None where no roster covers it."""
        return self._on_duty.get(unit_of(holder))

    @functools.cached_property
    def _on_duty(self) -> dict[str, str]:
        """Unit -> who leads its shift at the moment."""
        moment = self.asked.moment
        found: dict[str, str] = {}
        for entry in self.family.registry.rosters:
            for shift in entry.value.shifts:
                if shift.from_ and shift.to and shift.from_ <= moment < shift.to:
                    found.setdefault(unit_of(entry.value.unit or ""), shift.leader or "")
        return found

    def _in_office(self, when: Window) -> How:
        """Whether offices work all through a window: an open one as far as it is known."""
        first, last = self.asked.at(when.earliest), self.asked.at(when.latest)
        if first is None or last is None:
            return "unstaffed"
        if self._works(first) and first.date() == last.date() and last.time() <= _CLOSES:
            return "hours"
        days = range(min((last.date() - first.date()).days, _DAYS) + 1)
        return "partly" if any(self._meets(first, last, day) for day in days) else "unstaffed"

    def _meets(self, first: datetime.datetime, last: datetime.datetime, day: int) -> bool:
        """Whether some office hours of a day after the first lie between two moments."""
        date = first.date() + datetime.timedelta(days=day)
        opens = datetime.datetime.combine(date, _OPENS)
        closes = datetime.datetime.combine(date, _CLOSES)
        return first < closes and last >= opens and self._works(opens)

    def _works(self, moment: datetime.datetime) -> bool:
        """Whether offices work: half past eight to six on working days."""
        try:
            working = self.family.registry.calendar.is_working_day(moment.date())
        except YearNotAnnouncedError as error:
            self.unannounced.add(error.year)
            return False
        return working and _OPENS <= moment.time() < _CLOSES
