"""A rescue team said to be without accident insurance or without protective gear."""

from collections.abc import Iterator

from planlint.model.registries.resources import Team
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import plain
from planlint.rulebook.registers import field_words, name_of, of_type
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Word

WORDS = frozenset({"item", "missing"})


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each team; what is not said is not guessed at."""
    for entry in of_type(view.around.registry, Team):
        missing = [name for name in ("insured", "protected") if getattr(entry.value, name) is False]
        if missing:
            words: dict[str, Word] = {
                "item": plain(name_of(entry)),
                "missing": field_words(Team, missing),
            }
            yield Hit(view.spot(entry, missing[0]), words, mark=entry.value.id or "")
