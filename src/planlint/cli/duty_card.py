"""``planlint duties --format card``: the card on paper."""

from pathlib import Path
from typing import Any

import click

from planlint.i18n import say

from .printing import say_fonts, say_printed, told_what_is_missing

_SUFFIXES = (".pdf", ".html")


def print_card(read: Any, output: Path | None, size: Any, *, internal: bool) -> int:
    """Write the card, and say what did not fit.

    Raises:
        click.UsageError: the file is neither PDF nor HTML.
    """
    from planlint.workspace.duty_card import write_card

    target = output or Path("build") / f"{_plain(read.duties.holder)}-card.pdf"
    if target.suffix not in _SUFFIXES:
        raise click.UsageError(
            say("卡片写成 .pdf 或者 .html 文件", "a card is a .pdf or .html file")
        )
    with told_what_is_missing():
        printed = write_card(read, target, size, internal=internal)
    say_printed(printed)
    _say_left(printed)
    say_fonts(printed.fonts)
    return 0


def _plain(holder: str) -> str:
    """A holder as the name of a file."""
    return holder.replace("/", "-").replace("#", "-")


def _say_left(printed: Any) -> None:
    if printed.left:
        chinese, english = (
            comma.join(f"{title} {count}" for title, count in printed.lost)
            for comma in ("、", ", ")
        )
        click.echo(
            say(
                f"  放不下的 {printed.left} 项没有印出（--phase、--hazard、--level 可以只印一部分）：{chinese}",
                f"  {printed.left} lines did not fit (--phase, --hazard, --level narrow it): {english}",
            ),
            err=True,
        )
    if printed.withheld:
        click.echo(
            say(
                f"  {printed.withheld} 个不公开的预案没有印出（--internal 印出）",
                f"  {printed.withheld} plans that are not public are left out (--internal has them)",
            ),
            err=True,
        )
