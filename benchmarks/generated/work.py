"""Who does what in a plan: duties and tasks."""

import random
from collections.abc import Iterator
from typing import NamedTuple

from generated.areas import Job
from generated.prose import Local
from generated.words import DEEDS, Kind

_LIMITS = ("within: 30m", "within: 1h", "within: 2h", "every: 4h")
LEVELS = 4
_MOST_RELIED = 8
_ROUND = LEVELS + 1
"""Of so many tasks each level of the response has one, and the warnings have the last."""


class Work(NamedTuple):
    """A task that a special plan gives to its lead department, whose own plan takes it on."""

    plan: str
    id: str
    title: str
    limit: str


def tasks_of_level(level: int, count: int) -> range:
    """The numbers of the tasks of a response level."""
    return range(level, count + 1, _ROUND)


def tasks_of_warnings(count: int) -> range:
    """The numbers of the tasks of the warning phase."""
    return range(_ROUND, count + 1, _ROUND)


def duties(job: Job, local: Local) -> Iterator[str]:
    """The standing duties of the bodies and of all units."""
    area = job.area
    yield "duties:"
    yield f"- {{holder: hq, text: 统一指挥{area.full}{job.matter.title}工作，调度队伍和物资}}"
    yield "- {holder: rescue, text: 搜救被困人员，抢护险情}"
    for unit in local.units:
        yield f"- {{holder: {area.id}-{unit.id}, text: {local.fill(unit.duty)}}}"
    yield ""


def tasks(
    job: Job, units: list[Kind], count: int, detail: float, given: list[Work], rng: random.Random
) -> tuple[list[str], list[Work]]:
    """*count* tasks: what and by whom, some with support, a limit or resources; the first are
    those that the special plan *gave*. Beside the lines, what is given to the lead department.
    """
    lines, passed_on = ["tasks:"], []
    taken_up = {work.title for work in given}
    fresh = iter(rng.sample([title for title in DEEDS if title not in taken_up], count))
    for number in range(1, count + 1):
        taken = given[number - 1] if number <= len(given) else None
        lead, *support = rng.sample(units, rng.randint(1, 3))
        title = taken.title if taken else next(fresh)
        limit, relied = rng.choice(_LIMITS) if rng.random() < detail + 0.1 else "", ""
        if taken:
            lead, limit = job.lead_kind, taken.limit
            support = [unit for unit in support if unit != lead]
        elif job.is_special and lead == job.lead_kind:
            limit = limit or _LIMITS[2]
            passed_on.append(Work(job.id, f"t{number}", title, limit))
            relied = _relied(job, number, len(passed_on), limit)
        parts = [f"id: t{number}", f"title: {title}", f"lead: {job.area.id}-{lead.id}"]
        if support and rng.random() < detail:
            names = ", ".join(f"{job.area.id}-{unit.id}" for unit in support)
            parts.append(f"support: [{names}]")
        if rng.random() < detail:
            parts.append(f"phase: {'response' if number % _ROUND else 'warning'}")
        if limit:
            parts.append(limit)
        if relied:
            parts.append(relied)
        if taken:
            parts.append(f"fulfils: [{{plan: {taken.plan}, task: {taken.id}}}]")
        if number % 12 == 1 and detail:
            parts.append(f"needs: [{{resource: {job.area.id}-boats, quantity: {number % 5 + 1}}}]")
        lines.append(f"- {{{', '.join(parts)}}}")
    return [*lines, ""], passed_on


def _relied(job: Job, number: int, theirs: int, limit: str) -> str:
    """What the task counts on, where the department plan runs its task at all levels of ours."""
    ours, there = number % _ROUND, theirs % _ROUND
    fits = there >= ours if ours else not there
    if not job.relies or not fits or theirs > _MOST_RELIED:
        return ""
    within = f", {limit}" if limit.startswith("within") else ""
    return f"relies_on: [{{unit: {job.lead}, plan: {job.department}, task: t{theirs}{within}}}]"
