"""Typed data that no section shows: it prints under its default role, perhaps not where meant."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import label, plain
from planlint.rulebook.view import View
from planlint.source.tree import Pointer

WORDS = frozenset({"data", "item", "role"})


def check(view: View) -> Iterator[Hit]:
    """One hit for each kind of data shown nowhere, or for each item left out of a shown list."""
    shown = {path for _, part in view.parts() for path in part.shows}
    keys = {path.partition(".")[0] for path in shown}
    for key, role in view.vocabulary.default_roles.items():
        data = getattr(view.plan, key, None)
        if not data or key in shown or (key == "tasks" and _with_levels(view, keys)):
            continue
        name = view.vocabulary.name("roles", role)
        if key not in keys:
            words = {"data": plain(key), "item": plain(key), "role": name}
            yield Hit(view.spot(key), words, mark=key)
        elif isinstance(data, tuple):
            for pointer, item in _left_out(key, data, shown):
                words = {"data": plain(key), "item": label(item, view.vocabulary), "role": name}
                yield Hit(view.spot(*pointer), words, mark=str(pointer[-1]))


def _with_levels(view: View, keys: set[str]) -> bool:
    """Whether tasks print inside the levels that use them."""
    levels = (*view.plan.warnings, *view.plan.responses)
    return bool({"warnings", "responses"} & keys) and any(level.tasks for level in levels)


def _left_out(key: str, items: tuple[object, ...], shown: set[str]) -> Iterator[tuple[Pointer, object]]:
    """Items that none of the entries ``key.ID`` names."""
    for index, item in enumerate(items):
        names = {f"{key}.{getattr(item, name, None)}" for name in ("id", "level", "hazard")}
        if not names & shown:
            yield (key, index), item
