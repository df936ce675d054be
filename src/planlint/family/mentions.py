"""What the family needs of the prose: titles of instruments, old names, ``{{…}}`` references."""

import functools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from planlint.model.document import Document, Location
from planlint.model.plan import Plan
from planlint.model.sections import Section
from planlint.source.tree import Pointer

from .localities import NOWHERE, Locality

_TITLE = re.compile(r"《([^《》\n]{2,60})》")
_REFERENCE = re.compile(r"\{\{[^{}\n]*\}\}")
# 交通部门, 卫生部门 are functions, not the ministries 交通部, 卫生部.
_NOT_AFTER = "门"
# Where people read text outside the sections.
_TEXTS = (
    ("annexes", "title"),
    ("annexes", "text"),
    ("duties", "text"),
    ("tasks", "title"),
    ("bodies", "name"),
    ("definitions", "meaning"),
)
# Every text of a plan that people read, with its pointer: as ``prose`` gives them.
Texts = Sequence[tuple[Pointer, str]]
MentionKind = Literal["title", "name", "reference"]


@dataclass(frozen=True, slots=True)
class Mention:
    """One occurrence in the text of a plan."""

    kind: MentionKind
    word: str
    pointer: Pointer
    location: Location


@dataclass(frozen=True)
class Lexicon:
    """Names to look for: those out of use, the longer ones that hold them, those of each area."""

    old_names: tuple[str, ...] = ()
    other_names: tuple[str, ...] = ()
    localities: Mapping[str, Locality] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        old: Iterable[str],
        all_names: Iterable[str],
        localities: Mapping[str, Locality] | None = None,
    ) -> "Lexicon":
        """A lexicon of *old* names; of the others only those that contain an old one matter."""
        lexicon = cls(tuple(sorted(set(old), key=lambda name: (-len(name), name))))
        holders = {n for n in all_names if any(o != n for o in lexicon.old_names_in(n))}
        return cls(lexicon.old_names, tuple(sorted(holders)), localities or {})

    def locality(self, area: str) -> Locality:
        """The names of an area; none of one that no registry knows."""
        return self.localities.get(area, NOWHERE)

    def old_names_in(self, text: str) -> list[str]:
        """The old names that stand somewhere in *text*; most texts have none."""
        if not self._any_old_name.search(text):
            return []
        return [name for name in self.old_names if name in text]

    @functools.cached_property
    def _any_old_name(self) -> re.Pattern[str]:
        nothing = "(?!)"
        return re.compile("|".join(map(re.escape, self.old_names)) or nothing)


def mentions(texts: Texts, document: Document, lexicon: Lexicon) -> Iterator[Mention]:
    """All mentions in the prose of a plan."""
    any_old_name = bool(lexicon.old_names_in("\n".join(text for _, text in texts)))
    for pointer, text in texts:
        if "《" in text:
            for match in _TITLE.finditer(text):
                yield _mention("title", match[1], document, pointer, match.start(1))
        if "{{" in text:
            for match in _REFERENCE.finditer(text):
                yield _mention("reference", match[0], document, pointer, match.start())
        for name in lexicon.old_names_in(text) if any_old_name else ():
            for start in _free(text, name, lexicon.other_names):
                yield _mention("name", name, document, pointer, start)


def prose(plan: Plan) -> Iterator[tuple[Pointer, str]]:
    """Every text that people read, with its pointer."""
    yield ("title",), plan.title
    yield from _sections(plan.sections, ("sections",))
    for chapter, name in _TEXTS:
        for index, item in enumerate(getattr(plan, chapter)):
            text = getattr(item, name)
            if text:
                yield (chapter, index, name), text


def _sections(sections: tuple[Section, ...], base: Pointer) -> Iterator[tuple[Pointer, str]]:
    for index, section in enumerate(sections):
        here = (*base, index)
        if section.title:
            yield (*here, "title"), section.title
        if section.text:
            yield (*here, "text"), section.text
        yield from _sections(section.sections, (*here, "sections"))


def _mention(
    kind: MentionKind, word: str, document: Document, pointer: Pointer, start: int
) -> Mention:
    return Mention(kind, word, pointer, document.locate_in(pointer, start, start + len(word)))


def _free(text: str, name: str, longer: tuple[str, ...]) -> Iterator[int]:
    """Where *name* stands alone: not inside a longer name, not as part of ``…部门``."""
    covered = [
        (match.start(), match.end())
        for other in longer
        if name in other
        for match in re.finditer(re.escape(other), text)
    ]
    for match in re.finditer(re.escape(name), text):
        start, end = match.span()
        inside = any(low <= start and end <= high for low, high in covered)
        if not inside and not text.startswith(_NOT_AFTER, end):
            yield start
