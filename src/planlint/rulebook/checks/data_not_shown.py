"""Typed data that no section shows: it prints under its default role, perhaps not where meant."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import plain
from planlint.rulebook.view import View

WORDS = frozenset({"data", "role"})


def check(view: View) -> Iterator[Hit]:
    """One hit for each kind of typed data that is there and shown nowhere."""
    shown = {path.split(".")[0] for _, part in view.parts() for path in part.shows}
    levels = bool({"warnings", "responses"} & shown)
    for key, role in view.vocabulary.default_roles.items():
        prints_with_levels = key == "tasks" and levels
        if getattr(view.plan, key, None) and key not in shown and not prints_with_levels:
            name = view.vocabulary.name("roles", role)
            yield Hit(view.spot(key), {"data": plain(key), "role": name}, mark=key)
