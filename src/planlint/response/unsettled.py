"""What nobody can say from the plans (不能判断), and which plans stay at rest, with the reason."""

from collections.abc import Iterator

from planlint.family.facts import Facts
from planlint.rulebook.labels import holders_word
from planlint.rulebook.words import holder

from .asked import Asked
from .calling import Switchboard
from .course import Activation, Note
from .levels import Choices
from .procedure import is_delegated
from .scene import Scene

# Plans that need no levels: they run as a whole.
_WHOLE = frozenset({"handbook", "village", "unit"})


def unsettled(
    asked: Asked, activations: tuple[Activation, ...], switchboard: Switchboard
) -> Iterator[Note]:
    """The open points of a run."""
    for hazard in sorted(asked.related):
        yield Note("related_hazard", hazard, {"hazard": holder(hazard)})
    for year in sorted(switchboard.unannounced):
        yield Note("year_not_announced", str(year), {"year": str(year)})
    for one in activations:
        if one.facts is None:
            yield Note("outside", one.id, {}, (one.location,), one.id, one.known)
            continue
        yield from _levels(one)
        yield from _numbers(one)
        yield from _promises(one)


def _levels(one: Activation) -> Iterator[Note]:
    """What the level of a plan leaves open."""
    level, here = one.response, (one.location,)
    if level is None or one.chosen is None:
        if one.is_undecided:
            yield Note("level_unknown", one.id, {}, here, one.id, one.known)
        elif one.peer.type not in _WHOLE:
            yield Note("no_level", one.id, {}, here, one.id)
        return
    if level.within is None and one.begins and not is_delegated(level):
        yield Note("decision_open", one.id, {}, here, one.id, one.begins)
    said = [c.text for c in (*level.any, *level.all) if c.text and not c.quantity]
    if said and one.chosen.how not in ("given", "reading"):
        yield Note("condition_in_words", one.id, {"words": "；".join(said)}, here, one.id)


def _numbers(one: Activation) -> Iterator[Note]:
    """Who has to act, and cannot be called for want of a number."""
    calls = {call.acts: (call, step) for step in reversed(one.steps) for call in step.calls}
    for acts, (call, step) in sorted(calls.items()):
        if call.how == "no_number":
            words = {"whom": holder(acts)}
            yield Note(
                "no_number", f"{one.id} {acts}", words, (step.location,), one.id, step.window
            )


def _promises(one: Activation) -> Iterator[Note]:
    for deed in one.deeds:
        for wait in deed.waits:
            if wait.state == "unknown":
                words = {"task": deed.title, "whom": holder(wait.unit or wait.plan)}
                key = f"{' '.join(deed.key)} {wait.unit}"
                yield Note("promise_unnamed", key, words, (wait.location,), one.id)


def resting(scene: Scene, choices: Choices, activations: tuple[Activation, ...]) -> Iterator[Note]:
    """Plans of the place that stay at rest, and why."""
    running = {one.id for one in activations}
    for facts in scene.drafts:
        yield _rests("draft", facts)
    for name, facts in scene.plans.items():
        kind = "" if name in running else _why(facts, scene, choices)
        deciders = _deciders(facts, choices) if kind == "cause_lost" else ()
        if deciders:
            yield _rests("decider_untold", facts)._replace(words={"whom": holders_word(deciders)})
        elif kind:
            yield _rests(kind, facts)


def _rests(kind: str, facts: Facts) -> Note:
    name = facts.plan.id
    return Note(kind, name, {}, (facts.document.locate(("id",)),), name)


def _deciders(facts: Facts, choices: Choices) -> tuple[str, ...]:
    """Who would decide, at the level that would run, if word of it came."""
    chosen = choices.level(facts.plan)
    return facts.plan.responses[chosen.number].decide if chosen else ()


def _why(facts: Facts, scene: Scene, choices: Choices) -> str:
    """Why a plan does not run; empty where nobody would expect it to."""
    plan, area = facts.plan, scene.area_of(facts.plan)
    far = scene.is_below(area) and (plan.type == "total" or bool(scene.asked.unit))
    if not area or far:
        return ""
    if not scene.covers(plan):
        return "other_hazard" if area in scene.up and plan.type in ("township", "village") else ""
    if choices.below_all(plan):
        return "below_triggers"
    return "not_set_off" if scene.purpose(plan) != "event" else "cause_lost"
