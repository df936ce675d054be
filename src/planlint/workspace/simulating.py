"""An event on the plans of a workspace: what the user named is looked up, then the run is made."""

import datetime
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation

from planlint.engine.naming import names_of
from planlint.family.family import Family
from planlint.response.asked import Asked, Reading
from planlint.response.chosen import GRADE_RANKS
from planlint.response.course import Run
from planlint.response.run import simulate
from planlint.response.words import Words
from planlint.rulebook.labels import GRADES
from planlint.rulebook.regime import Regimes
from planlint.rulebook.vocabulary import Vocabulary

from .errors import UsageProblem
from .reading import read_family
from .starting.words import unknown
from .workspace import Workspace

_READING = re.compile(r"([^=\s]+)\s*=\s*(-?[0-9][0-9,]*(?:\.[0-9]+)?)\s*(\S*)")

# Units in which there is something below nothing.
_BELOW_ZERO = frozenset({"℃"})


@dataclass(frozen=True)
class Wish:
    """The event as the user wrote it."""

    event: str
    grade: str
    at: str
    moment: datetime.datetime
    level: int | None = None
    readings: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    horizon: int = 24 * 60


@dataclass(frozen=True)
class Simulated:
    """The run, the same with nobody missing where somebody is, and what could not be read."""

    run: Run
    usual: Run | None
    family: Family
    vocabulary: Vocabulary
    unread: tuple[str, ...]
    # Files of a type that nobody knows: they are no part of the run.
    untyped: tuple[str, ...] = ()

    def words(self, language: str) -> Words:
        """The words of the run in one language."""
        family = self.family
        areas = {k: e.value.name or k for k, e in family.registry.jurisdictions.items()}
        titles = {facts.plan.id: facts.plan.title or facts.plan.id for facts in family.facts}
        titles |= {peer.id: peer.title for peer in family.peers}
        names = names_of(family.current.values(), family.registry, family.as_of)
        resources = family.registry.resources
        names = {k: getattr(e.value, "name", None) or k for k, e in resources.items()} | names
        return Words(language, self.vocabulary, names, titles, areas)

    def published(self) -> "Simulated":
        """The same as everybody may see it."""
        posts = self.family.registry.holders
        usual = self.usual.published(posts) if self.usual else None
        return replace(self, run=self.run.published(posts), usual=usual)


def simulate_in(workspace: Workspace, wish: Wish, as_of: datetime.date) -> Simulated | None:
    """Run an event; None where no plan could be read.

    Raises:
        UsageProblem: hazard, grade, place, unit or reading is not known.
    """
    read = read_family(workspace, as_of, in_effect=True)
    family, vocabulary = read.family, workspace.pack.vocabulary
    if not family.facts:
        return None
    asked = _asked(wish, family, vocabulary)
    regimes = Regimes(workspace.pack.profiles, workspace.pack.lawbook, family.registry)
    run = simulate(family, asked, regimes)
    usual = None
    if asked.without:
        usual = simulate(family, replace(asked, without=frozenset()), regimes)
    return Simulated(run, usual, family, vocabulary, read.unread, read.untyped)


def _asked(wish: Wish, family: Family, vocabulary: Vocabulary) -> Asked:
    hazard = _hazard(wish.event, vocabulary)
    area, unit = _place(wish.at, family)
    if not wish.grade and wish.level is None and not wish.readings:
        raise UsageProblem(
            "写明 --grade、--level 或者 --reading 之一，否则不知道启动哪一级",
            "give --grade, --level or --reading: without one nobody knows which level",
        )
    return Asked(
        hazard,
        vocabulary.category(hazard) or "",
        _grade(wish.grade),
        area,
        wish.moment,
        unit,
        wish.level,
        _readings(wish.readings, vocabulary),
        frozenset(_somebody(name, family) for name in wish.without),
        wish.horizon,
    )


def _hazard(word: str, vocabulary: Vocabulary) -> str:
    terms = vocabulary.lists.get("hazards", {})
    names = {n: t.id for t in terms.values() for n in (*t.aliases, t.zh, t.en.lower(), t.id)}
    found = names.get(word.strip()) or names.get(word.strip().lower())
    if found is None:
        raise unknown("灾种", "hazard", word, (*terms, *names))
    return found


def _grade(word: str) -> str:
    if not word:
        return ""
    names = {name: key for key in GRADE_RANKS for name in (key, GRADES[key].zh, GRADES[key].en)}
    found = names.get(word.strip().removesuffix("级"))
    if found is None:
        raise unknown("等级", "grade", word, (*GRADE_RANKS, *(GRADES[key].zh for key in GRADE_RANKS)))  # fmt: skip
    return found


def _place(word: str, family: Family) -> tuple[str, str]:
    """An area, or a unit with its area; by id or by name."""
    registry = family.registry
    areas = _by_name({k: (k, e.value.name) for k, e in registry.jurisdictions.items()})
    units = _units(family)
    word = word.strip()
    if word in areas:
        return areas[word], ""
    unit = units.get(word)
    entry = registry.organisations.get(unit or "")
    if unit is None or entry is None:
        raise unknown("区域或者单位", "area or unit", word, (*areas, *units))
    if not entry.value.jurisdiction:
        raise UsageProblem(f"“{unit}”没有登记行政区域", f"“{unit}” has no area in the registry")
    return entry.value.jurisdiction, unit


def _units(family: Family) -> dict[str, str]:
    day = family.as_of
    return _by_name({
        k: (k, e.value.name_on(day), *e.value.aliases)
        for k, e in family.registry.organisations.items()
    })  # fmt: skip


def _by_name(names: Mapping[str, Iterable[str | None]]) -> dict[str, str]:
    """Name -> id; a name of two means neither, an id always itself."""
    found: dict[str, set[str]] = {}
    for key, given in names.items():
        for name in given:
            found.setdefault(name or key, set()).add(key)
    clear = {name: next(iter(keys)) for name, keys in found.items() if len(keys) == 1}
    return clear | {key: key for key in names}


def _somebody(word: str, family: Family) -> str:
    """A unit, a post or a resource."""
    word = word.strip()
    registry = family.registry
    if word in registry.holders or word in registry.resources:
        return word
    resources = _by_name({
        k: (k, getattr(e.value, "name", None)) for k, e in registry.resources.items()
    })  # fmt: skip
    known = resources | _units(family)
    if word in known:
        return known[word]
    raise unknown("单位、岗位或者资源", "unit, post or resource", word, (*registry.holders, *known))


def _readings(texts: tuple[str, ...], vocabulary: Vocabulary) -> tuple[Reading, ...]:
    """Each quantity once, and none below nothing where nothing is the least."""
    found: dict[str, Reading] = {}
    for text in texts:
        one = _reading(text, vocabulary)
        if one.quantity in found:
            raise UsageProblem(
                f"--reading 给了两次 {one.quantity}，只能有一个数",
                f"--reading gives {one.quantity} twice: one number only",
            )
        if one.value < 0 and one.unit not in _BELOW_ZERO:
            raise UsageProblem(
                f"--reading 不能是负数：“{text}”", f"--reading cannot be negative: “{text}”"
            )
        found[one.quantity] = one
    return tuple(found.values())


def _reading(text: str, vocabulary: Vocabulary) -> Reading:
    """``rain_24h=210`` or ``24小时降雨量=210毫米``; without a unit the usual one."""
    match = _READING.fullmatch(text.strip())
    terms = vocabulary.lists.get("quantities", {})
    if match is None:
        raise UsageProblem(
            f"--reading 写成 指标=数值，例如 rain_24h=210：“{text}”",
            f"--reading takes quantity=value such as rain_24h=210: “{text}”",
        )
    names = {name: term.id for term in terms.values() for name in (term.zh, term.id)}
    quantity = names.get(match[1])
    if quantity is None:
        raise unknown("指标", "quantity", match[1], (*terms, *names))
    units = terms[quantity].units
    if match[3] and match[3] not in units:
        some = "、".join(units)
        raise UsageProblem(
            f"{quantity} 的单位是 {some}，不是“{match[3]}”",
            f"{quantity} is measured in {some}, not “{match[3]}”",
        )
    try:
        value = Decimal(match[2].replace(",", ""))
    except InvalidOperation as error:  # pragma: no cover - the pattern lets none through
        raise UsageProblem(f"不是数：“{text}”", f"no number: “{text}”") from error
    return Reading(quantity, value, match[3] or (units[0] if units else ""))
