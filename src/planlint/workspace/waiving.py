"""``waive``: a waiver written into the ledger, if there is anything that it excuses."""

import datetime
from dataclasses import dataclass
from pathlib import Path

from planlint.engine.finding import Finding
from planlint.engine.waivers import covers
from planlint.model.ledger import Waiver

from .checking import Wanted, check_workspace
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
from .workspace import Workspace

PATH = "ledger/waivers.yaml"
_NEW = "# 豁免：写明理由、批准单位、截止日期。只追加，不修改；写错的用 corrects 写一条新的更正。\n"
_MANY = 8


@dataclass(frozen=True)
class Asked:
    """What is to be waived, why, by whom and for how long."""

    rule: str
    plan: str
    reason: str
    by: str
    on: datetime.date
    until: datetime.date
    at: str | None = None
    document: str | None = None


@dataclass(frozen=True)
class Waived:
    """The record written, and what it excuses."""

    path: Path
    id: str
    findings: tuple[Finding, ...]


def waive(folder: Path, asked: Asked) -> Waived:
    """Append the waiver to the ledger of the workspace around *folder*.

    Raises:
        UsageProblem: the record would be wrong or excuse nothing, or the file cannot be appended to.
    """
    workspace = workspace_at(folder)
    _refuse_days(asked)
    refuse_forms(Waiver, _record(asked, "W-0"))
    _refuse_strangers(workspace, asked)
    excused = _excused(workspace, asked)
    with alone(workspace):
        data = content_of(workspace, PATH)
        number = next_id(PATH, data, "W", asked.on.year)
        path = append(workspace, PATH, data, [_record(asked, number)], _NEW)
    return Waived(path, number, excused)


def _refuse_days(asked: Asked) -> None:
    if asked.until < asked.on:
        raise UsageProblem(
            f"截止日期 {asked.until} 早于 {asked.on}：写一个还没有过去的日期",
            f"{asked.until} is before {asked.on}: give a day that has not passed",
        )
    refuse_lines("理由", "the reason", asked.reason)


def _refuse_strangers(workspace: Workspace, asked: Asked) -> None:
    """A plan or a unit that nobody here knows."""
    family = read_family(workspace, asked.on).family
    plans = {facts.plan.id: None for facts in family.facts if facts.plan.id}
    if asked.plan not in plans:
        raise unknown("预案", "plan", asked.plan, plans)
    units = family.registry.organisations
    if units and asked.by.partition("/")[0] not in units:
        raise unknown("单位", "unit", asked.by, units)


def _excused(workspace: Workspace, asked: Asked) -> tuple[Finding, ...]:
    """What the waiver would excuse on its first day; it must be something."""
    wanted = Wanted(asked.on, frozenset({asked.rule}))
    report = check_workspace(workspace, workspace.pack, wanted)
    about = [f for f in report.findings if (f.rule, f.plan) == (asked.rule, asked.plan)]
    waiver = Waiver(rule=asked.rule, plan=asked.plan, at=asked.at)
    found = tuple(f for f in about if f.outcome == "open" and covers(waiver, f))
    if not found:
        raise _nothing(asked, about)
    return found


def _nothing(asked: Asked, about: list[Finding]) -> UsageProblem:
    """Why there is nothing to excuse: another place, waived already, undecided, or no finding."""
    open_at = [f.at for f in about if f.outcome == "open"][:_MANY]
    waived = [f.waiver.id for f in about if f.waiver is not None]
    if open_at:
        places_zh, places_en = "、".join(open_at), ", ".join(open_at)
        return UsageProblem(
            f"“{asked.at}”没有规则 {asked.rule} 的问题；有问题的位置：{places_zh}",
            f"{asked.rule} finds nothing at “{asked.at}”; it does at: {places_en}",
        )
    if waived:
        return UsageProblem(
            f"这些问题已由 {waived[0]} 豁免", f"these findings are waived by {waived[0]} already"
        )
    return UsageProblem(
        f"{asked.on} 检查，{asked.plan} 没有规则 {asked.rule} 的问题，不需要豁免",
        f"as of {asked.on}, {asked.rule} finds nothing in {asked.plan}: there is nothing to waive",
    )


def _record(asked: Asked, number: str) -> dict[str, str]:
    record = {
        "id": number,
        "rule": asked.rule,
        "plan": asked.plan,
        "at": asked.at,
        "reason": asked.reason.strip(),
        "by": asked.by,
        "on": str(asked.on),
        "until": str(asked.until),
        "document": asked.document,
    }
    return {key: value for key, value in record.items() if value}
