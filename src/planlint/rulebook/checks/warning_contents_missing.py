"""The text on warnings leaves out some of the eight contents that an alarm must state."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import joined
from planlint.rulebook.view import View

from ._forewarned import forewarned

WORDS = frozenset({"missing"})


def check(view: View) -> Iterator[Hit]:
    """At most one hit, at the section on warnings; the whole text counts.

    A plan on nothing that can be forewarned issues no alarm, whatever its section is called.
    """
    hazards = view.plan.hazards
    if hazards and not any(forewarned(view.vocabulary, hazard) for hazard in hazards):
        return
    where = next(
        (
            pointer
            for pointer, part in view.parts()
            if "warning" in view.vocabulary.roles_of(part.role, part.title)
        ),
        None,
    )
    if where is None:
        return
    terms = view.vocabulary.lists.get("warning_contents", {}).values()
    missing = [term.both for term in terms if not any(word in view.text for word in term.words)]
    if missing:
        yield Hit(view.spot(*where), {"missing": joined(missing)})
