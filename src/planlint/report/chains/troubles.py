"""What is wrong with a command chain in itself."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from planlint.family.command.chain import Command, decided_lower, separate_deciders
from planlint.family.family import Family
from planlint.model.document import Location
from planlint.source.tree import Pointer

Kind = Literal["two_deciders", "decided_lower", "nobody_behind", "no_number"]


class Trouble(NamedTuple):
    """One thing that does not work, with the holders it is about."""

    kind: Kind
    command: Command
    # As the whole family knows them.
    holders: tuple[str, ...]
    pointer: Pointer

    @property
    def location(self) -> Location:
        """Where it stands."""
        return self.command.facts.document.locate(self.pointer)


def troubles(command: Command, family: Family) -> Iterator[Trouble]:
    """What is wrong at one response level."""
    plan, at = command.facts.plan, ("responses", command.number)
    response = plan.responses[command.number]
    apart = separate_deciders(response, plan, family) if plan.type != "joint" else ()
    known = {actor.holder: actor.known for actor in command.actors}
    if apart:
        yield Trouble("two_deciders", command, tuple(known[h] for h in apart), (*at, "decide"))
    if command.number in (number for number, _ in decided_lower(plan)):
        deciders = tuple(actor.known for actor in command.of("decide"))
        yield Trouble("decided_lower", command, deciders, (*at, "decide"))
    # A holder may have several roles; what is wrong with it is said once.
    for actor in {a.holder: a for a in reversed(command.actors)}.values():
        if actor.seated and not actor.posts:
            yield Trouble("nobody_behind", command, (actor.known,), actor.pointer)
        elif not actor.lines and not (actor.calls or actor.seconds):
            yield Trouble("no_number", command, (actor.known,), actor.pointer)
