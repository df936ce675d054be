"""How much of one text stands in another (雷同): by clauses, with what is local masked.

A copy with 江州市 changed to 清溪县 and 186 to 92 still is one. So names of areas, levels and figures
are left out, and what remains of a clause is hashed (docs/decisions/0020-likeness.md).
"""

import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from planlint.source.tree import Pointer

from .localities import Locality
from .mentions import Texts

# Section or annex -> the hashes of the clauses of its own text.
Sketch = Mapping[Pointer, frozenset[int]]
# Of a shorter text nobody can say that it is a copy, nor of a section with less.
LEAST, _LEAST_OF_SECTION = 12, 2
# So much of a section is copied before it counts as copied.
_COPIED = 2 / 3
_MASKED = re.compile(
    r"[0-9０-９〇零一二三四五六七八九十百千万亿两Ⅰ-Ⅻ省市县区镇乡村 　\t\r*#`.%％-]+"
)
_CLAUSE = re.compile(r"[^。；，：！？,;:!?|\n\0]{6,}")
_REFERENCE = re.compile(r"\{\{[^{}\n]*\}\}")
# Levels of two characters; of one they are among the masked.
_LEVELS = ("街道", "社区")


def sketch(texts: Texts, locality: Locality) -> Sketch:
    """The sketch of the prose of a plan."""
    # Not what units answer for: that is alike everywhere by nature.
    bodies = [
        (pointer[:-1], text.replace("\0", ""))
        for pointer, text in texts
        if pointer[-1] == "text" and pointer[0] in ("sections", "annexes")
    ]
    masked = _masked("\0".join([text for _, text in bodies]), locality).split("\0")
    return (
        {
            pointer: frozenset([zlib.crc32(clause.encode()) for clause in _CLAUSE.findall(text)])
            for (pointer, _), text in zip(bodies, masked, strict=True)
        }
        if bodies
        else {}
    )


def _masked(text: str, locality: Locality) -> str:
    if "{{" in text:
        text = _REFERENCE.sub("", text)
    for name in (*locality.stems, *_LEVELS):
        text = text.replace(name, "")
    return _MASKED.sub("", text)


@dataclass(frozen=True)
class Likeness:
    """The share of the clauses of a plan that stand in another one."""

    other: str
    share: float


def clauses(sketched: Sketch) -> frozenset[int]:
    """All clauses of a plan."""
    return frozenset().union(*sketched.values())


def copied_sections(
    own: Sketch, theirs: frozenset[int], common: frozenset[int]
) -> tuple[Pointer, ...]:
    """The sections of a sketch whose clauses stand among *theirs*; *common* ones prove nothing."""
    parts = ((pointer, part - common) for pointer, part in own.items())
    return tuple(pointer for pointer, part in parts if _is_copied(part, theirs))


def _is_copied(part: frozenset[int], theirs: frozenset[int]) -> bool:
    return len(part) >= _LEAST_OF_SECTION and len(part & theirs) >= _COPIED * len(part)
