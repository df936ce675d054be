"""click in the user's language: help pages, and errors of usage."""

import re
from collections.abc import Iterator
from typing import Any

import click

from planlint.i18n import say

# click says these only in English; what it names stands in the brackets.
_EXTRA = re.compile(r"Got unexpected extra arguments? \((?P<what>.*)\)")
_NO_COMMAND = re.compile(r"No such command ['\"](?P<what>.*)['\"]")
_DEFAULT, _REQUIRED = "[default: ", "[required]"


class _Spoken(click.Command):
    """Help pages whose headings and standard options are in the user's language."""

    def __init__(self, *arguments: Any, **settings: Any) -> None:
        settings.setdefault("options_metavar", say("[选项]", "[OPTIONS]"))
        super().__init__(*arguments, **settings)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=say("用法：", "Usage: "))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        rows = list(self._option_rows(ctx))
        if rows:
            with formatter.section(say("选项", "Options")):
                formatter.write_dl(rows)

    def _option_rows(self, ctx: click.Context) -> Iterator[tuple[str, str]]:
        for param in self.get_params(ctx):
            row = param.get_help_record(ctx) if isinstance(param, click.Option) else None
            if row is not None:
                names, text = row
                text = text.replace(_DEFAULT, say("[默认：", _DEFAULT))
                yield names, text.replace(_REQUIRED, say("[必需]", _REQUIRED))

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = say("显示本页", "Show this message and exit.")
        return option


class Command(_Spoken):
    """A command with a spoken help page."""


class Group(_Spoken, click.Group):
    """A group with a spoken help page; its commands speak likewise."""

    command_class = Command

    def __init__(self, *arguments: Any, **settings: Any) -> None:
        settings.setdefault("subcommand_metavar", say("命令 [参数]...", "COMMAND [ARGS]..."))
        super().__init__(*arguments, **settings)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        super().format_options(ctx, formatter)
        self.format_commands(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section(say("命令", "Commands")):
            formatter.write_dl(self.command_rows(ctx))

    def command_rows(self, ctx: click.Context) -> list[tuple[str, str]]:
        """Name and short help of each command."""
        found = ((name, self.get_command(ctx, name)) for name in self.list_commands(ctx))
        return [(name, command.get_short_help_str()) for name, command in found if command]


def worded(problem: click.ClickException) -> str:
    """What is wrong with a call, in the user's language."""
    for words in (_option, _parameter, _pattern):
        found = words(problem)
        if found:
            return found
    return problem.format_message()


def _option(problem: click.ClickException) -> str:
    if isinstance(problem, click.NoSuchOption):
        option = problem.option_name
        near = say("、", ", ").join(problem.possibilities or ())
        hint = say(f"；是否应为 {near}？", f"; did you mean {near}?") if near else ""
        return say(f"没有选项 {option}", f"no such option {option}") + hint
    if isinstance(problem, click.BadOptionUsage):
        option = problem.option_name
        if "does not take a value" in problem.message:
            return say(f"选项 {option} 不带值", f"option {option} takes no value")
        return say(f"选项 {option} 后面要有值", f"option {option} needs a value")
    return ""


def _parameter(problem: click.ClickException) -> str:
    if not isinstance(problem, click.BadParameter) or problem.param is None:
        return ""
    param = problem.param
    name = param.opts[-1] if isinstance(param, click.Option) else param.human_readable_name
    if isinstance(problem, click.MissingParameter):
        return say(f"缺少 {name}", f"missing {name}")
    return say(f"{name} 的值不对：{problem.message}", f"bad value for {name}: {problem.message}")


def _pattern(problem: click.ClickException) -> str:
    """Errors that click tells apart only by their English sentence."""
    extra = _EXTRA.match(problem.message)
    if extra is not None:
        return say(f"多余的参数“{extra['what']}”", f"extra argument “{extra['what']}”")
    unknown = _NO_COMMAND.match(problem.message)
    context = getattr(problem, "ctx", None)
    if unknown is None or context is None:
        return ""
    known = say("、", ", ").join(context.command.list_commands(context))
    return say(
        f"没有命令“{unknown['what']}”；可用：{known}",
        f"no such command “{unknown['what']}”; there are: {known}",
    )
