"""``planlint export``: all plans of an office with registries and ledger as one file."""

import datetime
from pathlib import Path
from typing import Any

import click

from planlint.i18n import say

from . import options
from .spoken import Command

_HELP = say(
    "把工作区的预案、登记和台账导出为一个交换包（JSON），送给上级或者其他单位。\n\n"
    "包里有每个文件的全文和散列，收到的单位用 planlint import 并入自己的工作区；格式见 docs/exchange.md。"
    "涉密（secrecy: secret）的预案只列名称，不送正文；规则包和从别的单位导入的文件不送。"
    "PATH 默认为当前文件夹。",
    "Export the plans, registries and ledger of a workspace as one bundle (JSON) for another office.\n\n"
    "It holds every file in full, with hashes; the other office takes it in with planlint import. "
    "docs/exchange.md explains the form. Of secret plans only the names are sent; packs and files "
    "imported from others are not. PATH is the current folder by default.",
)
_NOT_WRITTEN = 3


@click.command("export", cls=Command, help=_HELP)
@click.argument("path", type=click.Path(path_type=Path), default=Path(), metavar="[PATH]")
@click.option(
    "--office", default="", metavar="UNIT",
    help=say("由哪个单位导出（登记中的标识）", "the unit that exports (its id)"),
)  # fmt: skip
@click.option(
    "--public", is_flag=True,
    help=say(
        "公开版：只有公开的预案和登记，没有手机号、值班表、物资、风险点、台账和注释",
        "for everybody: public plans and registries, no mobiles, rosters, resources, ledger, comments",
    ),
)  # fmt: skip
@click.option(
    "--with-secret", is_flag=True,
    help=say("连同涉密的预案", "secret plans as well"),
)  # fmt: skip
@options.output()
@options.as_of()
@options.lang()
def command(
    path: Path,
    office: str,
    public: bool,
    with_secret: bool,
    output: Path | None,
    as_of: datetime.date,
    lang: str | None,
) -> int:
    from planlint.workspace.disk import write_atomically
    from planlint.workspace.exchange.exporting import Wanted, export
    from planlint.workspace.exchange.hashing import written
    from planlint.workspace.exchange.verifying import exceeds
    from planlint.workspace.recording.appending import workspace_at

    del lang  # decided the language of messages before this command was loaded
    if public and with_secret:
        raise click.UsageError(
            say(
                "--public 与 --with-secret 不能同时写", "--public and --with-secret exclude another"
            )
        )
    workspace = workspace_at(path)
    _refuse_own_file(workspace, output)
    exported = export(workspace, Wanted(office, as_of, public, with_secret))
    if exported.bundle is None:
        _say_refused(exported.refused)
        return _NOT_WRITTEN
    data = written(exported.bundle)
    if exceeds(exported.bundle, data):
        click.echo(
            say(
                "没有导出：包太大，收到的单位最多能导入 100 MB、10000 个文件；按下属单位分开导出",
                "nothing was exported: nobody takes in more than 100 MB or 10,000 files; export "
                "office by office",
            ),
            err=True,
        )
        return _NOT_WRITTEN
    if output is None:
        click.echo(data.decode(), nl=False)
    else:
        write_atomically(output, data)
    _say_done(exported.bundle, output)
    return 0


def _refuse_own_file(workspace: Any, output: Path | None) -> None:
    """A bundle never takes the place of a plan or registry that it is made from."""
    own = {(workspace.root / name).resolve() for name in (*workspace.paths, "planlint.toml")}
    if output is not None and output.resolve() in own:
        raise click.UsageError(
            say(
                f"-o {output} 是工作区自己的文件，没有写；交换包另取名称，如 {output.stem}.json",
                f"-o {output} is a file of the workspace and was left alone; choose another name, "
                f"such as {output.stem}.json",
            )
        )


def _say_refused(refused: Any) -> None:
    from planlint.report.printable import printable

    click.echo(say("没有导出：", "nothing was exported:"), err=True)
    for path, why in refused:
        click.echo(f"  {printable(path)}{say('：' + why.zh, ': ' + why.en)}", err=True)


def _say_done(bundle: Any, output: Path | None) -> None:
    """What is in it, and what is not: on stderr where the bundle itself is printed."""
    from planlint.report.printable import printable

    err = output is None
    sent, kept = (
        [p for p in bundle.plans if not p.withheld],
        [p for p in bundle.plans if p.withheld],
    )
    name = printable(str(output)) if output else say("标准输出", "standard output")
    office, files = printable(bundle.office.name), len(bundle.files)
    click.echo(
        say(
            f"{name}：{office}（{bundle.office.id}），{bundle.as_of}，{len(sent)} 个预案、{files} 个文件",
            f"{name}: {office} ({bundle.office.id}), {bundle.as_of}, {len(sent)} plans, {files} files",
        ),
        err=err,
    )
    click.echo(f"sha256 {bundle.sha256}", err=err)
    for plan in kept:
        why = say(*{"secret": ("涉密", "secret"), "internal": ("内部", "internal")}[plan.withheld])
        title = printable(f"{plan.title}（{plan.id}）")
        click.echo(say(f"只列名称（{why}）：{title}", f"only named ({why}): {title}"), err=True)
