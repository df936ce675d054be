"""What ``planlint chains`` looks at: areas and hazards, their ways of reporting, their commands."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from planlint.family.command.chain import Command, commands
from planlint.family.facts import Facts
from planlint.family.family import Family
from planlint.family.fragility.points import Fragility, Weak
from planlint.family.reporting.chain import Chain, Reports, required
from planlint.family.reporting.hops import TIERS, Hop
from planlint.family.reporting.path import Break, Leg, Path
from planlint.rulebook.vocabulary import Vocabulary

from .troubles import Trouble, troubles

# A total plan lists every hazard there is; these say by themselves what they are about.
_GENERAL = "total"


@dataclass(frozen=True)
class Asked:
    """What alone is wanted; empty means everything."""

    area: str = ""
    hazard: str = ""
    level: int | None = None
    # The files that the user named; None for all.
    named: frozenset[str] | None = None

    def takes(self, facts: Facts) -> bool:
        """Whether a plan is among the files named."""
        return self.named is None or facts.path in self.named


@dataclass(frozen=True)
class Way:
    """How a report climbs from one beginning; as far up as plans say."""

    start: str
    # The tier that the law has it come to at least.
    least: str
    path: Path
    breaks: tuple[Break, ...]
    # The legs that begin at another office of a tier than the one that received.
    unhanded: tuple[Leg, ...]


@dataclass(frozen=True)
class Topic:
    """One hazard in one area."""

    area: str
    hazard: str
    chain: Chain
    ways: tuple[Way, ...]
    loops: tuple[tuple[Hop, ...], ...]
    commands: tuple[Command, ...]


@dataclass(frozen=True)
class Survey:
    """Everything asked for."""

    family: Family
    topics: tuple[Topic, ...]
    troubles: tuple[Trouble, ...]
    # The gravest first.
    weak: tuple[Weak, ...]

    @property
    def commands(self) -> tuple[Command, ...]:
        """Every response level shown, once."""
        return tuple(
            {(c.facts.path, c.number): c for t in self.topics for c in t.commands}.values()
        )


def survey(family: Family, vocabulary: Vocabulary, asked: Asked) -> Survey:
    """Look at the chains of a family."""
    reports = Reports(family)
    plans: dict[str, list[Facts]] = {}
    for _, facts in sorted(family.current.items()):
        if asked.takes(facts):
            plans.setdefault(facts.plan.jurisdiction, []).append(facts)
    topics = tuple(
        _topic(reports.chain(area, hazard, _category(vocabulary, hazard)), plans, asked)
        for area, hazard in _topics(family, asked)
    )
    shown = Survey(family, topics, (), ())
    fragility = Fragility(family, lambda hazard: _category(vocabulary, hazard), asked.area)
    found = tuple(_troubles(shown.commands, family))
    return Survey(family, topics, found, fragility.weak(shown.commands))


def _troubles(shown: tuple[Command, ...], family: Family) -> Iterator[Trouble]:
    """All troubles; of two plans at odds with each other the first tells it."""
    told: set[tuple[str, str, str, int]] = set()
    for command in shown:
        mine = command.facts.plan.id
        for one in troubles(command, family):
            about = (command.hazard, command.level)
            if one.kind != "two_plans" or (one.other, mine, *about) not in told:
                yield one
            told.add((mine, one.other, *about))


def _topics(family: Family, asked: Asked) -> list[tuple[str, str]]:
    """Area and hazard of every plan that is about some hazard; higher areas first."""
    plans = [facts for _, facts in sorted(family.current.items()) if asked.takes(facts)]
    lineage = family.registry.lineage(asked.area) if asked.area else ()
    found: dict[tuple[str, str], None] = {}
    for facts in plans:
        area = facts.plan.jurisdiction
        if asked.area and area not in lineage:
            continue
        for hazard in _hazards(facts, asked.hazard):
            found[asked.area or area, hazard] = None
    level = family.registry.level
    order = {area: number for number, area in enumerate(family.registry.jurisdictions)}
    return sorted(found, key=lambda t: (-_rank(level(t[0])), order.get(t[0], 0), *t))


def _hazards(facts: Facts, wanted: str) -> Iterable[str]:
    """The hazards under which a plan is shown."""
    plan = facts.plan
    if wanted:
        about = plan.type == _GENERAL or wanted in plan.hazards
        return (wanted,) if about else ()
    return () if plan.type == _GENERAL or not (plan.responses or plan.reporting) else plan.hazards


def _topic(chain: Chain, plans: Mapping[str, list[Facts]], asked: Asked) -> Topic:
    family, area, hazard = chain.lineage.family, chain.lineage.area, chain.hazard
    places = chain.lineage.areas if asked.area else (area,)
    near = (facts for place in places for facts in plans.get(place, ()))
    shown = tuple(c for facts in near for c in _commands(facts, hazard, family, asked))
    return Topic(area, hazard, chain, tuple(_ways(chain, shown)), chain.loops(), shown)


def _ways(chain: Chain, shown: tuple[Command, ...]) -> Iterator[Way]:
    level = chain.lineage.family.registry.level(chain.lineage.area) or ""
    least, furthest = _tier_of(chain, required(level)), required(level, "major")
    starts = [chain.start]
    if any(s.tier == "unit" and s.everybody for hop in chain.hops for s in hop.senders):
        starts.append("unit")
    if not chain.hops and shown:
        nobody = Break("nobody", "", chain.lineage.area, (), ())
        yield Way(chain.start, least, Path((), "", furthest), (nobody,), ())
    for start in starts if chain.hops else ():
        path, breaks = chain.path(start, furthest), chain.breaks(start, least, furthest)
        yield Way(start, least, path, breaks, chain.hand_overs(path))


def _tier_of(chain: Chain, least: str) -> str:
    """The tier itself, or the next above it that there is over the area: not all have a county."""
    there = [tier for tier in TIERS[TIERS.index(least) :] if tier in chain.lineage.by_tier]
    below = TIERS.index(least) < chain.lineage.rank
    return least if below or not there else there[0]


def _commands(facts: Facts, hazard: str, family: Family, asked: Asked) -> Iterator[Command]:
    plan = facts.plan
    if hazard not in plan.hazards and not (plan.type == _GENERAL and asked.hazard):
        return
    for command in commands(facts, family):
        wanted = asked.level in (None, command.level) and command.actors
        if wanted and command.hazard in ("", hazard):
            yield command


def _category(vocabulary: Vocabulary, hazard: str) -> str:
    return vocabulary.category(hazard) or "" if hazard else ""


def _rank(level: str | None) -> int:
    return TIERS.index(level) if level in TIERS else -1
