"""A large unit dealing in dangerous goods without a post that is manned round the clock."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import holder_word
from planlint.rulebook.view import RegistryView

WORDS = frozenset({"unit"})
_DANGEROUS = frozenset({"dangerous_goods", "inflammable_or_chemical", "fireworks"})


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each such unit."""
    for name, entry in view.around.registry.organisations.items():
        unit = entry.value
        large = unit.size == "large" and not _DANGEROUS.isdisjoint(unit.categories)
        if large and not any(post.always for post in unit.posts):
            yield Hit(view.spot(entry), {"unit": holder_word(name)}, mark=name)
