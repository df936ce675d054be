"""The running text of two editions: sections that came, went or say something else."""

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from planlint.family.changes.areas import IMPORTANT, Area, by
from planlint.family.changes.change import Action, Change
from planlint.family.changes.differing import same, same_words
from planlint.family.changes.matching import paired
from planlint.family.changes.renaming import Renames
from planlint.model.plan import Plan
from planlint.rulebook.vocabulary import Vocabulary
from planlint.source.tree import Pointer

from .roles import area_of, is_scope

# {{task:…}} and {{ref:…}}, which name what may have got another id.
_NAMED = re.compile(r"(\{\{\s*(task|ref)\s*:\s*)([^{}\s]+)")
_SENTENCE = re.compile(r"[^。；！？\n]*(?:[。；！？]+[”’）」』]*|\n+|\Z)")
# Sentences of both sides multiplied, beyond which comparing them would take minutes.
_MOST = 4_000_000
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

    def said(self) -> dict[str, Any]:
        """What it says, for those who keep it."""
        return {"id": self.id, "role": self.role, "title": self.title, "text": self.text}


class Hunk(NamedTuple):
    """Sentences that stand for each other; offsets into the texts where they begin."""

    old: tuple[str, ...]
    new: tuple[str, ...]
    old_start: int
    new_start: int


def prose_changes(old: Plan, new: Plan, vocabulary: Vocabulary) -> Iterator[Change]:
    """Every change of the running text, in the order of the new edition."""
    before, after = passages(old, vocabulary), passages(new, vocabulary)
    pairs = paired(before, after, _KEYS)
    named = _Named.between(old, new, [(before[a].id, after[b].id) for a, b in pairs if a is not None and b is not None])  # fmt: skip
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
    waiting: list[tuple[Pointer, Any, Area]] = [(at, part, "wording") for at, part in tops]
    while waiting:
        at, part, above = waiting.pop(0)
        known = area_of(part.role, part.title, vocabulary)
        area = known or above
        asks = known is None and area == "wording"
        asks = asks or is_scope(part.role, part.title, vocabulary)
        found.append(Passage(part.id, part.role, part.title, part.text, part.shows, at, area, asks))
        below = enumerate(getattr(part, "sections", ()))
        waiting[:0] = [((*at, "sections", n), inner, area) for n, inner in below]
    return tuple(found)


def _whole(passage: Passage, action: Action) -> Change:
    """A section that came or went; a person must look where it had words on an important matter."""
    area: Area = passage.area if passage.text else "wording"
    judge = bool(passage.text) and (area in IMPORTANT or passage.asks)
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
            judge = area in IMPORTANT or new.asks or old.asks
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

    @classmethod
    def between(
        cls, old: Plan, new: Plan, sections: Iterable[tuple[str | None, str | None]]
    ) -> "_Named":
        """Old id -> new id of tasks, bodies and sections."""
        names = Renames.between(old, new)
        moved = {one: other for one, other in sections if one and other and one != other}
        return cls(
            {"task": names.tasks, "ref": moved, "tasks": names.tasks, "bodies": names.bodies}
        )

    def now(self, name: str, value: Any) -> Any:
        """What a passage says in its field *name*, in new ids."""
        if name == "text" and value:
            return _NAMED.sub(lambda match: match[1] + self.ids[match[2]].get(match[3], match[3]), value)  # fmt: skip
        if name == "shows":
            return tuple(self._shown(one) for one in value)
        return value

    def _shown(self, entry: str) -> str:
        key, *labels = entry.split(".")
        known = self.ids.get(key, {})
        return ".".join((key, *(known.get(one, one) for one in labels)))


def hunks(old: str | None, new: str | None) -> tuple[Hunk, ...]:
    """Where two texts differ, sentence by sentence."""
    before, after = _sentences(old or ""), _sentences(new or "")
    starts = (_starts(before), _starts(after))
    return tuple(
        Hunk(_said(before[a:b]), _said(after[c:d]), starts[0][a], starts[1][c])
        for a, b, c, d in _unequal(_stripped(before), _stripped(after))
        if _said(before[a:b]) or _said(after[c:d])
    )


def _unequal(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """Ranges that differ; of two books that have hardly a sentence in common all is one range."""
    if len(old) * len(new) > _MOST:
        yield 0, len(old), 0, len(new)
        return
    matcher = difflib.SequenceMatcher(isjunk=None, a=old, b=new)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind != "equal":
            yield a, b, c, d


def _sentences(text: str) -> list[str]:
    return [part for part in _SENTENCE.findall(text) if part]


def _starts(parts: Sequence[str]) -> list[int]:
    found = [0]
    for part in parts:
        found.append(found[-1] + len(part))
    return found


def _stripped(parts: Sequence[str]) -> list[str]:
    return [part.strip() for part in parts]


def _said(parts: Sequence[str]) -> tuple[str, ...]:
    return tuple(text for part in parts if (text := part.strip()))
