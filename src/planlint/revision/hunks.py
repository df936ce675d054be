"""Where two running texts differ, sentence by sentence."""

import difflib
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_SENTENCE = re.compile(r"[^。；！？\n]*(?:[。；！？]+[”’）」』]*|\n+|\Z)")
# Sentences of both sides multiplied, beyond which comparing them would take minutes.
_MOST = 4_000_000


class Hunk(NamedTuple):
    """Sentences that stand for each other; offsets into the texts where they begin."""

    old: tuple[str, ...]
    new: tuple[str, ...]
    old_start: int
    new_start: int


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
