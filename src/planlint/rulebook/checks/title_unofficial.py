"""A title in the text, or of a reference without id, that is nearly one official title."""

from collections.abc import Iterator

from planlint.model.references import Reference
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.view import View
from planlint.source.tree import Pointer

from ._names import mention_spot

WORDS = frozenset({"title", "official"})
# A plan may name here, under the name of its time, what it puts out of force.
_EFFECT = "supplement.effect"


def check(view: View) -> Iterator[Hit]:
    """One hit for each such title, with all its other places."""
    titles = view.around.titles
    wrong: dict[str, tuple[str, list[Spot]]] = {}
    for title, spot in _titles(view):
        official = titles.meant(title)
        if official is not None and not _is_replaced(view, title, spot.pointer):
            wrong.setdefault(title, (official, []))[1].append(spot)
    for title, (official, (first, *others)) in wrong.items():
        yield Hit(first, {"title": title, "official": official}, tuple(others), mark=title)


def _titles(view: View) -> Iterator[tuple[str, Spot]]:
    for index, reference in enumerate(view.plan.references):
        if reference.title and not _has_target(view, reference):
            yield reference.title, view.spot("references", index, "title")
    for mention in view.spoken("title"):
        yield mention.word, mention_spot(view, mention)


def _has_target(view: View, reference: Reference) -> bool:
    """Another rule compares the title with that of the target."""
    family = view.around
    return reference.instrument in family.instrument_ids or reference.plan in family.plan_ids


def _is_replaced(view: View, title: str, pointer: Pointer) -> bool:
    edition = view.plan.edition
    if edition is not None and title in {old.title for old in edition.replaces}:
        return True
    return any(
        pointer[: len(place)] == place
        and _EFFECT in view.vocabulary.roles_of(part.role, part.title)
        for place, part in view.parts()
    )
