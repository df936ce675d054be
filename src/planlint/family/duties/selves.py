"""Under which names a unit, a post or a body stands in the plans: itself, its seats, its kind."""

from collections import deque
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field

from planlint.family.family import Family
from planlint.family.holders import canonical, unit_of
from planlint.family.registry import Registry
from planlint.model.bodies import Body
from planlint.model.plan import Plan
from planlint.model.registries.organisations import Organisation

from .lines import ONE_OF
from .places import TIER

# The strongest seat first. From those that hand on one answers also for the bodies in which this
# body has a seat itself.
_ORDER = (
    "head", "lead", "deputies", "members", "succession", "office_host", "office_head",
    "office_members",
)  # fmt: skip
_HANDS_ON = {"head", "lead", "deputies", "office_host", "office_head"}
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

    def seat(self, holder: str, plan: Plan, bodies: Container[str | None]) -> str | None:
        """How *holder* in the mouth of *plan* means me: empty for myself; None: not at all.

        *bodies* are the ids of the plan's bodies.
        """
        name = canonical(holder, plan, bodies)
        if self.is_me(name):
            return ""
        if name in self.seats:
            return self.seats[name]
        key = f"{name}@{plan.jurisdiction}" if name.startswith(TIER) else self._general(name)
        return ONE_OF if key in self.generic else None

    def is_me(self, name: str) -> bool:
        """Whether a holder with the id of its plan is I myself, a post or a place of mine."""
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
    seats = _seats(alone, family) if "#" not in holder else {}
    return Self(holder, seats, frozenset(_generic(unit_of(holder), family)))


def _seats(me: Self, family: Family) -> Mapping[str, str]:
    """What one answers for by a seat, through other bodies too; bodies in a ring end."""
    chairs = _chairs(family)
    waiting = deque(one for one in chairs if me.is_me(one))
    seen: dict[str, str] = {}
    while waiting:
        for place, seat in chairs.get(waiting.popleft(), ()):
            known = seen.get(place)
            if known is None or _ORDER.index(seat) < _ORDER.index(known):
                seen[place] = seat
                if seat in _HANDS_ON:
                    waiting.append(place)
    return seen


def _chairs(family: Family) -> dict[str, list[tuple[str, str]]]:
    """Holder -> the places for which it answers by a seat, in the order of the plans."""
    found: dict[str, list[tuple[str, str]]] = {}
    for _, facts in sorted(family.current.items()):
        ids = frozenset(body.id for body in facts.plan.bodies)
        for body in facts.plan.bodies:
            for seat, holder in _sitting(body) if body.id else ():
                places = found.setdefault(canonical(holder, facts.plan, ids), [])
                name = f"{facts.plan.id}#{body.id}"
                places += [(name + place, seat) for place in _answers(body, seat)]
    return found


def _answers(body: Body, seat: str) -> tuple[str, ...]:
    """The places of a body for which a seat in it answers; a member speaks for the whole too."""
    match seat:
        case "head" | "lead":
            head = (".head",) if seat == "head" or not body.head else ()
            return ("", *head, *(() if body.office else (".office",)))
        case "deputies":
            return (".deputies",)
        case "office_host" | "office_head" | "office_members":
            return (".office",)
        case "members":
            return ("",)
        case _:
            return ()


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
