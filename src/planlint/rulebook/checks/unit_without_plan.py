"""A registered unit of a kind that must have a plan and has none."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import holder_word, joined
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Word

from . import _planned

WORDS = frozenset({"unit", "kinds"})
# Those that articles 36 and 37 name; the other kinds of the vocabulary serve other rules.
_NAMED = frozenset({
    "mine", "metal_smelting", "construction", "dangerous_goods", "inflammable_or_chemical",
    "chemical_user", "fireworks", "public_transport", "metro", "crowded_place", "school", "hospital",
})  # fmt: skip


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each such unit."""
    made = _planned.makers(view)
    for unit, entry in view.around.registry.organisations.items():
        kinds = [kind for kind in entry.value.categories if kind in _NAMED]
        if kinds and unit not in made:
            names = joined(view.vocabulary.name("unit_categories", kind) for kind in kinds)
            words: dict[str, Word] = {"unit": holder_word(unit), "kinds": names}
            yield Hit(view.spot(entry), words, mark=unit)
