"""What many rules ask of every plan, worked out with its facts and not once more by each of them."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from planlint.model.bodies import Body
from planlint.model.plan import Plan

from .likeness import Sketch, clauses
from .named import named, recorded

# Fields of a plan, and fields of one of its tasks, that most plans lack.
OF_PLANS = ("contacts", "definitions", "evacuations", "preparation")
OF_TASKS = ("fulfils", "needs", "relies_on")
_PLACES = ("", ".head", ".deputies", ".office")
# One of the two sides of a promise.
PROMISES = "promises"


class Gist(NamedTuple):
    """A plan in short."""

    # Every holder that answers for something.
    holders: frozenset[str]
    # All that it names, those who made it too, and that are no places in its own bodies.
    outside: frozenset[str]
    # The tasks that rely on somebody, answer to somebody or need something: few do.
    linked: tuple[int, ...]
    # Which of the fields above are there.
    has: frozenset[str]
    # The hashes of all clauses of its prose.
    clauses: frozenset[int]

    @classmethod
    def of(cls, plan: Plan, sketch: Sketch) -> "Gist":
        """That of one plan."""
        tasks = enumerate(plan.tasks)
        linked = tuple(n for n, one in tasks if one.relies_on or one.fulfils or one.needs)
        holders = named(plan)
        outside = frozenset((*holders, *filter(None, recorded(plan)))) - seats(plan.bodies)
        return cls(holders, outside, linked, frozenset(_has(plan, linked)), clauses(sketch))


def seats(bodies: Iterable[Body]) -> frozenset[str]:
    """Bodies of a plan and the places in them, as holders are written."""
    named = [body.id for body in bodies if body.id]
    return frozenset(f"{body}{place}" for body in named for place in _PLACES)


def _has(plan: Plan, linked: tuple[int, ...]) -> Iterator[str]:
    yield from (name for name in OF_PLANS if getattr(plan, name))
    tasks = [plan.tasks[number] for number in linked]
    yield from (name for name in OF_TASKS if any(getattr(task, name) for task in tasks))
    if any(task.fulfils or task.relies_on for task in tasks):
        yield PROMISES
