"""What a plan says of itself: maker, area, bodies as nodes, the means it counts on."""

from collections.abc import Iterator

from planlint.model.bodies import Body

from .drawing import Drawing
from .naming import place_id
from .parts import Edge, Node

_BODY = {"head": "head", "deputies": "deputy", "members": "member", "lead": "group_lead", "succession": "succession"}  # fmt: skip
_OFFICE = {"host": "office_host", "head": "office_head", "members": "office_member"}
_RESOURCES = ("supplies", "teams", "shelters", "risks", "experts")


def bodies_of(drawing: Drawing) -> Iterator[Node]:
    """The bodies as nodes; of two with one id the first stands."""
    plan = drawing.plan
    for number, body in enumerate(plan.bodies):
        place = drawing.facts.document.locate(("bodies", number))
        yield Node(
            _body_id(drawing, number, body), "body", body.name or body.id or "", body.kind or "",
            jurisdiction=plan.jurisdiction, hazards=plan.hazards, aliases=body.aliases,
            of=drawing.id, path=place.path, line=place.line,
        )  # fmt: skip


def own_edges(drawing: Drawing) -> Iterator[Edge]:
    """Maker, lead, area; each body with those who have a part in it."""
    plan = drawing.plan
    yield from drawing.to(drawing.id, plan.maker, "maker", ("maker",))
    yield from drawing.to(drawing.id, plan.lead, "lead", ("lead",))
    if plan.jurisdiction:
        area = drawing.speaker.ids.met("place", place_id(plan.jurisdiction), plan.jurisdiction)
        yield drawing.edge(drawing.id, area, "made_for", ("jurisdiction",))
    for number, body in enumerate(plan.bodies):
        yield from _of_body(drawing, number, body)


def means(drawing: Drawing) -> Iterator[Edge]:
    """Registered resources; who is moved by whom to which shelter."""
    ids = drawing.speaker.ids
    for number, move in enumerate(drawing.plan.evacuations):
        at = ("evacuations", number)
        item = drawing.item(
            "evacuation", at, id=move.id or "", title=move.area or "", phase="response"
        )
        callers = (move.notify,) if move.notify else ()
        yield from drawing.to(drawing.id, move.lead, "moved_by", (*at, "lead"), item=item)
        yield from drawing.to(drawing.id, callers, "called_by", (*at, "notify"), item=item)
        if move.to:
            yield drawing.edge(
                drawing.id, ids.met("resource", move.to), "evacuates_to", (*at, "to"),
                item=item, quantity=move.people or 0,
            )  # fmt: skip
    listed = drawing.plan.resources
    for chapter in _RESOURCES if listed else ():
        for number, name in enumerate(getattr(listed, chapter)):
            end = ids.met("resource", name)
            yield drawing.edge(drawing.id, end, "counts_on", ("resources", chapter, number))


def _body_id(drawing: Drawing, number: int, body: Body) -> str:
    return f"{drawing.id}#{body.id or f'/bodies/{number}'}"


def _of_body(drawing: Drawing, number: int, body: Body) -> Iterator[Edge]:
    own, at = _body_id(drawing, number, body), ("bodies", number)
    yield drawing.edge(drawing.id, own, "has_body", at)
    for field, kind in _BODY.items():
        yield from drawing.to(own, getattr(body, field), kind, (*at, field))
    for field, kind in _OFFICE.items() if body.office else ():
        yield from drawing.to(own, getattr(body.office, field), kind, (*at, "office", field))
    if body.parent:
        end, part = drawing.speaker.end(body.parent)
        yield drawing.edge(own, end, "parent", (*at, "parent"), part=part)
