"""A run as lines that any reporter can draw: when, what, who, with the place it comes from."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from planlint.family.family import Family
from planlint.family.holders import behind
from planlint.model.document import Location
from planlint.report.printable import printable
from planlint.rulebook.labels import span

from .calling import Call
from .course import Activation, Deed, Run, Step
from .spreading import Heard
from .window import START, Window
from .words import Words

Kind = Literal[
    "report", "warn", "assess", "propose", "decide", "announce", "command", "task", "turn",
    "notify",
]  # fmt: skip


@dataclass(frozen=True)
class Entry:
    """One line of the timeline."""

    kind: Kind
    # None for what never happens.
    window: Window | None
    # Who does it, as people read it; the ids for filters.
    who: str
    what: str
    calls: tuple[Call, ...]
    holders: tuple[str, ...]
    # Empty for reports of plans that do not run.
    plan: str
    location: Location
    # lost, blocked, deadlock, conditional: what is not as it should be.
    state: str = "runs"
    # Further words: what it waits for, which turn.
    more: str = ""


def entries(run: Run, words: Words) -> tuple[Entry, ...]:
    """All lines of a run by their latest time; what never happens stands last."""
    found = list(_all(run, words))
    ranks = {kind: rank for rank, kind in enumerate(("report", "warn", "assess", "propose", "decide", "announce", "command", "notify", "task", "turn"))}  # fmt: skip
    order = {one.id: rank for rank, one in enumerate(run.activations)}

    def by(entry: Entry) -> tuple[object, ...]:
        window = entry.window or START
        time = (entry.window is None, window.latest, window.open, window.earliest)
        place = (entry.location.path, entry.location.line, entry.location.column)
        return (*time, order.get(entry.plan, -1), ranks[entry.kind], place, entry.more)

    return tuple(sorted(found, key=by))


def _all(run: Run, words: Words) -> Iterator[Entry]:
    for heard in run.spread.heard:
        holders = tuple(_told(heard, run.spread.chain.lineage.family))
        yield Entry(
            "report", heard.window, "", words.heard(heard), (), holders,
            heard.hop.peer.id, heard.hop.location,
        )  # fmt: skip
    for one in run.activations:
        yield from (_step(one, step, words) for step in one.steps)
        yield from _notified(one, words)
        for deed in one.deeds:
            yield _deed(deed, words)
            yield from _turns(deed, words)


def _told(heard: Heard, family: Family) -> Iterator[str]:
    """Both ends of a reporting step, with those who stand behind them."""
    plan = heard.hop.peer.plan
    for stand in (*heard.hop.senders, *heard.hop.receivers):
        if stand.holder:
            yield stand.holder
            yield from behind(stand.holder, plan, family) if plan else ()


def _step(one: Activation, step: Step, words: Words) -> Entry:
    chosen = one.warning if step.kind == "warn" else one.chosen
    level = words.warning(chosen.level) if chosen and step.kind == "warn" else ""
    level = level or words.level(chosen.level if chosen else None)
    what = words.pick(f"{words.title(one.id)}{level}", f"{words.title(one.id)} {level}")
    holders = (*step.holders, *(call.acts for call in step.calls if call.acts))
    state = "runs" if step.window else "lost"
    calls = tuple(call for call in step.calls if _is_made(call, step.window))
    return Entry(
        step.kind, step.window, words.acting(step.calls), what, calls, holders,
        one.id, step.location, state,
    )  # fmt: skip


def _deed(deed: Deed, words: Words) -> Entry:
    task = deed.task
    window = None
    if deed.start and deed.due:
        window = Window(deed.start.earliest, deed.due.latest, deed.due.open)
    title = printable(task.title or task.id or "")
    limit = span(task.within)[words.language] if task.within else ""
    if not limit and task.every:
        limit = words.pick(f"每{span(task.every).zh}", f"every {span(task.every).en}")
    elif not limit and task.daily:
        limit = words.pick(f"每天{task.daily}", f"daily at {task.daily}")
    what = title + words.pick(f"（{limit or words.open}）", f" ({limit or words.open})")
    holders = (*task.lead, *task.support, *((task.post,) if task.post else ()))
    calls = (deed.call,) if deed.call and _is_made(deed.call, window) else ()
    return Entry(
        "task", window, _led(deed, words), what, calls, (*holders, *_acting(deed)),
        deed.plan, deed.location, deed.state, _more(deed, words),
    )  # fmt: skip


def _is_made(call: Call, window: Window | None) -> bool:
    """Whether a call is worth a line: nobody calls for what never happens, but who is missing counts."""
    return window is not None or not call.acts


def _acting(deed: Deed) -> tuple[str, ...]:
    return (deed.call.acts,) if deed.call and deed.call.acts else ()


def _led(deed: Deed, words: Words) -> str:
    if deed.call is None:
        return words.pick("没有写谁牵头", "nobody named")
    return words.acting((deed.call,))


def _more(deed: Deed, words: Words) -> str:
    found: list[str] = []
    if deed.task.when and deed.task.when.text:
        found.append(words.pick("条件：", "if: ") + printable(deed.task.when.text))
    for wait in deed.waits:
        name = f"{words.title(wait.plan)} {wait.task}" if wait.plan else words.who((wait.unit,))
        found.append(words.pick("等待", "waits for ") + name)
    if deed.missing:
        found.append(words.pick("缺 ", "missing ") + words.who(deed.missing))
    state = _STATES.get(deed.state)
    if deed.state == "lost" and deed.call and deed.call.acts:
        state = ("响应没有启动", "the response does not start")
    if state:
        found.append(words.pick(*state))
    return words.pick("；", "; ").join(found)


_STATES = {
    "lost": ("没有人做", "nobody does it"),
    "blocked": ("等不到", "what it waits for never comes"),
    "deadlock": ("互相等待", "waits in a ring"),
}


def _turns(deed: Deed, words: Words) -> Iterator[Entry]:
    title = printable(deed.task.title or deed.task.id or "")
    # By the clock the task itself is the first turn.
    first = sum(window == deed.due for window in deed.repeats[:1])
    shown, turns = deed.repeats[first:], deed.turns - first
    for number, window in enumerate(shown, 1):
        more = ""
        if number == len(shown) and turns > number:
            more = words.pick(f"共{turns}次，其余略", f"{turns} in all, the rest left out")
        what = words.pick(f"{title}（第{number}次重复）", f"{title} (repeat {number})")
        yield Entry(
            "turn", window, _led(deed, words), what, (), tuple(deed.task.lead), deed.plan,
            deed.location, deed.state, more,
        )  # fmt: skip


def _notified(one: Activation, words: Words) -> Iterator[Entry]:
    """Who is told to move people, and where they go."""
    if one.facts is None or one.begins is None:
        return
    for number, move in enumerate(one.facts.plan.evacuations):
        if move.notify:
            people = words.pick(f"{move.people}人", f"{move.people} people") if move.people else ""
            what = words.pick("转移", "move ") + printable(move.area or "") + " " + people
            who = words.who((move.notify,))
            yield Entry(
                "notify", one.begins, who, what.strip(), (), (move.notify, *move.lead), one.id,
                one.facts.document.locate(("evacuations", number)),
            )  # fmt: skip
