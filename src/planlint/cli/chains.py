"""``planlint chains``: how reports climb, who commands, and what everything hangs on."""

import datetime
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from planlint.i18n import say

from . import options
from .output import say_unread, say_untyped, write
from .reporting import dumped
from .spoken import Command

_HELP = say(
    "查信息报告链和指挥链：每个区域的每个灾种，从村（社区）报到省用多少分钟，各级响应由谁提出、决定、"
    "指挥，找不到时找谁；报告断在哪里，哪些绕回原处；哪个人、电话、单位、物资一失效，响应就到不了指挥"
    "或者任务完不成，按影响排序。每一项写明出处。\n\n"
    "PATH 默认为当前文件夹；写文件名时，只看这些预案。几条路都能报上去的，先取不附条件的，再取最快的；"
    "没有数字的步不计入合计。手机和内部预案通讯录里的电话，写 --internal 才列出。\n\n"
    "退出码：0 已列出；2 用法或者设置有误；3 有文件读不了，或者这一天没有施行的预案。",
    "Follow reports and commands: for each hazard of each area how long a report takes from the "
    "village to the province, who proposes, decides and commands at each response level and who "
    "stands in; where reports end, which come back; and which person, number, unit or supply is a "
    "single point of failure, the gravest first. Every line says where it comes from.\n\n"
    "PATH is the current folder by default; named files narrow it to those plans. Of several ways "
    "one without conditions is taken, then the quickest; steps without a number are not summed. "
    "Mobiles, and numbers listed by plans that are not public, are shown with --internal alone.\n\n"
    "Exit codes: 0 shown; 2 wrong usage or settings; 3 a file could not be read, or no plan is in "
    "force on that day.",
)
_NOT_CHECKED = 3


@click.command("chains", cls=Command, help=_HELP)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]...")
@click.option(
    "--hazard", default="",
    help=say("只看一个灾种，例如 flood、防汛", "one hazard alone, such as flood"),
)  # fmt: skip
@click.option(
    "--at", "area", default="", metavar="AREA",
    help=say(
        "从一个区域看起，连同它的各级上级：标识或者名称",
        "from one area upwards, with all above it: its id or name",
    ),
)  # fmt: skip
@click.option(
    "--level", type=options.Choice(*"12345"), default=None,
    help=say("只看某一级响应，1 为最高", "one response level alone, 1 is the highest"),
)  # fmt: skip
@click.option(
    "--weak", is_flag=True,
    help=say("列出全部一失效就中断的点，不只前 20 个", "all single points of failure, not the first 20"),
)  # fmt: skip
@click.option(
    "--internal", is_flag=True,
    help=say("内部使用：含手机和内部预案通讯录里的电话", "for internal use: with mobiles and the lists of plans that are not public"),
)  # fmt: skip
@options.style("text", "json", "markdown")
@options.output()
@options.as_of()
@options.lang()
def command(
    paths: tuple[Path, ...],
    hazard: str,
    area: str,
    level: str | None,
    weak: bool,
    internal: bool,
    style: str,
    output: Path | None,
    as_of: datetime.date,
    lang: str | None,
) -> int:
    from planlint.workspace.chains import Wish, read_chains

    wish = Wish(hazard, area, int(level) if level else None)
    read = read_chains(paths or (Path(),), wish, as_of)
    for one in read:
        say_unread(one.unread)
        say_untyped(one.untyped)
    shown = tuple(one for one in read if one.survey.family.current)
    if not shown:
        none = say("没有能读的预案", "no plan could be read")
        if any(one.survey.family.facts for one in read):
            none = say(f"{as_of} 这一天没有施行的预案", f"no plan is in force on {as_of}")
        click.echo(none, err=True)
        return _NOT_CHECKED
    write("\n".join(_lines(shown, style, lang, weak, internal)), output)
    return _NOT_CHECKED if any(one.unread or one.untyped for one in read) else 0


def _lines(
    read: tuple[Any, ...], style: str, lang: str | None, weak: bool, internal: bool
) -> Iterator[str]:
    from planlint.report.chains.json import joined, to_json
    from planlint.report.chains.lines import said
    from planlint.report.chains.text import to_markdown, to_text

    if style == "json":
        words = [
            one.words(options.chosen_language(lang, one.workspace.config.lang), internal=internal)
            for one in read
        ]
        yield dumped(
            joined(to_json(r.survey, w, everything=weak) for r, w in zip(read, words, strict=True))
        )
        return
    for one in read:
        language = options.chosen_language(lang, one.workspace.config.lang)
        lines = said(one.survey, one.words(language, internal=internal), everything=weak)
        made = to_text if style == "text" else to_markdown
        yield from made(lines, _shown(one.workspace.root))


def _shown(root: Path) -> Any:
    """Paths as one would open them from here."""
    return lambda path: Path(os.path.relpath(root / path)).as_posix()
