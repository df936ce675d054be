"""One line about chains, before it is text or Markdown."""

from typing import NamedTuple

from planlint.model.document import Location


class Said(NamedTuple):
    """One line."""

    # 0 for a heading, deeper below it.
    depth: int
    text: str
    place: Location | None = None
