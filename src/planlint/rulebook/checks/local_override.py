"""A local value that is looser than a law or an administrative regulation: it does not hold."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.view import RegistryView

from . import _profiles

WORDS = _profiles.WORDS


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each such value."""
    for value in _profiles.values(view):
        statute = next((one for one in value.looser_than if one.is_statute), None)
        if statute is not None:
            yield value.hit(view, statute)
