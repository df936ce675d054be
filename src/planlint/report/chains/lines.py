"""Chains as lines that text and Markdown share: each with its indent and the place it comes from."""

from collections.abc import Iterator

from planlint.family.command.chain import Actor
from planlint.family.reporting.path import Leg

from .faults import faults
from .said import Said
from .survey import Survey, Topic, Way
from .words import ROLES, STEPS, ChainWords

_NUMBERS = 3


def said(survey: Survey, words: ChainWords, *, everything: bool) -> Iterator[Said]:
    """All lines in order; of single points the first ones, unless *everything* is wanted."""
    for topic in survey.topics:
        yield Said(0, f"{words.hazard(topic.hazard)} · {words.area(topic.area)}")
        yield from _reporting(topic, words)
        yield from _commands(topic, words)
    yield from faults(survey, words, everything=everything)


def _reporting(topic: Topic, words: ChainWords) -> Iterator[Said]:
    report = words.both(STEPS["report"])
    if not topic.chain.hops:
        yield Said(
            1, words.pick(f"{report}  没有写明谁报告", f"{report}: nobody is said to report")
        )
    for way in topic.ways if topic.chain.hops else ():
        yield Said(1, f"{report}  {summed(way, words)}")
        for leg in way.path.legs:
            yield Said(2, _leg(leg, way, words), leg.hop.location)


def summed(way: Way, words: ChainWords) -> str:
    """村（社区）→ 乡镇（街道） 10分钟 → 县级 15分钟 = 合计 25分钟."""
    steps = [words.tier(way.start)]
    steps += [_step(leg, way, words) for leg in way.path.legs]
    if not way.path.legs:
        return words.pick(f"{steps[0]}没有写明向谁报告", f"{steps[0]}: no receiver is named")
    total = words.minutes(way.path.minutes)
    sum_ = words.pick(f"合计 {total}", f"{total} in all")
    if way.path.open:
        count = len(way.path.open)
        sum_ += words.pick(f"，另有 {count} 步没有数字", f", and {count} without a number")
    end = way.path.legs[-1].receiver
    if end.name or end.holder:
        who = words.stand(end)
        sum_ += words.pick(f"，报到{who}", f", to {who}")
    return f"{' → '.join(steps)} = {sum_}"


def _step(leg: Leg, way: Way, words: ChainWords) -> str:
    """县级 15分钟（有条件，没有写交接）."""
    marks = [words.pick("草案", "a draft")] if words.draft(leg.hop.peer) else []
    marks += [words.pick("有条件", "conditional")] if leg.hop.when else []
    marks += [words.pick("没有写交接", "no hand-over")] if leg in way.unhanded else []
    step = f"{words.tier(leg.receiver.tier)} {words.clock(leg.hop)}"
    return step + (words.pick(f"（{'，'.join(marks)}）", f" ({', '.join(marks)})") if marks else "")


def _leg(leg: Leg, whole: Way, words: ChainWords) -> str:
    way = f"{words.stand(leg.sender)} → {words.stand(leg.receiver)}"
    when = leg.hop.when
    about = words.pick(f"（{when}）", f" ({when})") if when else ""
    if leg in whole.unhanded:
        about += words.pick("：接报的没有写交接给它", ": no step leads to it from who received")
    return f"{words.clock(leg.hop)}  {way}{about}{words.draft(leg.hop.peer)}"


def _commands(topic: Topic, words: ChainWords) -> Iterator[Said]:
    plan = ""
    for command in topic.commands:
        if command.facts.plan.id != plan:
            plan = command.facts.plan.id
            yield Said(1, words.title(plan))
        within = command.facts.plan.responses[command.number].within
        limit = words.pick(
            f"（接报后{words.time(within)}内决定）", f" (decided within {words.time(within)})"
        )
        yield Said(2, words.response(command) + (limit if within else ""), command.location)
        for holder in dict.fromkeys(actor.holder for actor in command.actors):
            same = [actor for actor in command.actors if actor.holder == holder]
            yield Said(3, _actor(same, words), same[0].location)


def _actor(same: list[Actor], words: ChainWords) -> str:
    """提出、宣布  市防指办公室：市水务局  电话 0719-5550115（昼夜）  找不到时：市政府办公室."""
    actor = same[0]
    roles = words.listed(words.both(ROLES[one.role]) for one in same)
    who = words.holder(actor.known)
    behind = words.listed(words.holder(one) for one in actor.posts)
    if behind and behind != who:
        who += words.pick(f"：{behind}", f": {behind}")
    parts = [f"{roles}  {who}", _numbers(actor, words)]
    calls = actor.calls or actor.seconds
    if calls:
        parts.append(words.pick(f"找不到时：{words.some(calls)}", f"else: {words.some(calls)}"))
    else:
        parts.append(words.pick("无人顶替", "nobody stands in"))
    return "  ".join(parts)


def _numbers(actor: Actor, words: ChainWords) -> str:
    if not actor.lines:
        return words.pick("没有电话", "no number")
    always = words.pick("（昼夜）", " (all hours)")
    numbers = (
        words.number(line.number) + (always if line.always else "")
        for line in actor.lines[:_NUMBERS]
    )
    return words.pick("电话 ", "phone ") + words.listed(numbers)
