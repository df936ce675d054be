"""What of a changed plan other plans may name, and where one of them does."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from planlint.family.facts import Facts
from planlint.family.holders import seat_of
from planlint.family.named import named
from planlint.model.plan import Plan
from planlint.rulebook.holders import holders
from planlint.source.tree import Pointer

from .difference import Difference


class Named(NamedTuple):
    """A place of another plan that names what changed."""

    reason: str
    # The task, body or plan that it names.
    about: str
    pointer: Pointer


@dataclass(frozen=True)
class Touched:
    """What was changed or taken away, by the ids under which others may name it."""

    # The plan; two ids where that changed too.
    plans: frozenset[str]
    tasks: frozenset[str]
    bodies: frozenset[str]
    # Whether anything of the four kinds of article 36 changed.
    important: bool
    # Whether number or title changed, by which others cite it.
    cited: bool

    @classmethod
    def by(cls, plans: frozenset[str], differences: Sequence[Difference]) -> "Touched":
        """What the differences touch; new items are named by nobody yet."""
        ids: dict[str, set[str]] = {"tasks": set(), "bodies": set()}
        changes = [one.change for one in differences]
        for change in changes:
            if change.chapter in ids and change.area != "wording" and change.old_item is not None:
                ids[change.chapter].add(change.old_item.id or "")
        cited = (("", "title"), ("edition", "number"))
        return cls(
            plans,
            frozenset(ids["tasks"] - {""}),
            frozenset(ids["bodies"] - {""}),
            any(change.important for change in changes),
            any((change.chapter, change.field) in cited for change in changes),
        )

    @classmethod
    def whole(cls, plan: Plan) -> "Touched":
        """Everything of a plan that is no longer there."""
        tasks = frozenset(task.id for task in plan.tasks if task.id)
        bodies = frozenset(body.id for body in plan.bodies if body.id)
        return cls(frozenset({plan.id} - {""}), tasks, bodies, important=True, cited=True)

    def named_in(self, facts: Facts) -> Iterator[Named]:
        """Each place of another plan that names something of it."""
        yield from self._promises(facts.plan)
        if self.important or self.cited:
            for number, reference in enumerate(facts.plan.references):
                if reference.plan in self.plans:
                    reason = "implements" if reference.kind == "implements" else "cites"
                    yield Named(reason, str(reference.plan), ("references", number))
        if self.bodies:
            yield from self._holders(facts.plan)

    def _promises(self, plan: Plan) -> Iterator[Named]:
        for number, task in enumerate(plan.tasks):
            for key in ("relies_on", "fulfils"):
                for which, promise in enumerate(getattr(task, key)):
                    if promise.plan in self.plans and promise.task in self.tasks:
                        yield Named(key, promise.task, ("tasks", number, key, which))

    def _holders(self, plan: Plan) -> Iterator[Named]:
        if not any(map(self._is_ours, named(plan))):
            return
        for pointer, holder in holders(plan):
            if self._is_ours(holder):
                yield Named("names", holder, pointer)

    def _is_ours(self, holder: str) -> bool:
        if "#" not in holder:
            return False
        seat = seat_of(holder)
        return seat.plan in self.plans and seat.name in self.bodies
