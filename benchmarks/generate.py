"""A family of plans for measuring: as large, as linked and as wordy as real ones, from a seed.

    python benchmarks/generate.py DIR --plans 1000 --seed 1

An area (a city, or one of its five counties) has six special plans and four department plans. Each
file has 12,000 characters: the more duties and tasks, the less prose.
"""

import argparse
import datetime
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from words import (
    DEPARTMENTS,
    DUTIES,
    GRADES,
    KINDS,
    MATTERS,
    OBJECTS,
    PLACES,
    SENTENCES,
    TITLES,
    VERBS,
    Kind,
    Matter,
)

CHARACTERS = 12_000
AS_OF = datetime.date(2026, 11, 22)
"""The day on which every deadline of the generated ledger is kept."""

_AREAS_OF_CITY = 6
_PLANS_OF_AREA = len(MATTERS) + len(DEPARTMENTS)
_HEADINGS = (
    ("principles", "general.principles", "工作原则"),
    ("office", "command.office", "办公室"),
    ("monitoring", "warning.monitoring", "监测"),
    ("first", "response.initial", "先期处置"),
    ("teams", "support.teams", "队伍保障"),
    ("review", "recovery.summary", "调查评估"),
    ("revision", "management.revision", "预案修订"),
)


@dataclass(frozen=True)
class Area:
    """A city or a county."""

    id: str
    name: str  # without 市 or 县
    parent: str

    @property
    def is_city(self) -> bool:
        return self.parent == "beihe"

    @property
    def suffix(self) -> str:
        return "市" if self.is_city else "县"


@dataclass(frozen=True)
class Task:
    """One plan to write."""

    area: Area
    matter: Matter
    is_special: bool
    others: tuple[str, ...]  # ids of plans to coordinate with

    @property
    def id(self) -> str:
        department = "" if self.is_special else f"-{self.matter.lead}"
        return f"{self.area.id}.{self.matter.id}{department}"

    @property
    def superior(self) -> str:
        above = self.area.parent if self.is_special else self.area.id
        return f"{above}.{self.matter.id}"


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--plans", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    write_family(given.folder, given.plans, given.seed)


def write_family(folder: Path, plans: int, seed: int) -> None:
    """Write a workspace with that many plans; the same numbers give the same bytes."""
    files = {"planlint.toml": 'name = "北河省应急预案"\nlang = "zh"\n'}
    areas = [_area(number) for number in range(-(-plans // _PLANS_OF_AREA))]
    tasks = list(_tasks(areas))[:plans]
    rng = random.Random(seed)
    issued = {task.id: _day(rng, datetime.date(2024, 12, 2), 600) for task in tasks}
    for task in tasks:
        place = f"plans/{task.area.id}/{task.id.partition('.')[2]}.yaml"
        files[place] = _plan(task, issued[task.id], rng)
    files |= {f"registry/{name}.yaml": text for name, text in _registry(areas, rng)}
    files |= {f"ledger/{name}.yaml": text for name, text in _ledger(tasks, issued, rng)}
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def _area(number: int) -> Area:
    city, county = divmod(number, _AREAS_OF_CITY)
    first, second = divmod(number * 7 + 3, len(PLACES))
    name = PLACES[second] + PLACES[(second + first + 1) % len(PLACES)]
    if county == 0:
        return Area(f"a{city}", name, "beihe")
    return Area(f"b{number}", name, f"a{city}")


def _tasks(areas: Iterable[Area]) -> Iterator[Task]:
    for area in areas:
        specials = [f"{area.id}.{matter.id}" for matter in MATTERS]
        for number, matter in enumerate(MATTERS):
            yield Task(area, matter, True, tuple(specials[:number]))
        for matter in MATTERS:
            if matter.id in DEPARTMENTS:
                yield Task(area, matter, False, tuple(specials[-2:]))


def _day(rng: random.Random, start: datetime.date, days: int) -> datetime.date:
    return start + datetime.timedelta(rng.randrange(days))


def _plan(task: Task, issued: datetime.date, rng: random.Random) -> str:
    """One plan; prose fills it up to the length that all plans have."""
    size = round(rng.triangular(40, 150, 40))
    units = [kind for kind in KINDS if kind.id == task.matter.lead]
    others = [kind for kind in KINDS if kind.id != task.matter.lead]
    units += rng.sample(others, rng.randint(11, 35))
    detail = 1.0
    while True:
        count = max(size - len(units), 9)
        head = [
            *_head(task, issued),
            *_bodies(task, units),
            *_duties(task, units, rng),
            *_works(task, units, count, detail, rng),
            *_levels(task.matter, count, 13 if detail else 5),
            *_links(task, units[: 6 if detail else 2], rng),
        ]
        bare = len("\n".join([*head, *_sections(task, [""] * len(_HEADINGS))])) + 1
        if bare < CHARACTERS * 0.94:
            break
        # The more tasks, the less is said of each.
        detail, size = (detail - 0.25, size) if detail else (detail, size - 3)
    prose = _prose(CHARACTERS - bare, task, units, rng)
    return "\n".join([*head, *_sections(task, prose)]) + "\n"


def _head(task: Task, issued: datetime.date) -> Iterator[str]:
    area, matter = task.area, task.matter
    lead = f"{area.id}-{matter.lead}"
    maker = f"{area.id}-gov" if task.is_special else lead
    drafted, approved = (issued - datetime.timedelta(days) for days in (120, 9))
    yield f"# {area.name}{area.suffix}的{matter.title}预案，测量用，由 benchmarks/generate.py 生成"
    yield f"type: {'special' if task.is_special else 'department'}"
    yield f"id: {task.id}"
    yield f"title: {_title(task)}"
    yield f"jurisdiction: {area.id}"
    yield f"hazards: [{matter.hazard}]"
    yield f"maker: {maker}"
    yield f"lead: {lead}\n"
    yield "edition:"
    yield f"  number: {area.name}政办发〔{issued.year}〕{issued.timetuple().tm_yday}号"
    yield '  version: "2"'
    yield "  status: in_force"
    yield f"  compiled_by: {lead}"
    yield f"  approved_by: [{maker}]"
    yield f"  dates: {{drafted: {drafted}, approved: {approved}, issued: {issued}}}"
    yield "  secrecy: public\n"


def _title(task: Task) -> str:
    name = f"{task.area.name}{task.area.suffix}"
    if task.is_special:
        return f"{name}{task.matter.title}应急预案"
    lead = next(kind for kind in KINDS if kind.id == task.matter.lead)
    return f"{name}{lead.name}{task.matter.title}应急预案"


def _bodies(task: Task, units: list[Kind]) -> Iterator[str]:
    area = task.area.id
    members = ", ".join(f"{area}-{unit.id}" for unit in units)
    lead = f"{area}-{task.matter.lead}"
    yield "bodies:"
    yield "  - id: hq"
    yield "    kind: headquarters"
    yield f"    name: {task.area.name}{task.area.suffix}{task.matter.body}指挥部"
    yield f"    aliases: [{task.area.suffix}指挥部]"
    yield f"    head: {area}-gov/deputy"
    yield f"    deputies: [{lead}/director]"
    yield f"    members: [{members}]"
    yield f"    office: {{host: {lead}, head: {lead}/director}}"
    rescue = ", ".join(f"{area}-{unit.id}" for unit in units[1:4])
    yield f"  - {{id: rescue, kind: working_group, parent: hq, name: 抢险救援组, lead: {lead}, members: [{rescue}]}}\n"


def _duties(task: Task, units: list[Kind], rng: random.Random) -> Iterator[str]:
    yield "duties:"
    for number, unit in enumerate(units, 1):
        text = rng.choice(DUTIES)
        yield f"  - {{id: d{number}, holder: {task.area.id}-{unit.id}, text: {text}}}"
    yield ""


def _works(
    task: Task, units: list[Kind], count: int, detail: float, rng: random.Random
) -> list[str]:
    """The tasks: what and by whom; some with support, a phase, a limit or resources."""
    lines = ["tasks:"]
    for number in range(1, count + 1):
        lead, *support = rng.sample(units, rng.randint(1, 3))
        parts = [f"id: t{number}", f"title: {rng.choice(VERBS)}{rng.choice(OBJECTS)}"]
        parts.append(f"lead: {task.area.id}-{lead.id}")
        if support and rng.random() < detail:
            names = ", ".join(f"{task.area.id}-{unit.id}" for unit in support)
            parts.append(f"support: [{names}]")
        if rng.random() < detail:
            parts.append(f"phase: {'warning' if number % 4 == 0 else 'response'}")
        if rng.random() < detail + 0.1:
            parts.append(rng.choice(("within: 30m", "within: 1h", "within: 2h", "every: 4h")))
        if number % 12 == 1 and detail:
            parts.append(f"needs: [{{resource: {task.area.id}-boats, quantity: {number + 3}}}]")
        lines.append(f"  - {{{', '.join(parts)}}}")
    return [*lines, ""]


def _levels(matter: Matter, tasks: int, most: int) -> Iterator[str]:
    """Grades, and from red to blue four warnings and four responses."""
    yield "grades:\n  levels:"
    for name, deaths, more, loss, higher in reversed(GRADES):
        own = _threshold("deaths", deaths, more, "人")
        yield f"    - {{grade: {name}, any: [{own}, {_threshold('direct_loss', loss, higher, '万元')}]}}"
    bands = [*zip(matter.bounds, (*matter.bounds[1:], None), strict=True)]
    yield "\nwarnings:"
    for level, (low, high) in enumerate(reversed(bands), 1):
        used = _some(range(4, tasks + 1, 4), most - level)
        yield f"  - level: {level}"
        yield f"    any: [{_threshold(matter.quantity, low, high, matter.unit)}]"
        yield "    issue: hq.office\n    lift: hq.office"
        yield f"    lift_when: 预计指标回落到{low}{matter.unit}以下"
        yield f"    tasks: [{used}]"
    yield "\nresponses:"
    for level, (low, high) in enumerate(reversed(bands), 1):
        used = _some(range(level + level // 4, tasks + 1, 4), most)
        decider = "hq.head" if level < 3 else "hq.deputies"
        grade = GRADES[4 - level]
        own = _threshold(matter.quantity, low, high, matter.unit)
        yield f"  - level: {level}"
        yield f"    any: [{own}, {_threshold('deaths_missing', grade[1], grade[2], '人')}]"
        yield f"    propose: hq.office\n    decide: {decider}\n    command: {decider}"
        yield f"    tasks: [{used}]"
        if level < 4:
            yield f"    builds_on: {level + 1}"
        yield f"    end: {{when: 险情解除, propose: hq.office, decide: {decider}}}"
    yield ""


def _some(numbers: range, most: int) -> str:
    return ", ".join(f"t{number}" for number in numbers[:most])


def _threshold(quantity: str, low: int, high: int | None, unit: str) -> str:
    below = f", below: {high}" if high is not None else ""
    return f"{{quantity: {quantity}, from: {low}{below}, unit: {unit}}}"


def _links(task: Task, units: list[Kind], rng: random.Random) -> Iterator[str]:
    """Reporting, references, resources and contacts."""
    yield "reporting:"
    yield "  - {from: {tier: township}, to: hq.office, within: 30m, by: [phone], content: [time, place, casualties, measures]}"
    yield "  - {from: hq.office, to: {tier: province}, within: 1h, by: [phone, written], content: [time, place, trend]}\n"
    yield "references:"
    for code, title in TITLES:
        yield f"  - {{kind: based_on, instrument: {code}, title: {title}}}"
    yield f"  - {{kind: implements, plan: {task.superior}}}"
    for other in rng.sample(task.others, min(2, len(task.others))):
        yield f"  - {{kind: coordinates_with, plan: {other}, about: 次生灾害应对}}"
    yield f"\nresources: {{supplies: [{task.area.id}-boats], teams: [{task.area.id}-team]}}\n"
    yield "contacts:"
    for unit in units:
        phone = f"0{rng.randrange(300, 999)}-{rng.randrange(2_000_000, 8_999_999)}"
        yield f"  - {{holder: {task.area.id}-{unit.id}/duty, phone: {phone}}}"
    yield ""


def _sections(task: Task, prose: list[str]) -> Iterator[str]:
    text = dict(zip((name for name, _, _ in _HEADINGS), prose, strict=True))
    heads = {name: (role, title) for name, role, title in _HEADINGS}

    def prosaic(name: str) -> Iterator[str]:
        role, title = heads[name]
        yield f"      - id: {name}\n        role: {role}\n        title: {title}\n        text: |"
        yield text[name]

    def chapter(name: str, title: str) -> str:
        return f"  - id: {name}\n    role: {name}\n    title: {title}\n    sections:"

    yield "sections:"
    yield chapter("general", "总则")
    yield "      - {id: basis, role: general.basis, title: 编制依据, shows: [references]}"
    yield "      - {id: grading, role: grading, title: 事件分级, shows: [grades]}"
    yield from prosaic("principles")
    yield chapter("command", "组织指挥体系")
    yield f"      - {{id: body, role: command.body, title: {task.matter.body}指挥部, shows: [bodies]}}"
    yield "      - {id: members, role: command.duties, title: 成员单位职责, shows: [duties]}"
    yield from prosaic("office")
    yield chapter("warning", "监测预警")
    yield from prosaic("monitoring")
    yield "      - {id: warnings, role: warning.levels, title: 预警分级, shows: [warnings]}"
    yield "  - {id: report, role: reporting, title: 信息报告, shows: [reporting]}"
    yield chapter("response", "应急响应")
    yield from prosaic("first")
    yield "      - {id: levels, role: response.levels, title: 响应分级, shows: [responses, tasks]}"
    yield chapter("support", "应急保障")
    yield from prosaic("teams")
    yield "      - {id: stock, role: support.supplies, title: 物资保障, shows: [resources]}"
    yield chapter("recovery", "后期处置")
    yield from prosaic("review")
    yield chapter("management", "预案管理")
    yield from prosaic("revision")
    yield "annexes:\n  - {id: phones, role: annex.contacts, title: 值班电话, shows: [contacts]}"


def _prose(length: int, task: Task, units: list[Kind], rng: random.Random) -> list[str]:
    """The texts of the sections, as block scalars, *length* characters in all."""
    indent = " " * 10
    texts = [indent + rng.choice(SENTENCES) for _ in _HEADINGS]
    length -= sum(len(text) for text in texts)
    number = 0
    while length > len(indent) + 1:
        line = f"\n{indent}{_paragraph(number, task, units, rng)}"[:length]
        texts[number % len(texts)] += line
        length -= len(line)
        number += 1
    texts[-1] += "应当逐项落实到岗到人。"[:length]
    return texts


def _paragraph(number: int, task: Task, units: list[Kind], rng: random.Random) -> str:
    sentences = rng.sample(SENTENCES, 2)
    if number % 9 == 4:
        sentences[1] = f"依照《{rng.choice(TITLES)[1]}》的规定，{sentences[1]}"
    if number % 9 == 7:
        unit = f"{task.area.id}-{rng.choice(units).id}"
        work = f"{{{{unit:{unit}}}}}牵头，{{{{task:t{rng.randint(1, 9)}}}}}，程序见{{{{ref:report}}}}。"
        sentences.insert(0, work)
    return "".join(sentences)


def _registry(areas: list[Area], rng: random.Random) -> Iterator[tuple[str, str]]:
    top = ["- {id: state, name: 全国, level: state}"]
    top.append("- {id: beihe, name: 北河省, level: province, parent: state}")
    for number, area in enumerate(areas):
        level = "city" if area.is_city else "county"
        name = f"{area.name}{area.suffix}"
        code = f'"{420_000 + number * 7}"'
        top.append(
            f"- {{id: {area.id}, name: {name}, level: {level}, code: {code}, parent: {area.parent}, "
            f"population: {rng.randrange(200_000, 4_000_000)}}}"
        )
    yield "jurisdictions", "\n".join(top) + "\n"
    yield "organisations", "\n".join(_organisations(areas, rng)) + "\n"
    yield "instruments", "\n".join(_instruments()) + "\n"
    yield "resources", "\n".join(_resources(areas, rng)) + "\n"


def _organisations(areas: list[Area], rng: random.Random) -> Iterator[str]:
    yield "- {id: beihe-gov, kind: government, jurisdiction: beihe, names: [{name: 北河省人民政府}]}"
    for area in areas:
        name = f"{area.name}{area.suffix}"
        yield f"- id: {area.id}-gov\n  kind: government\n  jurisdiction: {area.id}"
        yield f"  names: [{{name: {name}人民政府}}]\n  posts: [{{id: deputy, title: 分管领导}}]"
        for kind in KINDS:
            names = f"[{{name: {name}{kind.name}}}]"
            if kind.old:
                old, new = f"{name}{kind.old}", f"{name}{kind.name}"
                names = f"[{{name: {old}, to: 2019-03-01}}, {{name: {new}, from: 2019-03-01}}]"
            yield f"- id: {area.id}-{kind.id}\n  kind: department\n  jurisdiction: {area.id}"
            yield f"  superior: {area.id}-gov\n  functions: [{kind.function}]"
            yield f"  names: {names}\n  aliases: [{area.suffix}{kind.alias}]"
            phone = f"0{rng.randrange(300, 999)}-{rng.randrange(2_000_000, 8_999_999)}"
            yield f"  posts: [{{id: director, title: 负责人}}, {{id: duty, title: 值班室, phone: {phone}}}]"


def _instruments() -> Iterator[str]:
    for matter in MATTERS:
        yield f"- {{id: state-{matter.id}, plan: state.{matter.id}, type: special, jurisdiction: state, title: 国家{matter.title}应急预案, in_force: 2022-06-01}}"
        yield f"- {{id: beihe-{matter.id}, plan: beihe.{matter.id}, type: special, jurisdiction: beihe, title: 北河省{matter.title}应急预案, in_force: 2023-04-01, implements: state.{matter.id}}}"


def _resources(areas: list[Area], rng: random.Random) -> Iterator[str]:
    yield "supplies:"
    for area in areas:
        holder, quantity = f"{area.id}-em", rng.randrange(10, 400)
        yield f"  - {{id: {area.id}-boats, name: 冲锋舟, unit: 艘, quantity: {quantity}, holder: {holder}}}"
    yield "teams:"
    for area in areas:
        name, strength = f"{area.name}{area.suffix}综合应急救援队", rng.randrange(20, 120)
        yield f"  - {{id: {area.id}-team, name: {name}, holder: {area.id}-em, strength: {strength}}}"


def _ledger(
    tasks: list[Task], issued: dict[str, datetime.date], rng: random.Random
) -> Iterator[tuple[str, str]]:
    filings, publications, drills = [], [], []
    for number, task in enumerate(tasks, 1):
        lead = f"{task.area.id}-{task.matter.lead}"
        above = f"{task.area.parent}-gov" if task.is_special else f"{task.area.id}-gov"
        filed, published = (_day(rng, issued[task.id], 20) for _ in range(2))
        filings.append(
            f"- {{id: F-{number}, plan: {task.id}, by: {lead}, to: {above}, on: {filed}, "
            "materials: [official_text, electronic_text, compilation_note]}"
        )
        publications.append(
            f"- {{id: P-{number}, plan: {task.id}, by: {lead}, on: {published}, channel: 政府网站}}"
        )
        held = min(issued[task.id] + datetime.timedelta(rng.randrange(30, 120)), AS_OF)
        drills.append(
            f"- {{id: D-{number}, plan: {task.id}, by: {lead}, on: {held}, kind: tabletop, evaluated: {held}}}"
        )
    for name, lines in (("filings", filings), ("publications", publications), ("drills", drills)):
        yield name, "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
