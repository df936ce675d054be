"""What only got another id: tasks and bodies of a plan, and what the registries hold.

It is the same in every place that names it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from planlint.model.base import Model
from planlint.model.plan import Plan
from planlint.model.tasks import Promise

from .areas import PLAN_CHAPTERS
from .matching import paired
from .registered import Registered

# Fields that name holders, bodies of the plan among them.
_HOLDERS = frozenset({
    "adjust", "announce", "approved_by", "assess", "by", "command", "compiled_by", "contact",
    "contacts", "decide", "deputies", "from_", "guided_by", "head", "holder", "host", "hosts",
    "issue", "issued_by", "lead", "leads", "lift", "maker", "members", "notify", "parent",
    "plan_office", "post", "propose", "signed_by", "succession", "superior", "support", "then",
    "unit",
})  # fmt: skip

_NONE = Registered()
AnyModel = TypeVar("AnyModel", bound=Model)


@dataclass(frozen=True)
class Renames:
    """Old id -> new id, of the tasks and of the bodies of a plan, and of what is registered."""

    tasks: Mapping[str, str] = field(default_factory=dict)
    bodies: Mapping[str, str] = field(default_factory=dict)
    # The same of other plans, by plan id.
    abroad: Mapping[str, "Renames"] = field(default_factory=dict)
    registered: Registered = field(default_factory=Registered)

    @classmethod
    def between(
        cls,
        old: Plan,
        new: Plan,
        abroad: Mapping[str, "Renames"] | None = None,
        registered: Registered = _NONE,
    ) -> "Renames":
        """What has another id on the new side and is known by something else."""
        if registered:
            old = renamed(old, cls(registered=registered))
        named = {
            (one.plan, one.task) for task in new.tasks for one in (*task.relies_on, *task.fulfils)
        }
        others = {
            plan: cls({one: other for one, other in names.tasks.items() if (plan, one) not in named}, names.bodies)
            for plan, names in (abroad or {}).items()
        }  # fmt: skip
        tasks, bodies = _renames("tasks", old, new), _renames("bodies", old, new)
        return cls(tasks, bodies, others, registered)

    def __bool__(self) -> bool:
        """Whether anything was renamed."""
        return bool(self.tasks or self.bodies or self.abroad or self.registered)

    def name(self, key: str, value: str) -> str:
        """What the field *key* says, in new ids."""
        if key == "tasks":
            return self.tasks.get(value, value)
        if key not in _HOLDERS:
            return self.registered.resource(key, value)
        plan, sign, there = value.partition("#")
        if sign:
            names = self.abroad.get(plan)
            return f"{plan}#{names.name(key, there)}" if names else value
        name, dot, place = value.partition(".")
        if name in self.bodies:
            return f"{self.bodies[name]}{dot}{place}"
        return self.registered.holder(value)


def renamed(item: AnyModel, names: Renames) -> AnyModel:
    """The plan, or the entry of a registry, with the new ids wherever it names what has them.

    What is renamed keeps its own id.
    """
    found: AnyModel = _value("", item, names) if names else item
    return found


def _renames(chapter: str, old: Plan, new: Plan) -> dict[str, str]:
    before, after = getattr(old, chapter), getattr(new, chapter)
    if before == after:
        return {}
    known = PLAN_CHAPTERS[chapter]
    pairs = paired(before, after, known.keys, known.sure)
    ids = (
        (before[one.old].id, after[one.new].id)
        for one in pairs
        if one.old is not None and one.new is not None
    )
    return {there: here for there, here in ids if there and here and there != here}


def _value(key: str, value: Any, names: Renames) -> Any:
    """The same value in new ids; models are as deep as the model, not as the data."""
    if isinstance(value, str):
        return names.name(key, value)
    if isinstance(value, tuple):
        return tuple(_value(key, item, names) for item in value)
    if isinstance(value, Mapping):
        return {name: _value(key, item, names) for name, item in value.items()}
    if not isinstance(value, Model):
        return value
    skipped = ("sections", "annexes")
    update = {
        name: _value(name, getattr(value, name), names)
        for name in type(value).model_fields
        if name not in skipped
    }
    abroad = names.abroad.get(value.plan or "") if isinstance(value, Promise) else None
    if abroad is not None:
        update["task"] = abroad.tasks.get(update["task"], update["task"])
    return value.model_copy(update=update)
