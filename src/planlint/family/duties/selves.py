"""Under which names a unit, a post or a body stands in the plans: itself, its seats, its kind."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from planlint.family.family import Family
from planlint.family.holders import canonical, unit_of
from planlint.family.registry import Registry
from planlint.model.bodies import Body
from planlint.model.plan import Plan
from planlint.model.registries.organisations import Organisation

from .lines import ONE_OF
from .places import TIER

# A seat -> the places of a body that one answers for from there; a member speaks for the body too.
_ANSWERS = {
    "head": ("", ".head"), "lead": ("", ".head"), "deputies": (".deputies",), "members": ("",),
    "succession": (), "office_host": (".office",), "office_head": (".office",),
    "office_members": (".office",),
}  # fmt: skip
# From these one answers also for the bodies in which this body has a seat.
_HANDS_ON = {"head", "lead", "office_host", "office_head"}
# The strongest first.
_ORDER = tuple(_ANSWERS)
# The kinds of units that a tier means where nobody names a unit.
_TIERS = {
    "township": ("government", "grassroots"), "village": ("grassroots",),
    "unit": ("company", "school", "hospital", "utility", "carrier"),
}  # fmt: skip
_GOVERNMENT = ("government",)


@dataclass(frozen=True)
class Self:
    """Who is asked for."""

    # A unit, a post, or a body with the id of its plan.
    holder: str
    # Holders with the id of their plan -> the seat through which one answers for them.
    seats: Mapping[str, str] = field(default_factory=dict)
    # Units that stand for a whole tier, and tiers (``tier:county``) with their area.
    generic: frozenset[str] = frozenset()

    def seat(self, holder: str, plan: Plan) -> str | None:
        """How *holder* in the mouth of *plan* means me: empty for myself; None: not at all."""
        name = canonical(holder, plan)
        if self._is_me(name):
            return ""
        if name in self.seats:
            return self.seats[name]
        key = f"{name}@{plan.jurisdiction}" if name.startswith(TIER) else self._general(name)
        return ONE_OF if key in self.generic else None

    def _is_me(self, name: str) -> bool:
        if name == self.holder:
            return True
        if "#" in self.holder:
            return name.rpartition(".")[0] == self.holder
        return "/" not in self.holder and name.startswith(f"{self.holder}/")

    def _general(self, name: str) -> str:
        """The generic unit; for a post only the same post of it."""
        unit, _, post = name.partition("/")
        mine = self.holder.partition("/")[2]
        return unit if post == mine or not mine else ""


def self_of(holder: str, family: Family) -> Self:
    """All names of a unit (``jz-em``), a post (``jz-em/duty``) or a body (``jiangzhou.flood#hq``)."""
    alone = Self(holder)
    seats = dict(_seats(alone, family)) if "#" not in holder else {}
    return Self(holder, seats, frozenset(_generic(unit_of(holder), family)))


def _seats(me: Self, family: Family) -> Iterator[tuple[str, str]]:
    """The bodies that one answers for, through others too; bodies in a ring end."""
    chairs = _chairs(family)
    waiting = [one for one in chairs if me._is_me(one)]  # noqa: SLF001 - of this file
    seen: dict[str, str] = {}
    while waiting:
        name = waiting.pop(0)
        for body, seat in chairs.get(name, ()):
            for place in _ANSWERS[seat]:
                known = seen.get(body + place)
                if known is None or _ORDER.index(seat) < _ORDER.index(known):
                    seen[body + place] = seat
                    if seat in _HANDS_ON:
                        waiting.append(body + place)
    yield from seen.items()


def _chairs(family: Family) -> dict[str, list[tuple[str, str]]]:
    """Holder -> the bodies in which it has a seat, in the order of the plans."""
    found: dict[str, list[tuple[str, str]]] = {}
    for _, facts in sorted(family.current.items()):
        for body in facts.plan.bodies:
            for seat, holder in _sitting(body) if body.id else ():
                name = canonical(holder, facts.plan)
                found.setdefault(name, []).append((f"{facts.plan.id}#{body.id}", seat))
    return found


def _sitting(body: Body) -> Iterator[tuple[str, str]]:
    for seat in ("head", "lead", "deputies", "members", "succession"):
        yield from ((seat, holder) for holder in getattr(body, seat))
    for seat in ("host", "head", "members") if body.office else ():
        yield from ((f"office_{seat}", holder) for holder in getattr(body.office, seat))


def _generic(unit: str, family: Family) -> Iterator[str]:
    """The registered units, and the tiers of areas, among which a unit is."""
    entry = family.registry.organisations.get(unit)
    if entry is None or entry.value.tier:
        return
    areas = _areas(unit, entry.value, family)
    for tier, area in areas:
        for above in family.registry.lineage(area):
            yield f"{TIER}{tier}@{above}"
    for name, other in family.registry.organisations.items():
        if other.value.tier and _is_one_of(entry.value, other.value, areas, family.registry):
            yield name


def _is_one_of(
    unit: Organisation, general: Organisation, areas: set[tuple[str, str]], registry: Registry
) -> bool:
    alike = unit.kind == general.kind or general.kind in ("government", "grassroots")
    return alike and any(
        tier == general.tier and (general.jurisdiction or "") in registry.lineage(area)
        for tier, area in areas
    )


def _areas(unit: str, organisation: Organisation, family: Family) -> set[tuple[str, str]]:
    """The tiers for which a unit may stand, each with its area.

    A village's committee is often registered with its county: the plan that it makes says more.
    """
    kind, home = organisation.kind or "", organisation.jurisdiction or ""
    if kind in _TIERS["unit"]:
        return {("unit", home)}
    made = (f.plan.jurisdiction for f in family.current.values() if unit in f.plan.maker)
    found = ((family.registry.level(area), area) for area in {home, *made})
    return {(tier, area) for tier, area in found if tier and kind in _TIERS.get(tier, _GOVERNMENT)}
