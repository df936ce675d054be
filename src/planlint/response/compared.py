"""What those who are missing cost: what is lost, and what is later, against the same run with all."""

from collections.abc import Callable, Iterator, Mapping
from typing import Literal, NamedTuple

from planlint.model.document import Location

from .course import Activation, Deed, Note, Run
from .window import Window

Kind = Literal["plan", "decide", "task", "report"]


class Change(NamedTuple):
    """One thing that is lost, or later."""

    kind: Kind
    plan: str
    # The number of the task in its plan; of the reporting step.
    number: int
    before: Window
    # None where it is lost.
    after: Window | None
    location: Location


def changes(usual: Run, run: Run) -> tuple[Change, ...]:
    """Reports, plans, decisions and tasks that are lost or later in *run* than in *usual*."""
    return (
        *_compared("report", _reports(usual), _reports(run)),
        *_compared("plan", _windows(usual, _known), _windows(run, _known)),
        *_compared("decide", _windows(usual, _begins), _windows(run, _begins)),
        *_compared("task", _tasks(usual), _tasks(run)),
    )


# Breaks by stocks, teams and shelters.
_SHORT = frozenset(
    {"resource_out", "team_twice", "shelter_full", "resource_gone", "listed_gone", "shelter_gone"}
)


def shortages(usual: Run, run: Run) -> tuple[Note, ...]:
    """What runs short in *run* that does not in *usual*, or not so."""
    known = [(note.kind, note.key, note.words) for note in usual.breaks if note.kind in _SHORT]
    here = (note for note in run.breaks if note.kind in _SHORT)
    return tuple(note for note in here if (note.kind, note.key, note.words) not in known)


_Windows = Mapping[tuple[str, int], tuple[Window, Location]]


def _compared(kind: Kind, usual: _Windows, now: _Windows) -> Iterator[Change]:
    for key, (before, location) in usual.items():
        after = now[key][0] if key in now else None
        if after is None or after.order > before.order:
            yield Change(kind, *key, before, after, location)


def _reports(run: Run) -> _Windows:
    """The steps that carry the report to a tier first."""
    found = ((h, o.window) for o in run.spread.heard for h in (o.hop,))
    return {(h.peer.id, h.number): (window, h.location) for h, window in found}


def _windows(run: Run, of: Callable[[Activation], Window | None]) -> _Windows:
    found = ((one, of(one)) for one in run.activations)
    return {(one.id, 0): (window, one.location) for one, window in found if window}


def _known(one: Activation) -> Window:
    return one.known


def _begins(one: Activation) -> Window | None:
    return one.begins if one.step("decide") else None


def _tasks(run: Run) -> _Windows:
    deeds = (deed for one in run.activations for deed in one.deeds)
    return {(d.plan, d.number): (_span(d), d.location) for d in deeds if d.start and d.due}


def _span(deed: Deed) -> Window:
    assert deed.start
    assert deed.due
    return Window(deed.start.earliest, deed.due.latest, deed.due.open)
