"""A booklet of plans: each laid out in a process of its own, then bound, checked and put in place."""

import datetime
import multiprocessing
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path

from planlint.engine.chapters import is_registry
from planlint.engine.loading import load
from planlint.family.registry import Registry
from planlint.render.booklet.binding import bind
from planlint.render.booklet.book import Booklet
from planlint.render.booklet.fontshare import merged
from planlint.render.booklet.gate import check_booklet
from planlint.render.booklet.index import index_of, sheets, write_index
from planlint.render.booklet.matter import Words, rows_of, write_front
from planlint.render.booklet.numbers import write_sample
from planlint.render.booklet.parts import PlanPart, numbered
from planlint.render.booklet.plan import Within, write_plan
from planlint.render.fonts import choose_fonts

from .disk import Disk, copy_atomically
from .packs import pack_of
from .printing import DRAFT, Printed, printable_plan
from .shelf import Volume, beside, read_registry, read_shelf, units

# Plans done, plans in all; None when binding begins, 0 when all is over.
Tell = Callable[[int | None, int], None]


@dataclass(frozen=True)
class Order:
    """What to bind: *chosen* are the paths of the plans, *paths* all files of the workspace."""

    root: Path
    paths: tuple[str, ...]
    chosen: tuple[str, ...]
    target: Path
    name: str
    as_of: datetime.date
    # Lines of the imprint about the check and about plans left out.
    notes: tuple[str, ...] = ()
    watermark: bool = False
    fonts: Mapping[str, str] = field(default_factory=dict)
    processes: int = 1


@dataclass(frozen=True)
class _PlanJob:
    """One plan to lay out; small enough to be sent to another process."""

    order: Order
    path: str
    beside: tuple[str, ...]
    titles: Mapping[str, str]
    file: Path


def print_booklet(order: Order, tell: Tell) -> Printed:
    """Lay out, bind, check, and only then write the target.

    Raises:
        UsageProblem: a plan cannot be read, or the target cannot be written.
        planlint.render.booklet.book.IncompleteError: something was lost in binding.
        planlint.render.fonts.FontsMissingError: no font for Chinese print is installed.
        planlint.render.pdf.LibrariesMissingError: Pango is not installed.
    """
    fonts = choose_fonts(order.fonts)
    disk = Disk(order.root)
    registry = read_registry(order.paths, disk.fetch)
    shelf = read_shelf(order.chosen, disk.fetch, registry)
    with tempfile.TemporaryDirectory(prefix="planlint-") as name, _pool(order.processes) as pool:
        folder = Path(name)
        plans = tuple(_plans(order, shelf, folder, pool, tell))
        tell(None, len(plans))
        booklet = _with_matter(order, _words(order, shelf, registry), registry, plans, folder, pool)
        bound = folder / "booklet.pdf"
        pool.submit(_bind, booklet, bound).result()
        copy_atomically(bound, order.target)
        tell(0, len(plans))
    missing = {mark for part in (*plans,) for mark in part.laid.missing}
    return Printed(order.target, fonts.used, tuple(sorted(missing)))


def booklet_title(name: str) -> str:
    """江州市 → 江州市应急预案汇编; what is a collection by name stays."""
    if "汇编" in name:
        return name
    return f"{name}汇编" if name.endswith("预案") else f"{name}应急预案汇编"


def _pool(processes: int) -> ProcessPoolExecutor:
    """Processes of which each does one thing: what a plan took in memory goes with it.

    A server that has imported everything forks them where the system can; that saves most of a
    second a plan.
    """
    can_fork = "forkserver" in multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if can_fork else "spawn")
    if can_fork:
        context.set_forkserver_preload(["planlint.render.booklet.warm"])
    return ProcessPoolExecutor(processes, context, max_tasks_per_child=1)


def _plans(
    order: Order,
    shelf: Sequence[Volume],
    folder: Path,
    pool: ProcessPoolExecutor,
    tell: Tell,
) -> Iterator[PlanPart]:
    titles = {volume.id: volume.title for volume in shelf}
    jobs = [
        _PlanJob(order, volume.path, beside(volume, shelf), titles, folder / f"{number}.pdf")
        for number, volume in enumerate(shelf)
    ]
    for done, part in enumerate(pool.map(_lay_plan, jobs), 1):
        tell(done, len(jobs))
        yield part


def _lay_plan(job: _PlanJob) -> PlanPart:
    order, disk = job.order, Disk(job.order.root)
    loaded = load((*filter(is_registry, order.paths), job.path, *job.beside), disk.fetch)
    pack = pack_of(order.root)
    one = printable_plan(loaded, job.path, order.as_of, pack, watermark=order.watermark)
    within = Within(booklet_title(order.name), frozenset(job.titles))
    return write_plan(one, choose_fonts(order.fonts), within, job.file)


def _with_matter(
    order: Order,
    words: Words,
    registry: Registry,
    plans: Sequence[PlanPart],
    folder: Path,
    pool: ProcessPoolExecutor,
) -> Booklet:
    """Front matter and index side by side: both know all pages by now."""
    bound, after = numbered(plans)
    held = f"收录预案{len(plans)}个，正文{after - 1}页。"
    words = replace(words, notes=(held, *words.notes))
    names = {n: e.value.name_on(order.as_of) or n for n, e in registry.organisations.items()}
    fonts = choose_fonts(order.fonts)
    rows = tuple(rows_of(bound, after))
    listed = units(registry, names)
    front = pool.submit(write_front, words, bound, rows, fonts, folder / "front.pdf")
    index = [
        pool.submit(write_index, words, sheet, fonts, folder / f"index{n}.pdf", first=n == 0)
        for n, sheet in enumerate(sheets(index_of(bound, listed)))
    ]
    done = [each.result() for each in index]
    uses = merged(
        use for part in (front.result(), *done, *(p.laid for p in plans)) for use in part.fonts
    )
    sample = folder / "numbers.pdf"
    pool.submit(write_sample, fonts, uses, sample).result()
    return Booklet(words.title, front.result(), bound, done, after, sample)


def _bind(booklet: Booklet, file: Path) -> None:
    """Bind and read back."""
    bind(booklet, file)
    check_booklet(booklet, file)


def _words(order: Order, shelf: Sequence[Volume], registry: Registry) -> Words:
    """Cover and imprint: the makers of the highest total plan, or of all where there is none."""
    chosen = [volume for volume in shelf if volume.is_total][:1] or shelf
    ids = dict.fromkeys(maker for volume in chosen for maker in volume.makers)
    known = (registry.organisations.get(maker) for maker in ids)
    names = [entry.value.name_on(order.as_of) or "" for entry in known if entry]
    return Words(
        booklet_title(order.name),
        f"{order.as_of.year}年",
        tuple(name for name in names if name),
        order.notes,
        DRAFT if order.watermark else None,
    )
