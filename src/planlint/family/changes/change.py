"""What one plan says that another edition of it does not, item by item and field by field.

Pure over two typed plans; the running text is compared elsewhere, because facts hold none.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, Literal

from planlint.model.plan import Plan
from planlint.source.tree import Pointer

from .areas import IMPORTANT, PLAN_CHAPTERS, TOP, Area, Chapter
from .differing import differences, is_free, same, same_words
from .matching import paired
from .registered import Registered
from .renaming import Renames, renamed

Action = Literal["added", "removed", "changed", "renamed"]
# What every plan has beside its lists; sections and annexes are running text.
_SINGLE = ("edition", "preparation", "resources")
_NONE = Registered()
_ELSEWHERE = frozenset({"sections", "annexes", "leads", *_SINGLE, *PLAN_CHAPTERS})


@dataclass(frozen=True)
class Change:
    """One difference; a side that has nothing of it has no pointer."""

    area: Area
    action: Action
    # The list of the plan, or registry; empty for what the plan says of itself.
    chapter: str
    # The way to the field, joined with dots; empty where a whole item came or went.
    field: str = ""
    old: Any = None
    new: Any = None
    old_at: Pointer | None = None
    new_at: Pointer | None = None
    # Whether a person must say if it is more than words.
    judge: bool = False
    # The whole items, for those who name them.
    old_item: Any = None
    new_item: Any = None

    @property
    def important(self) -> bool:
        """Whether it is of a kind for which the whole procedure is repeated."""
        return self.area in IMPORTANT

    @property
    def decides(self) -> bool:
        """Whether the data alone say so."""
        return self.important and not self.judge


def changes(
    old: Plan,
    new: Plan,
    abroad: Mapping[str, Renames] = MappingProxyType({}),
    registered: Registered = _NONE,
) -> tuple[Change, ...]:
    """Every change of the data from *old* to *new*, in the order of the plan's chapters.

    What only got another id is renamed, wherever else it is named; *abroad* says by plan id what
    other plans renamed, *registered* what the registries.
    """
    old = renamed(old, Renames.between(old, new, abroad, registered))
    hazards = (_only(old.hazards), _only(new.hazards))
    top = _fields(TOP, "", old, new, ((), ()), _ELSEWHERE)
    single = (change for name in _SINGLE for change in _one(name, old, new))
    lists = (
        change
        for name, chapter in PLAN_CHAPTERS.items()
        for change in of_lists(
            chapter, name, getattr(old, name, ()), getattr(new, name, ()), ((name,), (name,))
        )
    )
    everything = (*top, *single, *_leads(old, new), *lists)
    return tuple(change for change in everything if not _only_written_out(change, hazards))


def _only(hazards: tuple[str, ...]) -> str | None:
    return hazards[0] if len(hazards) == 1 else None


def _only_written_out(change: Change, hazards: tuple[str | None, str | None]) -> bool:
    """Whether a level now names the only hazard of its plan, which went without saying."""
    if change.field != "hazard" or change.action != "changed":
        return False
    return (change.old or hazards[0]) == (change.new or hazards[1])


def of_lists(
    chapter: Chapter,
    name: str,
    old: Sequence[Any],
    new: Sequence[Any],
    bases: tuple[Pointer, Pointer],
) -> Iterator[Change]:
    """The changes between two lists of items that stand at the *bases*."""
    for pair in paired(old, new, chapter.keys, chapter.sure):
        before = old[pair.old] if pair.old is not None else None
        after = new[pair.new] if pair.new is not None else None
        there = (*bases[0], pair.old) if pair.old is not None else None
        here = (*bases[1], pair.new) if pair.new is not None else None
        if there is not None and here is not None:
            if before != after:
                yield from _items(chapter, name, before, after, (there, here))
        else:
            action: Action = "removed" if here is None else "added"
            judge = bool(chapter.judged) and not (action == "added" and chapter.adds_freely)
            yield Change(
                chapter.area, action, name, "", before, after, there, here, judge, before, after
            )


def _items(
    chapter: Chapter, name: str, old: Any, new: Any, bases: tuple[Pointer, Pointer]
) -> Iterator[Change]:
    """The changed fields of one item, the lists inside it included."""
    for change in _fields(chapter, name, old, new, bases, frozenset(chapter.inner)):
        renamed = change.field == "id" and change.old and change.new
        yield replace(change, action="renamed") if renamed else change
    for key, part in chapter.inner.items():
        ways = ((*bases[0], key), (*bases[1], key))
        yield from of_lists(part, f"{name}.{key}", getattr(old, key), getattr(new, key), ways)


def _fields(
    chapter: Chapter,
    name: str,
    old: Any,
    new: Any,
    bases: tuple[Pointer, Pointer],
    without: frozenset[str],
) -> Iterator[Change]:
    for path, before, after in differences(old, new, without):
        area, judge = chapter.area_of(path), path[0] in chapter.judged
        if same_words(before, after, path[-1]):
            area, judge = "wording", False
        elif area in IMPORTANT:
            judge = judge or is_free(path, before, after)
        there, here = ((*base, *path) for base in bases)
        yield Change(
            area, "changed", name, ".".join(path), before, after, there, here, judge, old, new
        )


def _one(name: str, old: Plan, new: Plan) -> Iterator[Change]:
    """The fields of a part that a plan has once."""
    before, after = getattr(old, name), getattr(new, name)
    if before is not None and after is not None:
        chapter = replace(TOP, area=TOP.area_of((name,)), fields={}, judged=frozenset())
        yield from _fields(chapter, name, before, after, ((name,), (name,)), frozenset())
    elif before is not None or after is not None:
        action: Action = "removed" if after is None else "added"
        there, here = (None if value is None else (name,) for value in (before, after))
        area = TOP.area_of((name,))
        yield Change(area, action, name, "", before, after, there, here, False, before, after)


def _leads(old: Plan, new: Plan) -> Iterator[Change]:
    """Which unit leads for which hazard, in a total plan."""
    before, after = getattr(old, "leads", {}), getattr(new, "leads", {})
    for hazard in dict.fromkeys((*before, *after)):
        one, other = before.get(hazard), after.get(hazard)
        if not same(one, other):
            action: Action = "changed" if one and other else "added" if other else "removed"
            there, here = (("leads", hazard) if side else None for side in (one, other))
            yield Change(
                "command", action, "leads", "", one, other, there, here, False, hazard, hazard
            )
