"""What commands say of unreadable files, and where their text goes."""

from pathlib import Path

import click

from planlint.i18n import say

# Something could not be read: wins over everything else.
NOT_CHECKED = 3


def say_unread(unread: tuple[str, ...]) -> None:
    """Name the files that could not be read, on stderr."""
    _say_each(unread, say("读不了 {}（planlint check 说明原因）", "cannot read {} (planlint check says why)"))  # fmt: skip


def say_untyped(untyped: tuple[str, ...]) -> None:
    """Name the files whose type is unknown, on stderr: they take no part in what is said."""
    words = say(
        "没有算上 {}：type 不是已知的种类（planlint check 说明原因）",
        "left out {}: its type is unknown (planlint check says why)",
    )
    _say_each(untyped, words)


def _say_each(paths: tuple[str, ...], words: str) -> None:
    from planlint.report.printable import printable

    for path in paths:
        click.echo(words.format(printable(path)), err=True)


def say_nothing_readable() -> int:
    """Say that there is no plan to speak of, on stderr; the exit code."""
    click.echo(say("没有能读的预案", "no plan could be read"), err=True)
    return NOT_CHECKED


def write(text: str, output: Path | None) -> None:
    """Print the text, or put it into a file at once."""
    from planlint.workspace.disk import write_atomically

    if output is None:
        click.echo(text)
    else:
        write_atomically(output, (text + "\n").encode(errors="backslashreplace"))
