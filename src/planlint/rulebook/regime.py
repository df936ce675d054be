"""What holds where: the profiles of an area, from its own to that of the state, as one value.

The innermost value holds. A wider one that rests on a law or an administrative regulation holds
beside it, so that nothing local makes it looser (办法 41). Of words and flags all hold.
"""

import bisect
import datetime
import functools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from planlint.family.lawbook import Lawbook
from planlint.family.registry import Registry
from planlint.model.law import Rank
from planlint.model.plan import Plan
from planlint.model.registries.profiles import Profile, Setting
from planlint.model.settings import SETTINGS, SettingName, length, looser

from .labels import article_name, span
from .rule import Basis
from .words import LANGUAGES, Both

STATUTES = frozenset({"law", "administrative_regulation"})
_ALWAYS = (datetime.date.min, datetime.date.max)
# Profiles that extend one another, one behind the other.
_DEEPEST = 32


@dataclass(frozen=True)
class Limit:
    """One value with the clause that sets it, and how much that clause can carry."""

    setting: Setting
    basis: Basis
    # Title of the document; empty for a practice.
    title: str
    rank: Rank | None
    # Read in full and surely in force.
    sure: bool
    # First day, and first day no longer.
    term: tuple[datetime.date, datetime.date]

    @property
    def value(self) -> Any:
        """What the setting is set to."""
        return self.setting.value

    @property
    def is_firm(self) -> bool:
        """Whether an error may rest on it: surely in force, and a must."""
        return self.sure and self.basis.force == "mandatory"

    @property
    def is_statute(self) -> bool:
        """Whether a law or administrative regulation sets it, which nothing local makes looser."""
        return self.rank in STATUTES

    @property
    def said(self) -> Both:
        """The value with its clause, for messages."""
        value = span(self.value)
        if not self.title:
            return value
        zh, en = (article_name(self.basis.article or "", language) for language in LANGUAGES)
        return Both(
            zh=f"{value.zh}（《{self.title}》{zh}）", en=f"{value.en} (《{self.title}》{en})"
        )

    def looser(self, than: "Limit") -> bool:
        """Whether this one surely asks less than the other."""
        assert self.setting.setting is not None
        return looser(self.setting.setting, self.value, than.value)


class Case(NamedTuple):
    """What a value may hang on: the plan, and for clocks between which tiers."""

    type: str
    level: str | None
    hazards: tuple[str, ...]
    day: datetime.date
    between: tuple[str | None, str | None] | None = None

    def fits(self, limit: Limit) -> bool:
        """Whether a value is about this case on its day."""
        setting, about = limit.setting, limit.setting.for_
        if not limit.term[0] <= self.day < limit.term[1]:
            return False
        if about.types and self.type not in about.types:
            return False
        if about.levels and self.level not in about.levels:
            return False
        if about.hazards and not (self.hazards and set(self.hazards) <= set(about.hazards)):
            return False
        if self.between is None:
            return True
        sender, receiver = self.between
        return sender in setting.from_ and receiver in setting.to


# A case as a plain tuple, which is made more quickly: it is asked for many times a plan.
_Case = tuple[str, str | None, tuple[str, ...], datetime.date, tuple[str | None, str | None] | None]


@dataclass(frozen=True)
class Regime:
    """All values of an area by setting, the innermost first."""

    limits: Mapping[SettingName, tuple[Limit, ...]] = field(default_factory=dict)

    def asked(self, name: SettingName, case: _Case) -> tuple[Limit, ...]:
        """What holds in a case: what an error may rest on first, then the strictest."""
        turns = self._turns.get(name)
        if turns is None:
            return ()
        kind, level, hazards, day, between = case
        key = (name, kind, level, hazards, bisect.bisect_right(turns, day), between)
        known = self._known
        if key not in known:
            about = Case(*case)
            fitting = [limit for limit in self.limits[name] if about.fits(limit)]
            known[key] = tuple(_holding(name, fitting))
        return known[key]

    @functools.cached_property
    def _turns(self) -> dict[SettingName, list[datetime.date]]:
        """Setting -> the days on which a value of it begins or ceases to hold, in order."""
        return {
            name: sorted({day for limit in limits for day in limit.term})
            for name, limits in self.limits.items()
        }

    @functools.cached_property
    def _known(self) -> dict[tuple[object, ...], tuple[Limit, ...]]:
        """What was asked before: many plans are of one type, and between two turns of one time."""
        return {}


def _holding(name: SettingName, fitting: list[Limit]) -> list[Limit]:
    """The innermost; statutes; and what is looser than it, which is asked by it all the more."""
    if not fitting or SETTINGS[name].form in ("words", "flag"):
        return fitting
    inner = fitting[0]
    held = [inner, *(one for one in fitting[1:] if one.is_statute or not inner.looser(one))]
    return sorted(held, key=lambda one: (not one.is_firm, length(one.value)))


class Regimes:
    """Finds the regime of an area, once for all areas with the same profiles."""

    def __init__(
        self, profiles: Mapping[str, Profile], lawbook: Lawbook, registry: Registry
    ) -> None:
        self.profiles = {**{k: e.value for k, e in registry.profiles.items()}, **profiles}
        self._lawbook = lawbook
        self._registry = registry
        self._known: dict[tuple[str, ...], Regime] = {}
        self._limits: dict[str, tuple[Limit, ...]] = {}
        self._chains: dict[str, tuple[str, ...]] = {}

    def at(self, jurisdiction: str) -> Regime:
        """What holds in a registered area; elsewhere what holds everywhere."""
        return self.regime(self.chain(jurisdiction))

    def chain(self, jurisdiction: str) -> tuple[str, ...]:
        """The profiles that hold in an area, the innermost first, that of the state last."""
        if jurisdiction not in self._chains:
            self._chains[jurisdiction] = self._chain(jurisdiction)
        return self._chains[jurisdiction]

    def _chain(self, jurisdiction: str) -> tuple[str, ...]:
        areas = tuple(self._above(jurisdiction))
        codes = (self._registry.jurisdictions[area].value.code for area in areas)
        return self.of_code(next(filter(None, codes), ""), areas)

    def of_code(self, code: str, areas: tuple[str, ...] = ()) -> tuple[str, ...]:
        """The profiles of a region code, behind those of registered areas."""
        named = [
            name
            for area in areas
            for name, one in self.profiles.items()
            if one.jurisdiction == area
        ]
        coded = sorted(
            (
                name
                for name, one in self.profiles.items()
                if not one.jurisdiction and code.startswith(one.code or "")
                if one.code or not one.extends
            ),
            key=lambda name: -len(self.profiles[name].code or ""),
        )
        found = [each for name in (*named, *coded) for each in self.beyond(name)]
        # Kept where they stand last: what is wider than one is wider than what extends it.
        return tuple(reversed(dict.fromkeys(reversed(found))))

    def beyond(self, profile: str) -> Iterator[str]:
        """A profile and those that it extends, each once."""
        seen: set[str] = set()
        name: str | None = profile
        while name in self.profiles and name not in seen and len(seen) < _DEEPEST:
            assert name is not None
            seen.add(name)
            yield name
            name = self.profiles[name].extends

    def _above(self, jurisdiction: str) -> Iterator[str]:
        seen: set[str] = set()
        area: str | None = jurisdiction
        # Seven levels there are; a longer chain is a mistake, and not worth its square.
        while area in self._registry.jurisdictions and area not in seen and len(seen) < _DEEPEST:
            assert area is not None
            seen.add(area)
            yield area
            area = self._registry.jurisdictions[area].value.parent

    def regime(self, chain: tuple[str, ...]) -> Regime:
        """All values of these profiles, the first the innermost."""
        if chain not in self._known:
            found: dict[SettingName, list[Limit]] = {}
            for name in chain:
                for limit in self._limits_of(name):
                    assert limit.setting.setting is not None
                    found.setdefault(limit.setting.setting, []).append(limit)
            self._known[chain] = Regime({key: tuple(limits) for key, limits in found.items()})
        return self._known[chain]

    def _limits_of(self, name: str) -> tuple[Limit, ...]:
        if name not in self._limits:
            self._limits[name] = tuple(self.limits(self.profiles[name]))
        return self._limits[name]

    def limits(self, profile: Profile) -> Iterator[Limit]:
        """The values of one profile that can be read, each with its clause."""
        for setting in profile.settings:
            if setting.setting is not None and setting.value is not None:
                yield self.limit(setting)

    def limit(self, setting: Setting) -> Limit:
        """One value with what is known of its document."""
        code, article = setting.instrument or "", setting.article or ""
        basis = Basis(instrument=setting.instrument, article=setting.article, force=setting.force)
        law, own = self._lawbook.instruments.get(code), self._registry.instruments.get(code)
        clause = self._lawbook.clause(code, article)
        term, title, rank, sure = _ALWAYS, "", None, not setting.unverified
        if law is not None:
            term = self._lawbook.in_force(code, article) or _ALWAYS
            title, rank = law.title, law.kind
            sure = sure and clause is not None and clause.reading == "full"
        elif own is not None:
            start, end = own.value.in_force or own.value.issued, own.value.repealed
            term = (start or _ALWAYS[0], end or _ALWAYS[1])
            title, rank = own.value.title or code, own.value.rank
        term = (setting.in_force or term[0], setting.repealed or term[1])
        return Limit(setting, basis, title, rank, sure, term)


@dataclass(frozen=True)
class Terms:
    """What is asked of one plan where and when it is."""

    regime: Regime
    plan: Plan
    level: str | None
    as_of: datetime.date

    def asked(
        self,
        name: SettingName,
        *,
        hazards: Iterable[str] | None = None,
        between: tuple[str | None, str | None] | None = None,
    ) -> tuple[Limit, ...]:
        """The values that hold for the plan: the surest first, then the strictest."""
        if name not in self.regime.limits:
            return ()
        plan = self.plan
        about = plan.hazards if hazards is None else tuple(hazards)
        day = self.as_of if SETTINGS[name].binds == "always" else self._issued
        return self.regime.asked(name, (plan.type, self.level, about, day, between))

    @functools.cached_property
    def _issued(self) -> datetime.date:
        """The day of issue; drafts are judged as of the day of the check."""
        dates = self.plan.edition.dates if self.plan.edition else None
        return (dates.issued if dates else None) or self.as_of
