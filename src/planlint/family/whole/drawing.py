"""One plan while its edges are drawn."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from planlint.family.facts import Facts
from planlint.model.plan import Plan
from planlint.source.tree import Pointer

from .naming import Speaker
from .parts import Edge, Item, ItemKind


@dataclass(frozen=True)
class Drawing:
    """Makes edges and items with their places."""

    facts: Facts
    speaker: Speaker

    @property
    def plan(self) -> Plan:
        """The plan that is drawn."""
        return self.facts.plan

    @property
    def id(self) -> str:
        """Its node."""
        return self.speaker.ids.named("plan", self.facts.plan.id)

    def edge(self, source: str, target: str, kind: str, at: Pointer, **more: Any) -> Edge:
        """An edge that stands at *at*."""
        place = self.facts.document.locate(at)
        return Edge(source, target, kind, place.path, place.line, **more)

    def to(
        self, source: str, holders: Iterable[str], kind: str, at: Pointer, **more: Any
    ) -> Iterator[Edge]:
        """An edge to each of some holders, which stand at *at*."""
        for number, holder in enumerate(holders):
            end, part = self.speaker.end(holder)
            yield self.edge(source, end, kind, (*at, number), part=part, **more)

    def item(self, kind: ItemKind, at: Pointer, **more: Any) -> Item:
        """What the plan says at *at*."""
        place = self.facts.document.locate(at)
        return Item(kind, self.id, path=place.path, line=place.line, **more)
