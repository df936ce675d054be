"""Numbers of headings: output from order, never written by the author."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from .blocks import Part
from .printable import Numbering
from .words import numeral


def numbered(
    parts: Iterable[Part], style: Numbering, above: tuple[int, ...] = ()
) -> tuple[Part, ...]:
    """The parts with numbers and depths, sub-parts included."""
    done: list[Part] = []
    index = 0
    for part in parts:
        if not part.title and not above:  # a preamble: chapters begin after it
            done.append(part)
            continue
        index += 1
        done.append(_one(part, style, (*above, index)))
    return tuple(done)


def numbers(parts: Iterable[Part], above: str = "") -> Iterator[tuple[str, str]]:
    """(id, number as a reference prints it) of all parts with an id."""
    for part in parts:
        # 2.1 says all; （一） needs the chapter before it.
        number = part.number if part.number[:1].isdigit() and "." in part.number else ""
        number = number.rstrip(".") or above + part.number.strip("、")
        if part.id:
            yield part.id, number
        yield from numbers(part.parts, number if not number[:1].isdigit() else "")


def _one(part: Part, style: Numbering, path: tuple[int, ...]) -> Part:
    below = numbered(part.parts, style, path)
    return replace(part, number=_number(style, path), depth=len(path), parts=below)


def _number(style: Numbering, path: tuple[int, ...]) -> str:
    """1.2.3 as most plans have it, or 一、（一）1.（1） as other official documents do."""
    if style == "decimal":
        return ".".join(str(step) for step in path)
    last = path[-1]
    forms = (f"{numeral(last)}、", f"（{numeral(last)}）", f"{last}.", f"（{last}）")
    return forms[min(len(path), len(forms)) - 1]
