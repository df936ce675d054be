"""Under which number a holder answers: the plan's own list first, then the registry."""

from collections.abc import Iterator

from planlint.model.registries.organisations import Post

from .printable import Printable


def phone(printable: Printable, holder: str | None) -> str:
    """The number of a unit, a post or a body's office; empty where none is known."""
    seats = _seats(printable, holder or "")
    return next((number for seat in seats for number in _numbers(printable, seat)), "")


def _seats(printable: Printable, holder: str) -> Iterator[str]:
    """The holder itself; for a body those who keep its office or lead it."""
    yield holder
    name, _, place = holder.partition(".")
    body = next((each for each in printable.plan.bodies if each.id == name), None)
    if body is None:
        return
    if body.office and place in ("", "office"):
        yield from (*body.office.host, *body.office.head)
    yield from (*body.head, *body.lead)


def _numbers(printable: Printable, holder: str) -> Iterator[str]:
    for contact in printable.plan.contacts:
        if contact.holder == holder:
            yield from filter(None, (contact.phone, contact.mobile))
    unit, _, post = holder.partition("/")
    entry = printable.registry.organisations.get(unit)
    posts = entry.value.posts if entry else ()
    fitting = (each for each in posts if each.id == post) if post else sorted(posts, key=_staffed)
    yield from (each.phone for each in fitting if each.phone)


def _staffed(post: Post) -> bool:
    """Posts with somebody at all hours come first."""
    return not post.always
