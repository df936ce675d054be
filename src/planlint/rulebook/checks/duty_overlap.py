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
    plans = [facts for _, facts in sorted(view.around.current.items())]
    texts = {duty.text or "" for facts in plans for duty in facts.plan.duties}
    # Standing phrases are in many plans.
    about = {text: tuple(dict.fromkeys(matters(text, long=True))) for text in texts}
    differ = _differing(plans, about)
    alike = grouped(
        ((facts.plan.jurisdiction, matter), (facts, number))
        for facts in plans
        for number, duty in enumerate(facts.plan.duties)
        for matter in about[duty.text or ""]
        if (facts.plan.jurisdiction, matter) in differ
    )
    return {key: _with_units(view, key[1], uses) for key, uses in alike.items()}


def _differing(
    plans: list[Facts], about: dict[str, tuple[str, ...]]
) -> set[tuple[str, str]]:
    """The matters of an area whose duties do not all have the same holders."""
    first: dict[tuple[str, str], tuple[str, ...]] = {}
    found: set[tuple[str, str]] = set()
    for facts in plans:
        area = facts.plan.jurisdiction
        for duty in facts.plan.duties:
            for matter in about[duty.text or ""]:
                if first.setdefault((area, matter), duty.holder) != duty.holder:
                    found.add((area, matter))
    return found


def _with_units(view: RegistryView, matter: str, uses: Iterable[tuple[Facts, int]]) -> list[_Held]:
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
