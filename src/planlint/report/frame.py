"""The source line with a caret under the right character, also under wide ones."""

from planlint.model.document import Location

_WIDTH = 96
_LEAD = 24


def frame(line: str, place: Location) -> tuple[str, str]:
    """The shown part of *line* and the caret line below it, both without margin.

    Long lines are cut around the place; tabs and control characters are shown as one blank.
    """
    start = max(place.column - 1, 0)
    end = place.end_column - 1 if place.end_line == place.line else len(line)
    end = max(min(end, len(line)), start + 1)
    shown = "".join(char if char.isprintable() else " " for char in line)
    first = _first(shown, start)
    last = _last(shown, first)
    text = ("…" if first else "") + shown[first:last] + ("…" if last < len(shown) else "")
    indent = width(("…" if first else "") + shown[first:start])
    carets = max(width(shown[start : min(end, last)]), 1)
    return text, " " * indent + "^" * carets


def width(text: str) -> int:
    """Columns on a terminal: Han characters take two."""
    from wcwidth import wcswidth  # noqa: PLC0415 - only needed when something is shown

    columns: int = wcswidth(text)
    return columns if columns >= 0 else len(text)


def _first(line: str, start: int) -> int:
    """Where the shown part begins: some characters before the place if the line is long."""
    return 0 if width(line[:start]) < _WIDTH - _LEAD else start - _LEAD // 2


def _last(line: str, first: int) -> int:
    last = min(len(line), first + _WIDTH)
    while last > first and width(line[first:last]) > _WIDTH:
        last -= 1
    return last
