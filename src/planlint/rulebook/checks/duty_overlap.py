"""Two plans of one area give the same duty, for the same hazard, to different units."""

from collections.abc import Iterable, Iterator, Sequence

from planlint.family.facts import Facts
from planlint.family.grouping import grouped
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.holders import unit_of
from planlint.rulebook.labels import holders_word
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Word

from ._matters import HELPS, matters, part_in

WORDS = frozenset({"matter", "ours", "theirs", "plan", "other"})
# Places of other plans that a finding shows.
_MOST = 24
# A duty by its place among those of its area, and a duty with the units that hold it.
_Use = tuple[int, Facts, int]
_Held = tuple[Facts, int, frozenset[str]]


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each matter that units of an area both have, at the plan whose id comes first.

    Of many plans that give it to different units one is compared with all others: that is one
    cause, and the pairs of five thousand plans would be twelve million.
    """
    told: set[tuple[str, str, str]] = set()
    for (_, matter), held in _held(view).items():
        for group in grouped((h, use) for use in held for h in use[0].plan.hazards).values():
            for number, one in enumerate(group):
                others = _against(view, one, group[number + 1 :])
                if others:
                    key = (matter, one[0].plan.id, others[0][0].plan.id)
                    if key not in told:
                        yield _hit(one, others, key)
                    told.add(key)
                    break


def _against(view: RegistryView, one: _Held, group: Sequence[_Held]) -> list[_Held]:
    """The first duty of each other plan that is not with the same units."""
    found: dict[str, _Held] = {}
    for other in group:
        if other[0] is not one[0] and not _is_one(view, one[2], other[2]):
            found.setdefault(other[0].plan.id, other)
    return list(found.values())


def _hit(one: _Held, others: list[_Held], key: tuple[str, str, str]) -> Hit:
    (facts, number, ours), (other, _, theirs) = one, others[0]
    words: dict[str, Word] = {
        "matter": key[0],
        "ours": holders_word(sorted(ours)),
        "theirs": holders_word(sorted(theirs)),
        "plan": facts.plan.title,
        "other": other.plan.title,
    }
    there = tuple(Spot.opposite(o.document, ("duties", index)) for o, index, _ in others[:_MOST])
    return Hit(Spot(facts.document, ("duties", number)), words, there, mark=" ".join(key))


def _held(view: RegistryView) -> dict[tuple[str, str], list[_Held]]:
    """(Area, matter) -> the duties about it, where several plans give it to different units."""
    known: dict[str, tuple[str, ...]] = {}  # standing phrases are in many plans
    plans = (facts for _, facts in sorted(view.around.current.items()))
    areas = grouped((facts.plan.jurisdiction, facts) for facts in plans)
    return {
        (area, matter): _with_units(view, matter, sorted(uses))
        for area, group in areas.items()
        if len(group) > 1
        for matter, uses in _alike(group, known).items()
        if len(uses) > 1 and _differ(uses)
    }


def _alike(plans: Iterable[Facts], known: dict[str, tuple[str, ...]]) -> dict[str, list[_Use]]:
    """Matter -> the duties of *plans* about it, those of one wording together."""
    worded: dict[str, list[_Use]] = {}
    each = ((facts, *one) for facts in plans for one in enumerate(facts.plan.duties))
    for place, (facts, number, duty) in enumerate(each):
        worded.setdefault(duty.text or "", []).append((place, facts, number))
    found: dict[str, list[_Use]] = {}
    for text, uses in worded.items():
        if text not in known:
            known[text] = tuple(dict.fromkeys(matters(text, long=True)))
        for matter in known[text]:
            found.setdefault(matter, []).extend(uses)
    return found


def _differ(uses: list[_Use]) -> bool:
    """Whether not all of the duties have the same holders."""
    return len({facts.plan.duties[number].holder for _, facts, number in uses}) > 1


def _with_units(view: RegistryView, matter: str, uses: list[_Use]) -> list[_Held]:
    """The duties that registered units hold, without fall-back clauses and those who only help."""
    known = view.around.registry.organisations
    found: list[_Held] = []
    for _, facts, number in uses:
        duty = facts.plan.duties[number]
        units = frozenset(unit_of(holder) for holder in duty.holder)
        registered = bool(units) and all(unit in known for unit in units)
        if registered and not duty.fallback and part_in(duty.text, matter) != HELPS:
            found.append((facts, number, units))
    # What one unit has everywhere is no overlap.
    together = found and frozenset.intersection(*(units for _, _, units in found))
    return [] if together else found


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
