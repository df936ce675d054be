"""Two plans of one area give the same duty, for the same hazard, to different units."""

from collections.abc import Iterator
from itertools import combinations

from planlint.family.facts import Facts
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.holders import unit_of
from planlint.rulebook.labels import holders_word
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Word

from ._matters import ends, matters

WORDS = frozenset({"matter", "ours", "theirs", "plan", "other"})
# A shorter matter is too general to prove anything.
_LEAST = 6
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
    """(Area, matter) -> the duties about it that registered units hold, where several plans do."""
    found: dict[tuple[str, str], list[_Held]] = {}
    known = view.around.registry.organisations
    for facts, number in _alike(view):
        duty = facts.plan.duties[number]
        units = frozenset(unit_of(holder) for holder in duty.holder)
        if duty.fallback or not units or not all(unit in known for unit in units):
            continue
        for matter in {m for m, role in matters(duty.text, _LEAST) if role != 0}:
            key = (facts.plan.jurisdiction, matter)
            found.setdefault(key, []).append((facts, number, units))
    return {key: held for key, held in found.items() if len(held) > 1}


def _alike(view: RegistryView) -> list[tuple[Facts, int]]:
    """The duties with a part that ends as one of another plan of the area does, in their order."""
    by_end: dict[tuple[str, str], list[tuple[str, int]]] = {}
    for name, facts in view.around.current.items():
        area = facts.plan.jurisdiction
        for number, duty in enumerate(facts.plan.duties):
            for end in ends(duty.text):
                by_end.setdefault((area, end), []).append((name, number))
    several = (uses for uses in by_end.values() if len({name for name, _ in uses}) > 1)
    alike = {use for uses in several for use in uses}
    return [(view.around.current[name], number) for name, number in sorted(alike)]


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
