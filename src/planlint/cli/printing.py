"""What all styles of ``planlint render`` share: which plans, and what is said of them."""

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from planlint.i18n import say

FINDINGS, NOT_PRINTED = 1, 3


def plans_of(
    workspace: Any, as_of: datetime.date, report: Any = None
) -> Iterator[tuple[str, str, int]]:
    """The plans named in a workspace: path, name for the file, number of open errors."""
    from planlint.engine.loading import load

    report = report or checked(workspace, as_of)
    errors = [f for f in report.findings if f.outcome == "open" and f.severity == "error"]
    plans = load(workspace.paths, workspace.disk.fetch).plans
    for path, fitted in plans.items():
        if workspace.named is None or path in workspace.named:
            name = fitted.value.id or Path(path).stem
            # Its own, and those in files that it includes: they carry its id.
            own = (
                f.location.path == path or (f.plan == name and f.location.path not in plans)
                for f in errors
            )
            yield path, name, sum(own)


def checked(workspace: Any, as_of: datetime.date) -> Any:
    """The report of ``check`` on the workspace."""
    from planlint.workspace.checking import Wanted, check_workspace

    return check_workspace(workspace, workspace.pack, Wanted(as_of))


def say_refused(refused: list[tuple[Path, int]]) -> None:
    """Name the plans that are not printed, and why."""
    for path, errors in refused:
        click.echo(
            say(
                f"{path}：有 {errors} 个未整改的错误，不打印（planlint check 查看；--draft 作为草案打印）",
                f"{path}: {errors} open errors, not printed (see planlint check; --draft prints a draft)",
            ),
            err=True,
        )


def nothing_printed(refused: list[tuple[Path, int]]) -> int:
    """The exit code when no plan is left to print."""
    if refused:
        return FINDINGS
    click.echo(say("没有可以打印的预案", "no plan to print"), err=True)
    return NOT_PRINTED


def say_printed(printed: Any) -> None:
    """The file written, and the characters that it lacks."""
    click.echo(str(printed.target))
    if printed.missing:
        marks = " ".join(printed.missing)
        click.echo(say(f"  没有字体能印出：{marks}", f"  no font can print: {marks}"), err=True)


def say_fonts(fonts: tuple[tuple[str, str], ...]) -> None:
    """Which fonts stand in for those of the standard."""
    used = say("、", ", ").join(f"{wanted}→{font}" for wanted, font in fonts)
    click.echo(say(f"字体：{used}", f"fonts: {used}"), err=True)


@contextmanager
def told_what_is_missing() -> Iterator[None]:
    """Say which system packages printing lacks."""
    from planlint.render.fonts import FontsMissingError
    from planlint.render.pdf import LibrariesMissingError

    try:
        yield
    except (FontsMissingError, LibrariesMissingError) as error:
        packages = " ".join(error.packages)
        raise click.ClickException(
            say(
                f"打印缺少系统软件包，请安装：{packages}",
                f"printing needs system packages: {packages}",
            )
        ) from error
