"""What is owed for a plan (义务): to whom, by when, and what shows that it was done.

Checks that know a duty say it in two ways: ``check`` gives a hit where it was not kept, ``owes``
gives the duty itself, kept or not. Both rest on the same judgement.
"""

import datetime
from dataclasses import dataclass
from typing import Literal

from .hit import Spot
from .regime import Limit
from .words import Both

State = Literal["done", "done_late", "elsewhere", "open", "overdue", "undecided", "not_owed"]


@dataclass(frozen=True, slots=True)
class Owed:
    """One thing owed for one plan."""

    # Where it begins: a date of the plan, a record, a body.
    spot: Spot
    start: datetime.date | None = None
    # The last day on which it is in time: the earliest and the latest that it can be. They differ
    # where working days are not announced; None where no time is set or the start is not known.
    earliest: datetime.date | None = None
    latest: datetime.date | None = None
    done: datetime.date | None = None
    proof: Spot | None = None
    # Done, on a day that no record gives.
    undated: bool = False
    # Who is to have it, as units, and as people say it; empty where it goes to nobody.
    to: tuple[str, ...] = ()
    wanted: Both | None = None
    # Who owes it, where it is not who usually does.
    by: tuple[str, ...] = ()
    # Whom it went to in place of those it should.
    elsewhere: tuple[str, ...] = ()
    # Why nobody can tell whether it was done, or why it is not owed at all.
    unproved: Both | None = None
    excused: Both | None = None
    # The working day to which the last day moves, where that is a day of rest.
    rested: datetime.date | None = None
    # Whether the time is a good practice of ours, where the clause sets none.
    customary: bool = False
    # The value of a profile that sets the time.
    limit: Limit | None = None
    # What tells two duties of one rule and plan apart: a body, a record, a period, an addressee.
    mark: str = ""

    @property
    def due(self) -> datetime.date | None:
        """The last day, if there can be only one."""
        return self.latest if self.earliest == self.latest else None

    def state(self, as_of: datetime.date) -> State:
        """How it stands on a day."""
        if self.excused is not None:
            return "not_owed"
        if self.done is not None or self.undated:
            return self._done(self.done) if self.done else "done"
        if self.elsewhere:
            return "elsewhere"
        if self.latest is None or self.earliest is None:
            return "undecided" if self.start is None or self.unproved else "open"
        return self._undone(as_of, self.earliest, self.latest)

    def _undone(
        self, as_of: datetime.date, earliest: datetime.date, latest: datetime.date
    ) -> State:
        if as_of <= earliest or (self.due and self.rested and as_of <= self.rested):
            return "open"
        return "undecided" if self.unproved is not None or as_of <= latest else "overdue"

    def _done(self, day: datetime.date) -> State:
        if self.earliest is None or self.latest is None or day <= self.earliest:
            return "done"
        if day <= (self.rested or self.latest):
            return "done" if self.due else "undecided"
        return "done_late"

    def days(self, as_of: datetime.date) -> int | None:
        """Days late where it is or was late, days left where it is still open; else None."""
        state = self.state(as_of)
        if self.latest is None or self.earliest is None:
            return None
        if state == "done_late" and self.done is not None:
            return (self.done - self.latest).days
        if state == "overdue":
            return (as_of - self.latest).days
        # None are left where the day itself has passed and the next working day has not.
        return max((self.earliest - as_of).days, 0) if state == "open" else None
