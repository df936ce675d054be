"""What does not hold: where reports end or go round, troubles of command, single points of failure."""

from collections.abc import Iterator

from planlint.family.reporting.path import Break

from .ranking import Row, rows
from .said import Said
from .survey import Survey, Way
from .troubles import Trouble
from .words import STEPS, TROUBLES, ChainWords

TOP = 20
_EVIDENCE = 3
_RING = 6


def faults(survey: Survey, words: ChainWords, *, everything: bool) -> Iterator[Said]:
    """Breaks, rings, troubles of command, and single points: the first, unless *everything*."""
    yield from _breaks(survey, words)
    yield from _loops(survey, words)
    yield from _troubles(survey, words)
    yield from _ranking(survey, words, everything=everything)


def _breaks(survey: Survey, words: ChainWords) -> Iterator[Said]:
    found = [(t, way, one) for t in survey.topics for way in t.ways for one in way.breaks]
    yield Said(0, words.pick(f"报告中断 {len(found)} 处", f"breaks in reporting: {len(found)}"))
    for topic, way, one in found:
        about = f"{words.hazard(topic.hazard)} · {words.area(topic.area)}"
        first = next(iter(topic.commands), None) if one.kind == "nobody" else None
        place = first.location if first else None
        yield Said(1, f"{about}  {_broken(one, way, words)}", place)
        for hop in (*one.received, *one.sent)[:_EVIDENCE]:
            way_of = f"{words.stand(hop.senders[0])} → {words.stand(hop.receivers[0])}"
            yield Said(2, way_of, hop.location)


def _broken(one: Break, way: Way, words: ChainWords) -> str:
    here, needed = words.tier(one.tier or way.start), words.tier(way.least)
    if one.kind == "nobody":
        return words.pick("没有写明谁报告", "nobody is said to report")
    if one.kind == "draft":
        return words.pick(
            f"报到{here}靠的是草案，施行的预案没有写",
            f"only a draft brings reports to the {here} level",
        )
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
    yield Said(0, words.pick(f"报告成环 {len(rings)} 处", f"rings in reporting: {len(rings)}"))
    for topic, ring in reversed(rings.values()):
        yield Said(1, f"{words.hazard(topic.hazard)} · {words.area(topic.area)}")
        for hop in ring[:_RING]:
            way = f"{words.stand(hop.senders[0])} → {words.stand(hop.receivers[0])}"
            yield Said(2, way, hop.location)


def _troubles(survey: Survey, words: ChainWords) -> Iterator[Said]:
    count = len(survey.troubles)
    yield Said(0, words.pick(f"指挥链的问题 {count} 处", f"troubles in command: {count}"))
    for one in survey.troubles:
        who = words.listed(words.holder(holder) for holder in one.holders)
        response = f"{words.title(one.command.facts.plan.id)}{words.response(one.command)}"
        yield Said(1, f"{response}  {who}  {_wrong(one, words)}", one.location)


def _wrong(one: Trouble, words: ChainWords) -> str:
    """What is wrong; of two plans the other, and who decides by it."""
    others = words.listed(words.holder(holder) for holder in one.others)
    given = {"other": words.title(one.other) if one.other else "", "others": others}
    return words.both(TROUBLES[one.kind]).format(**given)


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
