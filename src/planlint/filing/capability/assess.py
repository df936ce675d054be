"""The assessment: a score for each indicator that can be counted; the rest is the assessor's."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from planlint.rulebook.words import Both

from .indicators import Group, Indicator, indicators
from .measures import MEASURES
from .tally import Ground, Tally

# scored; assessor: people must judge; nothing: it could be counted, but there is nothing to count.
Standing = Literal["scored", "assessor", "nothing"]


@dataclass(frozen=True)
class Part:
    """A second-level indicator with what was found."""

    indicator: Indicator
    tally: Tally

    @property
    def standing(self) -> Standing:
        """Whether there is a score, or who must give it."""
        if self.indicator.measure is None:
            return "assessor"
        return "nothing" if self.tally.score is None else "scored"


@dataclass(frozen=True)
class Scored:
    """A first-level indicator with its parts."""

    group: Group
    parts: tuple[Part, ...]

    @property
    def computed(self) -> int:
        """How many of the parts have a score."""
        return len(_scores(self.parts))

    @property
    def score(self) -> int | None:
        """The mean of the parts that have a score, none weighing more than another."""
        return _mean(_scores(self.parts))


@dataclass(frozen=True)
class Assessment:
    """All indicators in the order of their source."""

    groups: tuple[Scored, ...]

    @property
    def parts(self) -> tuple[Part, ...]:
        """All second-level indicators."""
        return tuple(part for group in self.groups for part in group.parts)

    @property
    def total(self) -> int | None:
        """The mean of all first-level scores; None unless every single indicator has one."""
        whole = all(part.standing == "scored" for part in self.parts)
        return _mean(
            [group.score for group in self.groups if group.score is not None] if whole else []
        )


def assess(ground: Ground, groups: Iterable[Group] | None = None) -> Assessment:
    """Count what can be counted."""
    chosen = indicators() if groups is None else groups
    return Assessment(
        tuple(
            Scored(group, tuple(Part(one, _tally(one, ground)) for one in group.parts))
            for group in chosen
        )
    )


def _tally(one: Indicator, ground: Ground) -> Tally:
    if one.measure is None:
        return Tally(because=Both(zh="由评估人评定", en="for the assessor"))
    return MEASURES[one.measure](ground)


def _scores(parts: Iterable[Part]) -> list[int]:
    return [score for part in parts if (score := part.tally.score) is not None]


def _mean(scores: list[int]) -> int | None:
    return sum(scores) // len(scores) if scores else None
