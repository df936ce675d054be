"""A local value looser than the measures that rests on no regulation or rule."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.view import RegistryView

from . import _profiles

WORDS = _profiles.WORDS


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each such value; what is looser than a statute is another rule's."""
    for value in _profiles.values(view):
        looser = [one for one in value.looser_than if one.basis.instrument]
        founded = value.limit.rank in _profiles.RULES or any(one.is_statute for one in looser)
        if looser and not founded:
            yield value.hit(view, looser[0])
