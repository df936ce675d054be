"""What a measure finds: which of the things it looks at are as they should be, and which are not."""

import functools
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from planlint.family.registry import Registry
from planlint.filing.counting.figure import Place
from planlint.filing.counting.scope import Scope
from planlint.filing.overview import Overview
from planlint.rulebook.vocabulary import Vocabulary
from planlint.rulebook.words import Both

T = TypeVar("T")
# Areas that have a government with departments of its own.
GOVERNED = ("state", "province", "city", "county")


@dataclass(frozen=True)
class Ground:
    """What measures look at."""

    scope: Scope
    overview: Overview
    vocabulary: Vocabulary

    @property
    def registry(self) -> Registry:
        """The registers of the workspace."""
        return self.scope.family.registry

    @functools.cached_property
    def governed(self) -> tuple[str, ...]:
        """The areas from county up that count."""
        return tuple(area for area in self.scope.areas if self.registry.level(area) in GOVERNED)


@dataclass(frozen=True, slots=True)
class Tally:
    """Where the things stand that are as they should be, and those that are not."""

    met: tuple[Place, ...] = ()
    lacking: tuple[Place, ...] = ()
    # Why nothing could be looked at.
    because: Both | None = None

    @property
    def of(self) -> int:
        """How many things were looked at."""
        return len(self.met) + len(self.lacking)

    @property
    def score(self) -> int | None:
        """0 to 100, rounded down: 100 means all. None where there was nothing to look at."""
        return 100 * len(self.met) // self.of if self.of else None


Measure = Callable[[Ground], Tally]
_LOST = Both(zh="台账 ledger/{kind}.yaml 没有读到", en="ledger/{kind}.yaml was not read")
_NOT_KEPT = Both(zh="没有台账 ledger/{kind}.yaml，未记录", en="ledger/{kind}.yaml is not kept")


def split(
    things: Iterable[T], good: Callable[[T], object], place: Callable[[T], Place], nothing: Both
) -> Tally:
    """Tell the good things from the others; *nothing* says it, should there be none at all."""
    met: list[Place] = []
    lacking: list[Place] = []
    for thing in things:
        (met if good(thing) else lacking).append(place(thing))
    if not met and not lacking:
        return Tally(because=nothing)
    return Tally(tuple(met), tuple(lacking))


def not_kept(kind: str, scope: Scope) -> Tally:
    """Nothing can be said: the ledger is not kept, or was not read."""
    return Tally(because=(_LOST if scope.is_lost(kind) else _NOT_KEPT).filled(kind=kind))
