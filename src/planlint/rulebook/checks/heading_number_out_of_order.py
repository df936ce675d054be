"""Numbers of headings and items that jump, stand twice, or leave out a level.

A number may follow the one before it on its level, or begin again at 1 (the next list, the next
annex). A higher heading ends what was counted below it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from planlint.model.prose import ProseDocument
from planlint.rulebook.hit import HERE, Hit, Spot
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word
from planlint.source.headings import Heading

WORDS = frozenset({"found", "before", "fault"})
# Higher ones end the counting of lower ones; articles are counted through all chapters.
_RANKS = ("part", "chapter", "section", "dotted", "han", "bracketed_han", "item", "bracketed")
_LISTS = _RANKS[4:]
_TWICE = Both(zh="编号重复", en="stands twice")
_JUMP = Both(zh="编号不连续", en="leaves numbers out")
_DEEP = Both(zh="标题越级", en="leaves a level out")


def check(view: View) -> Iterator[Hit]:
    """One hit for each such number, related to the one before it."""
    document = view.document
    if not isinstance(document, ProseDocument):
        return
    count = _Count()
    for heading in document.headings:
        before, fault = count.step(heading)
        if before is not None and fault is not None:
            words: dict[str, Word] = {
                "found": document.words(heading.span),
                "before": document.words(before.span),
                "fault": fault,
            }
            mark = f"{heading.kind} {heading.label} {heading.title}"
            yield Hit(_spot(document, heading), words, (_spot(document, before, HERE),), mark=mark)


def _spot(document: ProseDocument, heading: Heading, note: Both | None = None) -> Spot:
    return Spot(document, note=note, located=document.place(heading.span))


@dataclass
class _Count:
    """What was counted last of each kind."""

    last: dict[str, Heading] = field(default_factory=dict)
    # Whether chapters carry a bare number: then 2.1 needs a 2 before it.
    chapters: bool = False

    def step(self, heading: Heading) -> tuple[Heading | None, Both | None]:
        """The heading of the same kind before this one, and what is wrong with the step."""
        before = self.last.get(heading.kind)
        if heading.kind == "plain":
            return None, None
        self._end_lower(heading.kind)
        self.last[heading.kind] = heading
        if heading.kind == "dotted":
            self.chapters = self.chapters or len(heading.number) == 1
        if before is None or set(heading.number) == {1}:
            return None, None
        if heading.kind == "dotted":
            return before, _dotted_fault(before.number, heading.number, chapters=self.chapters)
        return before, _fault(before.number[0], heading.number[0])

    def _end_lower(self, kind: str) -> None:
        rank = _RANKS.index(kind) if kind in _RANKS else 3
        for lower in _LISTS if kind == "article" else _RANKS[rank + 1 :]:
            self.last.pop(lower, None)


def _fault(before: int, number: int) -> Both | None:
    if number == before:
        return _TWICE
    return _JUMP if number > before + 1 else None


def _dotted_fault(
    before: tuple[int, ...], number: tuple[int, ...], *, chapters: bool
) -> Both | None:
    """1.2 is followed by 1.3, 1.2.1 or 2."""
    at = next((i for i, (a, b) in enumerate(zip(before, number, strict=False)) if a != b), None)
    if at is None:  # one begins with the other
        below = number[len(before) :]
        if not below:
            return _TWICE
        return None if below == (1,) else _DEEP if len(below) > 1 else _JUMP
    if number[at] < before[at]:
        return _TWICE
    if number[at] > before[at] + 1:
        return _JUMP
    below = number[at + 1 :]
    if not below or (at == 0 and not chapters and set(below) == {1}):
        return None
    return _DEEP
