"""One run: the report spreads, plans activate, tasks start, stocks are drawn, breaks are named."""

from collections.abc import Iterator
from dataclasses import replace

from planlint.family.family import Family
from planlint.rulebook.regime import Regimes
from planlint.rulebook.words import Both

from .activating import Activating
from .asked import Asked
from .breaks import Breaks
from .calling import Switchboard
from .clocks import late_reports
from .course import Activation, Note, Run
from .deeds import Deeds
from .levels import Choices
from .procedure import is_delegated
from .scene import Scene
from .spreading import spread
from .stock import Stock


def simulate(family: Family, asked: Asked, regimes: Regimes) -> Run:
    """The course of an event through a family of plans. Same input, same answer."""
    scene = Scene(family, asked)
    heard = spread(family, asked)
    choices, switchboard = Choices(family, asked), Switchboard(family, asked)
    usual = spread(family, replace(asked, without=frozenset())) if asked.without else heard
    first = Activating(scene, heard, usual, choices, switchboard).run()
    activations, rings = Deeds({one.id: one for one in first}, switchboard, asked).all()
    stock = Stock(family, asked, activations)
    draws = stock.draws()
    found = (
        *late_reports(heard, asked, regimes),
        *Breaks(scene, heard, activations, rings).all(),
        *stock.short(draws),
        *stock.twice(),
        *stock.full(),
    )
    undecided = (*_undecided(activations, switchboard), *_outside(activations))
    resting = tuple(_resting(scene, choices, activations))
    return Run(asked, heard, activations, draws, found, undecided, resting)


def _undecided(activations: tuple[Activation, ...], switchboard: Switchboard) -> Iterator[Note]:
    """What the plans do not say, so that nobody can."""
    for year in sorted(switchboard.unannounced):
        text = Both(
            zh=f"{year}年的工作日没有公布，按非工作时间推演",
            en=f"working days of {year} are not announced: taken as outside hours",
        )
        yield Note("year_not_announced", str(year), text)
    for one in activations:
        level = one.response
        if one.facts is None:
            continue
        if one.chosen is None:
            text = Both(zh="没有响应级别，不知道哪些任务开始", en="no response levels: nobody knows which tasks start")  # fmt: skip
            if one.facts.plan.type not in ("handbook", "village", "unit"):
                yield Note("no_level", one.id, text, (one.location,), one.id)
            continue
        if level and level.within is None and one.begins and not is_delegated(level):
            text = Both(
                zh="没有写接到报告后多长时间内决定（responses 的 within），最晚时间定不下来",
                en="no time from the report to the decision (within): the latest time is open",
            )
            yield Note("decision_open", one.id, text, (one.location,), one.id, one.begins)
        words = [c.text for c in (*level.any, *level.all) if c.text and not c.quantity] if level else []
        if words and one.chosen.how not in ("given", "reading"):
            joined = "；".join(words)
            text = Both(zh=f"文字条件由人判断：{joined}", en=f"conditions in words, for people to judge: {joined}")  # fmt: skip
            yield Note("condition_in_words", one.id, text, (one.location,), one.id)


def _outside(activations: tuple[Activation, ...]) -> Iterator[Note]:
    for one in activations:
        if one.facts is None:
            text = Both(
                zh="家族以外的文件，只知道报告到达的时间",
                en="a document outside the family: only when the report arrives is known",
            )
            yield Note("outside", one.id, text, (one.location,), one.id, one.known)
        for deed in one.deeds:
            for wait in deed.waits:
                if wait.state == "unknown":
                    text = Both(
                        zh=f"“{deed.task.title or deed.task.id}”依靠{wait.unit or wait.plan}，没有写明对方哪个预案的哪项任务",
                        en=f"“{deed.task.title or deed.task.id}” relies on {wait.unit or wait.plan} without naming plan and task",
                    )
                    key = f"{' '.join(deed.key)} {wait.unit}"
                    yield Note("promise_unnamed", key, text, (wait.location,), one.id)


def _resting(
    scene: Scene, choices: Choices, activations: tuple[Activation, ...]
) -> Iterator[Note]:
    """Plans of the place and hazard that stay at rest, and why."""
    running = {one.id for one in activations}
    for facts in scene.drafts:
        text = Both(zh="只有草案", en="a draft only")
        yield Note("draft", facts.plan.id, text, (facts.document.locate(("id",)),), facts.plan.id)
    for name, facts in scene.plans.items():
        concerns = scene.covers(facts.plan) and scene.area_of(facts.plan)
        if name in running or not concerns:
            continue
        if choices.below_all(facts.plan):
            text = Both(zh="读数没有达到启动条件", en="the readings stay below its triggers")
        elif scene.purpose(facts.plan) != "event":
            text = Both(zh="没有预案启动它", en="no plan sets it in motion")
        else:
            text = Both(zh="没有等到启动它的原因", en="nothing that sets it in motion came about")
        yield Note("at_rest", name, text, (facts.document.locate(("id",)),), name)
