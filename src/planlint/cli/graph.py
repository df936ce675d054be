"""``planlint graph``: how plans hang together, for people and for other tools."""

import datetime
import json
from pathlib import Path
from typing import Any

import click

from planlint.i18n import say

from . import options
from .spoken import Command

_HELP = say(
    "导出 PATH（默认当前文件夹）中各预案的关系：上位预案、衔接、支撑等。\n\n"
    "节点是家族中的预案、登记的家族以外的预案、引用了但查不到的、目录中应有未有的。"
    "只写文件名时，只画这些预案和与它们有关的。",
    "Export how the plans in PATH (the current folder by default) hang together.\n\n"
    "Nodes are the plans of the family, plans registered outside it, what is referred to but not found, "
    "and what the catalogue says is owed but nobody has made. Named files are drawn with what they touch.",
)
_NOTHING_READABLE = 3


_FORMATS = ("mermaid", "dot", "graphml", "json", "svg")


@click.command("graph", cls=Command, help=_HELP)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]...")
@click.option(
    "--format", "style", type=options.Choice(*_FORMATS), default="mermaid", show_default=True,
    help=say("输出格式", "output format"),
)  # fmt: skip
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), default=None,
    help=say("写入文件", "write to a file"),
)  # fmt: skip
@click.option(
    "--kinds", default="", metavar="KIND,…",
    help=say("只要这些关系，例如 implements,coordinates_with；默认全部", "only these kinds of links, all by default"),
)  # fmt: skip
@options.as_of()
@options.lang()
def command(
    paths: tuple[Path, ...],
    style: str,
    output: Path | None,
    kinds: str,
    as_of: datetime.date,
    lang: str | None,
) -> int:
    from planlint.report.graph.words import MapWords
    from planlint.workspace.mapping import read_map
    from planlint.workspace.workspace import open_workspaces

    wanted = _kinds(kinds)
    workspaces = open_workspaces(paths or (Path(),))
    read = read_map(workspaces, as_of)
    _say_unread(read.unread)
    plan_map = read.plan_map.narrowed(wanted) if wanted else read.plan_map
    if not any(node.path for node in plan_map.nodes):
        click.echo(say("没有能读的预案", "no plan could be read"), err=True)
        return _NOTHING_READABLE
    language = options.chosen_language(lang, workspaces[0].config.lang)
    words = MapWords(language, workspaces[0].pack.vocabulary)
    _write(_drawn(style, plan_map, words, as_of), output)
    return 0


def _drawn(style: str, plan_map: Any, words: Any, as_of: datetime.date) -> str:
    if style == "json":
        from planlint.report.graph.json import to_json

        return json.dumps(to_json(plan_map, words, as_of), ensure_ascii=False, indent=2)
    if style == "graphml":
        from planlint.family.graphml import to_graphml

        return to_graphml(plan_map)
    if style == "svg":
        from planlint.report.graph.svg import to_svg

        return to_svg(plan_map, words)
    from planlint.report.graph.text import to_dot, to_mermaid

    return to_dot(plan_map, words) if style == "dot" else to_mermaid(plan_map, words)


def _kinds(given: str) -> frozenset[str]:
    from planlint.report.graph.words import KINDS
    from planlint.workspace.starting.words import unknown

    wanted = frozenset(word.strip() for word in given.split(",") if word.strip())
    for word in sorted(wanted - KINDS.keys()):
        raise unknown("关系", "kind of link", word, KINDS)
    return wanted


def _say_unread(unread: tuple[str, ...]) -> None:
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


def _write(text: str, output: Path | None) -> None:
    from planlint.workspace.disk import write_atomically

    if output is None:
        click.echo(text)
    else:
        write_atomically(output, (text + "\n").encode(errors="backslashreplace"))
