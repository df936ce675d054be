"""Units, posts, resources and places as nodes, and what the registries say ties them."""

import datetime
from collections.abc import Iterator
from typing import Any

from planlint.family.holders import seat_of
from planlint.family.registry import Entry, Registry
from planlint.model.registries.organisations import Organisation
from planlint.model.registries.resources import Expert, Risk, Shelter, Supply, Team
from planlint.source.tree import Pointer

from .naming import Ids, place_id
from .parts import Edge, Node

_CHAPTERS: dict[type, str] = {Supply: "supplies", Team: "teams", Shelter: "shelters", Risk: "risks", Expert: "experts"}  # fmt: skip


def nodes_of(registry: Registry, ids: Ids, day: datetime.date) -> Iterator[Node]:
    """Every entry, with its place."""
    for name, home in registry.jurisdictions.items():
        area, place = home.value, home.location
        yield Node(
            place_id(name), "place", area.name or name, area.level or "", jurisdiction=name,
            level=area.level or "", area=area.name or "", path=place.path, line=place.line,
        )  # fmt: skip
    for name, entry in registry.organisations.items():
        yield from _unit(ids.named("unit", name), entry, day)
    for name, resource in registry.resources.items():
        yield _resource(ids.named("resource", name), resource)


def edges_of(registry: Registry, ids: Ids) -> Iterator[Edge]:
    """What holds between entries."""
    for name, area in registry.jurisdictions.items():
        if area.value.parent:
            end = ids.met("place", place_id(area.value.parent), area.value.parent)
            yield _edge(area, place_id(name), end, "part_of", ("parent",))
    for name, entry in registry.organisations.items():
        yield from _of_unit(ids.named("unit", name), entry, ids)
    for name, resource in registry.resources.items():
        yield from _of_resource(ids.named("resource", name), resource, ids)


def _edge(entry: Entry[Any], source: str, target: str, kind: str, at: Pointer) -> Edge:
    place = entry.document.locate((*entry.pointer, *at))
    return Edge(source, target, kind, place.path, place.line)


def _unit(name: str, entry: Entry[Organisation], day: datetime.date) -> Iterator[Node]:
    unit, place = entry.value, entry.location
    title = unit.name_on(day) or name
    past = (dated.name for dated in unit.names if dated.name and dated.name != title)
    yield Node(
        name, "unit", title, unit.kind or "", jurisdiction=unit.jurisdiction or "",
        hazards=unit.leads, aliases=(*unit.aliases, *past), path=place.path, line=place.line,
    )  # fmt: skip
    short = unit.aliases[0] if unit.aliases else title
    for number, post in enumerate(unit.posts):
        if post.id:
            at = entry.document.locate((*entry.pointer, "posts", number))
            yield Node(
                f"{name}/{post.id}", "post", short + (post.title or post.id),
                jurisdiction=unit.jurisdiction or "", of=name, path=at.path, line=at.line,
            )  # fmt: skip


def _of_unit(name: str, entry: Entry[Organisation], ids: Ids) -> Iterator[Edge]:
    unit = entry.value
    for number, post in enumerate(unit.posts):
        if post.id:
            yield _edge(entry, f"{name}/{post.id}", name, "post_of", ("posts", number))
    for field, above in (("superior", unit.superior), ("guided_by", unit.guided_by)):
        if above:
            yield _edge(entry, name, ids.met("unit", above), field, (field,))
    if unit.jurisdiction:
        end = ids.met("place", place_id(unit.jurisdiction), unit.jurisdiction)
        yield _edge(entry, name, end, "unit_of", ("jurisdiction",))


def _resource(name: str, entry: Entry[Any]) -> Node:
    """Of an expert the field and not the name: the graph goes to many."""
    resource, place = entry.value, entry.location
    title = resource.field_ if isinstance(resource, Expert) else resource.name
    return Node(
        name, "resource", title or name, _CHAPTERS.get(type(resource), ""),
        jurisdiction=getattr(resource, "jurisdiction", None) or "",
        hazards=getattr(resource, "hazards", ()), path=place.path, line=place.line,
    )  # fmt: skip


def _of_resource(name: str, entry: Entry[Any], ids: Ids) -> Iterator[Edge]:
    for field in ("holder", "responsible"):
        holder = getattr(entry.value, field, None)
        if holder:
            yield _edge(entry, name, _holder(holder, ids), "held_by", (field,))
    area = getattr(entry.value, "jurisdiction", None)
    if area:
        end = ids.met("place", place_id(area), area)
        yield _edge(entry, name, end, "located_in", ("jurisdiction",))


def _holder(holder: str, ids: Ids) -> str:
    """A registry knows units and posts; bodies of plans it names by their plan."""
    seat = seat_of(holder)
    if seat.plan:
        plan = ids.met("plan", seat.plan)
        return ids.met("body", f"{plan}#{seat.name}", seat.name, plan)
    unit = ids.met("unit", seat.name)
    return ids.met("post", f"{unit}/{seat.post}", seat.post, unit) if seat.post else unit
