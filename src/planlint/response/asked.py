"""What a simulation is asked: which event, how grave, where, when, and who is missing."""

import datetime
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple


class Reading(NamedTuple):
    """A measured value: ``rain_24h=210毫米``."""

    # A word of the vocabulary ``quantities``.
    quantity: str
    value: Decimal
    # The usual unit of the quantity where none was given; may be empty.
    unit: str


@dataclass(frozen=True)
class Asked:
    """One event. Times are local; China knows no summer time."""

    # A word of the vocabulary ``hazards``, with the category of the law it belongs to.
    hazard: str
    category: str
    # especially_major, major, large, ordinary; empty where only a level or readings are given.
    grade: str
    area: str
    moment: datetime.datetime
    # The unit where it happens; empty where only the area is known.
    unit: str = ""
    # The response level that all plans run at, whatever else is known.
    level: int | None = None
    readings: tuple[Reading, ...] = ()
    # Units, posts and resources that are not there.
    without: frozenset[str] = frozenset()
    # How far repeats are followed, in minutes.
    horizon: int = 24 * 60
    # Hazards under which the plans above deal with it: see ``scene.related``.
    related: frozenset[str] = frozenset()

    @property
    def about(self) -> frozenset[str]:
        """The words under which plans may be about it."""
        return frozenset(filter(None, (self.hazard, self.category, *self.related)))

    def at(self, minutes: int) -> datetime.datetime | None:
        """The moment so many minutes after the event; None beyond the end of all calendars."""
        try:
            return self.moment + datetime.timedelta(minutes=minutes)
        except OverflowError:
            return None
