"""``planlint import``: the bundles of other offices into an overseeing workspace."""

from pathlib import Path
from typing import Any

import click

from planlint.i18n import say

from . import options
from .spoken import Command

_HELP = say(
    "把其他单位用 planlint export 导出的交换包 FILE 并入本工作区，可以写多个。\n\n"
    "文件放进 offices/单位标识/，本工作区自己的文件不动；此后 check、graph、filing 等一并检查。"
    "被改过、不完整的包不导入；每个包要么全部写好，要么什么也不写。同一单位的新包替换旧包。",
    "Take bundles FILE that other offices made with planlint export into this workspace.\n\n"
    "Their files go to offices/UNIT/, the workspace's own files are never touched; check, graph, filing "
    "and the rest see them from then on. A bundle that was altered or cut off is refused; each is "
    "written whole or not at all. A newer bundle of an office replaces the older one.",
)
_REFUSED, _UNPROVED = 2, 3


@click.command("import", cls=Command, help=_HELP)
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE..."
)
@click.option(
    "--into", type=click.Path(path_type=Path), default=Path(), metavar="DIR",
    help=say("并入哪个工作区，默认为当前文件夹", "the overseeing workspace, by default here"),
)  # fmt: skip
@click.option(
    "--older", is_flag=True,
    help=say("比现有的旧也导入", "also where what is there is newer"),
)  # fmt: skip
@click.option(
    "--sha256", "expected", default="", metavar="HASH",
    help=say(
        "对方另行告知的散列，不同则不导入", "the hash that the sender told; refused if it differs"
    ),
)  # fmt: skip
@options.lang()
def command(
    files: tuple[Path, ...], into: Path, older: bool, expected: str, lang: str | None
) -> int:
    from planlint.workspace.exchange.importing import import_file, workspace_root

    del lang  # decided the language of messages before this command was loaded
    if expected and len(files) > 1:
        raise click.UsageError(say("--sha256 只能用于一个文件", "--sha256 is for a single file"))
    root = workspace_root(into)
    code = 0
    for file in files:
        done = import_file(root, file, older=older, expected=expected)
        if done.reasons:
            _say_refused(done)
            code = max(code, _UNPROVED if done.unproved else _REFUSED)
        else:
            _say_done(done)
    return code


def _say_refused(done: Any) -> None:
    from planlint.report.printable import printable

    name = printable(str(done.file))
    click.echo(say(f"{name}：没有导入", f"{name}: not imported"), err=True)
    for why in done.reasons:
        click.echo(f"  {printable(say(why.zh, why.en))}", err=True)


def _say_done(done: Any) -> None:
    from planlint.report.printable import printable

    bundle = done.bundle
    words = {
        "new": ("已导入", "imported"),
        "replaced": ("已替换旧的", "replaced the older one"),
        "restored": ("已恢复改动过的文件", "restored what was changed"),
        "there": ("已有这一份，没有改动", "already there, nothing changed"),
    }
    plans = sum(1 for plan in bundle.plans if not plan.withheld)
    name, office = printable(str(done.file)), printable(bundle.office.name)
    zh, en = words[done.outcome]
    click.echo(
        say(
            f"{name}：{office} {bundle.as_of}，{plans} 个预案、{len(bundle.files)} 个文件 → "
            f"offices/{bundle.office.id}（{zh}）",
            f"{name}: {office} {bundle.as_of}, {plans} plans, {len(bundle.files)} files → "
            f"offices/{bundle.office.id} ({en})",
        )
    )
