"""``planlint check``: judge plans and the family around them."""

import datetime
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from planlint.i18n import say

from . import options, reporting
from .output import write
from .progress import Progress
from .spoken import Command

_HELP = say(
    "检查 PATH（文件或者文件夹，默认当前文件夹）中的预案。\n\n"
    "退出码：0 合规；1 有达到 --fail-on 级别的问题；2 用法或者设置有误；3 有文件未能检查。",
    "Check the plans in PATH (files or folders, the current folder by default).\n\n"
    "Exit codes: 0 compliant; 1 findings at --fail-on or above; 2 wrong usage; 3 something could not "
    "be checked.",
)

# ``--prose *.md``: the shell gives all but the first as PATH.
_TEXTS = (".md", ".markdown", ".txt")


@click.command("check", cls=Command, help=_HELP)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]...")
@options.as_of()
@options.style(*reporting.STYLES)
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    default=None,
    help=say("写入文件", "write to a file"),
)
@options.lang()
@click.option(
    "--select", multiple=True, metavar="RULE", help=say("只看这些规则", "only these rules")
)
@click.option(
    "--ignore", multiple=True, metavar="RULE", help=say("不看这些规则", "all but these rules")
)
@click.option(
    "--fail-on", type=options.Choice("error", "warning", "info", "undecided"), default=None,
    help=say("达到哪一级算不通过，默认 error", "level that fails, error by default"),
)  # fmt: skip
@click.option(
    "--jobs", type=options.Count(), default=None, metavar="N",
    help=say("用几个进程检查，默认按文件数决定", "processes to check with, by default as files are many"),
)  # fmt: skip
@click.option(
    "--prose", multiple=True, type=click.Path(path_type=Path), metavar="FILE",
    help=say(
        "纯文本或者 Markdown 的预案，只检查文字；可以写多个，不写 PATH 时只检查它们",
        "a plan as plain text or Markdown: only its wording is checked; repeatable, enough without PATH",
    ),
)  # fmt: skip
@click.option(
    "--statistics", is_flag=True,
    help=say(
        "逐条列出每条规则检查了几个预案、看了几处（text、json）",
        "how many plans and places each rule looked at (text, json)",
    ),
)  # fmt: skip
def command(
    paths: tuple[Path, ...],
    as_of: datetime.date,
    style: str,
    output: Path | None,
    lang: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str | None,
    jobs: int | None,
    prose: tuple[Path, ...],
    statistics: bool,
) -> int:
    from planlint.engine.report import exit_code
    from planlint.workspace.checking import Wanted, check_all
    from planlint.workspace.process import prepare
    from planlint.workspace.workspace import open_texts, open_workspaces

    if statistics and style not in ("text", "json"):
        raise click.UsageError(
            say(
                f"--statistics 不能用于格式 {style}",
                f"--statistics goes with text and json, not {style}",
            )
        )
    prepare()
    more = tuple(path for path in paths if prose and path.suffix in _TEXTS)
    plans = tuple(path for path in paths if path not in more)
    workspaces = open_workspaces(plans or (() if prose else (Path(),)))
    texts = open_texts((*prose, *more))
    config = (*workspaces, *texts)[0].config
    rules = {k: v for one in (*workspaces, *texts) for k, v in one.pack.rules.items()}
    refuse_unknown((*select, *ignore), rules)
    _refuse_mandatory(ignore, rules)
    asked = click.get_current_context().get_parameter_source("as_of")
    now = asked is not click.core.ParameterSource.COMMANDLINE
    wanted = Wanted(as_of, frozenset(select), frozenset(ignore), jobs, now, statistics)
    with Progress() as progress:
        report, files = check_all(workspaces, wanted, progress.tell, texts)
    language = options.chosen_language(lang, config.lang)
    level = fail_on or config.fail_on
    verdict = exit_code(report, level)
    coloured = output is None and reporting.coloured()
    request = reporting.Request(report, files, language, level, verdict, coloured)
    write(reporting.written(style, request), output)
    return int(verdict)


def refuse_unknown(asked: tuple[str, ...], rules: Mapping[str, Any]) -> None:
    """Refuse names that are neither rules nor problems of form."""
    from planlint.engine.problems import catalogue
    from planlint.model.fields import nearest

    known = {*rules, *catalogue().problems}
    for rule in asked:
        if rule not in known:
            near = nearest(rule.replace("-", "_"), [name.replace("-", "_") for name in known])
            near = near.replace("_", "-")
            hint = say(f"；是否应为 {near}？", f"; did you mean {near}?") if near else ""
            raise click.UsageError(say(f"没有规则“{rule}”", f"no such rule “{rule}”") + hint)


def _refuse_mandatory(ignored: tuple[str, ...], rules: Mapping[str, Any]) -> None:
    """A mandatory rule may leave the view with --select, but nobody may switch it off."""
    for rule in ignored:
        bound = rules.get(rule)
        if bound is not None and bound.rule.is_mandatory:
            raise click.UsageError(
                say(
                    f"规则“{rule}”是法定要求，不能忽略；确需豁免的，在 ledger/waivers.yaml 中记录",
                    f"“{rule}” is mandatory and cannot be ignored; record a waiver in ledger/waivers.yaml",
                )
            )
