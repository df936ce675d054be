"""The duties in order: phase, plan, level; the same for every format."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from planlint.family.duties.finding import Duties
from planlint.family.duties.lines import RINGS, Begin, Line, Ring, distinct_plans
from planlint.family.facts import Facts
from planlint.family.plan_map import LEVELS, TYPES

from .entries import Entry, entry_of
from .saying import Sayer
from .terms import RANK, SECTIONS, level_word

# In a level the decisions come first, its change and end last.
_LATE = ("change", "end")
_OWN_SECTION = {"report": "report", "contact": "contact", "assumed": "assumed"}


@dataclass(frozen=True)
class Level:
    """The entries that begin at one level; without a title where they have none."""

    title: str
    begin: Begin | None
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class PlanGroup:
    """What one plan says."""

    facts: Facts
    levels: tuple[Level, ...]


@dataclass(frozen=True)
class Section:
    """One phase, or one of the parts beside the phases."""

    key: str
    title: str
    groups: tuple[PlanGroup, ...]


@dataclass(frozen=True)
class Sheet:
    """All sections: first of one's own, then as a member of bodies, then as one of one's kind."""

    duties: Duties
    sayer: Sayer
    rings: Mapping[Ring, tuple[Section, ...]]

    @property
    def plans(self) -> tuple[Facts, ...]:
        """The plans that have anything to say."""
        return tuple(distinct_plans(self.duties.lines))


def make_sheet(duties: Duties, sayer: Sayer) -> Sheet:
    """The lines of *duties* in words and order."""
    return Sheet(duties, sayer, {r: tuple(_sections(duties.of(r), sayer)) for r in RINGS})


def _sections(lines: Iterable[Line], sayer: Sayer) -> Iterator[Section]:
    found: dict[str, dict[str, list[Line]]] = {key: {} for key in SECTIONS}
    for line in lines:
        found[section_of(line)].setdefault(line.facts.path, []).append(line)
    for key, plans in found.items():
        if plans:
            ordered = sorted(plans.values(), key=lambda group: plan_order(group[0].facts, sayer))
            groups = tuple(PlanGroup(g[0].facts, tuple(_levels(g, key, sayer))) for g in ordered)
            yield Section(key, sayer.both(SECTIONS[key]), groups)


def section_of(line: Line) -> str:
    """Where a line stands: its phase, where it has exactly one."""
    if line.kind in _OWN_SECTION:
        return _OWN_SECTION[line.kind]
    return line.phases[0] if len(line.phases) == 1 else "standing"


def plan_order(facts: Facts, sayer: Sayer) -> tuple[int, int, str]:
    """The plans of the widest area first, total plans first."""
    level = sayer.family.registry.level(facts.plan.jurisdiction) or ""
    kind = facts.plan.type
    place = LEVELS.index(level) if level in LEVELS else len(LEVELS)
    return place, TYPES.index(kind) if kind in TYPES else len(TYPES), facts.plan.id


def _levels(lines: list[Line], key: str, sayer: Sayer) -> Iterator[Level]:
    """Those without a level, then each hazard from the lowest level up."""
    found: dict[tuple[int, str, int], tuple[Begin | None, list[Line]]] = {}
    for line in lines:
        begins = tuple(begin for begin in line.begins if begin.kind == key)
        for begin in begins or (None,):
            place = _level_order(begin, line.facts)
            found.setdefault(place, (begin, []))[1].append(line)
    for _, (begin, group) in sorted(found.items(), key=lambda item: item[0]):
        title = _title(begin, sayer) if begin else ""
        yield Level(title, begin, tuple(entry_of(one, sayer) for one in sorted(group, key=order)))


def _level_order(begin: Begin | None, facts: Facts) -> tuple[int, str, int]:
    if begin is None:
        return -1, "", 0
    hazards = facts.plan.hazards
    place = hazards.index(begin.hazard) if begin.hazard in hazards else len(hazards)
    return place, begin.hazard, -begin.level


def _title(begin: Begin, sayer: Sayer) -> str:
    level = sayer.both(level_word(begin.kind, begin.level))
    hazard = sayer.hazard(begin.hazard)
    return sayer.pick(f"{hazard}{level}起", f"{hazard} from {level} up".strip())


def order(line: Line) -> tuple[bool, int, int, tuple[str, ...]]:
    """Decisions, then what one does oneself, then what one helps with; the soonest first."""
    rank = min((RANK.index(role) for role in line.roles), default=len(RANK))
    place = tuple(f"{step:06}" if isinstance(step, int) else str(step) for step in line.pointer)
    return line.kind in _LATE, rank, line.due, place
