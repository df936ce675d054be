"""A local value that names no document, or one that neither registry nor pack knows."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.view import RegistryView

from . import _profiles

WORDS = _profiles.WORDS


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each; one that is looser than what it stands before is said by other rules."""
    known = view.around.instrument_ids
    for value in _profiles.values(view):
        basis = value.limit.basis
        unfounded = basis.instrument not in known and basis.force != "practice"
        if unfounded and not any(one.basis.instrument for one in value.looser_than):
            yield value.hit(view)
