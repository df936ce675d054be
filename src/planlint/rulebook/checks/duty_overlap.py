"""Two plans of one area give the same duty, for the same hazard, to different units."""

from collections.abc import Iterable, Iterator
from itertools import combinations

from planlint.family.facts import Facts
from planlint.family.grouping import grouped
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.holders import unit_of
from planlint.rulebook.labels import holders_word
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Word

from ._matters import HELPS, matters, part_in

WORDS = frozenset({"matter", "ours", "theirs", "plan", "other"})
# A duty, and a duty with the units that hold it.
_Use = tuple[Facts, int]
_Held = tuple[Facts, int, frozenset[str]]


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each matter and pair of plans, at the plan whose id comes first."""
    told: set[tuple[str, str, str]] = set()
    for (_, matter), held in _held(view).items():
        for (one, number, ours), (other, index, theirs) in combinations(held, 2):
            key = (matter, one.plan.id, other.plan.id)
            if (
                one is other
                or key in told
                or _is_one(view, ours, theirs)
                or not _at_once(one, other)
            ):
                continue
            told.add(key)
            words: dict[str, Word] = {
                "matter": matter,
                "ours": holders_word(sorted(ours)),
                "theirs": holders_word(sorted(theirs)),
                "plan": one.plan.title,
                "other": other.plan.title,
            }
            there = Spot.opposite(other.document, ("duties", index))
            yield Hit(Spot(one.document, ("duties", number)), words, (there,), mark=" ".join(key))


def _held(view: RegistryView) -> dict[tuple[str, str], list[_Held]]:
    """(Area, matter) -> the duties about it, where several plans give it to different units."""
    known: dict[str, tuple[str, ...]] = {}  # standing phrases are in many plans
    plans = (facts for _, facts in sorted(view.around.current.items()))
    areas = grouped((facts.plan.jurisdiction, facts) for facts in plans)
    return {
        (area, matter): _with_units(view, matter, uses)
        for area, group in areas.items()
        if len(group) > 1
        for matter, uses in _alike(group, known).items()
        if _differ(uses)
    }


def _alike(plans: Iterable[Facts], known: dict[str, tuple[str, ...]]) -> dict[str, list[_Use]]:
    """Matter -> the duties of *plans* about it."""
    found: dict[str, list[_Use]] = {}
    for facts in plans:
        for number, duty in enumerate(facts.plan.duties):
            text = duty.text or ""
            if text not in known:
                known[text] = tuple(dict.fromkeys(matters(text, long=True)))
            for matter in known[text]:
                found.setdefault(matter, []).append((facts, number))
    return found


def _differ(uses: list[_Use]) -> bool:
    """Whether not all of the duties have the same holders."""
    first, *others = (facts.plan.duties[number].holder for facts, number in uses)
    return any(holder != first for holder in others)


def _with_units(view: RegistryView, matter: str, uses: list[_Use]) -> list[_Held]:
    """The duties that registered units hold, without fall-back clauses and those who only help."""
    known = view.around.registry.organisations
    found: list[_Held] = []
    for facts, number in uses:
        duty = facts.plan.duties[number]
        units = frozenset(unit_of(holder) for holder in duty.holder)
        registered = bool(units) and all(unit in known for unit in units)
        if registered and not duty.fallback and part_in(duty.text, matter) != HELPS:
            found.append((facts, number, units))
    return found


def _at_once(one: Facts, other: Facts) -> bool:
    return not set(one.plan.hazards).isdisjoint(other.plan.hazards)


def _is_one(view: RegistryView, ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether a unit holds both, or a unit one and its own office or station the other."""
    return not {*_with_superiors(view, ours)}.isdisjoint(theirs) or not {
        *_with_superiors(view, theirs)
    }.isdisjoint(ours)


def _with_superiors(view: RegistryView, units: frozenset[str]) -> Iterator[str]:
    for unit in units:
        yield unit
        entry = view.around.registry.organisations.get(unit)
        if entry is not None and entry.value.superior:
            yield entry.value.superior
