"""How much of the text of one plan stands in another (雷同): by sentences, not by words.

A sketch is the set of hashes of the longer sentences of a plan. Comparing it with every other plan
would grow with the square of their number; so only plans that share one of its rarest sentences
are compared.
"""

import re
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from .mentions import Texts

Sketch = frozenset[int]
_SENTENCE = re.compile(r"[^。；\n]{10,}")
# Fewer sentences prove nothing; the rarest few find every plan that shares half of them.
_LEAST, _RAREST, _LOOKED_AT = 10, 16, 20


def sketch(texts: Texts) -> Sketch:
    """The sketch of the prose of a plan."""
    # Not what units answer for: that is alike everywhere by nature.
    bodies = (text for pointer, text in texts if pointer[0] in ("sections", "annexes"))
    sentences = (match[0] for text in bodies for match in _SENTENCE.finditer(text))
    return frozenset(zlib.crc32(sentence.strip().encode()) for sentence in sentences)


@dataclass(frozen=True)
class Likeness:
    """The share of the sentences of a plan that stand in another one."""

    other: str
    share: float


def nearest_by_text(sketches: Mapping[str, Sketch], before: Mapping[str, object]) -> Iterator[
    tuple[str, Likeness]
]:  # fmt: skip
    """For each plan the one it shares most with, of those that come *before* it in that order."""
    holders: dict[int, list[str]] = {}
    for name in sorted(sketches, key=lambda name: (before[name], name)):
        for sentence in sketches[name]:
            holders.setdefault(sentence, []).append(name)
    for name, own in sketches.items():
        if len(own) >= _LEAST:
            candidates = _candidates(name, own, holders, before)
            shares = [(len(own & sketches[other]) / len(own), other) for other in candidates]
            if shares:
                share, other = max(shares)
                yield name, Likeness(other, share)


def _candidates(
    name: str, own: Sketch, holders: Mapping[int, list[str]], before: Mapping[str, object]
) -> Iterable[str]:
    """Earlier plans that share some of the rarest sentences, the likeliest first."""
    shared = [sentence for sentence in own if len(holders[sentence]) > 1]
    rarest = sorted(shared, key=lambda sentence: (len(holders[sentence]), sentence))[:_RAREST]
    counts = Counter(
        other
        for sentence in rarest
        for other in holders[sentence][:_LOOKED_AT]
        if (before[other], other) < (before[name], name)
    )
    return [other for other, _ in counts.most_common(3)]
