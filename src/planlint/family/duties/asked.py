"""What people call a unit, a post or a body: its id, a name of any time, a short name."""

from collections.abc import Iterator

from planlint.family.family import Family
from planlint.family.holders import unit_of
from planlint.model.registries.organisations import Organisation

from .places import TIER, places


def units_called(word: str, family: Family) -> tuple[str, ...]:
    """The units that bear an id or a name; names in use win over those given up."""
    organisations = family.registry.organisations
    if word in organisations:
        return (word,)
    bearers = tuple(u for u, e in organisations.items() if word in _names(e.value))
    now = tuple(u for u in bearers if word in _names_now(organisations[u].value, family))
    return now or bearers or ((word,) if word in named_units(family) else ())


def posts_called(word: str, family: Family) -> tuple[str, ...]:
    """The posts of ``unit/post``, each part an id or a name."""
    unit, _, post = word.partition("/")
    return tuple(found for one in units_called(unit, family) for found in _posts(one, post, family))


def bodies_called(word: str, family: Family) -> tuple[str, ...]:
    """The bodies of ``plan#body``, or with a name or a short name, with the id of their plan."""
    home, _, local = word.rpartition("#")
    return tuple(
        f"{plan}#{body.id}"
        for plan, facts in sorted(family.current.items())
        for body in facts.plan.bodies
        if body.id and home in ("", plan)
        # Without its plan an id says nothing: every plan has its hq.
        if local in (body.name, *body.aliases) or (home and local == body.id)
    )


def unit_names(family: Family) -> Iterator[str]:
    """Every id and name of a unit, for 'did you mean'."""
    for unit, entry in family.registry.organisations.items():
        yield unit
        yield from _names(entry.value)


def named_units(family: Family) -> frozenset[str]:
    """The units that plans name, registered or not."""
    return frozenset(
        unit
        for facts in family.current.values()
        for named in places(facts.plan)
        if not named.holder.startswith(TIER) and "#" not in named.holder
        if (unit := unit_of(named.holder)).partition(".")[0] not in _bodies(facts.plan.bodies)
    )


def _bodies(bodies: tuple[object, ...]) -> set[object]:
    return {getattr(body, "id", None) for body in bodies}


def _posts(unit: str, post: str, family: Family) -> Iterator[str]:
    """A post by id or title; one that only plans name by its id."""
    entry = family.registry.organisations.get(unit)
    known = [p for p in (entry.value.posts if entry else ()) if p.id and post in (p.id, p.title)]
    if known:
        yield from (f"{unit}/{one.id}" for one in known)
    elif any(n.holder == f"{unit}/{post}" for f in family.current.values() for n in places(f.plan)):
        yield f"{unit}/{post}"


def _names(organisation: Organisation) -> tuple[str, ...]:
    return (*(one.name for one in organisation.names if one.name), *organisation.aliases)


def _names_now(organisation: Organisation, family: Family) -> tuple[str, ...]:
    return (organisation.name_on(family.as_of) or "", *organisation.aliases)
