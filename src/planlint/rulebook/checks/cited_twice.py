"""The same document twice among the references, also once by its notice of issue."""

from collections.abc import Iterator

from planlint.family.titles import plain_title
from planlint.model.references import Reference
from planlint.rulebook.hit import Hit
from planlint.rulebook.view import View

WORDS = frozenset({"title"})


def check(view: View) -> Iterator[Hit]:
    """One hit for each document, at its second place, with the others as related places."""
    seen: dict[str, list[int]] = {}
    twice: dict[int, list[int]] = {}
    for index, reference in enumerate(view.plan.references):
        for name in _names(view, reference):
            same = [i for i in seen.get(name, ()) if _alike(view.plan.references[i], reference)]
            if same:
                twice.setdefault(same[0], []).append(index)
                break
            seen.setdefault(name, []).append(index)
    for first, (second, *rest) in twice.items():
        spots = [view.spot("references", index) for index in (first, *rest)]
        title = next(iter(_names(view, view.plan.references[first])), "")
        yield Hit(view.spot("references", second), {"title": title}, tuple(spots))


def _names(view: View, reference: Reference) -> Iterator[str]:
    """What a document may be recognised by: official title, code, plan id."""
    law = view.lawbook.instruments.get(reference.instrument or "")
    editions = (law,) if law else view.lawbook.titled(reference.title or "")
    if editions:
        yield plain_title(editions[0].title)
    elif reference.title:
        yield plain_title(reference.title)
    yield from filter(None, (reference.instrument, reference.plan))


def _alike(one: Reference, other: Reference) -> bool:
    """Two references that say different things of one document are no slip."""
    differ = ("kind", "about", "hazard")
    if any(getattr(one, name) != getattr(other, name) for name in differ):
        return False
    both = ("instrument", "plan", "number")
    pairs = [(getattr(one, name), getattr(other, name)) for name in both]
    return all(a is None or b is None or a == b for a, b in pairs)
