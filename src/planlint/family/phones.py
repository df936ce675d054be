"""Under which numbers a holder answers, and whom one calls next (通讯录)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from planlint.model.document import Document, Location
from planlint.model.registries.organisations import Post
from planlint.source.tree import Pointer

from .facts import Facts
from .family import Family
from .holders import behind, seat_of, stand_ins


@dataclass(frozen=True, slots=True)
class Line:
    """One number of one unit or post."""

    # The unit or post that answers.
    holder: str
    number: str
    # Whether somebody answers at all hours, as far as the registry says.
    always: bool
    document: Document
    pointer: Pointer

    @property
    def location(self) -> Location:
        """Where the number stands."""
        return self.document.locate(self.pointer)


def lines(holder: str, facts: Facts, family: Family) -> tuple[Line, ...]:
    """The numbers of those behind *holder*, the plan's own list before the registry."""
    own = tuple(_listed(holder, facts, family))
    others = (
        line
        for one in behind(holder, facts.plan, family)
        for line in (*_listed(one, facts, family), *_registered(one, family))
    )
    once: dict[str, Line] = {}
    for line in (*own, *others):
        once.setdefault(line.number, line)
    return tuple(once.values())


def next_called(holder: str, facts: Facts, family: Family) -> tuple[str, ...]:
    """Whom one calls in turn where nobody answers: ``then`` of the list, else who stands in."""
    given, step = thens(facts, family), first_called(holder, facts, family)
    found: dict[str, None] = {}
    while step and step not in found and step != holder:
        found[step] = None
        step = given.get(step)
    return tuple(found) or stand_ins(holder, facts.plan, family)


def first_called(holder: str, facts: Facts, family: Family) -> str | None:
    """Whom the list names as the next after a holder or, failing that, after those behind him."""
    given = thens(facts, family)
    asked = (holder, *behind(holder, facts.plan, family))
    step = next((given[one] for one in asked if one in given), None)
    return step if step != holder else None


def thens(facts: Facts, family: Family) -> Mapping[str, str]:
    """Holder -> whom the plan's list names as the next; the first of several."""
    contacts = facts.plan.contacts
    return family.once(
        ("then", facts.path),
        lambda: {c.holder: c.then for c in reversed(contacts) if c.holder and c.then},
    )


def _listed(holder: str, facts: Facts, family: Family) -> Iterator[Line]:
    """The numbers on the plan's own list."""
    places = family.once(("contacts", facts.path), lambda: _by_holder(facts))
    for number in places.get(holder, ()):
        for key in ("phone", "mobile"):
            value = getattr(facts.plan.contacts[number], key)
            if value:
                place = ("contacts", number, key)
                yield Line(holder, value, _always(value, family), facts.document, place)


def _by_holder(facts: Facts) -> Mapping[str, tuple[int, ...]]:
    """Holder -> where the plan's own list has it."""
    found: dict[str, tuple[int, ...]] = {}
    for number, contact in enumerate(facts.plan.contacts):
        if contact.holder:
            found[contact.holder] = (*found.get(contact.holder, ()), number)
    return found


def _registered(holder: str, family: Family) -> Iterator[Line]:
    """The numbers in the registry; of a unit those that are staffed at all hours first."""
    seat = seat_of(holder)
    entry = family.registry.organisations.get(seat.name)
    if entry is None:
        return
    posts = [(number, post) for number, post in enumerate(entry.value.posts) if post.phone]
    fitting = (
        [one for one in posts if one[1].id == seat.post] if seat.post else sorted(posts, key=_last)
    )
    for number, post in fitting:
        place = (*entry.pointer, "posts", number, "phone")
        yield Line(holder, post.phone or "", bool(post.always), entry.document, place)


def _last(numbered: tuple[int, Post]) -> tuple[bool, int]:
    return not numbered[1].always, numbered[0]


def _always(number: str, family: Family) -> bool:
    """Whether the registry says that this number, whosever it is, is staffed at all hours."""
    units = family.registry.organisations.values()
    return number in family.once(
        ("numbers at all hours",),
        lambda: frozenset(p.phone for e in units for p in e.value.posts if p.always and p.phone),
    )
