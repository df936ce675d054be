"""``planlint simulate``: who decides, and by when, if this happens here tonight."""

import datetime
from pathlib import Path
from typing import Any

import click

from planlint.i18n import say

from . import options
from .output import say_nothing_readable, say_unread, say_untyped, write
from .reporting import dumped
from .spoken import Command

_HELP = say(
    "推演一个事件：PATH（默认当前文件夹）中哪些预案按什么顺序启动，谁决定，最早最晚何时，叫谁，"
    "哪些任务开始，哪些物资用尽，断在哪里。\n\n"
    "时间都有两个：最早（原因一出现就做）和最晚（用足预案写的时限）；没有写时限的不猜。\n\n"
    "退出码：0 没有断点；1 有断点；2 用法有误；3 有预案读不了。",
    "Simulate an event on the plans in PATH (the current folder by default): which activate in which "
    "order, who decides, who is called, which tasks start, what runs out, where it breaks.\n\n"
    "All times are two: earliest (everybody acts at once) and latest (all written time is used); "
    "what is not written is never guessed.\n\n"
    "Exit codes: 0 no break; 1 breaks; 2 wrong usage; 3 a plan cannot be read.",
)
_BREAKS, _NOT_READABLE = 1, 3
_YEARS = range(1949, 2200)
_MOST_DAYS = 366


class Moment(click.ParamType[datetime.datetime]):
    """Day and clock, local time."""

    name = "time"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime.datetime:
        if isinstance(value, datetime.datetime):
            return value
        from planlint.model.scalars import parse_moment

        try:
            moment = parse_moment(str(value).strip().replace("T", " ", 1))
        except ValueError:
            moment = None
        if moment is not None and moment.year not in _YEARS:
            self.fail(
                say(
                    f"“{value}”超出能推演的年份（{_YEARS[0]} 到 {_YEARS[-1]} 年）",
                    f"“{value}” is outside the years that can be simulated, {_YEARS[0]} to {_YEARS[-1]}",
                ),
                param,
                ctx,
            )
        if moment is None:
            self.fail(
                say(
                    f"“{value}”不是存在的时间（如 2026-07-03T02:10，或者 2026年7月3日2时10分）",
                    f"“{value}” is no time that exists, such as 2026-07-03T02:10",
                ),
                param,
                ctx,
            )
        return moment


class Span(click.ParamType[int]):
    """A time such as 24h, in minutes."""

    name = "span"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        if isinstance(value, int):
            return value
        from planlint.model.scalars import parse_duration

        try:
            minutes = parse_duration(str(value)).minutes
        except ValueError:
            minutes = None
        if minutes is None or not 0 < minutes <= _MOST_DAYS * 24 * 60:
            self.fail(
                say(
                    f"“{value}”不是时长（如 90m、24h、3d，最长 {_MOST_DAYS} 天）",
                    f"“{value}” is no time such as 90m, 24h or 3d, {_MOST_DAYS} days at most",
                ),
                param,
                ctx,
            )
        return minutes


@click.command("simulate", cls=Command, help=_HELP)
@click.argument("path", type=click.Path(path_type=Path), default=".", metavar="[PATH]")
@click.option("--event", required=True, metavar="HAZARD", help=say("灾种，词表中的词或者中文名，例如 flood、洪涝", "hazard, a word of the vocabulary or its name, such as flood"))  # fmt: skip
@click.option("--grade", default="", metavar="GRADE", help=say("事件等级：especially_major 特别重大、major 重大、large 较大、ordinary 一般", "grade: especially_major, major, large, ordinary"))  # fmt: skip
@click.option("--at", required=True, metavar="AREA", help=say("事发地：登记的区域或者单位，标识或者名称", "where: a registered area or unit, by id or name"))  # fmt: skip
@click.option("--time", "moment", required=True, type=Moment(), metavar="TIME", help=say("时间，例如 2026-07-03T02:10（当地时间）", "local time, such as 2026-07-03T02:10"))  # fmt: skip
@click.option("--level", type=options.Choice("1", "2", "3", "4", "5"), default=None, help=say("各预案都按这一级推演", "all plans run at this level"))  # fmt: skip
@click.option("--reading", "readings", multiple=True, metavar="Q=N", help=say("读数，与启动条件比较，例如 rain_24h=210；可以写多个", "a reading to compare with triggers, such as rain_24h=210; repeatable"))  # fmt: skip
@click.option("--without", multiple=True, metavar="WHO", help=say("缺位的单位、岗位或者资源；可以写多个，列出因此失去和推迟的", "a unit, post or resource that is missing; repeatable, with what it costs"))  # fmt: skip
@click.option("--for", "horizon", type=Span(), default="24h", show_default=True, metavar="SPAN", help=say("重复的任务推演多久", "how long repeats are followed"))  # fmt: skip
@options.style("text", "json", "svg", "html")
@options.output()
@click.option("--as-of", type=options.DateType(), default=None, metavar="DATE", help=say("哪一天的预案，默认为 --time 那天", "the plans of which day, by default that of --time"))  # fmt: skip
@click.option("--internal", is_flag=True, help=say("内部使用：含手机、值班人员姓名和不公开预案中的电话", "for internal use: with mobiles, names on rosters, numbers of plans that are not public"))  # fmt: skip
@options.lang()
def command(
    path: Path,
    event: str,
    grade: str,
    at: str,
    moment: datetime.datetime,
    level: str | None,
    readings: tuple[str, ...],
    without: tuple[str, ...],
    horizon: int,
    style: str,
    output: Path | None,
    as_of: datetime.date | None,
    lang: str | None,
    *,
    internal: bool,
) -> int:
    from planlint.workspace.simulating import Wish, simulate_in

    workspace = _workspace(path)
    wish = Wish(event, grade, at, moment, int(level) if level else None, readings, without, horizon)
    simulated = simulate_in(workspace, wish, as_of or moment.date())
    if simulated is None:
        return say_nothing_readable()
    language = options.chosen_language(lang, workspace.config.lang)
    shown = simulated if internal else simulated.published()
    write(_drawn(style, shown, language).removesuffix("\n"), output)
    say_unread(simulated.unread)
    say_untyped(simulated.untyped)
    if simulated.unread or simulated.untyped:
        return _NOT_READABLE
    return _BREAKS if simulated.run.breaks else 0


def _workspace(path: Path) -> Any:
    from planlint.workspace.errors import UsageProblem
    from planlint.workspace.workspace import open_workspaces

    found = open_workspaces((path,))
    if len(found) > 1:
        names = "、".join(str(one.root) for one in found)
        raise UsageProblem(
            f"一次推演一个工作区，这里有：{names}", f"one workspace at a time, here are: {names}"
        )
    return found[0]


def _drawn(style: str, simulated: Any, language: str) -> str:
    words = simulated.words(language)
    run, usual = simulated.run, simulated.usual
    if style == "json":
        from planlint.response.json import to_json

        return dumped(to_json(run, usual, words))
    if style == "svg":
        from planlint.response.svg import to_svg

        return to_svg(run, words)
    if style == "html":
        from planlint.response.html import to_html

        return to_html(run, usual, words)
    from planlint.response.text import to_text

    return to_text(run, usual, words)
