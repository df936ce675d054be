"""Two clocks: when something happens at the earliest and at the latest, in minutes from the event.

At the earliest everybody acts at once; at the latest everybody takes all the time that the plans
allow. Where a plan gives no time the latest is open: the minutes known so far are a least value.
"""

from typing import NamedTuple

from planlint.model.scalars import Duration

# The least minutes of a unit whose length varies; what is more nobody knows, so it stays open.
_LEAST = {"wd": 1440, "mo": 28 * 1440, "y": 365 * 1440}


class Window(NamedTuple):
    """Earliest and latest time of an event."""

    earliest: int = 0
    # All written clocks summed; at ``open`` the event may be later still.
    latest: int = 0
    open: bool = False

    @property
    def order(self) -> tuple[bool, int, int]:
        """By which windows sort: what has an end before what has none, then the earlier end."""
        return self.open, self.latest, self.earliest

    def then(self, within: Duration | None) -> "Window":
        """What follows within a time; without one its latest is open."""
        if within is None:
            return self.opened()
        minutes = within.minutes
        if minutes is None:
            least = within.number * _LEAST.get(within.unit, 0)
            return Window(self.earliest, self.latest + least, open=True)
        return self._replace(latest=self.latest + minutes)

    def opened(self) -> "Window":
        """The same with an open latest."""
        return self._replace(open=True)

    def after(self, minutes: int) -> "Window":
        """The same some minutes on, at both clocks."""
        return Window(self.earliest + minutes, self.latest + minutes, self.open)

    def and_not_before(self, other: "Window") -> "Window":
        """When both have happened."""
        return Window(
            max(self.earliest, other.earliest),
            max(self.latest, other.latest),
            self.open or other.open,
        )


START = Window()
