"""``planlint graph``: how plans, and all that they name, hang together."""

import datetime
from pathlib import Path

import click

from planlint.i18n import say

from . import options
from .output import say_nothing_readable, write
from .spoken import Command

_HELP = say(
    "导出 PATH（默认当前文件夹）中各预案的关系：上位预案、衔接、支撑等。\n\n"
    "节点是家族中的预案、登记的家族以外的预案、引用了但查不到的、目录中应有未有的；"
    "写 --nodes 加上机构、单位、岗位、资源、区域。只写文件名时，只画这些预案和与它们有关的。\n\n"
    "--format html 是一个不联网的网页：搜索、筛选，点一个节点看它的职责、条款和问题；"
    "其中的问题由 planlint check 同样的检查得出（--no-findings 不查）。",
    "Export how the plans in PATH (the current folder by default) hang together.\n\n"
    "Nodes are the plans of the family, plans registered outside it, what is referred to but not found, "
    "and what the catalogue says is owed but nobody has made; --nodes adds bodies, units, posts, "
    "resources and places. Named files are drawn with what they touch.\n\n"
    "--format html is one page that needs no network: search, filter, click a node to see its duties, "
    "clauses and findings. The findings are those of planlint check, which it runs (--no-findings "
    "leaves them out).",
)
_FORMATS = ("mermaid", "dot", "graphml", "json", "svg", "html")
_PLANS, _ALL = "plans", "all"


@click.command("graph", cls=Command, help=_HELP)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]...")
@options.style(*_FORMATS)
@options.output()
@click.option(
    "--nodes", default="", metavar="plans|all|KIND,…",
    help=say(
        "哪些节点：plans、bodies、units、posts、resources、places，或者 all；默认 plans，html 默认 all",
        "which nodes: plans, bodies, units, posts, resources, places, or all; plans by default, all for html",
    ),
)  # fmt: skip
@click.option(
    "--kinds", default="", metavar="KIND,…",
    help=say("只要这些关系，例如 implements,coordinates_with；默认全部", "only these kinds of links, all by default"),
)  # fmt: skip
@click.option(
    "--no-findings", is_flag=True,
    help=say("html 不检查预案，不列问题", "html: do not check the plans, list no findings"),
)  # fmt: skip
@click.option(
    "--internal", is_flag=True,
    help=say("html 供内部使用：非公开预案也列全", "html for internal use: also what plans say that are not public"),
)  # fmt: skip
@options.as_of()
@options.lang()
def command(
    paths: tuple[Path, ...],
    style: str,
    output: Path | None,
    nodes: str,
    kinds: str,
    no_findings: bool,
    internal: bool,
    as_of: datetime.date,
    lang: str | None,
) -> int:
    from planlint.workspace.workspace import open_workspaces

    from .graphing import Asked, page, plans, whole

    wanted = _nodes(nodes or (_ALL if style == "html" else _PLANS), style)
    links = _kinds(kinds, whole=wanted is not None)
    workspaces = open_workspaces(paths or (Path(),))
    language = options.chosen_language(lang, workspaces[0].config.lang)
    asked = Asked(workspaces, as_of, language, links)
    if style == "html":
        text = page(
            asked, wanted or (),
            with_findings=not no_findings, as_of_now=_is_now(), internal=internal,
        )  # fmt: skip
    else:
        text = plans(asked, style) if wanted is None else whole(asked, style, wanted)
    if text is None:
        return say_nothing_readable()
    write(text, output)
    return 0


def _is_now() -> bool:
    """Whether nobody asked for a day."""
    asked = click.get_current_context().get_parameter_source("as_of")
    return asked is not click.core.ParameterSource.COMMANDLINE


def _nodes(given: str, style: str) -> tuple[str, ...] | None:
    """The kinds of nodes asked for; None for plans alone, which have a map of their own."""
    from planlint.report.graph.whole_words import NODES
    from planlint.workspace.starting.words import unknown

    words = {word.strip() for word in given.split(",") if word.strip()}
    for word in sorted(words - {*NODES, _ALL}):
        raise unknown("节点种类", "kind of nodes", word, {*NODES, _ALL})
    if words == {_PLANS} and style != "html":
        return None
    if style == "svg":
        raise click.UsageError(
            say(
                "svg 只画预案；其他节点用 --format html，或者 json、graphml、dot、mermaid",
                "svg draws plans only; for other nodes use --format html, or json, graphml, dot, mermaid",
            )
        )
    return tuple(kind for word, kind in NODES.items() if word in words or _ALL in words)


def _kinds(given: str, *, whole: bool) -> frozenset[str]:
    from planlint.report.graph.whole_words import ALL_KINDS
    from planlint.report.graph.words import KINDS
    from planlint.workspace.starting.words import unknown

    known = ALL_KINDS if whole else KINDS
    wanted = frozenset(word.strip() for word in given.split(",") if word.strip())
    for word in sorted(wanted - known.keys()):
        raise unknown("关系", "kind of link", word, known)
    return wanted
