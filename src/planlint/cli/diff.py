"""``planlint diff``: what a revision changes, and what that asks for."""

import datetime
from pathlib import Path
from typing import Any

import click

from planlint.i18n import say

from . import options, reporting
from .output import write
from .spoken import Command

_HELP = say(
    "对比 OLD 和 NEW，按含义列出改动，并按《突发事件应急预案管理办法》第三十六条判断应当按全部程序办理，"
    "还是可以简化程序。\n\n"
    "OLD、NEW 可以是两个文件、两个文件夹，也可以是 git 版本（HEAD~1、v1.2、分支名）；不写 NEW 时与现在的"
    "工作区对比。-- 后面写文件或者文件夹，只看这些。\n\n"
    "\b\n例如：\n  planlint diff HEAD~1\n  planlint diff v1.2 HEAD -- city/flood.yaml\n"
    "  planlint diff old.yaml new.yaml\n\n"
    "退出码：0 已经对比；1 有改动（只在用 --exit-code 时）；2 用法有误；3 有文件没有读出。",
    "Compare OLD and NEW by what they mean, and say by article 36 of the measures whether the whole "
    "procedure must be repeated or may be simplified.\n\n"
    "OLD and NEW are two files, two folders, or git revisions (HEAD~1, v1.2, a branch); without NEW the "
    "workspace as it is. Behind -- stand files or folders to look at alone.\n\n"
    "\b\nFor example:\n  planlint diff HEAD~1\n  planlint diff v1.2 HEAD -- city/flood.yaml\n"
    "  planlint diff old.yaml new.yaml\n\n"
    "Exit codes: 0 compared; 1 something changed (only with --exit-code); 2 wrong usage; 3 a file could "
    "not be read.",
)
_CHANGED, _NOT_CHECKED = 1, 3
_BEHIND = "planlint.behind"


class _Diff(Command):
    """Tells what stands behind ``--`` from OLD and NEW."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if "--" in args:
            at = args.index("--")
            ctx.meta[_BEHIND] = tuple(args[at + 1 :])
            args = args[:at]
        return super().parse_args(ctx, args)


@click.command("diff", cls=_Diff, help=_HELP)
@click.argument("old", metavar="OLD")
@click.argument("new", required=False, metavar="[NEW] [-- PATH...]")
@click.option("--plan", default=None, metavar="ID", help=say("只看这个预案", "only this plan"))
@options.style(
    "text", "json", "markdown",
    words=say("输出格式；markdown 用于合并请求的评论", "output format; markdown for comments on pull requests"),
)  # fmt: skip
@options.output()
@click.option(
    "--exit-code", is_flag=True, help=say("有改动时退出码为 1", "exit 1 if anything changed")
)
@options.as_of()
@options.lang()
@click.pass_context
def command(
    ctx: click.Context,
    old: str,
    new: str | None,
    plan: str | None,
    style: str,
    output: Path | None,
    exit_code: bool,
    as_of: datetime.date,
    lang: str | None,
) -> int:
    from planlint.workspace.comparing import compare_sides
    from planlint.workspace.naming_sides import name_sides
    from planlint.workspace.process import prepare

    prepare()
    sides = name_sides(old, new, ctx.meta.get(_BEHIND, ()), plan)
    now = ctx.get_parameter_source("as_of") is not click.core.ParameterSource.COMMANDLINE
    comparison = compare_sides(sides, as_of, as_of_now=now)
    language = options.chosen_language(lang, sides.new.config.lang)
    coloured = output is None and reporting.coloured()
    write(_told(style, comparison, language, coloured), output)
    if comparison.unread:
        return _NOT_CHECKED
    return _CHANGED if exit_code and not comparison.is_empty else 0


def _told(style: str, comparison: Any, language: str, coloured: bool) -> str:
    if style == "json":
        from planlint.revision.json import to_json

        return reporting.dumped(to_json(comparison, language))
    if style == "markdown":
        from planlint.revision.markdown import to_markdown

        return to_markdown(comparison, language)
    from planlint.revision.text import TextDiff

    paint = reporting.painted if coloured else reporting.plain
    return "\n".join(TextDiff(comparison, language, paint).lines())
