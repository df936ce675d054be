"""``planlint render --style booklet``: all plans of a workspace, or those named, in one PDF."""

import datetime
import os
import re
import sys
from pathlib import Path
from typing import Any

import click

from planlint import __version__
from planlint.i18n import say

from .printing import (
    FINDINGS,
    NOT_PRINTED,
    checked,
    nothing_printed,
    plans_of,
    say_fonts,
    say_printed,
    say_refused,
    told_what_is_missing,
)

_NO_NAME = re.compile(r'[\x00-\x1f\\/:*?"<>|]+')


def print_booklet_of(
    workspaces: list[Any],
    output: Path,
    kind: str,
    as_of: datetime.date,
    *,
    draft: bool,
    jobs: int | None,
) -> int:
    """Print the booklet of one workspace; returns the exit code."""
    workspace = _only(workspaces)
    target = _target(workspace, output, kind)
    report = checked(workspace, as_of)
    past = {entry.path for entry in report.skipped} if workspace.named is None else set()
    plans = [plan for plan in plans_of(workspace, as_of, report) if plan[0] not in past]
    refused = [(workspace.root / path, errors) for path, _, errors in plans if errors and not draft]
    say_refused(refused)
    chosen = tuple(path for path, _, errors in plans if draft or not errors)
    if not chosen:
        return nothing_printed(refused)
    left_out = [name for path, name, _ in plans if path not in chosen]
    unread = [entry.path for entry in report.not_checked if entry.fatal]
    notes = _notes(report, left_out, unread)
    _print(_order(workspace, chosen, target, as_of, notes, draft=draft, jobs=jobs), jobs)
    return NOT_PRINTED if unread else FINDINGS if refused else 0


def _only(workspaces: list[Any]) -> Any:
    if len(workspaces) > 1:
        raise click.UsageError(
            say(
                f"汇编只能收录一个工作区的预案，这里有 {len(workspaces)} 个",
                f"a booklet holds the plans of one workspace, not of {len(workspaces)}",
            )
        )
    return workspaces[0]


def _target(workspace: Any, output: Path, kind: str) -> Path:
    """The file named, or one named after the workspace in the folder named."""
    if kind == "html" or output.suffix not in (".pdf", ""):
        raise click.UsageError(
            say("汇编只能写成一个 .pdf 文件", "a booklet is written as one .pdf file")
        )
    if output.suffix:
        return output
    name = _NO_NAME.sub("-", workspace.config.name).strip(" .-") or workspace.root.name
    return output / f"{name or 'booklet'}.pdf"


def _notes(report: Any, left_out: list[str], unread: list[str]) -> tuple[str, ...]:
    """What the imprint says of the check."""
    errors, warnings = report.count("error"), report.count("warning")
    return (
        f"检查日期 {report.as_of}，错误{errors}、警告{warnings}。",
        *([f"有未整改的错误，未收录：{'、'.join(left_out)}。"] if left_out else []),
        *([f"不能读取，未收录：{'、'.join(unread)}。"] if unread else []),
        f"由 planlint {__version__} 排版。",
    )


def _order(
    workspace: Any,
    chosen: tuple[str, ...],
    target: Path,
    as_of: datetime.date,
    notes: tuple[str, ...],
    *,
    draft: bool,
    jobs: int | None,
) -> Any:
    from planlint.workspace.booklet import Order

    config, processes = workspace.config, jobs or os.cpu_count() or 1
    return Order(
        workspace.root, workspace.paths, chosen, target, config.name, as_of, notes, draft,
        config.fonts, processes,
    )  # fmt: skip


def _print(order: Any, jobs: int | None) -> None:
    from planlint.render.booklet.book import IncompleteError
    from planlint.workspace.booklet import print_booklet

    try:
        with told_what_is_missing():
            printed = print_booklet(order, Progress(lines=jobs is not None))
    except IncompleteError as error:
        raise click.ClickException(
            say(f"汇编不完整，没有写入：{error}", f"booklet incomplete, not written: {error}")
        ) from error
    say_printed(printed)
    say_fonts(printed.fonts)


class Progress:
    """Plan 3 of 24 … on a terminal: one line rewritten, or one line each; nothing elsewhere."""

    def __init__(self, *, lines: bool) -> None:
        self._end = "\n" if lines else ""
        self._start = "" if lines else "\r\x1b[K"
        self._shown = sys.stderr.isatty()

    def __call__(self, done: int | None, total: int) -> None:
        """Plans laid out of all; None when binding begins, *done* 0 when all is over."""
        if not self._shown:
            return
        words = say("合并", "binding") if done is None else ""
        if done:
            words = say(f"排版 {done}/{total}", f"laid out {done}/{total}")
        sys.stderr.write(f"{self._start}{words}{self._end if words else ''}")
        sys.stderr.flush()
