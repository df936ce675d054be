"""The answer in two lines: who decides, and by when."""

from collections.abc import Iterator

from planlint.rulebook.words import Both

from .beside import beside
from .course import Activation, Run
from .words import Words

# Of the plans of one area the one that leads the response first.
_LEADS = ("special", "joint", "total", "township", "village", "unit")


def answer(run: Run, words: Words) -> Iterator[str]:
    """Who decides where it happens, and who decides at the top."""
    mains = deciding(run)
    if not mains:
        yield words.pick("谁决定：", "Who decides: ") + _nobody(run, words)
        return
    yield words.pick("谁决定：", "Who decides: ") + _said(mains[0], run, words)
    family = run.spread.chain.lineage.family
    for other in beside(mains[0], run.activations, family):
        if other.step("decide"):
            yield words.pick("同级又有：", "Beside it: ") + _said(other, run, words)
    if len(mains) > 1:
        yield words.pick("再往上：", "Further up: ") + _said(mains[-1], run, words)


def _nobody(run: Run, words: Words) -> str:
    """Why nobody decides: what is true of the plans there are, the nearest cause first."""
    for notes, kind in ((run.resting, "decider_untold"), (run.breaks, "draft_only")):
        note = next((note for note in notes if note.kind == kind), None)
        if note is not None:
            text = f"{words.title(note.plan)} {words.note(note)}"
            return words.pick(f"没有人决定；{text}", f"nobody; {text}")
    return words.both(_reason(run))


def _reason(run: Run) -> Both:
    if any(note.kind == "delegated_nowhere" for note in run.breaks):
        return Both(
            zh="没有人决定；总体预案交给专项、部门预案，而没有施行的这种预案",
            en="nobody; the plans leave it to special or department plans, and none is in force",
        )
    if any(one.is_undecided for one in run.activations):
        return Both(
            zh="启动哪一级定不下来，所以不知道谁决定",
            en="which level runs nobody can say, so who decides neither",
        )
    if any(note.kind == "below_triggers" for note in run.resting):
        return Both(zh="读数没有达到启动条件", en="nobody; the readings stay below all triggers")
    if not any(one.facts is not None for one in run.activations):
        return Both(
            zh="没有人决定；没有一个施行的预案启动", en="nobody; no plan in force activates"
        )
    return Both(zh="启动的预案都没有写明谁决定", en="no plan that activates says who decides")


def deciding(run: Run) -> tuple[Activation, ...]:
    """The plan that leads in each area, from where it happens upwards, where somebody decides."""
    deciders = [one for one in run.activations if one.step("decide")]
    mains = (_main(deciders, area, run) for area in run.spread.chain.lineage.areas)
    return tuple(main for main in mains if main is not None)


def _main(deciders: list[Activation], area: str, run: Run) -> Activation | None:
    """The plan that leads in an area; of a unit where it happens, its own first."""
    here = [one for one in deciders if one.peer.jurisdiction == area and one.peer.type in _LEADS]
    if run.asked.unit and area == run.asked.area:
        own = [one for one in here if one.peer.type == "unit"]
        here = own or here
    return min(here, key=lambda one: _LEADS.index(one.peer.type or ""), default=None)


def _said(one: Activation, run: Run, words: Words) -> str:
    step = one.step("decide")
    assert step is not None
    level = words.level(one.chosen.level) if one.chosen else ""
    what = words.pick(f"{words.title(one.id)}{level}", f"{words.title(one.id)} {level}")
    who = words.acting(step.calls)
    if step.window is None:
        return words.pick(f"没有人能决定{what}：{who}", f"nobody can decide {what}: {who}")
    first, last = (words.wall(m, run.asked) for m in step.window[:2])
    tail = ""
    if step.window.open:
        tail = words.pick("（其中有时限没有写，可能更晚）", " or later: some time is not written")
    return words.pick(
        f"{who} 决定启动{what}，最早 {first}，最晚 {last}{tail}",
        f"{who} decides on {what}, at the earliest {first}, at the latest {last}{tail}",
    )
