"""The first half in several processes: the same result, file by file, as in one.

Files go out in chunks and come back in their order. What travels is small: facts as JSON-safe
values (so that a cache or another machine could take the place of a process), findings as they are.
"""

import contextlib
import multiprocessing
import signal
import threading
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from planlint.engine.examining import ExamineAll, Examined, examine
from planlint.engine.ruleset import Ruleset
from planlint.family.facts import Facts
from planlint.rulebook.builtin import builtin_pack

from .disk import Disk

# Files that a process takes at a time: many enough to hide the way, few enough to share out evenly.
_CHUNK = 16
_Sent = tuple[Examined, dict[str, Any] | None]


def side_by_side(root: Path, jobs: int) -> ExamineAll:
    """Examines the files below *root* in *jobs* processes, under the built-in pack."""

    def all_of(paths: Sequence[str], ruleset: Ruleset) -> Iterator[Examined]:
        workers = min(jobs, -(-len(paths) // _CHUNK))
        chunks = [paths[at : at + _CHUNK] for at in range(0, len(paths), _CHUNK)]
        context = multiprocessing.get_context("spawn")
        work = _Work(root, ruleset.pack.manifest.id, _without_pack(ruleset))
        pool = ProcessPoolExecutor(workers, context, initializer=_begin, initargs=(work,))
        try:
            with _deaf():
                results = pool.map(_examine, chunks)
            for sent in results:
                yield from map(_received, sent)
        finally:
            pool.shutdown(cancel_futures=True)

    return all_of


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
    from .checking import tame_collector  # noqa: PLC0415 - it imports this module

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
