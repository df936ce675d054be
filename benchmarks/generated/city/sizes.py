"""How many there are of everything: the figures of the report, or a share of them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Sizes:
    """The figures of the mission, row S1, times a share; at least one of each."""

    share: float

    def of(self, number: int) -> int:
        """A share of that number."""
        return max(1, round(number * self.share))

    @property
    def counties(self) -> int:
        return self.of(10)

    @property
    def townships(self) -> int:
        return self.of(108)

    @property
    def villages(self) -> int:
        return self.of(1149)

    @property
    def schools(self) -> int:
        return self.of(1303)

    @property
    def firms(self) -> int:
        return self.of(930)


PLANS = {
    "city": {"total": 1, "special": 29, "department": 90, "other": 28},
    "county": {"total": 10, "special": 120, "department": 150, "other": 29},
    "township": {"township": 369},
    "village": {"village": 968},
    "school": {"unit": 1460},
    "firm": {"unit": 1910},
}
"""Tier -> kind -> how many plans are in force."""
SCHOOLS_COVERED = 802
"""So many schools have at least one plan; the rest of the plans are second ones."""
