"""The three scales of a plan, its clocks of reporting and its links."""

from collections.abc import Iterator, Mapping

from generated.areas import Job
from generated.words import GRADES, TITLES, Kind, Matter
from generated.work import LEVELS, tasks_of_level, tasks_of_warnings


def levels(matter: Matter, tasks: int, most: int) -> Iterator[str]:
    """Grades, and from red to blue four warnings and four responses of at most *most* tasks."""
    yield "grades:\n  levels:"
    for name, deaths, more, loss, higher in reversed(GRADES):
        own = _threshold("deaths", deaths, more, "人")
        yield f"  - {{grade: {name}, any: [{own}, {_threshold('direct_loss', loss, higher, '万元')}]}}"
    bands = [*zip(matter.bounds, (*matter.bounds[1:], None), strict=True)]
    yield "\nwarnings:"
    for level, (low, high) in enumerate(reversed(bands), 1):
        yield f"- level: {level}"
        yield f"  any: [{_threshold(matter.quantity, low, high, matter.unit)}]"
        yield "  issue: hq.office\n  adjust: hq.office\n  lift: hq.office"
        yield f"  lift_when: 预计指标回落到{low}{matter.unit}以下"
        yield f"  tasks: [{_some(tasks_of_warnings(tasks), most - level + 1)}]"
    yield "\nresponses:"
    for level, (low, high) in enumerate(reversed(bands), 1):
        decider = "hq.head" if level < 3 else "hq.deputies"
        grade = GRADES[LEVELS - level]
        own = _threshold(matter.quantity, low, high, matter.unit)
        yield f"- level: {level}"
        yield f"  any: [{own}, {_threshold('deaths_missing', grade[1], grade[2], '人')}]"
        yield f"  propose: hq.office\n  decide: {decider}\n  command: {decider}"
        yield f"  tasks: [{_some(tasks_of_level(level, tasks), most)}]"
        if level < LEVELS:
            yield f"  builds_on: {level + 1}"
        yield f"  end: {{when: 险情解除, propose: hq.office, decide: {decider}}}"
    yield ""


def _some(numbers: range, most: int) -> str:
    return ", ".join(f"t{number}" for number in numbers[:most])


def _threshold(quantity: str, low: int, high: int | None, unit: str) -> str:
    below = f", below: {high}" if high is not None else ""
    return f"{{quantity: {quantity}, from: {low}{below}, unit: {unit}}}"


def links(job: Job, listed: list[Kind], phones: Mapping[str, str]) -> Iterator[str]:
    """Reporting, references, resources and the phones of the *listed* units."""
    yield "reporting:"
    yield "- {from: {tier: township}, to: hq.office, within: 30m, by: [phone], content: [time, place, source, nature, extent, casualties, trend, measures]}"
    yield "- {from: hq.office, to: {tier: province}, within: 1h, by: [phone, written], content: [time, place, trend]}\n"
    yield "references:"
    for code, title in TITLES:
        yield f"- {{kind: based_on, instrument: {code}, title: {title}}}"
    yield f"- {{kind: implements, plan: {job.superior}}}"
    for other in job.partners:
        yield f"- {{kind: coordinates_with, plan: {other}, about: 次生灾害应对}}"
    yield f"\nresources: {{supplies: [{job.area.id}-boats], teams: [{job.area.id}-team]}}\n"
    if listed:
        yield "contacts:"
        for unit in listed:
            holder = f"{job.area.id}-{unit.id}"
            yield f"- {{holder: {holder}/duty, phone: {phones[holder]}}}"
        yield ""
