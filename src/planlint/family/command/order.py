"""Who ranks below whom, as far as the plan's bodies and the registry say it (谁高谁低).

A body puts its head above its deputies and these above its office. The registry puts a unit below
those that it belongs to, a department below the government of its area, and an area below those
above it. What neither says is not known: two posts of one unit, a company and an office.
"""

import itertools
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from planlint.family.family import Family
from planlint.family.holders import Seated, behind, body_of, canonical, unit_of
from planlint.family.units import is_within
from planlint.model.bodies import Body
from planlint.model.levels import ResponseLevel
from planlint.model.plan import Plan
from planlint.model.registries.organisations import Organisation

from .chain import COMMAND_KINDS, decided_lower, ranks

_LEADING = frozenset({"government", "party"})
_OFFICIAL = _LEADING | {"department", "office", "body", "fire_rescue", "military"}
# How posts that are rooms with many people end.
_ROOMS = ("室", "中心")
# How many lower levels with different deciders are compared with one.
_MOST = 8


class Below(NamedTuple):
    """A response level whose decider ranks below that of a lower level, or may do so."""

    number: int
    # The lower level.
    lower: int
    # Whether it is known; else neither bodies nor registry say who ranks higher.
    sure: bool


def decided_below(plan: Plan, family: Family) -> Iterator[Below]:
    """Such levels as ``decided_lower`` cannot tell, for it asks the plan's first body alone."""
    deciders = {one.decide for one in plan.responses}
    known = ranks(plan) if len(deciders) > 1 else ()
    if len(deciders) < 2 or all(who in known for group in deciders for who in group):  # noqa: PLR2004 - one decides all
        return
    told = {number for number, _ in decided_lower(plan)}
    groups: dict[str | None, list[tuple[int, ResponseLevel]]] = {}
    for number, response in enumerate(plan.responses):
        if response.level is not None and response.decide:
            groups.setdefault(response.hazard, []).append((number, response))
    ranking = _Ranking(plan, family)
    for group in groups.values():
        group.sort(key=lambda one: -(one[1].level or 0))
        yield from (one for one in _in_group(group, ranking) if one.number not in told)


def _in_group(group: list[tuple[int, ResponseLevel]], ranking: "_Ranking") -> Iterator[Below]:
    """The levels of one hazard, the lowest first."""
    lower: dict[tuple[str, ...], int] = {}
    for _, level in itertools.groupby(group, key=lambda one: one[1].level):
        here = list(level)
        for number, response in here:
            found = [(n, ranking.is_below(response.decide, who)) for who, n in lower.items()]
            sure = next((other for other, verdict in found if verdict), None)
            if sure is not None:
                yield Below(number, sure, sure=True)
            elif found and found[0][1] is None:
                yield Below(number, found[0][0], sure=False)
        nearest = {response.decide: number for number, response in here}
        lower = dict(list({**nearest, **lower}.items())[:_MOST])


class _Ranking:
    """Comparisons in the mouth of one plan."""

    def __init__(self, plan: Plan, family: Family) -> None:
        self.plan, self.family = plan, family
        own = (Seated(plan, n, b) for n, b in enumerate(plan.bodies) if b.kind in COMMAND_KINDS)
        self.bodies = [_places(seated) for seated in own]

    def is_below(self, deciders: Iterable[str], others: Iterable[str]) -> bool | None:
        """Whether all of *deciders* rank below some of *others*; None where nobody can say."""
        rows = [[self.compared(one, other) for one in deciders] for other in others]
        if any(all(verdict == -1 for verdict in row) for row in rows):
            return True
        fine = all(any(verdict in (0, 1) for verdict in row) for row in rows)
        return False if fine else None

    def compared(self, one: str, other: str) -> int | None:
        """-1 where *one* ranks below *other*, 1 above, 0 beside it; None where nobody can say."""
        a, b = canonical(one, self.plan), canonical(other, self.plan)
        if a == b:
            return 0
        for places in (*self.bodies, *self._foreign(one), *self._foreign(other)):
            if a in places and b in places:
                return _sign(places[a] - places[b])
        mine, theirs = (behind(h, self.plan, self.family) for h in (one, other))
        found = {self._posts(x, y) for x in mine for y in theirs}
        if not found or None in found:
            return 0 if set(mine) == set(theirs) and mine else None
        signs = {sign for sign in found if sign is not None}
        if signs == {-1}:
            return -1
        return max(signs) if min(signs) >= 0 else None

    def _foreign(self, holder: str) -> Iterator[Mapping[str, int]]:
        """The places of a body of another plan."""
        seated = body_of(holder, self.plan, self.family)
        if seated is not None and seated.plan is not self.plan:
            yield _places(seated)

    def _posts(self, one: str, other: str) -> int | None:
        a, b = unit_of(one), unit_of(other)
        if a == b:
            return self._within(one, other)
        organisations = self.family.registry.organisations
        first, second = organisations.get(a), organisations.get(b)
        if first is None or second is None:
            return None
        for below, above, sign in ((a, b, -1), (b, a, 1)):
            if is_within(below, above, self.family.registry):
                return sign
        # Who stands for a whole tier stands in no one area.
        by_tier = first.value.tier or second.value.tier
        return None if by_tier else self._units(first.value, second.value)

    def _within(self, one: str, other: str) -> int | None:
        """Two posts of one unit: 副县长 below 县长, a room below a person; a unit is all its posts."""
        if one == other or "/" not in one or "/" not in other:
            return 0
        titles = self.family.once(("titles of posts",), lambda: _titles(self.family))
        a, b = titles.get(one, ""), titles.get(other, "")
        if not a or not b:
            return None
        rooms = a.endswith(_ROOMS), b.endswith(_ROOMS)
        deputies = a.endswith(f"副{b}"), b.endswith(f"副{a}")
        for lower, higher in (rooms, deputies):
            if lower != higher:
                return -1 if lower else 1
        return None

    def _units(self, a: Organisation, b: Organisation) -> int | None:
        lineage = self.family.registry.lineage
        here, there = a.jurisdiction or "", b.jurisdiction or ""
        if not here or not there or not {a.kind, b.kind} & _OFFICIAL:
            return None
        if here == there:
            return _side_by_side(a, b)
        if there in lineage(here):
            return -1 if b.kind in _OFFICIAL else None
        if here in lineage(there):
            return 1 if a.kind in _OFFICIAL else None
        return None


def _side_by_side(a: Organisation, b: Organisation) -> int | None:
    """Two units of one area."""
    leading = a.kind in _LEADING, b.kind in _LEADING
    if leading[0] != leading[1]:
        return 1 if leading[0] else -1
    return 0 if a.kind in _OFFICIAL and b.kind in _OFFICIAL else None


def _places(seated: Seated) -> Mapping[str, int]:
    """Whoever has a place in a body -> 2 for heads, 1 for deputies, 0 for the office."""
    body: Body = seated.body
    name = canonical(body.id or "", seated.plan)
    found = dict.fromkeys((f"{name}.office", *(body.office.head if body.office else ())), 0)
    found |= dict.fromkeys((f"{name}.deputies", *body.deputies, *body.succession), 1)
    return found | dict.fromkeys((name, f"{name}.head", *body.head), 2)


def _titles(family: Family) -> Mapping[str, str]:
    units = family.registry.organisations.items()
    return {f"{name}/{p.id}": p.title or "" for name, e in units for p in e.value.posts if p.id}


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)
