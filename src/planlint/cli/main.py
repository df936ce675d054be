"""The entry point: turns every failure into words and an exit code."""

import os
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

import click

from planlint.i18n import say

_USAGE, _FAILED, _INTERRUPTED = 2, 3, 130


def main() -> NoReturn:
    """Run the command line; no traceback ever reaches a user."""
    _prepare(sys.argv[1:])
    try:
        from .group import group  # after the language is known

        code = group.main(prog_name="planlint", standalone_mode=False)
    except click.exceptions.Exit as stop:
        code = stop.exit_code
    except click.ClickException as problem:
        code = _usage(problem)
    except (click.Abort, KeyboardInterrupt):
        click.echo(say("已中断", "interrupted"), err=True)
        code = _INTERRUPTED
    except BrokenPipeError:
        sys.stderr.close()  # the reader of the pipe has gone; Python would complain at exit
        code = 0
    except Exception as error:  # noqa: BLE001 - the last line of defence before a user
        code = _internal(error)
    sys.exit(code if isinstance(code, int) else 0)


def _prepare(arguments: Sequence[str]) -> None:
    """Let ``--lang`` also decide the language of help and errors; print what no encoding holds."""
    for index, word in enumerate(arguments):
        given = word.removeprefix("--lang=")
        if word == "--lang":
            given = arguments[index + 1] if index + 1 < len(arguments) else ""
        if word.startswith("--lang") and given in ("zh", "en"):
            os.environ["PLANLINT_LANG"] = given
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def _usage(problem: click.ClickException) -> int:
    from .spoken import worded

    if isinstance(problem, click.exceptions.NoArgsIsHelpError):
        click.echo(problem.format_message(), err=True)
        return _USAGE
    _say(worded(problem))
    context = getattr(problem, "ctx", None)
    if context is not None:
        hint = say(f"用法见 {context.command_path} --help", f"see {context.command_path} --help")
        click.echo(hint, err=True)
    return _USAGE


def _say(text: str) -> None:
    from planlint.report.printable import printable

    click.echo(f"planlint: {printable(text)}", err=True)


def _internal(error: Exception) -> int:
    """A defect of planlint itself: said as such, with what a report needs, without a traceback."""
    # Not imported here: if the installation is broken, that would fail once more.
    errors: Any = sys.modules.get("planlint.workspace.errors")
    if isinstance(error, getattr(errors, "UsageProblem", ())):
        message: Any = getattr(error, "message", None)
        _say(say(message.zh, message.en))
        return _USAGE
    where = _where(error)
    click.echo(
        say(
            f"planlint 内部错误（请报告）：{type(error).__name__}: {error}（{where}）",
            f"internal error in planlint (please report): {type(error).__name__}: {error} ({where})",
        ),
        err=True,
    )
    return _FAILED


def _where(error: BaseException) -> str:
    trace: Any = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace is not None else "?"
