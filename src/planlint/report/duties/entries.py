"""Each kind of line as an entry: what it is, by when, and what goes with it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from planlint.family.duties.lines import Kind, Line
from planlint.model.levels import Step
from planlint.model.tasks import Task
from planlint.rulebook.labels import GRADES

from .saying import Sayer
from .terms import PHASES

# Text, time, notes.
Said = tuple[str, str, tuple[str, ...]]
_ENDS = "。；;，,"


@dataclass(frozen=True)
class Entry:
    """One line in words."""

    line: Line
    roles: str
    text: str
    time: str = ""
    notes: tuple[str, ...] = ()


def entry_of(line: Line, sayer: Sayer) -> Entry:
    """The words of a line."""
    text, time, notes = _KINDS[line.kind](line, sayer)
    return Entry(line, sayer.roles(line), text, time, tuple(filter(None, notes)))


def _note(sayer: Sayer, zh: str, en: str, text: str | None) -> str:
    """A labelled note; nothing where there is nothing to say."""
    said = (text or "").rstrip(_ENDS)
    return sayer.pick(f"{zh}：{said}", f"{en}: {said}") if said else ""


def _plan(_: Line, sayer: Sayer) -> Said:
    return sayer.pick("本预案", "this plan"), "", ()


def _system(line: Line, sayer: Sayer) -> Said:
    if isinstance(line.item, str):
        return sayer.hazard(line.item), "", ()
    entry = line.item
    return entry.title or (sayer.plan_name(entry.plan) if entry.plan else ""), "", ()


def _body(line: Line, sayer: Sayer) -> Said:
    body = line.item
    return body.name or body.id or "", "", (_note(sayer, "设立条件", "set up", body.when),)


def _duty(line: Line, sayer: Sayer) -> Said:
    several = line.phases if len(line.phases) > 1 else ()
    phases = sayer.listed(sayer.both(PHASES[phase]) for phase in several)
    return (line.item.text or "").rstrip(_ENDS), phases, ()


def _task(line: Line, sayer: Sayer) -> Said:
    task: Task = line.item
    return (
        (task.title or task.id or "").rstrip(_ENDS),
        sayer.often(task),
        tuple(_around(line, task, sayer)),
    )


def _around(line: Line, task: Task, sayer: Sayer) -> Iterator[str]:
    """The case, who else takes part, resources, promises both ways."""
    facts, named = line.facts, {part.holder for part in line.parts}
    others = {
        role: sayer.holders((h for h in holders if h not in named), facts)
        for role, holders in (("lead", task.lead), ("support", task.support))
    }
    post = task.post if task.post not in named else None
    relied = sayer.listed(sayer.promise(one, facts) for one in task.relies_on)
    kept = sayer.listed(sayer.promise(one, facts) for one in task.fulfils)
    yield _note(sayer, "情形", "case", sayer.condition(task.when) if task.when else "")
    yield _note(sayer, "牵头", "lead", others["lead"])
    yield _note(sayer, "配合", "support", others["support"])
    yield _note(sayer, "承办", "post", sayer.holders((post,), facts) if post else "")
    yield _note(sayer, "需要", "needs", sayer.resources(task.needs))
    yield _note(sayer, "依靠", "relies on", relied)
    yield _note(sayer, "履行", "fulfils", kept)


def _grade(line: Line, sayer: Sayer) -> Said:
    grade = GRADES.get(line.item.grade or "")
    scale = line.facts.plan.grades[int(line.pointer[1])]
    name = sayer.both(grade) if grade else ""
    about = sayer.hazard(scale.hazard or "") or sayer.pick("突发事件", "events")
    return sayer.pick(f"{name}{about}", f"{name} {about}".lower()), "", ()


def _warning(line: Line, sayer: Sayer) -> Said:
    warning = line.item
    when = _note(sayer, "条件", "when", sayer.trigger(warning))
    lift = _note(sayer, "解除条件", "lifted when", warning.lift_when)
    return sayer.pick("本级预警", "this warning"), "", (when, lift)


def _response(line: Line, sayer: Sayer) -> Said:
    response = line.item
    limit = sayer.time(response.within)
    time = sayer.pick(f"接报后{limit}内", f"within {limit} of the report") if limit else ""
    when = _note(sayer, "条件", "when", sayer.trigger(response))
    return sayer.pick("本级响应", "this response"), time, (when,)


def _change(line: Line, sayer: Sayer) -> Said:
    return sayer.pick("响应级别调整", "change of level"), "", _step(line.item.change, sayer)


def _end(line: Line, sayer: Sayer) -> Said:
    return sayer.pick("响应终止", "end of response"), "", _step(line.item.end, sayer)


def _step(step: Step | None, sayer: Sayer) -> tuple[str, ...]:
    return (_note(sayer, "条件", "when", step.when if step else ""),)


def _report(line: Line, sayer: Sayer) -> Said:
    step, facts = line.item, line.facts
    sender, receiver = (sayer.party(p, "", facts) if p else "" for p in (step.from_, step.to))
    if "from" in line.roles:
        text = sayer.pick(f"报{receiver}", f"to {receiver}")
    else:
        text = sayer.pick(f"{sender}来报", f"from {sender}")
    limit = sayer.time(step.within)
    time = sayer.pick(f"{limit}内", f"within {limit}") if limit else step.urgent or ""
    written, follow = sayer.time(step.written_within), sayer.time(step.follow_up)
    return text, time, (
        _note(sayer, "情形", "case", step.when),
        _note(sayer, "方式", "by", sayer.means(step.by)),
        sayer.pick(f"书面{written}内", f"in writing within {written}") if written else "",
        sayer.pick(f"每{follow}续报", f"again every {follow}") if follow else "",
    )  # fmt: skip


def _evacuation(line: Line, sayer: Sayer) -> Said:
    move = line.item
    entry = sayer.family.registry.resources.get(move.to or "")
    shelter = (entry.value.name if entry else None) or move.to or move.place
    people = "" if move.people is None else sayer.pick(f"（{move.people}人）", f" ({move.people})")
    return f"{move.area or move.id or ''}{people}", "", (
        _note(sayer, "条件", "when", move.when),
        _note(sayer, "路线", "route", move.route),
        _note(sayer, "安置", "to", shelter),
    )  # fmt: skip


def _card(line: Line, sayer: Sayer) -> Said:
    card = line.item
    steps = " ".join(f"{number}. {step}" for number, step in enumerate(card.steps, 1))
    post = sayer.holders((card.post,), line.facts) if card.post else ""
    return card.when or card.id or "", "", (post if "post" not in line.roles else "", steps)


def _party(line: Line, sayer: Sayer) -> Said:
    area = sayer.family.registry.jurisdictions.get(line.item.jurisdiction or "")
    return (area.value.name if area else None) or line.item.jurisdiction or "", "", ()


def _contact(line: Line, sayer: Sayer) -> Said:
    entry = line.item
    holder = sayer.holders((entry.holder,), line.facts) if entry.holder else ""
    if "holder" not in line.roles:
        unanswered = sayer.pick(f"{holder}无人接听时", f"when {holder} does not answer")
        return unanswered, "", ()
    then = sayer.holders((entry.then,), line.facts) if entry.then else ""
    return entry.phone or "", "", (_note(sayer, "无人接听时找", "else call", then),)


def _assumed(line: Line, sayer: Sayer) -> Said:
    task: Task = line.item
    indexes = {
        role: [int(p.pointer[3]) for p in line.parts if p.role == role]
        for role in ("relied_on", "promised_to")
    }
    relied = sayer.listed(
        sayer.promise(task.relies_on[n], line.facts) for n in indexes["relied_on"]
    )
    kept = sayer.listed(sayer.promise(task.fulfils[n], line.facts) for n in indexes["promised_to"])
    lead = sayer.holders(task.lead, line.facts)
    return (task.title or task.id or "").rstrip(_ENDS), "", (
        _note(sayer, "牵头", "lead", lead),
        _note(sayer, "依靠", "relies on", relied),
        _note(sayer, "履行", "fulfils", kept),
    )  # fmt: skip


_KINDS: dict[Kind, Callable[[Line, Sayer], Said]] = {
    "plan": _plan, "system": _system, "body": _body, "duty": _duty, "task": _task,
    "grade": _grade, "warning": _warning, "response": _response, "change": _change, "end": _end,
    "report": _report, "evacuation": _evacuation, "card": _card, "party": _party,
    "contact": _contact, "assumed": _assumed,
}  # fmt: skip
