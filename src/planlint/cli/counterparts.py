"""``planlint counterparts``: which plans the level below should have, and how much of them is copied."""

import datetime
from pathlib import Path
from typing import Any

import click

from planlint.i18n import say

from . import options
from .output import say_nothing_readable, say_unread, write
from .reporting import dumped
from .spoken import Command

_HELP = say(
    "对照上下级预案：每个预案所在区域的下一级，应有哪些对应的预案。\n\n"
    "按区域列出已有的、缺的、目录漏列的、以后制定的、不需要的（及理由）和说不准的；"
    "已有的写明正文有多少与上位预案、同级预案相同，是哪些节（地名、层级、数字不计）。"
    "PATH 默认为当前文件夹；写文件名时，只看这些预案的下一级。",
    "Set the plans of each area beside those of the areas right below it.\n\n"
    "By area: plans that are there, missing, not listed though a law orders them, due later, not owed "
    "(and why), undecided; of those there, how much of the text stands in the plan above and in the "
    "nearest sibling, and in which sections (names, levels and figures aside). PATH is the current "
    "folder by default; named files narrow it to what lies below them.",
)


@click.command("counterparts", cls=Command, help=_HELP)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]...")
@click.option(
    "--area", default=None,
    help=say("只看一个区域：标识或者名称", "one area alone: its id or name"),
)  # fmt: skip
@options.style("text", "json", "markdown")
@options.output()
@options.as_of()
@options.lang()
def command(
    paths: tuple[Path, ...],
    area: str | None,
    style: str,
    output: Path | None,
    as_of: datetime.date,
    lang: str | None,
) -> int:
    from planlint.workspace.counterparts import read_counterparts

    read = read_counterparts(paths or (Path(),), area, as_of)
    for one in read:
        say_unread(one.unread)
    read = [one for one in read if one.counterparts.family.facts]
    if not read:
        return say_nothing_readable()
    write(_text(read, style, lang, as_of), output)
    return 0


def _text(read: list[Any], style: str, lang: str | None, as_of: datetime.date) -> str:
    from planlint.report.counterparts.json import joined, to_json
    from planlint.report.counterparts.text import to_markdown, to_text
    from planlint.report.counterparts.words import CounterpartWords

    asked = []
    for one in read:
        language = options.chosen_language(lang, one.workspace.config.lang)
        family, vocabulary = one.counterparts.family, one.workspace.pack.vocabulary
        words = CounterpartWords(language, vocabulary, family)
        asked.append((one.areas, one.counterparts, words))
    if style == "json":
        return dumped(joined((to_json(*each) for each in asked), as_of))
    made = to_text if style == "text" else to_markdown
    parts = ["\n".join(made(*each)) for each in asked]
    nothing = say("这些预案的下一级没有登记区域", "no area is registered below these plans")
    return "\n\n".join(part for part in parts if part) or nothing
