"""What is wrong with a command chain, in itself and beside those of other plans."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from planlint.family.command.chain import (
    Actor,
    Command,
    decided_lower,
    is_led_alone,
    is_reached,
    separate_deciders,
)
from planlint.family.command.order import decided_below
from planlint.family.command.rivals import rivals
from planlint.family.family import Family
from planlint.family.holders import canonical
from planlint.model.document import Location
from planlint.source.tree import Pointer

Kind = Literal[
    "two_deciders", "two_plans", "decided_lower", "rank_unknown", "nobody_behind", "no_number",
    "no_deputy",
]  # fmt: skip
# Plans whose levels the law has decided by rank; in a school's own it is its own affair.
_RANKED = frozenset({"special", "department"})


class Trouble(NamedTuple):
    """One thing that does not work, with the holders it is about."""

    kind: Kind
    command: Command
    # As the whole family knows them.
    holders: tuple[str, ...]
    pointer: Pointer
    # The other plan, where two are at odds, and who decides there.
    other: str = ""
    others: tuple[str, ...] = ()

    @property
    def location(self) -> Location:
        """Where it stands."""
        return self.command.facts.document.locate(self.pointer)


def troubles(command: Command, family: Family) -> Iterator[Trouble]:
    """What is wrong at one response level."""
    plan, at = command.facts.plan, ("responses", command.number, "decide")
    response = plan.responses[command.number]
    apart = separate_deciders(response, plan, family) if plan.type != "joint" else ()
    known = {actor.holder: actor.known for actor in command.actors}
    if apart:
        yield Trouble("two_deciders", command, tuple(known[h] for h in apart), at)
    deciders = tuple(actor.known for actor in command.of("decide"))
    for rival in rivals(command.facts, command.number, family):
        other = rival.facts.plan
        named = tuple(canonical(h, other) for h in other.responses[rival.number].decide)
        yield Trouble("two_plans", command, deciders, at, other.id, named)
    rank = _rank(command, family)
    if rank:
        yield Trouble(rank, command, deciders, at)
    # A holder may have several roles; what is wrong with it is said once.
    for actor in {a.holder: a for a in reversed(command.actors)}.values():
        kind = _lacking(actor, command, family)
        if kind:
            yield Trouble(kind, command, (actor.known,), actor.pointer)


def _rank(command: Command, family: Family) -> Kind | None:
    """Whether those who decide rank below those of a lower level, or nobody can say."""
    plan = command.facts.plan
    if command.number in (number for number, _ in decided_lower(plan)):
        return "decided_lower"
    found = decided_below(plan, family) if plan.type in _RANKED else ()
    sure = next((one.sure for one in found if one.number == command.number), None)
    return None if sure is None else "decided_lower" if sure else "rank_unknown"


def _lacking(actor: Actor, command: Command, family: Family) -> Kind | None:
    """Who is missing behind a holder: anybody at all, anybody with a number, anybody in his place."""
    if actor.seated and not actor.posts:
        return "nobody_behind"
    if not is_reached(actor.holder, command.facts, family):
        return "no_number"
    leads = actor.role in ("decide", "command") and actor.seated is not None
    alone = leads and actor.seated is not None and is_led_alone(actor.seated.body)
    at_the_head = not actor.holder.endswith((".office", ".deputies"))
    return "no_deputy" if alone and at_the_head else None
