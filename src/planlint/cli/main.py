"""The entry point: finds the command, turns every failure into words and an exit code."""

import importlib
import sys
from typing import Any, NoReturn

import click

from planlint import __version__
from planlint.i18n import say

# Command -> module in this package; imported late, so that --help stays fast.
_COMMANDS = {
    "check": say("检查预案", "Check plans"),
    "explain": say("解释一条规则", "Explain a rule"),
    "render": say("打印预案", "Print plans"),
    "rules": say("列出、验证规则", "List and prove rules"),
    "schema": say("输出 JSON Schema", "Print a JSON Schema"),
}
_USAGE = 2


class _LateGroup(click.Group):
    """A group whose commands are imported when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        module = importlib.import_module(f"planlint.cli.{cmd_name}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section(say("命令", "Commands")):
            formatter.write_dl(list(_COMMANDS.items()))


@click.group(
    cls=_LateGroup,
    help=say(
        "planlint：检查、衔接、打印应急预案。",
        "planlint checks, links and prints contingency plans.",
    ),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="planlint")
def group() -> None:
    """All commands."""


def main() -> NoReturn:
    """Run the command line; no traceback ever reaches a user."""
    try:
        code = group.main(prog_name="planlint", standalone_mode=False)
    except click.exceptions.Exit as stop:
        code = stop.exit_code
    except click.ClickException as problem:
        code = _usage(problem)
    except (click.Abort, KeyboardInterrupt):
        click.echo(say("已中断", "interrupted"), err=True)
        code = 130
    except BrokenPipeError:
        sys.stderr.close()  # the reader of the pipe has gone; Python would complain at exit
        code = 0
    except Exception as error:  # noqa: BLE001 - the last line of defence before a user
        code = _internal(error)
    sys.exit(code if isinstance(code, int) else 0)


def _usage(problem: click.ClickException) -> int:
    click.echo(f"planlint: {_worded(problem)}", err=True)
    context = getattr(problem, "ctx", None)
    if context is not None:
        hint = say(f"用法见 {context.command_path} --help", f"see {context.command_path} --help")
        click.echo(hint, err=True)
    return _USAGE


def _worded(problem: click.ClickException) -> str:
    """click speaks English only; the commonest mistakes in the user's language."""
    if isinstance(problem, click.NoSuchOption):
        near = "、".join(problem.possibilities or ())
        hint = say(f"；是否应为 {near}？", f"; did you mean {near}?") if near else ""
        option = problem.option_name
        return say(f"没有选项 {option}", f"no such option {option}") + hint
    if isinstance(problem, click.MissingParameter) and problem.param is not None:
        name = problem.param.human_readable_name
        return say(f"缺少 {name}", f"missing {name}")
    if isinstance(problem, click.BadParameter) and problem.param is not None:
        name = problem.param.human_readable_name
        return say(
            f"{name} 的值不对：{problem.message}", f"bad value for {name}: {problem.message}"
        )
    return _no_command(problem) or problem.format_message()


def _no_command(problem: click.ClickException) -> str:
    if isinstance(problem, click.UsageError) and "No such command" in problem.message:
        known = "、".join(_COMMANDS)
        return say(f"没有这个命令；可用：{known}", f"no such command; there are: {known}")
    return ""


def _internal(error: Exception) -> int:
    """A defect of planlint itself: said as such, with what a report needs, without a traceback."""
    from planlint.workspace.errors import UsageProblem

    if isinstance(error, UsageProblem):
        click.echo(f"planlint: {say(error.message.zh, error.message.en)}", err=True)
        return _USAGE
    where = _where(error)
    click.echo(
        say(
            f"planlint 内部错误（请报告）：{type(error).__name__}: {error}（{where}）",
            f"internal error in planlint (please report): {type(error).__name__}: {error} ({where})",
        ),
        err=True,
    )
    return 3


def _where(error: BaseException) -> str:
    trace: Any = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace is not None else "?"
