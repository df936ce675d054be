"""Chains as lines that text and Markdown share: each with its indent and the place it comes from."""

from collections.abc import Iterator
from typing import NamedTuple

from planlint.family.command_chain import Actor
from planlint.family.reporting_path import Break, Leg
from planlint.model.document import Location

from .ranking import Row, rows
from .survey import Survey, Topic, Way
from .words import ROLES, STEPS, TROUBLES, ChainWords

TOP = 20
_EVIDENCE = 3
_RING = 6


class Said(NamedTuple):
    """One line."""

    # 0 for a heading, deeper below it.
    depth: int
    text: str
    place: Location | None = None


def said(survey: Survey, words: ChainWords, *, everything: bool) -> Iterator[Said]:
    """All lines in order; of single points the first ones, unless *everything* is wanted."""
    for topic in survey.topics:
        yield Said(0, f"{words.hazard(topic.hazard)} · {words.area(topic.area)}")
        yield from _reporting(topic, words)
        yield from _commands(topic, words)
    yield from _breaks(survey, words)
    yield from _loops(survey, words)
    yield from _troubles(survey, words)
    yield from _ranking(survey, words, everything=everything)


def _reporting(topic: Topic, words: ChainWords) -> Iterator[Said]:
    report = words.both(STEPS["report"])
    if not topic.ways:
        yield Said(
            1, words.pick(f"{report}  没有写明谁报告", f"{report}: nobody is said to report")
        )
    for way in topic.ways:
        yield Said(1, f"{report}  {summed(way, words)}")
        for leg in way.path.legs:
            yield Said(2, _leg(leg, words), leg.hop.location)


def summed(way: Way, words: ChainWords) -> str:
    """村（社区）→ 乡镇（街道） 10分钟 → 县级 15分钟 = 合计 25分钟."""
    steps = [words.tier(way.start)]
    steps += [f"{words.tier(leg.receiver.tier)} {words.clock(leg.hop)}" for leg in way.path.legs]
    if not way.path.legs:
        return words.pick(f"{steps[0]}没有写明向谁报告", f"{steps[0]}: no receiver is named")
    total = words.minutes(way.path.minutes)
    sum_ = words.pick(f"合计 {total}", f"{total} in all")
    if way.path.open:
        count = len(way.path.open)
        sum_ += words.pick(f"，另有 {count} 步没有数字", f", and {count} without a number")
    return f"{' → '.join(steps)} = {sum_}"


def _leg(leg: Leg, words: ChainWords) -> str:
    way = f"{words.stand(leg.sender)} → {words.stand(leg.receiver)}"
    when = leg.hop.step.when
    about = words.pick(f"（{when}）", f" ({when})") if when else ""
    return f"{words.clock(leg.hop)}  {way}{about}"


def _commands(topic: Topic, words: ChainWords) -> Iterator[Said]:
    plan = ""
    for command in topic.commands:
        if command.facts.plan.id != plan:
            plan = command.facts.plan.id
            yield Said(1, words.title(plan))
        yield Said(2, words.response(command), command.location)
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
    numbers = (line.number + (always if line.always else "") for line in actor.lines[:_EVIDENCE])
    return words.pick("电话 ", "phone ") + words.listed(numbers)


def _breaks(survey: Survey, words: ChainWords) -> Iterator[Said]:
    found = [(t, way, one) for t in survey.topics for way in t.ways for one in way.breaks]
    yield Said(0, words.pick(f"报告中断 {len(found)} 处", f"{len(found)} breaks in reporting"))
    for topic, way, one in found:
        about = f"{words.hazard(topic.hazard)} · {words.area(topic.area)}"
        yield Said(1, f"{about}  {_broken(one, way, words)}")
        for hop in (*one.received, *one.sent)[:_EVIDENCE]:
            way_of = f"{words.stand(hop.senders[0])} → {words.stand(hop.receivers[0])}"
            yield Said(2, way_of, hop.location)


def _broken(one: Break, way: Way, words: ChainWords) -> str:
    here, needed = words.tier(one.tier or way.start), words.tier(way.least)
    if one.kind == "hand_over":
        return words.pick(
            f"报到{here}，向上报的是同级另外的单位，没有写怎样交接",
            f"reports come to the {here} level; another office there sends them on, and nothing leads to it",
        )
    return words.pick(
        f"从{words.tier(way.start)}报到{here}为止，没有写向{needed}报告",
        f"reports from the {words.tier(way.start)} end at the {here} level and do not reach the {needed}",
    )


def _loops(survey: Survey, words: ChainWords) -> Iterator[Said]:
    rings = {
        frozenset((h.peer.id, h.number) for h in ring): (topic, ring)
        for topic in reversed(survey.topics)
        for ring in topic.loops
    }
    yield Said(0, words.pick(f"报告成环 {len(rings)} 处", f"{len(rings)} rings in reporting"))
    for topic, ring in reversed(rings.values()):
        yield Said(1, f"{words.hazard(topic.hazard)} · {words.area(topic.area)}")
        for hop in ring[:_RING]:
            way = f"{words.stand(hop.senders[0])} → {words.stand(hop.receivers[0])}"
            yield Said(2, way, hop.location)


def _troubles(survey: Survey, words: ChainWords) -> Iterator[Said]:
    count = len(survey.troubles)
    yield Said(0, words.pick(f"指挥链的问题 {count} 处", f"{count} troubles in command"))
    for one in survey.troubles:
        who = words.listed(words.holder(holder) for holder in one.holders)
        response = f"{words.title(one.command.facts.plan.id)}{words.response(one.command)}"
        yield Said(1, f"{response}  {who}  {words.both(TROUBLES[one.kind])}", one.location)


def _ranking(survey: Survey, words: ChainWords, *, everything: bool) -> Iterator[Said]:
    ranked = rows(survey.weak)
    shown = ranked if everything else ranked[:TOP]
    of = words.pick(
        f"一处失效就中断：{len(ranked)} 处，在 {len(survey.commands)} 项响应中",
        f"single points of failure: {len(ranked)}, in {len(survey.commands)} activations",
    )
    yield Said(0, of)
    for number, row in enumerate(shown, start=1):
        yield Said(1, f"{number:>2}  {_row(row, words)}")
        for loss in row.shown(_EVIDENCE):
            where = f"{words.title(loss.command.facts.plan.id)}{words.response(loss.command)}"
            task = words.task(loss.command, loss.task) if loss.task is not None else ""
            about = words.pick(f"“{task}”", f" “{task}”") if task else ""
            yield Said(2, f"{words.both(STEPS[loss.step])}  {where}{about}", loss.location)
    if len(shown) < len(ranked):
        rest = len(ranked) - len(shown)
        yield Said(
            1, words.pick(f"另有 {rest} 处，--weak 全部列出", f"{rest} more, --weak shows all")
        )


def _row(row: Row, words: ChainWords) -> str:
    who = " / ".join(words.part(one.part) for one in row.weak)
    stopped, tasks = row.stopped, row.tasks
    if not stopped:
        return words.pick(f"{who}  {tasks} 项任务无法完成", f"{who}  {tasks} tasks not done")
    return words.pick(
        f"{who}  {stopped} 项响应到不了指挥，涉及 {tasks} 项任务",
        f"{who}  {stopped} activations without command, {tasks} tasks",
    )
