"""Headings that may mean something else than they say: asked about, never passed over."""

import difflib
from collections.abc import Iterator, Mapping

from planlint.workspace.errors import UsageProblem
from planlint.workspace.recording.fields import Field

from .grid import letters
from .titles import folded

# How alike a heading must be to a known one to be a slip of it.
_ALIKE = 0.75


def refuse_unmatched(wanted: Mapping[str, str], texts: Mapping[int, str]) -> None:
    there = {folded(text) for text in texts.values()}
    there |= {letters(column).lower() for column in texts}
    for name in wanted:
        if name not in there:
            listed = "、".join(texts.values())
            raise UsageProblem(
                f"--map：表里没有“{name}”一列；有：{listed}",
                f"--map: the table has no column “{name}”; there are: {listed}",
            )


def refuse_twice(fields: Mapping[int, Field]) -> None:
    by_key: dict[str, list[int]] = {}
    for column, one in fields.items():
        by_key.setdefault(one.key, []).append(column)
    for columns in by_key.values():
        if len(columns) > 1:
            named = "、".join(map(letters, columns))
            title = fields[columns[0]].title
            raise UsageProblem(
                f"{named} 几列都是“{title.zh}”；不要的用 --map {letters(columns[-1])}=- 写明",
                f"columns {named} are all “{title.en}”; leave one out with --map "
                f"{letters(columns[-1])}=-",
            )


def refuse_near(unknown: Mapping[int, str], known: Mapping[str, str]) -> None:
    """A heading that is nearly one we know is not passed over: it may be a slip."""
    slips = list(_slips(unknown, known))
    if slips:
        told = [f"{letters(column)}列“{text}”（是否为 {near}？）" for column, text, near in slips]
        tells = [f"{letters(c)} “{text}” (is it {near}?)" for c, text, near in slips]
        _, text, near = slips[0]
        raise UsageProblem(
            f"有的表头不能确定：{'、'.join(told)}；用 --map {text}={known[near]} 或者 --map {text}=- 写明",
            f"headings that may be fields: {', '.join(tells)}; say so with --map {text}="
            f"{known[near]}, or leave it out with --map {text}=-",
        )


def _slips(unknown: Mapping[int, str], known: Mapping[str, str]) -> Iterator[tuple[int, str, str]]:
    for column, text in unknown.items():
        near = difflib.get_close_matches(folded(text), known, 1, _ALIKE)
        if near:
            yield column, text, near[0]
