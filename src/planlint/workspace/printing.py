"""Printing plans to files: one process a plan, so that memory does not grow with their number."""

import datetime
import multiprocessing
import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from planlint.engine.loading import Loaded, load
from planlint.family.editions import standing
from planlint.family.names import Names
from planlint.model.plan import Plan
from planlint.render.coverage import unprintable
from planlint.render.document import Printable, build_html
from planlint.render.fonts import choose_fonts
from planlint.render.pdf import write_pdf
from planlint.rulebook.pack import Pack

from .disk import Disk, write_atomically
from .errors import UsageProblem
from .packs import pack_of

DRAFT = "草案"


@dataclass(frozen=True)
class Job:
    """One plan to print; small enough to be sent to another process."""

    root: Path
    paths: tuple[str, ...]
    path: str
    target: Path
    as_of: datetime.date
    watermark: bool = False
    fonts: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Printed:
    """What came of one job."""

    target: Path
    fonts: tuple[tuple[str, str], ...]
    # Characters that no font has; they are printed as a visible mark.
    missing: tuple[str, ...]


def print_all(jobs: list[Job], processes: int | None = None) -> Iterator[Printed]:
    """Do all jobs, in order; several run side by side, each in a process of its own.

    Raises:
        UsageProblem: a target cannot be written.
        planlint.render.fonts.FontsMissingError: no font for Chinese print is installed.
        planlint.render.pdf.LibrariesMissingError: Pango is not installed.
    """
    for configured in {tuple(sorted(job.fonts.items())) for job in jobs}:
        choose_fonts(dict(configured))  # say what is missing before any process is started
    if len(jobs) == 1:
        yield print_one(jobs[0])
        return
    context = multiprocessing.get_context("spawn")
    workers = min(processes or os.cpu_count() or 1, len(jobs))
    with ProcessPoolExecutor(workers, context, max_tasks_per_child=1) as pool:
        yield from pool.map(print_one, jobs)


def print_one(job: Job) -> Printed:
    """Print one plan to its target."""
    disk = Disk(job.root)
    loaded = load(job.paths, disk.fetch)
    fonts = choose_fonts(job.fonts)
    paged = job.target.suffix != ".html"
    html = build_html(printable(loaded, job), fonts, paged=paged)
    data = write_pdf(html) if paged else html.encode()
    write_atomically(job.target, data)
    return Printed(job.target, fonts.used, unprintable(html))


def printable(loaded: Loaded, job: Job) -> Printable:
    """The plan of *job* with the names of the day it was issued."""
    pack = pack_of(job.root)
    return printable_plan(loaded, job.path, job.as_of, pack, watermark=job.watermark)


def printable_plan(
    loaded: Loaded, path: str, as_of: datetime.date, pack: Pack, *, watermark: bool
) -> Printable:
    """One of the plans loaded, with the names of the day it was issued and the words of *pack*.

    Raises:
        UsageProblem: it could not be read.
    """
    fitted = loaded.plans.get(path)
    if fitted is None:
        raise UsageProblem(f"{path} 不能读取，无法打印", f"{path} cannot be read, so not printed")
    plan = fitted.value
    is_draft = standing(plan, as_of) == "draft"
    others = {item.value.id: item.value for item in loaded.plans.values()}
    return Printable(
        plan,
        Names(loaded.registry, plan, _day(plan, as_of), others),
        loaded.registry,
        pack.vocabulary.default_roles,
        watermark=DRAFT if watermark or is_draft else None,
        instruments={code: entry.title for code, entry in pack.lawbook.instruments.items()},
        plans={name: other.title for name, other in others.items()},
        vocabulary={
            name: {term.id: term.zh for term in terms.values()}
            for name, terms in pack.vocabulary.lists.items()
        },
        # GB/T 9704 counts 一、（一）; what is short enough to need no deeper level uses it.
        numbering="chinese" if plan.type == "village" else "decimal",
    )


def _day(plan: Plan, as_of: datetime.date) -> datetime.date:
    dates = plan.edition.dates if plan.edition else None
    return (dates.issued if dates else None) or as_of
