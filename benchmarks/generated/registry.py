"""The registries of a family, and the ledger of what was filed, published and drilled."""

import datetime
import random
from collections.abc import Iterator, Mapping

from generated.areas import Area, Job
from generated.words import KINDS, MATTERS, Kind

AS_OF = datetime.date(2026, 11, 22)
"""The day on which every deadline of the generated ledger is kept."""


def phones_of(areas: list[Area], rng: random.Random) -> dict[str, str]:
    """Unit -> the phone of its duty room."""
    return {
        f"{area.id}-{kind.id}": f"0{rng.randrange(300, 999)}-{rng.randrange(2_000_000, 8_999_999)}"
        for area in areas
        for kind in KINDS
    }


def registry(
    areas: list[Area], phones: Mapping[str, str], rng: random.Random
) -> Iterator[tuple[str, str]]:
    """Name and text of each registry."""
    top = ["- {id: state, name: 全国, level: state}"]
    top.append("- {id: beihe, name: 北河省, level: province, parent: state}")
    for number, area in enumerate(areas):
        level = "city" if area.is_city else "county"
        code = f'"{420_000 + number * 7}"'
        top.append(
            f"- {{id: {area.id}, name: {area.full}, level: {level}, code: {code}, parent: {area.parent}, "
            f"population: {rng.randrange(200_000, 4_000_000)}}}"
        )
    yield "jurisdictions", "\n".join(top) + "\n"
    yield "organisations", "\n".join(_organisations(areas, phones)) + "\n"
    yield "instruments", "\n".join(_instruments()) + "\n"
    yield "resources", "\n".join(_resources(areas, rng)) + "\n"


def _organisations(areas: list[Area], phones: Mapping[str, str]) -> Iterator[str]:
    yield "- {id: beihe-gov, kind: government, jurisdiction: beihe, names: [{name: 北河省人民政府}]}"
    for kind in KINDS:
        yield f"- {{id: beihe-{kind.id}, kind: department, jurisdiction: beihe, superior: beihe-gov, functions: [{kind.function}], leads: [{_leads(kind)}], names: [{{name: 北河省{kind.name}}}]}}"
    for area in areas:
        name = area.full
        yield f"- id: {area.id}-gov\n  kind: government\n  jurisdiction: {area.id}"
        yield f"  names: [{{name: {name}人民政府}}]\n  posts: [{{id: deputy, title: 分管领导}}]"
        for kind in KINDS:
            names = f"[{{name: {name}{kind.name}}}]"
            if kind.old:
                old, new = f"{name}{kind.old}", f"{name}{kind.name}"
                names = f"[{{name: {old}, to: 2019-03-01}}, {{name: {new}, from: 2019-03-01}}]"
            yield f"- id: {area.id}-{kind.id}\n  kind: department\n  jurisdiction: {area.id}"
            yield f"  superior: {area.id}-gov\n  functions: [{kind.function}]\n  leads: [{_leads(kind)}]"
            yield f"  names: {names}\n  aliases: [{area.suffix}{kind.alias}]"
            phone = phones[f"{area.id}-{kind.id}"]
            yield f"  posts: [{{id: director, title: 负责人}}, {{id: duty, title: 值班室, phone: {phone}}}]"


def _leads(kind: Kind) -> str:
    return ", ".join(dict.fromkeys(m.hazard for m in MATTERS if m.lead == kind.id))


def _instruments() -> Iterator[str]:
    for matter in MATTERS:
        yield f"- {{id: state-{matter.id}, plan: state.{matter.id}, type: special, jurisdiction: state, title: 国家{matter.title}应急预案, in_force: 2022-06-01}}"
        yield f"- {{id: beihe-{matter.id}, plan: beihe.{matter.id}, type: special, jurisdiction: beihe, title: 北河省{matter.title}应急预案, in_force: 2023-04-01, implements: state.{matter.id}}}"


def _resources(areas: list[Area], rng: random.Random) -> Iterator[str]:
    yield "supplies:"
    for area in areas:
        holder, quantity = f"{area.id}-em", rng.randrange(240, 400)
        yield f"  - {{id: {area.id}-boats, name: 冲锋舟, unit: 艘, quantity: {quantity}, holder: {holder}, maker: 北河船厂, specification: 12人, model: C12, use: 转移群众, standard: GB/T 1, yearly_output: 100, daily_peak: 2, peak_stock: 300, dispatch_from: 仓库, address: 城东, phone: 0310-2345678, contact: 仓库值班室, checked: 2026-10-01}}"
    yield "teams:"
    for area in areas:
        name, strength = f"{area.full}综合应急救援队", rng.randrange(20, 120)
        yield f"  - {{id: {area.id}-team, name: {name}, holder: {area.id}-em, strength: {strength}, kind: comprehensive, equipment: 冲锋舟2艘, station: 城东, leader: 队长, phone: 0310-2345679, insured: true, protected: true}}"


def ledger(jobs: list[Job], rng: random.Random) -> Iterator[tuple[str, str]]:
    """Name and text of each ledger: every plan was filed, published and drilled in time."""
    filings, publications, drills = [], [], []
    for number, job in enumerate(jobs, 1):
        unit = job.lead.removeprefix(f"{job.area.id}-")
        above = f"{job.area.parent}-{unit}" if job.is_special else f"{job.area.id}-gov"
        if job.is_special and job.matter.hazard == "meteorological":
            above = f"{job.area.parent}-gov"
        passed = (
            f"copies: [{job.area.parent}-em]"
            if job.is_special
            else f"delivered: [{job.area.id}-em]"
        )
        filed, published = (job.issued + datetime.timedelta(rng.randrange(20)) for _ in range(2))
        held = min(job.issued + datetime.timedelta(rng.randrange(30, 120)), AS_OF)
        filings.append(
            f"- {{id: F-{number}, plan: {job.id}, by: {job.maker}, to: {above}, {passed}, on: {filed}, "
            "materials: [official_text, electronic_text, compilation_note]}"
        )
        publications.append(
            f"- {{id: P-{number}, plan: {job.id}, by: {job.lead}, on: {published}, channel: 政府网站}}"
        )
        publications.append(
            f"- {{id: I-{number}, plan: {job.id}, by: {job.lead}, on: {published}, kind: interpretation, channel: 政府网站}}"
        )
        drills.append(
            f"- {{id: D-{number}, plan: {job.id}, by: {job.lead}, on: {held}, kind: tabletop, evaluated: {held}}}"
        )
    for name, lines in (("filings", filings), ("publications", publications), ("drills", drills)):
        yield name, "\n".join(lines) + "\n"
