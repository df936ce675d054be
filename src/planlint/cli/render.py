"""``planlint render``: print plans that have no open errors."""

import datetime
from pathlib import Path
from typing import Any

import click

from planlint.i18n import say

from . import options
from .printing import (
    FINDINGS,
    nothing_printed,
    plans_of,
    say_fonts,
    say_printed,
    say_refused,
    told_what_is_missing,
)
from .spoken import Command

_HELP = say(
    "打印 PATH（文件或者文件夹）中的预案。有未整改错误的预案只能用 --draft 打印，每页带“草案”水印。",
    "Print the plans in PATH (files or folders). A plan with open errors prints only with --draft, "
    "watermarked.",
)


@click.command("render", cls=Command, help=_HELP)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]...")
@click.option(
    "--style", type=options.Choice("official", "booklet"), default="official", show_default=True,
    help=say("版式：official 公文，booklet 汇编成册", "layout: official document, or all in one booklet"),
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
@click.option(
    "--jobs", type=options.Count(), default=None,
    help=say("同时排版的进程数，默认等于处理器数", "processes that lay out side by side; one a processor"),
)  # fmt: skip
@options.as_of()
def command(
    paths: tuple[Path, ...],
    style: str,
    draft: bool,
    output: Path,
    kind: str,
    jobs: int | None,
    as_of: datetime.date,
) -> int:
    from planlint.workspace.process import prepare
    from planlint.workspace.workspace import open_workspaces

    prepare()
    workspaces = open_workspaces(paths or (Path(),))
    if style == "booklet":
        from .booklet import print_booklet_of

        return print_booklet_of(workspaces, output, kind, as_of, draft=draft, jobs=jobs)
    wanted, names, refused = [], [], []
    for workspace in workspaces:
        for path, name, errors in plans_of(workspace, as_of):
            if errors and not draft:
                refused.append((workspace.root / path, errors))
            else:
                wanted.append((workspace, path))
                names.append(name)
    say_refused(refused)
    targets = _targets(names, output, kind)
    if not wanted:
        return nothing_printed(refused)
    orders = [
        _job(w, path, target, as_of, draft)
        for (w, path), target in zip(wanted, targets, strict=True)
    ]
    with told_what_is_missing():
        _print(orders, jobs)
    return FINDINGS if refused else 0


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


def _print(orders: list[Any], jobs: int | None) -> None:
    from planlint.workspace.printing import print_all

    fonts: tuple[tuple[str, str], ...] = ()
    for printed in print_all(orders, jobs):
        say_printed(printed)
        fonts = printed.fonts
    say_fonts(fonts)
