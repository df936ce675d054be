"""HTML → PDF of one part, and where its headings and names came to stand."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from planlint.render.coverage import unprintable
from planlint.render.mentions import Mention
from planlint.render.pdf import lay_out

from .fontshare import left_out, uses_of
from .parts import Heading, LaidOut, Named, Place

_POINTS = 0.75  # a CSS pixel in points


def write_part(
    html: str, file: Path, mentions: Mapping[str, tuple[Mention, ...]] | None = None
) -> LaidOut:
    """Lay out one part into *file*; *mentions* are the anchors whose places are wanted."""
    document = lay_out(html)
    with left_out():
        document.write_pdf(file, pdf_tags=True)
    return LaidOut(
        file,
        len(document.pages),
        tuple(
            _heading(item) for item in document.make_bookmark_tree(_POINTS, transform_pages=True)
        ),
        _named(document, mentions or {}),
        unprintable(html),
        uses_of(document),
    )


def _heading(item: Any) -> Heading:
    title, (page, x, y), below, _ = item
    return Heading(" ".join(title.split()), Place(page, x, y), tuple(map(_heading, below)))


def _named(document: Any, mentions: Mapping[str, tuple[Mention, ...]]) -> tuple[Named, ...]:
    return tuple(
        Named(mention.unit, mention.role, Place(number, x * _POINTS, (page.height - y) * _POINTS))
        for number, page in enumerate(document.pages)
        for anchor, (x, y, *_) in page.anchors.items()
        for mention in mentions.get(anchor, ())
    )
