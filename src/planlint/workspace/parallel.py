"""The first half in several processes: the same result, file by file, as in one.

Facts travel as JSON-safe values, so that a cache or another machine could take the place of a
process; findings travel as they are.
"""

import contextlib
import multiprocessing
import signal
import threading
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from planlint.engine.examining import ExamineAll, Examined, examine, one_by_one
from planlint.engine.ruleset import Ruleset
from planlint.family.facts import Facts
from planlint.rulebook.builtin import builtin_pack

from .collector import tame_collector
from .disk import Disk

# Files that a process takes at a time: many enough to hide the way, few enough to share out evenly.
_CHUNK = 16
_Sent = tuple[Examined, dict[str, Any] | None]


def side_by_side(root: Path, jobs: int) -> ExamineAll:
    """Examines the files below *root* in *jobs* processes under the built-in pack, in any order."""

    def all_of(paths: Sequence[str], ruleset: Ruleset) -> Iterator[Examined]:
        work = _Work(root, ruleset.pack.manifest.id, _without_pack(ruleset))
        context = multiprocessing.get_context("spawn")
        pool = ProcessPoolExecutor(jobs - 1, context, initializer=_begin, initargs=(work,))
        try:
            yield from _shared_out(pool, paths, one_by_one(Disk(root).fetch), ruleset)
        finally:
            pool.shutdown(cancel_futures=True)

    return all_of


def _shared_out(
    pool: ProcessPoolExecutor, paths: Sequence[str], here: ExamineAll, ruleset: Ruleset
) -> Iterator[Examined]:
    """The others begin at the front; this process takes what comes back, else works from the end."""
    with _deaf():
        chunks = deque(
            (pool.submit(_examine, chunk), chunk)
            for chunk in (paths[at : at + _CHUNK] for at in range(0, len(paths), _CHUNK))
        )
    while chunks:
        if chunks[0][0].done() or not chunks[-1][0].cancel():
            yield from map(_received, chunks.popleft()[0].result())
        else:
            yield from here(chunks.pop()[1], ruleset)


@dataclass(frozen=True)
class _Work:
    """What every process needs; a pack holds functions, so each process reads its own."""

    root: Path
    pack: str
    ruleset: Mapping[str, Any]


def _without_pack(ruleset: Ruleset) -> dict[str, Any]:
    return {f.name: getattr(ruleset, f.name) for f in fields(ruleset) if f.name != "pack"}


@contextlib.contextmanager
def _deaf() -> Iterator[None]:
    """Processes started here do not hear Ctrl-C: the one that started them ends them."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


# --- in the other process ---

_here: list[tuple[Disk, Ruleset]] = []


def _begin(work: _Work) -> None:
    tame_collector()
    _here.append((Disk(work.root), Ruleset(builtin_pack(work.pack), **work.ruleset)))


def _examine(paths: Sequence[str]) -> list[_Sent]:
    disk, ruleset = _here[-1]
    return [_sent(examine(path, disk.fetch, ruleset)) for path in paths]


def _sent(examined: Examined) -> _Sent:
    facts = examined.facts
    return replace(examined, facts=None), facts.to_json() if facts is not None else None


def _received(sent: _Sent) -> Examined:
    examined, facts = sent
    return replace(examined, facts=Facts.from_json(facts)) if facts is not None else examined
