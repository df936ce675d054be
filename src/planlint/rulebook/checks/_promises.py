"""Promises between tasks of plans: shared by the rules about relies_on and fulfils."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from planlint.family.peer import Peer
from planlint.family.promises import Assumption, Commitment, assumptions
from planlint.family.reconciliation.matching import commitments_of
from planlint.family.reconciliation.times import slowest
from planlint.model.tasks import Promise
from planlint.rulebook.hit import Spot
from planlint.rulebook.labels import label, plain
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word
from planlint.source.tree import Pointer


class Named(NamedTuple):
    """A promise about a task of a plan that is known and lists its tasks."""

    pointer: Pointer
    promise: Promise
    other: Peer
    # Whether that plan has the task.
    known: bool


def assumed(view: View) -> tuple[Assumption, ...]:
    """What the tasks of the plan count on."""
    return view.once(("assumed",), lambda: tuple(assumptions(view.facts)))


def answered(view: View) -> tuple[tuple[Assumption, tuple[Commitment, ...]], ...]:
    """What the tasks of the plan count on, with the tasks of the other side that answer."""
    return view.once(("answered",), lambda: tuple(_answered(view)))


def _answered(view: View) -> Iterator[tuple[Assumption, tuple[Commitment, ...]]]:
    for one in assumed(view):
        others = commitments_of(one, view.around)
        if others:
            yield one, others


def reconciled(view: View) -> tuple[tuple[Assumption, Commitment], ...]:
    """The same with the one of them that comes last in time."""
    return view.once(("reconciled",), lambda: tuple(_reconciled(view)))


def _reconciled(view: View) -> Iterator[tuple[Assumption, Commitment]]:
    for one, others in answered(view):
        other = slowest(one.promise.within, others)
        if other is not None:
            yield one, other


def promises(view: View) -> tuple[tuple[Pointer, Promise], ...]:
    """Every promise of both directions with its place."""
    return view.once(("promises",), lambda: tuple(_promises(view)))


def _promises(view: View) -> Iterator[tuple[Pointer, Promise]]:
    for index in view.facts.gist.linked:
        task = view.plan.tasks[index]
        for number, promise in enumerate(task.relies_on):
            yield ("tasks", index, "relies_on", number), promise
        for number, promise in enumerate(task.fulfils):
            yield ("tasks", index, "fulfils", number), promise


def named(view: View) -> Iterator[Named]:
    """Every promise that names a plan and a task, where that plan lists its tasks."""
    for pointer, promise in promises(view):
        peer = view.around.peer(promise.plan) if promise.plan and promise.task else None
        # A registered document without tasks shows none; a plan has all it has.
        if peer is not None and (peer.tasks or peer.is_inside):
            known = peer.number_of(promise.task) is not None
            yield Named(pointer, promise, peer, known)


def sides(view: View, one: Assumption, other: Commitment) -> dict[str, Word]:
    """The words for our task, their task and their plan."""
    return {
        "ours": label(one.task, view.vocabulary),
        "task": label(other.task, view.vocabulary),
        "other": whose(one, other),
    }


def whose(one: Assumption, other: Commitment) -> Both:
    """The plan of the other side in its title marks; of the same plan that it is the same."""
    if other.key[0] == one.key[0]:
        return Both(zh="本预案自己", en="this plan itself")
    return plain(f"《{other.peer.title}》")


def titles(assumed: Iterable[Assumption]) -> str:
    """The plans that count on something, each once."""
    plans = {one.key[0]: one.facts.plan.title for one in assumed}
    return "、".join(f"《{title}》" for title in plans.values())


def there(other: Commitment, *pointer: str | int) -> Spot:
    """The place of the other side."""
    return Spot.opposite(other.peer.document, (*other.pointer, *pointer))
