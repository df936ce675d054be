"""``planlint filing --yearly``: the report of a year as a file."""

import datetime
from collections.abc import Sequence
from pathlib import Path

import click

from planlint.i18n import say

from . import options
from .output import NOT_CHECKED, say_nothing_readable, say_unread, say_untyped
from .printing import say_fonts, say_printed, told_what_is_missing


def print_yearly(
    paths: Sequence[Path],
    year: int,
    area: str | None,
    as_of: datetime.date,
    lang: str | None,
    output: Path | None,
) -> int:
    """Count the year and write the report.

    Raises:
        click.UsageError: no file to write to.
        planlint.workspace.errors.UsageProblem: the year has not begun; the file is of another
            kind; no area is called so.
    """
    from planlint.workspace.yearly import read_yearly, write_yearly

    if output is None:
        raise click.UsageError(
            say(
                "--yearly 要用 -o 写明 .pdf、.html 或者 .json 文件",
                "--yearly needs -o with a .pdf, .html or .json file",
            )
        )
    read = read_yearly(paths, year, area, as_of)
    say_unread(read.overseen.unread)
    say_untyped(read.overseen.untyped)
    if not read.overseen.family.facts:
        return say_nothing_readable()
    language = options.chosen_language(lang, read.overseen.workspace.config.lang)
    with told_what_is_missing():
        printed = write_yearly(read, output, language)
    say_printed(printed)
    if printed.fonts:
        say_fonts(printed.fonts)
    return NOT_CHECKED if read.overseen.doubts.any else 0
