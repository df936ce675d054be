"""A unit that the law asks for a rescue team, with none registered.

Small and very small units may name part-time rescuers instead: where the size is not said, nobody
can tell. Asked where teams are registered at all.
"""

from collections.abc import Iterator

from planlint.model.registries.resources import Team
from planlint.rulebook.hit import Hit
from planlint.rulebook.holders import unit_of
from planlint.rulebook.labels import holder_word
from planlint.rulebook.registers import of_type
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"unit", "categories"})
# Article 10 of the regulation on responses to work-safety accidents.
_HELD = (
    "inflammable_or_chemical", "dangerous_goods", "fireworks", "mine", "metal_smelting", "metro",
    "construction", "crowded_place",
)  # fmt: skip
_UNSAID = Both(
    zh="没有写明规模；小型、微型单位可以只指定兼职人员，不能判断",
    en="its size is not said; small units may name part-time rescuers, so nobody can tell",
)


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each such unit."""
    registry = view.around.registry
    teams = {unit_of(entry.value.holder or "") for entry in of_type(registry, Team)}
    for name, entry in registry.organisations.items() if teams else ():
        held = [one for one in _HELD if one in entry.value.categories]
        if not held or name in teams or entry.value.size in ("small", "micro"):
            continue
        names = [view.vocabulary.name("unit_categories", one) for one in held]
        words: dict[str, Word] = {
            "unit": holder_word(name),
            "categories": Both(
                zh="；".join(one.zh for one in names), en="; ".join(one.en for one in names)
            ),
        }
        because = _UNSAID if entry.value.size is None else None
        yield Hit(view.spot(entry), words, undecided=because, mark=name)
