"""The page of GB/T 9704-2012 in numbers, computed from the clauses and not tuned by eye.

The 37 mm and 28 mm of clause 5.2.1 are white edges up to the characters. A line of text has half
its leading above the characters, so the margins of the page are smaller by that much (the same
step takes GB/T 33476.2-2016 to 34.58 mm and 32.58 mm).
"""

from dataclasses import dataclass

_MM = 72 / 25.4
A4 = (210.0, 297.0)
TOP, LEFT = 37.0, 28.0
WIDTH, HEIGHT = 156.0, 225.0
LINES, CHARACTERS = 22, 28
BODY_SIZE = 16.0  # 3号
# The dashes of the page number stand 7 mm below the type area (clause 7.5).
NUMBER_BELOW = 7.0
NUMBER_SIZE = 14.0  # 4号


@dataclass(frozen=True)
class Geometry:
    """Lengths for the stylesheet: points where they belong to type, else millimetres."""

    # 21 steps from line to line and one height of a character fill the 225 mm exactly.
    pitch: float = (HEIGHT * _MM - BODY_SIZE) / (LINES - 1)
    # 28 characters of 16 pt are wider than 156 mm. Rounded away from zero: a hair too much and
    # only 27 would fit.
    tracking: float = -0.21
    left: float = LEFT
    right: float = A4[0] - LEFT - WIDTH

    @property
    def half_leading(self) -> float:
        """Millimetres between the edge of a line and its characters."""
        return (self.pitch - BODY_SIZE) / 2 / _MM

    @property
    def top(self) -> float:
        """The upper margin of the page."""
        return TOP - self.half_leading

    @property
    def bottom(self) -> float:
        """The lower margin of the page."""
        return A4[1] - TOP - HEIGHT - self.half_leading

    @property
    def indent(self) -> float:
        """Two characters on the grid, in points."""
        return 2 * (BODY_SIZE + self.tracking)

    @property
    def number_drop(self) -> float:
        """From the lower edge of the page's content to the top of the page number's line."""
        return NUMBER_BELOW - self.half_leading - NUMBER_SIZE / _MM / 2

    @property
    def mark_drop(self) -> float:
        """The issuing organ's mark begins 35 mm below the top of the type area (clause 7.2.4)."""
        return 35.0 - (TOP - self.top)
