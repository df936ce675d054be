"""Whom a finding of a plan touches: those with a part in the task, decision or body it is about."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from planlint.engine.finding import Finding
from planlint.family.facts import Facts
from planlint.family.family import Family
from planlint.family.whole.parts import Edge, ItemKind, Whole

# Chapter of a plan -> what its items are called in the graph.
_ITEMS: dict[str, ItemKind] = {
    "duties": "duty", "tasks": "task", "warnings": "warning", "responses": "response",
    "reporting": "reporting", "evacuations": "evacuation",
}  # fmt: skip
# Field of a body -> the edges that it makes; of all else in a body those who answer for it.
_SEATS = {
    "head": ("head",), "deputies": ("deputy",), "members": ("member",), "lead": ("group_lead",),
    "succession": ("succession",), "office": ("office_host", "office_head", "office_member"),
}  # fmt: skip
_FRONT = ("head", "group_lead", "office_host")
_HOLDERS = ("unit", "post", "body")
# Item or body, by kind, file and line.
_Place = tuple[str, str, int]


@dataclass(frozen=True)
class Touched:
    """The holders of what plans say, by the place where they say it."""

    facts: dict[str, Facts]
    edges: dict[_Place, list[Edge]]
    holders: frozenset[str]

    @classmethod
    def of(cls, family: Family, whole: Whole) -> "Touched":
        """All that a graph draws."""
        bodies = {node.id: node for node in whole.nodes if node.kind == "body"}
        edges: dict[_Place, list[Edge]] = {}
        for edge in whole.edges:
            item, body = edge.item, bodies.get(edge.source)
            if item is not None:
                edges.setdefault((item.kind, item.path, item.line), []).append(edge)
            elif body is not None:
                edges.setdefault(("body", body.path, body.line), []).append(edge)
        holders = frozenset(node.id for node in whole.nodes if node.kind in _HOLDERS)
        return cls({facts.path: facts for facts in family.facts}, edges, holders)

    def by(self, finding: Finding) -> tuple[str, ...]:
        """The nodes of those whom a finding touches, once each."""
        facts = self.facts.get(finding.location.path)
        steps = finding.pointer.strip("/").split("/")
        if facts is None or len(steps) < 2 or not steps[1].isdigit():  # noqa: PLR2004 - /tasks/3
            return ()
        return tuple(dict.fromkeys(self._ends(facts, steps[0], int(steps[1]), steps[2:])))

    def _ends(self, facts: Facts, chapter: str, number: int, rest: list[str]) -> Iterator[str]:
        kind: Any = "body" if chapter == "bodies" else _ITEMS.get(chapter)
        if kind is None:
            return
        place = facts.document.locate((chapter, number))
        edges = self.edges.get((kind, place.path, place.line), [])
        found = _seats(edges, rest) if kind == "body" else edges
        for edge in found:
            yield from (end for end in (edge.source, edge.target) if end in self.holders)


def _seats(edges: list[Edge], rest: list[str]) -> list[Edge]:
    """Of a body the one seat that is meant, else all of its field, else those who answer for it."""
    kinds = _SEATS.get(rest[0] if rest else "", _FRONT)
    found = [edge for edge in edges if edge.kind in kinds]
    number = int(rest[1]) if len(rest) > 1 and rest[1].isdigit() else None
    return found if number is None else found[number : number + 1]
