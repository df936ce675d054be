"""The first half in several processes: the same result, file by file, as in one.

Facts travel as JSON-safe values, so that a cache or another machine could take the place of a
process; findings travel as they are.
"""

import contextlib
import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, fields, replace
from multiprocessing import resource_tracker
from pathlib import Path
from typing import Any

from planlint.engine.examining import ExamineAll, Examined, examine, one_by_one
from planlint.engine.ruleset import Ruleset
from planlint.family.facts import Facts
from planlint.rulebook.own import OwnFiles

from .disk import Disk
from .packs import full_pack
from .process import prepare

# Files that a process takes at a time: many enough to hide the way, few enough to share out evenly.
_CHUNK = 16
# Chunks that wait for each process, so that it need not wait for this one.
_AHEAD = 2
_Sent = tuple[Examined, dict[str, Any] | None]
_Away = deque[tuple[Future[list[_Sent]], Sequence[str]]]


def side_by_side(root: Path, jobs: int, own: tuple[OwnFiles, ...] = ()) -> ExamineAll:
    """Examines the files below *root* in *jobs* processes, in any order.

    The rulebook is the built-in pack with the *own* packs of the workspace.
    """

    def all_of(paths: Sequence[str], ruleset: Ruleset) -> Iterator[Examined]:
        work = _Work(root, own, _without_pack(ruleset))
        context = multiprocessing.get_context("spawn")
        pool = ProcessPoolExecutor(jobs - 1, context, initializer=_begin, initargs=(work,))
        left = deque(paths[at : at + _CHUNK] for at in range(0, len(paths), _CHUNK))
        sent: _Away = deque()
        here = one_by_one(Disk(root).fetch)
        try:
            yield from _shared_out(pool, left, sent, lambda chunk: here(chunk, ruleset), jobs)
        except BrokenProcessPool:  # one was killed, for its memory perhaps
            for chunk in (*(chunk for _, chunk in sent), *left):
                yield from here(chunk, ruleset)
        finally:
            pool.shutdown(cancel_futures=True)

    return all_of


def _shared_out(
    pool: ProcessPoolExecutor,
    left: deque[Sequence[str]],
    sent: _Away,
    here: Callable[[Sequence[str]], Iterable[Examined]],
    jobs: int,
) -> Iterator[Examined]:
    """The others work from the front; this process takes what comes back, else works from the end."""
    while left or sent:
        while left and len(sent) < _AHEAD * (jobs - 1):
            with _deaf():
                sent.append((pool.submit(_examine, left[0]), left[0]))
            left.popleft()
        if left and not sent[0][0].done():
            yield from here(left.pop())
        else:
            results = sent[0][0].result()
            sent.popleft()
            yield from map(_received, results)


@dataclass(frozen=True)
class _Work:
    """What every process needs; a pack holds functions, so each process reads its own."""

    root: Path
    own: tuple[OwnFiles, ...]
    ruleset: Mapping[str, Any]


def _without_pack(ruleset: Ruleset) -> dict[str, Any]:
    return {f.name: getattr(ruleset, f.name) for f in fields(ruleset) if f.name != "pack"}


@contextlib.contextmanager
def _deaf() -> Iterator[None]:
    """Processes started here never hear Ctrl-C: the one that started them hears it and ends them."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # started later, it would lift the block
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


# --- in the other process ---

_here: list[tuple[Disk, Ruleset]] = []


def _begin(work: _Work) -> None:
    prepare()
    _here.append((Disk(work.root), Ruleset(full_pack(work.own), **work.ruleset)))


def _examine(paths: Sequence[str]) -> list[_Sent]:
    disk, ruleset = _here[-1]
    return [_sent(examine(path, disk.fetch, ruleset)) for path in paths]


def _sent(examined: Examined) -> _Sent:
    facts = examined.facts
    return replace(examined, facts=None), facts.to_json() if facts is not None else None


def _received(sent: _Sent) -> Examined:
    examined, facts = sent
    return replace(examined, facts=Facts.from_json(facts)) if facts is not None else examined
