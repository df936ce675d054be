"""``planlint filing``: what should exist, what was filed, what is due."""

import datetime
import re
from pathlib import Path
from typing import Any

import click

from planlint.i18n import say

from . import options
from .output import NOT_CHECKED, say_nothing_readable, say_unread, say_untyped, write
from .reporting import dumped
from .spoken import Command

_HELP = say(
    "列出应有的预案和应办的事项：备案、径送、抄送、公布、培训、演练、评估、修订、核对通讯录等，由谁、给谁、到哪一天、依据哪一条、办了没有。\n\n"
    "由预案、登记、台账和规则算出；PATH 默认为当前文件夹。期限按工作日计算，放假安排未公布的写最早和最迟的日子。",
    "List the plans that should exist and what is owed for them: filing, delivery, copies, publication, "
    "training, drills, evaluation, revision, contact checks and more; by whom, to whom, by when, on which "
    "clause, and whether it was done.\n\n"
    "Computed from plans, registries, ledger and rules; PATH is the current folder by default. Times run in "
    "working days; where a year's holidays are not announced the earliest and the latest day are given.",
)
_FORMATS = ("text", "json", "xlsx", "html", "ics")
_BINARY = ("xlsx",)
_DAYS = re.compile(r"(\d{1,4})d?")
_STATES = (
    "overdue", "elsewhere", "incomplete", "undecided", "open", "waived", "done_late", "done", "not_owed",
    "missing", "draft", "future", "in_force", "superseded", "repealed",
)  # fmt: skip


class Days(click.ParamType[int]):
    """A number of days, ``30d`` or ``30``."""

    name = "days"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        found = _DAYS.fullmatch(str(value))
        if found is None:
            self.fail(
                say(f"“{value}”应写成天数，例如 30d", f"“{value}” should be a number of days such as 30d"),
                param, ctx,
            )  # fmt: skip
        return int(found[1])


@click.command("filing", cls=Command, help=_HELP)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]...")
@click.option(
    "--for", "office", default=None, metavar="UNIT",
    help=say("这个单位要办的和要收的：标识或者名称", "what this unit must do and receive: its id or name"),
)  # fmt: skip
@click.option(
    "--jurisdiction", "area", default=None, metavar="AREA",
    help=say("这个区域和它下面的：标识或者名称", "this area and all below it: its id or name"),
)  # fmt: skip
@click.option(
    "--due-within", type=Days(), default=None, metavar="DAYS",
    help=say("几天以内到期的和已经逾期的，例如 30d", "what falls due in so many days, and what is overdue; such as 30d"),
)  # fmt: skip
@click.option(
    "--status", multiple=True, type=options.Choice(*_STATES),
    help=say("只看这些状态，可以写多个", "only these states; repeatable"),
)  # fmt: skip
@click.option(
    "--yearly", "year", type=options.Count(), default=None, metavar="YEAR",
    help=say(
        "改为印一年的报告和能力评估，-o 写 .pdf、.html 或者 .json 文件",
        "the report of a year with the capability assessment instead; -o names a .pdf, .html or .json file",
    ),
)  # fmt: skip
@options.style(*_FORMATS)
@options.output(say("写入文件（xlsx 必写）", "write to a file (needed for xlsx)"))
@options.as_of()
@options.lang()
def command(
    paths: tuple[Path, ...],
    office: str | None,
    area: str | None,
    due_within: int | None,
    status: tuple[str, ...],
    year: int | None,
    style: str,
    output: Path | None,
    as_of: datetime.date,
    lang: str | None,
) -> int:
    from planlint.workspace.overseeing import Asked, oversee
    from planlint.workspace.process import prepare

    prepare()
    if year is not None:
        from .yearly import print_yearly

        _no_narrowing(office, due_within, status)
        return print_yearly(paths or (Path(),), year, area, as_of, lang, output)
    if style in _BINARY and output is None:
        raise click.UsageError(say(f"{style} 要写 -o 文件", f"{style} needs -o FILE"))
    asked = Asked(office, area, due_within, frozenset(status))
    seen = oversee(paths or (Path(),), as_of, asked)
    say_unread(seen.unread)
    say_untyped(seen.untyped)
    if not seen.family.facts:
        return say_nothing_readable()
    _write(seen, style, options.chosen_language(lang, seen.workspace.config.lang), asked, output)
    return NOT_CHECKED if seen.doubts.any else 0


def _no_narrowing(office: str | None, due_within: int | None, status: tuple[str, ...]) -> None:
    if office or due_within is not None or status:
        raise click.UsageError(
            say(
                "--yearly 只和 --jurisdiction、-o 一起用",
                "--yearly goes with --jurisdiction and -o alone",
            )
        )


def _write(seen: Any, style: str, language: str, asked: Any, output: Path | None) -> None:
    from planlint.workspace.disk import write_atomically

    view, report = seen.overview, seen.report
    if style == "xlsx":
        from planlint.filing.sheets import workbook

        assert output is not None
        write_atomically(output, workbook(view, report, language))
    elif style == "ics":
        from planlint.filing.diary import calendar

        _write_as_is(calendar(view, report, language), output)
    elif style == "html":
        from planlint.filing.page.page import page

        write(page(view, report, language), output)
    elif style == "json":
        from planlint.filing.json import to_json

        write(dumped(to_json(view, report, language)), output)
    else:
        from planlint.filing.text import OverviewText

        write("\n".join(OverviewText(view, report, language, asked.status).lines()), output)


def _write_as_is(text: str, output: Path | None) -> None:
    """With the line ends that the format asks for."""
    from planlint.workspace.disk import write_atomically

    if output is None:
        click.echo(text, nl=False)
    else:
        write_atomically(output, text.encode())
