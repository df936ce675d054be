"""The text points at a chapter or section number that it does not have: 见3.9, 详见第九章."""

import re
from collections.abc import Iterator

from planlint.model.prose import ProseDocument
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.view import View
from planlint.source.headings import number

WORDS = frozenset({"found"})
_HAN = "〇零一二三四五六七八九十百"
_MENTION = re.compile(
    rf"(?<![》附表图])(?:详?见|参见|依照|按照?)(?:本预案)?(?:正文)?\s*(?P<found>"
    rf"第(?P<chapter>[{_HAN}]+|\d+)章|第(?P<article>[{_HAN}]+|\d+)条|(?P<dotted>\d+(?:\.\d+)+)"
    rf"(?![\d米万亿元%倍吨级]))"
)


def check(view: View) -> Iterator[Hit]:
    """One hit for each such number, with its other places."""
    document = view.document
    if not isinstance(document, ProseDocument) or not _MENTION.search(view.text):
        return
    known = {(heading.kind, heading.number) for heading in document.headings}
    kinds = {kind for kind, _ in known}
    found: dict[str, list[Spot]] = {}
    for pointer, text in view.prose:
        for match in _MENTION.finditer(text):
            kind = next(kind for kind in ("chapter", "article", "dotted") if match[kind])
            if kind in kinds and (kind, number(match[kind])) not in known:
                found.setdefault(match["found"], []).append(
                    Spot(document, pointer, match.span("found"))
                )
    for word, (first, *others) in found.items():
        yield Hit(first, {"found": word}, tuple(others), mark=word)
