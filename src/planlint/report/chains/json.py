"""Chains as JSON: everything with its place."""

from collections.abc import Iterable
from typing import Any

from planlint import __version__
from planlint.family.command.chain import Actor, Command
from planlint.family.fragility.points import Loss, Weak
from planlint.family.peer import Peer
from planlint.family.reporting.graph import is_draft
from planlint.family.reporting.hops import Hop, Stand
from planlint.family.reporting.path import Leg
from planlint.model.document import Location

from .faults import TOP
from .shapes import (
    ActorEntry,
    BreakEntry,
    CommandEntry,
    JsonChains,
    LegEntry,
    LossEntry,
    NumberEntry,
    PlaceEntry,
    StandEntry,
    TopicEntry,
    TroubleEntry,
    WayEntry,
    WeakEntry,
)  # fmt: skip
from .survey import Survey, Topic, Way
from .words import ChainWords


def to_json(survey: Survey, words: ChainWords, *, everything: bool) -> dict[str, Any]:
    """The survey as JSON-safe data; of single points the first ones, unless *everything* is wanted."""
    weak = survey.weak if everything else survey.weak[:TOP]
    whole = JsonChains(
        planlint=__version__,
        as_of=str(survey.family.as_of),
        topics=[_topic(topic, words) for topic in survey.topics],
        troubles=[
            TroubleEntry(
                kind=one.kind, plan=one.command.facts.plan.id, level=one.command.level,
                hazard=one.command.hazard, holders=list(one.holders), other_plan=one.other,
                other_holders=list(one.others), **_at(one.location),
            )
            for one in survey.troubles
        ],
        activations=len(survey.commands),
        weak=[_weak(one, words) for one in weak],
        weak_total=len(survey.weak),
    )  # fmt: skip
    return whole.model_dump()


def joined(parts: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """Those of several workspaces in one."""
    first, *others = parts
    for other in others:
        for key in ("topics", "troubles", "activations", "weak", "weak_total"):
            first[key] += other[key]
    return first


def _topic(topic: Topic, words: ChainWords) -> TopicEntry:
    return TopicEntry(
        area=topic.area,
        hazard=topic.hazard,
        reporting=[_way(way, words) for way in topic.ways],
        loops=[_places(ring) for ring in topic.loops],
        commands=[_command(command, words) for command in topic.commands],
    )


def _way(way: Way, words: ChainWords) -> WayEntry:
    return WayEntry(
        start=way.start,
        needed=way.least,
        reached=way.path.reached,
        minutes=way.path.minutes,
        open=len(way.path.open),
        legs=[_leg(leg, way, words) for leg in way.path.legs],
        breaks=[
            BreakEntry(
                kind=one.kind, tier=one.tier or way.start, area=one.area,
                received=_places(one.received), sent=_places(one.sent),
            )
            for one in way.breaks
        ],
    )  # fmt: skip


def _leg(leg: Leg, way: Way, words: ChainWords) -> LegEntry:
    hop = leg.hop
    return LegEntry(
        sender=_stand(leg.sender, words),
        receiver=_stand(leg.receiver, words),
        minutes=hop.minutes,
        urgent=hop.urgent,
        when=hop.when,
        hand_over_missing=leg in way.unhanded,
        draft=bool(words.draft(hop.peer)),
        plan=hop.peer.id,
        **_at(hop.location),
    )


def _stand(stand: Stand, words: ChainWords) -> StandEntry:
    name = words.stand(stand) if stand.name or stand.holder else ""
    return StandEntry(tier=stand.tier, area=stand.area, holder=stand.holder, name=name)


def _command(command: Command, words: ChainWords) -> CommandEntry:
    plan = command.facts.plan
    within = plan.responses[command.number].within
    return CommandEntry(
        plan=plan.id,
        hazard=command.hazard,
        level=command.level,
        minutes=within.minutes if within else None,
        draft=is_draft(Peer(plan.id, plan, command.facts.document), words.family),
        actors=[_actor(actor, words) for actor in command.actors],
        **_at(command.location),
    )


def _actor(actor: Actor, words: ChainWords) -> ActorEntry:
    numbers = [
        NumberEntry(
            holder=n.holder, number=words.shown(n.number), always=n.always, **_at(n.location)
        )
        for n in actor.lines
    ]
    return ActorEntry(
        role=actor.role,
        holder=actor.known,
        name=words.holder(actor.known),
        posts=list(actor.posts),
        stand_ins=list(actor.seconds),
        calls=list(actor.calls),
        numbers=numbers,
        **_at(actor.location),
    )


def _weak(one: Weak, words: ChainWords) -> WeakEntry:
    return WeakEntry(
        kind=one.part.kind,
        id=words.shown(one.part.id) if one.part.kind == "number" else one.part.id,
        name=words.part(one.part),
        stopped=len(one.stopped),
        tasks=len(one.tasks),
        losses=[_loss(loss) for loss in one.losses],
    )


def _loss(loss: Loss) -> LossEntry:
    plan = loss.command.facts.plan
    task = None if loss.task is None else plan.tasks[loss.task].id or str(loss.task)
    return LossEntry(
        plan=plan.id,
        hazard=loss.command.hazard,
        level=loss.command.level,
        step=loss.step,
        task=task,
        **_at(loss.location),
    )


def _places(hops: Iterable[Hop]) -> list[PlaceEntry]:
    return [PlaceEntry(**_at(hop.location)) for hop in hops]


def _at(place: Location) -> dict[str, Any]:
    return {"path": place.path, "line": place.line}
