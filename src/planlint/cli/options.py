"""Options that several commands share."""

import datetime
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from planlint.i18n import say

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_NUMBER = re.compile(r"[1-9][0-9]{0,3}")
Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


class DateType(click.ParamType[datetime.date]):
    """A day as YYYY-MM-DD."""

    name = "date"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime.date:
        if isinstance(value, datetime.date):
            return value
        day = value if _DAY.fullmatch(value) else ""  # fromisoformat also takes weeks
        try:
            return datetime.date.fromisoformat(day)
        except ValueError:
            self.fail(
                say(
                    f"“{value}”不是日期（如 2026-11-22）",
                    f"“{value}” is no date such as 2026-11-22",
                ),
                param,
                ctx,
            )


class Choice(click.ParamType[str]):
    """One of some words, refused in the user's language."""

    name = "choice"

    def __init__(self, *words: str) -> None:
        self.words = words

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        return "[" + "|".join(self.words) + "]"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if value in self.words:
            return str(value)
        known = "、".join(self.words)
        return self.fail(
            say(f"“{value}”，应为 {known} 之一", f"“{value}”, expected one of {known}"), param, ctx
        )


class Count(click.ParamType[int]):
    """A whole number from 1."""

    name = "count"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        if isinstance(value, int):
            return value
        if not _NUMBER.fullmatch(value):
            self.fail(
                say(f"“{value}”不是从 1 起的整数", f"“{value}” is no whole number from 1"),
                param,
                ctx,
            )
        return int(value)


def as_of() -> Decorator:
    """``--as-of``: the day of the check; today where it is not given."""
    return click.option(
        "--as-of",
        type=DateType(),
        default=datetime.date.today,
        show_default=say("今天", "today"),
        help=say(
            "检查日期：哪些版本存在、哪些期限已到", "day of the check: what exists, what is due"
        ),
    )


def style(*styles: str, words: str = "") -> Decorator:
    """``--format``: one of *styles*, the first by default; *words* where the help says more."""
    return click.option(
        "--format",
        "style",
        type=Choice(*styles),
        default=styles[0],
        show_default=True,
        help=words or say("输出格式", "output format"),
    )


def output(words: str = "") -> Decorator:
    """``-o``: a file in place of standard output; *words* where the help says more."""
    return click.option(
        "-o",
        "--output",
        type=click.Path(path_type=Path),
        default=None,
        help=words or say("写入文件", "write to a file"),
    )


def pack() -> Decorator:
    """``--pack``: the user's pack to look into; those of the workspace around without it."""
    return click.option(
        "--pack",
        "folder",
        type=click.Path(path_type=Path),
        default=None,
        metavar="DIR",
        help=say(
            "规则包的文件夹，默认为所在工作区的规则包",
            "folder of a pack, by default those of the workspace around",
        ),
    )


def lang() -> Decorator:
    """``--lang``: language of messages."""
    return click.option(
        "--lang",
        type=Choice("zh", "en"),
        default=None,
        help=say("消息语言", "language of messages"),
    )


def chosen_language(option: str | None, config: str | None = None) -> str:
    """The option wins over the workspace's setting, that over the locale."""
    from planlint.i18n import language

    return option or config or language()
