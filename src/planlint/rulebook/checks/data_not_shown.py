"""Typed data that no section shows: it prints under its default role, perhaps not where meant."""

from collections.abc import Iterator

from planlint.model.shows import count, select
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import label, plain
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"data", "item", "role"})


def check(view: View) -> Iterator[Hit]:
    """One hit for each kind of data shown nowhere, or for each item left out of a shown list."""
    shown = _shown(view)
    for key, role in view.vocabulary.default_roles.items():
        number = count(view.plan, key)
        if not number or (key == "tasks" and _with_levels(view, shown)):
            continue
        if key not in shown:
            yield Hit(view.spot(key), _words(view, key, role, plain(key)), mark=key)
            continue
        for index in sorted(set(range(number)) - shown[key]) if key in _LISTS else ():
            item = label(getattr(view.plan, key)[index], view.vocabulary)
            yield Hit(view.spot(key, index), _words(view, key, role, item), mark=str(index))


def _words(view: View, key: str, role: str, item: Both) -> dict[str, Word]:
    return {"data": plain(key), "role": view.vocabulary.name("roles", role), "item": item}


# Keys whose items stand one by one under the key itself.
_LISTS = frozenset(
    {"bodies", "duties", "tasks", "warnings", "responses", "reporting", "references"}
)


def _shown(view: View) -> dict[str, set[int]]:
    """Typed key -> the numbers of the items that some section shows."""
    shown: dict[str, set[int]] = {}
    for _, part in view.parts():
        for found in select(view.plan, part.shows, part.role):
            shown.setdefault(found.key, set()).update(found.items)
    return shown


def _with_levels(view: View, shown: dict[str, set[int]]) -> bool:
    """Whether tasks print inside the levels that use them."""
    used = (view.select(f"{key}[].tasks[]") for key in ("warnings", "responses"))
    return bool({"warnings", "responses"} & set(shown)) and any(
        True for found in used for _ in found
    )
