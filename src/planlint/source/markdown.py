"""Prose to tokens with lines; the only place that knows markdown-it-py."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token as ParsedToken


@dataclass(frozen=True, slots=True)
class Token:
    """One mark of the prose: `kind` as CommonMark names it (`heading_open`, `inline`, `text`).

    `line` counts from 1 in the prose, `end_line` is exclusive; a child of an inline token has the
    first line of its parent. `nesting` is 1 for an opening, -1 for a closing mark, else 0. `tag`
    and `attributes` are those of HTML, `text` the characters and `markup` the signs they came from.
    """

    kind: str
    line: int
    end_line: int
    nesting: int = 0
    level: int = 0
    tag: str = ""
    text: str = ""
    markup: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)
    children: tuple["Token", ...] = ()


def tokens(prose: str) -> tuple[Token, ...]:
    """The tokens of CommonMark prose with tables; HTML in it stays text. Never raises."""
    parsed = _parser().parse(prose)
    made: list[Token] = []
    line = end_line = 1
    for token in parsed:
        if token.map is not None:
            line, end_line = token.map[0] + 1, token.map[1] + 1
        made.append(_token(token, line, end_line))
    return tuple(made)


@cache
def _parser() -> "MarkdownIt":
    # Late: most commands never look into prose.
    from markdown_it import MarkdownIt  # noqa: PLC0415

    return MarkdownIt("commonmark", {"html": False}).enable("table")


def _token(token: "ParsedToken", line: int, end_line: int) -> Token:
    return Token(
        kind=token.type,
        line=line,
        end_line=end_line,
        nesting=token.nesting,
        level=token.level,
        tag=token.tag,
        text=token.content,
        markup=token.markup,
        attributes={name: str(value) for name, value in token.attrs.items()},
        children=tuple(_token(child, line, end_line) for child in token.children or ()),
    )
