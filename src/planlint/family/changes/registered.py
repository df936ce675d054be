"""Units, posts and resources that only got another id in the registries all plans share."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from planlint.family.registry import Registry

from .areas import REGISTRY_CHAPTERS
from .matching import Key, paired

# Fields that name entries of ``resources.yaml``.
_RESOURCES = frozenset({
    "resource", "supplies", "teams", "shelters", "risks", "experts", "to", "within",
})  # fmt: skip

_POSTS = REGISTRY_CHAPTERS["organisations"].inner["posts"]


@dataclass(frozen=True)
class Registered:
    """Old id -> new id of what has the same registered name and area on both sides."""

    units: Mapping[str, str] = field(default_factory=dict)
    # Of posts as plans name them: ``jz-em/duty`` in the old ids -> in the new.
    posts: Mapping[str, str] = field(default_factory=dict)
    resources: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def between(cls, old: Registry, new: Registry) -> "Registered":
        """What has another id on the new side, and no id that the old side had for something else."""
        units: dict[str, str] = {}
        posts: dict[str, str] = {}
        for before, after in _pairs("organisations", old.organisations, new.organisations):
            if before.id != after.id:
                units[before.id] = after.id
            for one, other in _same(before.posts, after.posts, _POSTS.keys):
                if one.id != other.id:
                    posts[f"{before.id}/{one.id}"] = f"{after.id}/{other.id}"
        kept = cls(units, posts)
        pairs = _pairs("resources", old.resources, new.resources, kept)
        return cls(units, posts, {a.id: b.id for a, b in pairs if a.id != b.id})

    def __bool__(self) -> bool:
        """Whether anything was renamed."""
        return bool(self.units or self.posts or self.resources)

    def holder(self, holder: str) -> str:
        """A holder that is a unit or a post, in new ids."""
        known = self.posts.get(holder)
        if known is not None:
            return known
        unit, slash, post = holder.partition("/")
        return f"{self.units.get(unit, unit)}{slash}{post}"

    def resource(self, key: str, value: str) -> str:
        """What the field *key* says of a resource, in new ids."""
        return self.resources.get(value, value) if key in _RESOURCES else value


def _pairs(
    name: str, old: Mapping[str, Any], new: Mapping[str, Any], known: Registered | None = None
) -> list[tuple[Any, Any]]:
    before, after = ([entry.value for entry in side.values()] for side in (old, new))
    if known and before != after:
        before = [_held(one, known) for one in before]
    return _same(before, after, REGISTRY_CHAPTERS[name].keys)


def _held(item: Any, known: Registered) -> Any:
    """A resource with the new id of whoever holds it."""
    holder = getattr(item, "holder", None)
    return item.model_copy(update={"holder": known.holder(holder)}) if holder else item


def _same(before: Any, after: Any, keys: Iterable[Key]) -> list[tuple[Any, Any]]:
    """The entries that are on both sides, both with an id."""
    if before == after:
        return []
    found = (
        (before[pair.old], after[pair.new])
        for pair in paired(before, after, keys)
        if pair.old is not None and pair.new is not None
    )
    return [(one, other) for one, other in found if one.id and other.id]
