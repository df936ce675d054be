"""The family as a map for drawing and export: plans as nodes, references as links.

Beside the plans that speak on the day it has the plans registered outside the family, what is
referred to but unknown, and what the catalogue says is owed but nobody has made.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal, get_args

from planlint.model.document import Document
from planlint.model.plan_types import PLAN_TYPES
from planlint.model.registries.catalogue import CatalogueEntry
from planlint.model.registries.jurisdictions import AreaLevel

from .family import Family

MapStanding = Literal["in_force", "draft", "future", "outside", "over", "unknown", "owed"]
LEVELS: tuple[str, ...] = get_args(AreaLevel)
TYPES = tuple(PLAN_TYPES)


@dataclass(frozen=True)
class MapNode:
    """One plan. What is not known is empty."""

    id: str
    title: str
    type: str
    standing: MapStanding
    jurisdiction: str = ""
    # Level and name of the area.
    level: str = ""
    area: str = ""
    hazards: tuple[str, ...] = ()
    path: str = ""

    @property
    def order(self) -> tuple[int, int, str, str]:
        """The state first, total plans first."""
        return _place(self.level, LEVELS), _place(self.type, TYPES), self.jurisdiction, self.id


@dataclass(frozen=True)
class MapLink:
    """One reference, with its place."""

    source: str
    target: str
    kind: str
    about: str = ""
    path: str = ""
    line: int = 0


@dataclass(frozen=True)
class PlanMap:
    """Nodes in order, links in the order of the files."""

    nodes: tuple[MapNode, ...]
    links: tuple[MapLink, ...]

    @classmethod
    def of(cls, family: Family) -> "PlanMap":
        """The map of a family on its day."""
        links = tuple(_links(family))
        nodes = {node.id: node for node in _known(family)}
        for link in links:
            for end in (link.source, link.target):
                nodes.setdefault(end, MapNode(end, end, "", "unknown"))
        for node in _owed(family):
            nodes[node.id] = node
        placed = (_placed(node, family) for node in nodes.values())
        return cls(tuple(sorted(placed, key=lambda node: node.order)), links)

    def narrowed(self, kinds: Collection[str]) -> "PlanMap":
        """With links of these kinds alone; nodes that only other links led to are gone."""
        links = tuple(link for link in self.links if link.kind in kinds)
        ends = {end for link in links for end in (link.source, link.target)}
        nodes = (n for n in self.nodes if n.standing not in ("outside", "unknown") or n.id in ends)
        return PlanMap(tuple(nodes), links)

    def around(self, paths: Collection[str]) -> "PlanMap":
        """The plans in some files and what they have to do with."""
        own = {node.id for node in self.nodes if node.path in paths}
        links = tuple(link for link in self.links if not own.isdisjoint((link.source, link.target)))
        near = own.union(*({link.source, link.target} for link in links))
        return PlanMap(tuple(node for node in self.nodes if node.id in near), links)


def joined(maps: Iterable[PlanMap]) -> PlanMap:
    """Several maps in one: a plan that one has a file of is that plan in all."""
    nodes: dict[str, MapNode] = {}
    links: dict[MapLink, None] = {}
    for each in maps:
        for node in each.nodes:
            if node.id not in nodes or (node.path and not nodes[node.id].path):
                nodes[node.id] = node
        links.update(dict.fromkeys(each.links))
    return PlanMap(tuple(sorted(nodes.values(), key=lambda node: node.order)), tuple(links))


def _known(family: Family) -> Iterator[MapNode]:
    """Plans of the registry, then those of files, which win."""
    for entry in family.registry.instruments.values():
        if entry.value.plan:
            over = entry.value.repealed is not None and entry.value.repealed <= family.as_of
            yield _node(entry.value.plan, entry.value, "over" if over else "outside")
    for facts in family.facts:
        if facts.plan.id and facts.plan.id not in family.current:
            future = family.standing(facts.plan) == "future"
            state: MapStanding = "future" if future else "over"
            yield _node(facts.plan.id, facts.plan, state, facts.document)
    for name, facts in family.current.items():
        state = "draft" if family.standing(facts.plan) == "draft" else "in_force"
        yield _node(name, facts.plan, state, facts.document)


def _node(name: str, source: Any, state: MapStanding, document: Document | None = None) -> MapNode:
    """A plan, or a document registered for one: they name what is asked here alike."""
    return MapNode(
        id=name,
        title=source.title or name,
        type=source.type or "",
        standing=state,
        jurisdiction=source.jurisdiction or "",
        hazards=source.hazards,
        path=document.path if document else "",
    )


def _links(family: Family) -> Iterator[MapLink]:
    for edge in family.graph.edges:
        reference = edge.facts.plan.references[int(edge.pointer[1])] if edge.facts else None
        about = (reference.about if reference else None) or ""
        place = edge.location
        yield MapLink(edge.source, edge.target, edge.kind, about, place.path, place.line)


def _owed(family: Family) -> Iterator[MapNode]:
    for entry in family.registry.catalogue:
        owed = entry.value
        begun = owed.since is None or owed.since <= family.as_of
        if owed.owed is not False and begun and not family.has_plan_for(owed):
            yield _gap(owed)


def _gap(owed: CatalogueEntry) -> MapNode:
    """A plan that is owed: its id if the catalogue gives one, else its key."""
    about = owed.hazard or owed.subject or ""
    key = ":".join(word for word in (owed.jurisdiction, owed.type, about, owed.maker) if word)
    return MapNode(
        id=owed.plan or f"owed:{key}",
        title=owed.plan or "",
        type=owed.type or "",
        standing="owed",
        jurisdiction=owed.jurisdiction or "",
        # A subject is the author's own words, a hazard one of the list.
        hazards=(about,) if about else (),
    )


def _placed(node: MapNode, family: Family) -> MapNode:
    entry = family.registry.jurisdictions.get(node.jurisdiction)
    if entry is None:
        return node
    return replace(node, level=entry.value.level or "", area=entry.value.name or "")


def _place(word: str, order: tuple[str, ...]) -> int:
    return order.index(word) if word in order else len(order)
