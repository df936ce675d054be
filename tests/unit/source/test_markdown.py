"""Prose to tokens with lines."""

import subprocess
import sys

from planlint.source.markdown import Token, tokens


def kinds(prose: str) -> list[tuple[str, int, int]]:
    return [(token.kind, token.line, token.end_line) for token in tokens(prose)]


def test_tokens_keep_their_lines() -> None:
    """Lines count from 1, the end is exclusive, closing marks stand with what they close."""
    assert kinds("# 总则\n\n一是\n二是\n") == [
        ("heading_open", 1, 2),
        ("inline", 1, 2),
        ("heading_close", 1, 2),
        ("paragraph_open", 3, 5),
        ("inline", 3, 5),
        ("paragraph_close", 3, 5),
    ]


def test_inline_children() -> None:
    """What stands in a line is told with its text, marks and attributes."""
    inline = tokens("**重要** [见](x.md)")[1]
    found = [(child.kind, child.text, child.markup) for child in inline.children]
    assert ("strong_open", "", "**") in found
    assert ("text", "重要", "") in found
    link = next(child for child in inline.children if child.kind == "link_open")
    assert link.attributes == {"href": "x.md"}


def test_html_is_text() -> None:
    """Nobody brings in marks of HTML through prose."""
    found = tokens("<b>重要</b>\n\n<div>\n")
    assert not {"html_block", "html_inline"} & {token.kind for token in flat(found)}


def test_tables() -> None:
    """Tables are on."""
    assert "table_open" in [token.kind for token in tokens("|甲|乙|\n|-|-|\n|1|2|\n")]


def test_the_library_comes_late() -> None:
    """Importing the room does not import the Markdown library."""
    code = "import sys, planlint.source.markdown; sys.exit('markdown_it' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def flat(found: tuple[Token, ...]) -> list[Token]:
    return [one for token in found for one in (token, *flat(token.children))]
