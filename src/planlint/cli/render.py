"""``planlint render``: print plans that have no open errors."""

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from planlint.i18n import say

from . import options
from .spoken import Command

_HELP = say(
    "打印 PATH（文件或者文件夹）中的预案。有未整改错误的预案只能用 --draft 打印，每页带“草案”水印。",
    "Print the plans in PATH (files or folders). A plan with open errors prints only with --draft, "
    "watermarked.",
)
_FINDINGS, _NOT_PRINTED = 1, 3


@click.command("render", cls=Command, help=_HELP)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]...")
@click.option(
    "--style", type=options.Choice("official"), default="official", show_default=True,
    help=say("版式", "layout"),
)  # fmt: skip
@click.option(
    "--draft", is_flag=True, help=say("作为草案打印，带水印", "print as a draft, watermarked")
)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), default=Path("build"), show_default=True,
    help=say("文件夹，或者单个 .pdf、.html 文件", "a folder, or one .pdf or .html file"),
)  # fmt: skip
@click.option(
    "--format", "kind", type=options.Choice("pdf", "html"), default="pdf", show_default=True,
    help=say("写入文件夹时的格式", "format inside a folder"),
)  # fmt: skip
@options.as_of()
def command(
    paths: tuple[Path, ...],
    style: str,
    draft: bool,
    output: Path,
    kind: str,
    as_of: datetime.date,
) -> int:
    from planlint.workspace.collector import tame_collector
    from planlint.workspace.workspace import open_workspaces

    del style  # there is one so far
    tame_collector()
    workspaces = open_workspaces(paths or (Path(),))
    jobs, names, refused = [], [], []
    for workspace in workspaces:
        for path, name, errors in _plans(workspace, as_of):
            if errors and not draft:
                refused.append((workspace.root / path, errors))
            else:
                jobs.append((workspace, path))
                names.append(name)
    _say_refused(refused)
    targets = _targets(names, output, kind)
    if not jobs:
        if not refused:
            click.echo(say("没有可以打印的预案", "no plan to print"), err=True)
        return _FINDINGS if refused else _NOT_PRINTED
    _print(
        [
            _job(w, path, target, as_of, draft)
            for (w, path), target in zip(jobs, targets, strict=True)
        ]
    )
    return _FINDINGS if refused else 0


def _plans(workspace: Any, as_of: datetime.date) -> Iterator[tuple[str, str, int]]:
    """The plans named in a workspace: path, name for the file, number of open errors."""
    from planlint.engine.loading import load
    from planlint.rulebook.builtin import builtin_pack
    from planlint.workspace.checking import Wanted, check_workspace

    report = check_workspace(workspace, builtin_pack(), Wanted(as_of))
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


def _say_refused(refused: list[tuple[Path, int]]) -> None:
    for path, errors in refused:
        click.echo(
            say(
                f"{path}：有 {errors} 个未整改的错误，不打印（planlint check 查看；--draft 作为草案打印）",
                f"{path}: {errors} open errors, not printed (see planlint check; --draft prints a draft)",
            ),
            err=True,
        )


def _targets(names: list[str], output: Path, kind: str) -> list[Path]:
    """Where each plan goes: one named file, or a folder with one file a plan id."""
    if output.suffix in (".pdf", ".html"):
        if len(names) > 1:
            raise click.UsageError(
                say(
                    f"有 {len(names)} 个预案，-o 应为文件夹",
                    f"{len(names)} plans: -o must be a folder",
                )
            )
        return [output] * len(names)
    targets: list[Path] = []
    for name in names:
        target = output / f"{name}.{kind}"
        while target in targets:
            target = target.with_name(f"{target.stem}-2.{kind}")
        targets.append(target)
    return targets


def _job(workspace: Any, path: str, target: Path, as_of: datetime.date, draft: bool) -> Any:
    from planlint.workspace.printing import Job

    fonts = workspace.config.fonts
    return Job(workspace.root, workspace.paths, path, target, as_of, draft, fonts)


def _print(jobs: list[Any]) -> None:
    from planlint.render.fonts import FontsMissingError
    from planlint.render.pdf import LibrariesMissingError
    from planlint.workspace.printing import print_all

    fonts: tuple[tuple[str, str], ...] = ()
    try:
        for printed in print_all(jobs):
            click.echo(str(printed.target))
            fonts = printed.fonts
            if printed.missing:
                marks = " ".join(printed.missing)
                click.echo(
                    say(f"  没有字体能印出：{marks}", f"  no font can print: {marks}"), err=True
                )
    except (FontsMissingError, LibrariesMissingError) as error:
        packages = " ".join(error.packages)
        raise click.ClickException(
            say(
                f"打印缺少系统软件包，请安装：{packages}",
                f"printing needs system packages: {packages}",
            )
        ) from error
    used = say("、", ", ").join(f"{wanted}→{font}" for wanted, font in fonts)
    click.echo(say(f"字体：{used}", f"fonts: {used}"), err=True)
