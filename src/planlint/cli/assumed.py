"""``planlint duties --assumed``: letters to units about what other plans assume of them."""

import datetime
from pathlib import Path

import click

from planlint.i18n import say

from .output import say_nothing_readable, say_unread, write


def write_letters(
    path: Path,
    unit: str | None,
    style: str,
    output: Path | None,
    as_of: datetime.date,
    language: str,
) -> int:
    """Write the letter to one unit, or one for each unit into a folder.

    Raises:
        click.UsageError: a format that letters do not have, or no folder for all letters.
    """
    from planlint.workspace.letters import STYLES, Letters

    if style not in STYLES:
        raise click.UsageError(
            say(
                f"--assumed 的格式只有 {'、'.join(STYLES)}",
                f"--assumed has the formats {', '.join(STYLES)} only",
            )
        )
    if unit is None and output is None:
        raise click.UsageError(
            say(
                "不写 --unit 时每个单位一份，用 -o 写明放在哪个文件夹",
                "without --unit there is one letter for each unit: name a folder with -o",
            )
        )
    letters = Letters(path, as_of, language)
    say_unread(letters.unread)
    if letters.empty:
        return say_nothing_readable()
    if unit is not None:
        write(letters.to(unit, style), output)
    elif output is not None:
        names = []
        for name, text in letters.to_everybody(style):
            write(text, output / name)
            names.append(name)
        click.echo(say(f"{output}：{len(names)} 份", f"{output}: {len(names)} letters"))
    return 0
