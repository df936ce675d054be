"""What commands say of unreadable files, and where their text goes."""

from pathlib import Path

import click

from planlint.i18n import say


def say_unread(unread: tuple[str, ...]) -> None:
    """Name the files that could not be read, on stderr."""
    from planlint.report.printable import printable

    for path in unread:
        name = printable(path)
        click.echo(
            say(
                f"读不了 {name}（planlint check 说明原因）",
                f"cannot read {name} (planlint check says why)",
            ),
            err=True,
        )


def say_untyped(untyped: tuple[str, ...]) -> None:
    """Name the files whose type is unknown, on stderr: they take no part in what is said."""
    from planlint.report.printable import printable

    for path in untyped:
        name = printable(path)
        click.echo(
            say(
                f"没有算上 {name}：type 不是已知的种类（planlint check 说明原因）",
                f"left out {name}: its type is unknown (planlint check says why)",
            ),
            err=True,
        )


def write(text: str, output: Path | None) -> None:
    """Print the text, or put it into a file at once."""
    from planlint.workspace.disk import write_atomically

    if output is None:
        click.echo(text)
    else:
        write_atomically(output, (text + "\n").encode(errors="backslashreplace"))
