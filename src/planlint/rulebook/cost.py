"""How much work a regular expression may make at one place of a text, at most.

Python's engine goes back and tries again: ``(a+)+b`` takes exponential time, ``x*x*y`` cubic. So a
pack of the user's may only repeat a bounded number of times, and the ways to match, multiplied
along the pattern, are bounded too. The time for a text is then at most its length times the cost.
"""

import functools

# The parser of the standard library: the only one that sees exactly what the engine will run.
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any

UNBOUNDED = 10**12
_REPEATS = {_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT}
_AROUND = {_constants.ASSERT, _constants.ASSERT_NOT}


@functools.cache
def cost(pattern: str) -> int:
    """An upper bound of the steps from one place; ``UNBOUNDED`` where there is none.

    Raises:
        re.error: it is no regular expression.
    """
    return min(_sequence(_parser.parse(pattern))[1], UNBOUNDED)


def _sequence(parts: Any) -> tuple[int, int]:
    """Ways to match the parts one after the other, and steps to try them all."""
    ways, steps = 1, 1
    for part in parts:
        more, work = _part(*part)
        steps += ways * work
        ways *= more
        if steps >= UNBOUNDED:
            return UNBOUNDED, UNBOUNDED
    return ways, steps


def _part(kind: Any, value: Any) -> tuple[int, int]:  # noqa: PLR0911 - one for each kind
    if kind in _REPEATS:
        return _repeat(*value)
    if kind is _constants.BRANCH:
        found = [_sequence(branch) for branch in value[1]]
        return sum(ways for ways, _ in found), sum(steps for _, steps in found)
    if kind is _constants.SUBPATTERN:
        return _sequence(value[3])
    if kind is _constants.ATOMIC_GROUP:
        return 1, _sequence(value)[1]
    if kind in _AROUND:
        return 1, _sequence(value[1])[1]
    if kind in (_constants.GROUPREF, _constants.GROUPREF_EXISTS):
        return UNBOUNDED, UNBOUNDED  # what stood before may be long; nobody needs it here
    return 1, 1


def _repeat(least: int, most: Any, body: Any) -> tuple[int, int]:
    """Each number of repetitions is a way of its own; of a body with several, all of them."""
    ways, steps = _sequence(body)
    if most is _constants.MAXREPEAT or most > 1000:  # noqa: PLR2004 - no word is that long
        return UNBOUNDED, UNBOUNDED
    total, work, reached = 0, 0, 1
    for number in range(most + 1):
        total += reached if number >= least else 0
        work += reached * steps
        reached *= ways
        if max(total, work, reached) >= UNBOUNDED:
            return UNBOUNDED, UNBOUNDED
    return total, work
