"""Chains as text for a terminal and as Markdown: every line with its place."""

from collections.abc import Callable, Iterable, Iterator

from planlint.model.document import Location
from planlint.report.markdown import escaped
from planlint.report.printable import printable

from .said import Said

# A path of the workspace as it is shown.
Shown = Callable[[str], str]


def to_text(lines: Iterable[Said], shown: Shown) -> Iterator[str]:
    """Headings with a bar, the rest indented."""
    first = True
    for line in lines:
        if line.depth == 0:
            yield from () if first else ("",)
            yield f"━━ {printable(line.text)}"
        else:
            yield f"{'  ' * line.depth}{printable(line.text)}{_place(line.place, shown, '  ← ')}"
        first = False


def to_markdown(lines: Iterable[Said], shown: Shown) -> Iterator[str]:
    """Headings and nested lists."""
    for line in lines:
        if line.depth == 0:
            yield from ("", f"## {escaped(line.text)}", "")
        else:
            place = _place(line.place, lambda path: escaped(shown(path)), " — ")
            yield f"{'  ' * (line.depth - 1)}- {escaped(line.text)}{place}"


def _place(place: Location | None, shown: Shown, before: str) -> str:
    return f"{before}{printable(shown(place.path))}:{place.line}" if place else ""
