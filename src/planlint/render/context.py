"""What the printers of typed data need beside the plan: which items already print by name."""

from dataclasses import dataclass

from planlint.model.bodies import Body
from planlint.model.tasks import Duty

from .mentions import Mention, Said
from .printable import Printable


@dataclass(frozen=True)
class Context:
    """The plan, and the items that sections show one by one (key, index)."""

    printable: Printable
    named: frozenset[tuple[str, int]] = frozenset()
    # The same, of this section and those below it: a response level does not repeat these tasks.
    below: frozenset[tuple[str, int]] = frozenset()

    def holders(self, holders: tuple[str, ...]) -> str:
        """Names of several holders."""
        return self.printable.names.holders(holders)

    def said(self, text: str, **roles: tuple[str, ...]) -> str:
        """A text that mentions the units of the holders in each role (``head=…``, ``lead=…``)."""
        names, units = self.printable.names, self.printable.registry.organisations
        return Said(
            text,
            (
                Mention(names.holder(holder), unit=unit, role=role)
                for role, holders in roles.items()
                for holder in holders
                if (unit := holder.partition("/")[0]) in units
            ),
        )

    def duties_of(self, body: Body, *, office: bool = False) -> tuple[Duty, ...]:
        """What a body or its office answers for, except what prints elsewhere by name."""
        return tuple(
            duty
            for index, duty in enumerate(self.printable.plan.duties)
            if ("duties", index) not in self.named
            and held_by(duty, body)
            and office == all(holder.endswith(".office") for holder in duty.holder)
        )

    def repeats(self, task: str) -> bool:
        """Whether this section shows the task by name."""
        tasks = self.printable.plan.tasks
        return any(key == "tasks" and tasks[index].id == task for key, index in self.below)


def held_by(duty: Duty, body: Body) -> bool:
    """Whether all holders of a duty are the body or places in it."""
    return bool(duty.holder) and all(
        holder.partition(".")[0] == body.id and "/" not in holder for holder in duty.holder
    )
