"""``planlint duties``: what a unit, a post or a body answers for, across all plans."""

import datetime
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from planlint.i18n import say

from . import options
from .output import say_nothing_readable, say_unread, write
from .reporting import dumped
from .spoken import Command

_HELP = say(
    "列出一个单位、岗位或者机构在所有现行预案中承担的职责：机构席位、任务、决定、报告、转移、电话，"
    "按阶段和级别，注明时限，每一项写明出处。没有印发过的预案看草案，并注明。\n\n"
    "PATH 默认为当前文件夹；写文件名时，只看这些预案。格式 card 印成一页的职责卡。",
    "List what a unit, a post or a body answers for in all plans that speak on the day: seats, tasks, "
    "decisions, reports, evacuations, numbers, by phase and level, with deadlines; every item says "
    "where it stands. Of a plan that was never issued the draft is read, and marked.\n\nPATH is the current folder by default; named files narrow it to those plans. "
    "The format card prints a card of one page.",
)
_FORMATS = ("text", "json", "markdown", "card")
_PHASES = ("prevention", "warning", "response", "recovery")


@click.command("duties", cls=Command, help=_HELP)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]...")
@click.option("--unit", default=None, help=say("单位：标识、名称或者简称", "a unit: its id, name or short name"))  # fmt: skip
@click.option("--post", default=None, help=say("岗位：单位/岗位，例如 jz-em/duty", "a post: UNIT/POST, such as jz-em/duty"))  # fmt: skip
@click.option(
    "--body", default=None,
    help=say("机构：预案#机构，例如 jiangzhou.flood#hq，或者名称", "a body: PLAN#BODY, such as jiangzhou.flood#hq, or its name"),
)  # fmt: skip
@click.option("--phase", type=options.Choice(*_PHASES), default=None, help=say("只看一个阶段", "one phase alone"))  # fmt: skip
@click.option("--hazard", default=None, help=say("只看一个灾种，例如 flood、防汛", "one hazard alone, such as flood"))  # fmt: skip
@click.option(
    "--level", type=options.Choice(*"12345"), default=None,
    help=say("只看某一级预警、响应时要做的，1 为最高", "what is done at one level alone, 1 is the highest"),
)  # fmt: skip
@options.style(*_FORMATS)
@options.output(
    say("写入文件；card 为 .pdf 或者 .html", "write to a file; .pdf or .html for a card")
)
@click.option(
    "--size", type=options.Choice("a4", "a6"), default="a4", show_default=True,
    help=say("卡片的纸张", "paper of the card"),
)  # fmt: skip
@click.option(
    "--internal", is_flag=True,
    help=say("内部使用：含手机、姓名；卡片含不公开的预案", "for internal use: with mobiles and names; cards also from plans that are not public"),
)  # fmt: skip
@click.option(
    "--assumed", is_flag=True,
    help=say("改为写给单位的信：别的预案指望它什么；不写 --unit 时每个单位一份", "letters instead: what other plans count on; without --unit one for each unit"),
)  # fmt: skip
@options.as_of()
@options.lang()
def command(
    paths: tuple[Path, ...],
    unit: str | None,
    post: str | None,
    body: str | None,
    phase: str | None,
    hazard: str | None,
    level: str | None,
    style: str,
    output: Path | None,
    size: str,
    internal: bool,
    assumed: bool,
    as_of: datetime.date,
    lang: str | None,
) -> int:
    from planlint.workspace.duty_sheets import Asked, NoPlansError, read_duties

    if assumed:
        from .assumed import write_letters

        _no_narrowing(paths, post, body, phase, hazard, level)
        here = paths[0] if paths else Path()
        return write_letters(here, unit, style, output, as_of, options.chosen_language(lang))
    _exactly_one(unit, post, body)
    asked = Asked(unit, post, body, phase, hazard, int(level) if level else None)
    try:
        read = read_duties(paths or (Path(),), asked, as_of, options.chosen_language(lang))
    except NoPlansError:
        return say_nothing_readable()
    say_unread(read.unread)
    if style == "card":
        from .duty_card import print_card

        return print_card(read, output, size, internal=internal)
    write(_text(read, style, internal=internal), output)
    return 0


def _no_narrowing(paths: tuple[Path, ...], *given: str | None) -> None:
    if len(paths) > 1 or any(one is not None for one in given):
        raise click.UsageError(
            say(
                "--assumed 只和 --unit、--format、-o、一个工作区一起用",
                "--assumed goes with --unit, --format, -o and one workspace",
            )
        )


def _exactly_one(*given: str | None) -> None:
    if sum(one is not None for one in given) != 1:
        raise click.UsageError(
            say("--unit、--post、--body 写一个", "give one of --unit, --post, --body")
        )


def _text(read: Any, style: str, *, internal: bool) -> str:
    from planlint.report.duties.json import to_json
    from planlint.report.duties.markdown import DutyMarkdown
    from planlint.report.duties.sheet import make_sheet
    from planlint.report.duties.text import DutyText

    if style == "json":
        return dumped(to_json(read.duties, read.sayer, read.name, read.narrowed))
    sheet = make_sheet(read.duties, read.sayer)
    made = DutyText if style == "text" else DutyMarkdown
    return "\n".join(made(sheet, _title(read), _shown(read), internal).lines())


def _title(read: Any) -> str:
    holder, day = read.duties.holder, read.duties.family.as_of
    zh, en = (
        f"{read.name}（{holder}）职责清单  {day}",
        f"{read.name} ({holder}): duties as of {day}",
    )
    if read.narrowed:
        zh, en = f"{zh}  只含{read.narrowed}", f"{en}, only {read.narrowed}"
    return str(read.sayer.pick(zh, en))


def _shown(read: Any) -> Callable[[str], str]:
    """Paths as one would open them from here."""
    return lambda path: Path(os.path.relpath(read.workspace.root / path)).as_posix()
