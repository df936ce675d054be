"""The running text of two editions: sections that came, went or say something else."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from planlint.family.changes.areas import IMPORTANT, Area, by
from planlint.family.changes.change import Action, Change
from planlint.family.changes.differing import same, same_words
from planlint.family.changes.matching import paired
from planlint.family.changes.registered import Registered
from planlint.family.changes.renaming import Renames
from planlint.model.plan import Plan
from planlint.rulebook.vocabulary import Vocabulary
from planlint.source.tree import Pointer

from .roles import area_of, is_scope, is_support

# {{task:…}}, {{ref:…}} and {{unit:…}}, which name what may have got another id.
_NAMED = re.compile(r"(\{\{\s*(task|ref|unit)\s*:\s*)([^{}\s]+)")
_NONE = Registered()
# 1200, 30分钟, 三支, 半小时: a numeral of Han characters is one only before what it counts.
_FIGURE = re.compile(
    r"\d+(?:[.,]\d+)*\s*(?:[%‰万亿]|分钟|小时|[日天周月年人名支台套辆艘顶米吨元])?"
    r"|[〇零一二两三四五六七八九十百千万亿半]+(?:个|多)*(?:分钟|小时|工作日|[日天周月年人名支台套辆艘顶米吨元])"
)
_KEYS = (by("id"), by("role", "title"), by("title"), by("role"), by("text"))


@dataclass(frozen=True)
class Passage:
    """One section or annex without those below it."""

    id: str | None
    role: str | None
    title: str | None
    text: str | None
    shows: tuple[str, ...]
    pointer: Pointer = field(repr=False, compare=False)
    area: Area = field(repr=False, compare=False)
    # Whether a person must judge its text whatever the area: it says what the plan is for, or
    # nothing tells what it is about.
    asks: bool = field(repr=False, compare=False)
    # Whether a person must judge where its numbers and times change.
    counts: bool = field(default=False, repr=False, compare=False)

    @property
    def figures(self) -> list[str]:
        """The numbers and times that a person must judge."""
        return (
            _FIGURE.findall(unicodedata.normalize("NFKC", self.text or "")) if self.counts else []
        )

    def said(self) -> dict[str, Any]:
        """What it says, for those who keep it."""
        return {"id": self.id, "role": self.role, "title": self.title, "text": self.text}


def prose_changes(
    old: Plan, new: Plan, vocabulary: Vocabulary, registered: Registered = _NONE
) -> Iterator[Change]:
    """Every change of the running text, in the order of the new edition."""
    before, after = passages(old, vocabulary), passages(new, vocabulary)
    pairs = paired(before, after, _KEYS)
    moved = [(before[a].id, after[b].id) for a, b in pairs if a is not None and b is not None]
    named = _Named.between(Renames.between(old, new, registered=registered), moved)
    for pair in pairs:
        one = before[pair.old] if pair.old is not None else None
        other = after[pair.new] if pair.new is not None else None
        if one is not None and other is not None:
            yield from _changed(one, other, named)
        elif other is not None:
            yield _whole(other, "added")
        elif one is not None:
            yield _whole(one, "removed")


def passages(plan: Plan, vocabulary: Vocabulary) -> tuple[Passage, ...]:
    """All sections and annexes; one that does not say what it is about is of the one above it."""
    found: list[Passage] = []
    tops: list[tuple[Pointer, Any]] = [(("sections", n), p) for n, p in enumerate(plan.sections)]
    tops += [(("annexes", n), p) for n, p in enumerate(plan.annexes)]
    waiting: list[tuple[Pointer, Any, Area, bool]]
    waiting = [(at, part, "wording", False) for at, part in tops]
    while waiting:
        at, part, above, counted = waiting.pop(0)
        about = (part.role, part.title, vocabulary)
        known, supports = area_of(*about), is_support(*about)
        area, counts = known or above, counted if supports is None else supports
        asks = (known is None and area == "wording") or is_scope(*about)
        found.append(
            Passage(part.id, part.role, part.title, part.text, part.shows, at, area, asks, counts)
        )
        below = enumerate(getattr(part, "sections", ()))
        waiting[:0] = [((*at, "sections", n), inner, area, counts) for n, inner in below]
    return tuple(found)


def _whole(passage: Passage, action: Action) -> Change:
    """A section that came or went; a person must look where it had words on an important matter."""
    area: Area = passage.area if passage.text else "wording"
    judge = bool(passage.text) and (area in IMPORTANT or passage.asks or bool(passage.figures))
    old, new = (passage, None) if action == "removed" else (None, passage)
    there = passage.pointer if old else None
    here = passage.pointer if new else None
    return Change(area, action, "sections", "", old, new, there, here, judge, old, new)


def _changed(old: Passage, new: Passage, named: "_Named") -> Iterator[Change]:
    leaves = bool(old.text) and old.area in IMPORTANT and new.area not in IMPORTANT
    for name in ("id", "role", "title", "shows", "text"):
        before, after = getattr(old, name), getattr(new, name)
        if same(named.now(name, before), after, ordered=name == "shows"):
            continue
        words = not same_words(before, after)
        area: Area = "wording" if name in ("title", "text", "shows") else "metadata"
        judge = False
        if name == "text" and words:
            area = new.area if new.area in IMPORTANT else old.area if leaves else new.area
            judge = area in IMPORTANT or new.asks or old.asks or old.figures != new.figures
        elif leaves and words and (name == "role" or (name == "title" and not old.role)):
            area, judge = old.area, True
        yield Change(
            area, "renamed" if name == "id" and before and after else "changed", "sections", name,
            before, after, (*old.pointer, name), (*new.pointer, name), judge, old, new,
        )  # fmt: skip


@dataclass(frozen=True)
class _Named:
    """Ids that the running text names, and what became of them."""

    ids: Mapping[str, Mapping[str, str]]
    registered: Registered

    @classmethod
    def between(cls, names: Renames, sections: Iterable[tuple[str | None, str | None]]) -> "_Named":
        """Old id -> new id of tasks, bodies, sections and what is registered."""
        moved = {one: other for one, other in sections if one and other and one != other}
        ids = {"task": names.tasks, "ref": moved, "tasks": names.tasks, "bodies": names.bodies}
        return cls(ids, names.registered)

    def now(self, name: str, value: Any) -> Any:
        """What a passage says in its field *name*, in new ids."""
        if name == "text" and value:
            return _NAMED.sub(self._reference, value)
        if name == "shows":
            return tuple(self._shown(one) for one in value)
        return value

    def _reference(self, match: re.Match[str]) -> str:
        opening, kind, name = match.groups()
        known = self.ids.get(kind)
        return opening + (self.registered.holder(name) if known is None else known.get(name, name))

    def _shown(self, entry: str) -> str:
        key, *labels = entry.split(".")
        known = self.ids.get(key, {})
        return ".".join((key, *(known.get(one, one) for one in labels)))
