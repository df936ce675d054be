"""Several hazards in one plan: levels grouped under the name of their hazard."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from planlint.render.blocks import Part
from planlint.render.context import Context

T = TypeVar("T")


def by_hazard(
    context: Context,
    entries: Sequence[T],
    noun: str,
    parts: Callable[[Context, Sequence[T]], tuple[Part, ...]],
) -> Part:
    """Parts for *entries*; where they belong to several hazards, under a heading for each."""
    groups: dict[str | None, list[T]] = {}
    for entry in entries:
        hazard: Any = getattr(entry, "hazard", None)
        groups.setdefault(hazard, []).append(entry)
    if len(groups) == 1:
        return Part(parts=parts(context, entries))
    return Part(
        parts=tuple(
            _group(context.printable.word("hazards", hazard or ""), noun, parts(context, group))
            for hazard, group in groups.items()
        )
    )


def _group(hazard: str, noun: str, parts: tuple[Part, ...]) -> Part:
    """A heading for the hazard; a single level takes its name into its own: 洪涝四级响应."""
    if len(parts) == 1:
        return replace(parts[0], title=f"{hazard}{parts[0].title}")
    return Part(title=f"{hazard or '其他突发事件'}{noun}", parts=parts)
