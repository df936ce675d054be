"""One plan, filled up with prose to the length that all plans have."""

import datetime
import random
from collections.abc import Iterator, Mapping

from generated.areas import Job
from generated.levels import levels, links
from generated.prose import Local
from generated.sections import sections
from generated.words import KINDS, Kind
from generated.work import Work, duties, tasks

CHARACTERS = 12_000
_STEPS = ((1.0, True), (0.75, True), (0.5, True), (0.5, False), (0.25, False), (0.0, False))
"""The more tasks, the less is said of each, and the phone list is kept elsewhere; at last tasks go."""


def plan(
    job: Job, given: list[Work], phones: Mapping[str, str], rng: random.Random
) -> tuple[str, list[Work]]:
    """Its text, and the tasks that it gives to the lead department."""
    size = round(rng.triangular(40, 150, 40))
    lead = job.lead_kind
    units = [lead, *rng.sample([kind for kind in KINDS if kind != lead], rng.randint(11, 35))]
    local = Local(job, units, rng)
    texts, answering = local.texts(), [*duties(job, local)]
    steps = iter(_STEPS)
    detail, phoned = next(steps)
    while True:
        count = max(size - len(units) - 2, 9, len(given))
        works, passed_on = tasks(job, units, count, detail, given, rng)
        head = [
            *_head(job),
            *_bodies(job, units),
            *answering,
            *works,
            *levels(job.matter, count, count if detail else 5),
            *links(job, units if phoned else [], phones),
        ]
        room = CHARACTERS - len(_joined(head, sections(job, texts, phones=phoned)))
        if room >= 0:
            break
        size -= 3 * (detail == 0)
        detail, phoned = next(steps, (detail, phoned))
    return _joined(head, sections(job, local.grown(texts, room), phones=phoned)), passed_on


def _joined(head: list[str], rest: Iterator[str]) -> str:
    return "\n".join([*head, *rest]) + "\n"


def _head(job: Job) -> Iterator[str]:
    area = job.area
    drafted, approved = (job.issued - datetime.timedelta(days) for days in (120, 9))
    yield f"# {area.full}的{job.matter.title}预案，测量用"
    yield f"type: {'special' if job.is_special else 'department'}"
    yield f"id: {job.id}"
    yield f"title: {job.title}"
    yield f"jurisdiction: {area.id}"
    yield f"hazards: [{job.matter.hazard}]"
    yield f"maker: {job.maker}"
    yield f"lead: {job.lead}\n"
    yield "edition:"
    yield f"  number: {job.number}"
    yield '  version: "2"'
    yield "  status: in_force"
    yield f"  compiled_by: {job.lead}"
    yield f"  approved_by: [{job.maker}]"
    yield "  meeting: 常务会议"
    yield f"  dates: {{drafted: {drafted}, approved: {approved}, issued: {job.issued}}}"
    yield "  secrecy: public\n"


def _bodies(job: Job, units: list[Kind]) -> Iterator[str]:
    area = job.area.id
    members = ", ".join(f"{area}-{unit.id}" for unit in units)
    rescue = ", ".join(f"{area}-{unit.id}" for unit in units[1:4])
    yield "bodies:"
    yield "- id: hq"
    yield "  kind: headquarters"
    yield f"  name: {job.body}"
    yield f"  aliases: [{job.area.suffix}指挥部]"
    yield f"  head: {area}-gov/deputy"
    yield f"  deputies: [{job.lead}/director]"
    yield f"  members: [{members}]"
    yield f"  office: {{host: {job.lead}, head: {job.lead}/director}}"
    yield f"- {{id: rescue, kind: working_group, parent: hq, name: 抢险救援组, lead: {job.lead}, members: [{rescue}]}}\n"
