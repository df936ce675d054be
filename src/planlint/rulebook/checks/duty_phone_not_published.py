"""A safety or market-supervision authority whose duty phone is not published.

Said no is a finding; said nothing is one too, once the registry says it of any post.
"""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import holder_word
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Word

WORDS = frozenset({"unit"})
_AUTHORITIES = frozenset({"emergency_management", "market_supervision"})


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each authority of the areas that have plans here."""
    registry = view.around.registry
    areas = {facts.plan.jurisdiction for facts in view.around.current.values()}
    kept = any(
        p.published is not None for e in registry.organisations.values() for p in e.value.posts
    )
    for name, entry in registry.organisations.items() if kept else ():
        unit = entry.value
        if unit.jurisdiction not in areas or _AUTHORITIES.isdisjoint(unit.functions):
            continue
        phones = [n for n, post in enumerate(unit.posts) if post.always and post.phone]
        if phones and not any(unit.posts[n].published for n in phones):
            words: dict[str, Word] = {"unit": holder_word(name)}
            yield Hit(view.spot(entry, "posts", phones[0]), words, mark=name)
