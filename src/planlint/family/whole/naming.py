"""What is called how in the whole graph: ids of nodes, one for each thing of the family."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from planlint.family.family import Family
from planlint.family.holders import seat_of
from planlint.family.plan_map import PlanMap
from planlint.model.plan import Plan

from .parts import Node, NodeKind


@dataclass(frozen=True)
class Ids:
    """Id of a plan, unit or resource -> what bears it. Where two share one, the later says its kind."""

    kinds: dict[str, NodeKind]
    # Named by somebody and nowhere registered, in the order of being named.
    unknown: dict[str, Node] = field(default_factory=dict)

    @classmethod
    def of(cls, family: Family, plans: PlanMap) -> "Ids":
        """Plans before units before resources."""
        known: dict[str, NodeKind] = {}
        for kind, names in _known(family, plans):
            for name in names:
                known.setdefault(name, kind)
        return cls(known)

    def named(self, kind: NodeKind, name: str) -> str:
        """The id of the node that stands for *name*."""
        bearer = self.kinds.setdefault(name, kind)
        return name if bearer == kind else f"{kind}:{name}"

    def met(self, kind: NodeKind, name: str, title: str = "", of: str = "") -> str:
        """The same for what somebody names; it may be registered nowhere."""
        made = self.named(kind, name)
        self.unknown.setdefault(made, Node(made, kind, title or name, standing="unknown", of=of))
        return made


def _known(family: Family, plans: PlanMap) -> Iterator[tuple[NodeKind, Iterator[str]]]:
    yield "plan", (node.id for node in plans.nodes)
    yield "unit", iter(family.registry.organisations)
    yield "resource", iter(family.registry.resources)


def place_id(area: str) -> str:
    """Areas are often named as their units or plans begin, so they say what they are."""
    return f"area:{area}"


@dataclass(frozen=True)
class Speaker:
    """A plan that names holders: which of its words are bodies."""

    plan: Plan
    bodies: frozenset[str]
    ids: Ids

    @classmethod
    def of(cls, plan: Plan, ids: Ids) -> "Speaker":
        """One plan."""
        return cls(plan, frozenset(body.id for body in plan.bodies if body.id), ids)

    def end(self, holder: str) -> tuple[str, str]:
        """The node of a holder, and the place in the body that is meant."""
        seat = seat_of(holder)
        if seat.post:
            unit = self.ids.met("unit", seat.name)
            post = f"{unit}/{seat.post}"
            return self.ids.met("post", post, seat.post, unit), ""
        home = seat.plan or (self.plan.id if seat.name in self.bodies else "")
        if home:
            plan = self.ids.met("plan", home)
            return self.ids.met("body", f"{plan}#{seat.name}", seat.name, plan), seat.place
        return self.ids.met("unit", seat.name), seat.place
