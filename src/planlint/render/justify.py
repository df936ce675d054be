"""Both edges of a Chinese line flush (两端对齐), which WeasyPrint 70 does only at spaces.

A line that ends early because ， may not begin the next one is spread over all its characters.
WeasyPrint has no hook for it, so one of its functions is replaced while a document is laid out;
a version without that function prints with a ragged edge instead, and nothing else changes.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

# More than this share of a character between two characters looks like letter-spaced emphasis.
_MOST = 0.25


@contextmanager
def spread_lines() -> Iterator[None]:
    """Spread Chinese lines while the block runs."""
    from weasyprint.layout import inline  # noqa: PLC0415 - half a second

    original = getattr(inline, "justify_line", None)
    if original is None:
        yield
        return
    inline.justify_line = _justifier(original, inline.create_layout)
    try:
        yield
    finally:
        inline.justify_line = original


def _justifier(
    original: Callable[[Any, Any, float], None], create_layout: Callable[..., Any]
) -> Callable[[Any, Any, float], None]:
    def justify_line(context: Any, line: Any, extra: float) -> None:
        texts = list(_texts(line))
        gaps = sum(len(box.text) for box in texts) - 1
        if any(" " in box.text for box in texts):
            gaps = 0  # has words: stretch the spaces, as WeasyPrint does
        if gaps <= 0 or extra / gaps > _MOST * line.style["font_size"]:
            original(context, line, extra)
            return
        _spread(context, line, extra / gaps, 0.0, create_layout)

    return justify_line


def _texts(box: Any) -> Iterator[Any]:
    """The text boxes of a line in order."""
    if hasattr(box, "pango_layout"):
        yield box
    for child in getattr(box, "children", ()):
        yield from _texts(child)


def _spread(
    context: Any, box: Any, gap: float, advance: float, create_layout: Callable[..., Any]
) -> float:
    """Widen every character in *box* by *gap*; returns how far what follows has moved."""
    box.position_x += advance
    if hasattr(box, "pango_layout"):
        _widen(context, box, gap, create_layout)
        return advance + gap * len(box.text)
    start = advance
    for child in getattr(box, "children", ()):
        advance = _spread(context, child, gap, advance, create_layout)
    if hasattr(box, "width") and box.width != "auto":
        box.width += advance - start
    return advance


def _widen(context: Any, box: Any, gap: float, create_layout: Callable[..., Any]) -> None:
    style = box.style.copy()
    spacing = style["letter_spacing"]
    style["letter_spacing"] = (0 if spacing == "normal" else spacing) + gap
    box.style = style
    layout = create_layout(box.text, style, context, None, 0)
    layout.deactivate()
    box.pango_layout = layout
    box.width += gap * len(box.text)
