"""``record acknowledgement``: the answer of a unit to what another plan assumes of it."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from planlint.family.family import Family
from planlint.family.promises import (
    Assumption,
    Commitment,
    assumptions,
    mark_of_assumption,
    mark_of_commitment,
)
from planlint.family.reconciliation.answers import LEDGER, about_task, may_answer
from planlint.family.reconciliation.matching import commitment_of
from planlint.model.ledger import Acknowledgement

from .errors import UsageProblem
from .reading import read_family
from .recording.appending import (
    append,
    content_of,
    next_id,
    refuse_forms,
    refuse_lines,
    unknown,
    workspace_at,
)
from .recording.locking import alone
from .recording.text import Value

PATH = f"ledger/{LEDGER}.yaml"
_NEW = (
    "# 确认：被依靠的单位对别的预案的期待作出的答复。只追加，不修改；写错的用 corrects 写一条新的更正。\n"
    "# assumed、promised 是答复时双方内容的印记，任何一边改了就要重新答复。\n"
)


@dataclass(frozen=True)
class Reply:
    """Who answers what to which assumption."""

    plan: str
    task: str
    by: str
    answer: str
    on: datetime.date
    # Which of our tasks, where the task of the other plan counts on several of them.
    own_task: str | None = None
    own_plan: str | None = None
    within: str | None = None
    needs: tuple[tuple[str, str], ...] = ()
    note: str | None = None
    document: str | None = None


@dataclass(frozen=True)
class Acknowledged:
    """The record written, and both sides of what it is about."""

    path: Path
    id: str
    assumption: Assumption
    commitment: Commitment | None


def acknowledge(folder: Path, reply: Reply) -> Acknowledged:
    """Append the answer to the ledger of the workspace around *folder*.

    Raises:
        UsageProblem: nothing such is assumed of the unit, or the file cannot be appended to.
    """
    workspace = workspace_at(folder)
    if reply.note is not None:
        refuse_lines("说明", "the note", reply.note)
    family = read_family(workspace, reply.on).family
    for name, _ in reply.needs:
        if name not in family.registry.resources:
            raise unknown("物资或者队伍", "resource", name, family.registry.resources)
    one = _assumption(family, reply)
    other = commitment_of(one, family)
    with alone(workspace):
        data = content_of(workspace, PATH)
        number = next_id(PATH, data, "A", reply.on.year)
        record = _record(reply, number, one, other)
        refuse_forms(Acknowledgement, record)
        typed = Acknowledgement.model_validate(record)
        record["assumed"] = mark_of_assumption(one, typed.within, typed.needs)
        path = append(workspace, PATH, data, [record], _NEW)
    return Acknowledged(path, number, one, other)


def _assumption(family: Family, reply: Reply) -> Assumption:
    """The one assumption that the answer is about."""
    plans = dict(family.current)
    if reply.plan not in plans:
        raise unknown("预案", "plan", reply.plan, plans)
    units = family.registry.organisations
    if units and reply.by.partition("/")[0] not in units:
        raise unknown("单位", "unit", reply.by, units)
    all_of_plan = tuple(assumptions(plans[reply.plan]))
    tasks = {one.key[1]: None for one in all_of_plan}
    if not reply.task or reply.task not in tasks:
        raise _none_such(reply, tasks)
    found = [one for one in all_of_plan if _is_meant(one, reply, family)]
    if len(found) != 1:
        raise _not_one(reply, [one for one in all_of_plan if one.key[1] == reply.task], found)
    return found[0]


def _is_meant(one: Assumption, reply: Reply, family: Family) -> bool:
    if one.key[1] != reply.task or not about_task(one, reply.own_task):
        return False
    if reply.own_plan is not None and one.promise.plan not in (None, reply.own_plan):
        return False
    return may_answer(reply.by, one, commitment_of(one, family), family)


def _none_such(reply: Reply, tasks: dict[str, None]) -> UsageProblem:
    known = "、".join(tasks) or "—"
    return UsageProblem(
        f"《{reply.plan}》的任务“{reply.task}”没有依靠任何单位；依靠别人的任务：{known}",
        f"“{reply.task}” of {reply.plan} relies on nobody; tasks that do: {', '.join(tasks) or '—'}",
    )


def _not_one(
    reply: Reply, of_task: Sequence[Assumption], found: Sequence[Assumption]
) -> UsageProblem:
    """Nobody asks this unit, or several things are asked of it at once."""
    if not found:
        asked = "、".join(sorted({one.promise.unit or one.promise.plan or "" for one in of_task}))
        return UsageProblem(
            f"“{reply.task}”依靠的不是 {reply.by}，而是 {asked}",
            f"“{reply.task}” relies on {asked}, not on {reply.by}",
        )
    named = [f"{one.promise.plan or '—'} {one.promise.task}" for one in found if one.promise.task]
    if len(named) < len(found) - 1 or len(set(named)) < len(named):
        return UsageProblem(
            f"“{reply.task}”对 {reply.by} 的几项期待分不开；先在 relies_on 写上 task，或者合成一项",
            f"“{reply.task}” relies on {reply.by} several times alike: name their tasks first",
        )
    return UsageProblem(
        f"“{reply.task}”依靠 {reply.by} 的几项任务（{'、'.join(named)}），用 --own-task 写明答复哪一项",
        f"“{reply.task}” relies on several tasks of {reply.by} ({', '.join(named)}): "
        "say which with --own-task",
    )


def _record(
    reply: Reply, number: str, one: Assumption, other: Commitment | None
) -> dict[str, Value]:
    needs: Value = [{"resource": name, "quantity": quantity} for name, quantity in reply.needs]
    record: dict[str, Value | None] = {
        "id": number,
        "plan": reply.plan,
        "task": reply.task,
        "by": reply.by,
        "own_plan": other.key[0] if other else one.promise.plan,
        "own_task": other.key[1] if other else reply.own_task,
        "on": str(reply.on),
        "answer": reply.answer,
        "within": reply.within,
        "needs": needs or None,
        "note": reply.note.strip() if reply.note else None,
        "document": reply.document,
        "assumed": mark_of_assumption(one),  # of what it offers, once that is typed
        "promised": mark_of_commitment(other) if other else None,
    }
    return {key: value for key, value in record.items() if value}
