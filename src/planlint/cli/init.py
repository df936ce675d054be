"""``planlint init``: a new workspace."""

from pathlib import Path

import click

from planlint.i18n import say

from . import options
from .spoken import Command

_HELP = say(
    "在文件夹 DIR 中新建一个工作区：设置、登记、台账、说明，都带中文注释。\n\n"
    "用 --place 写明本地，就登记好本级政府和应急管理部门，以及上级的区域。已有的文件不会被覆盖。",
    "Start a workspace in the folder DIR: settings, registries, ledger and a guide, with comments in "
    "Chinese.\n\n"
    "With --place the government and the emergency department of the place are registered, and the "
    "areas above it. No file is ever overwritten.",
)


@click.command("init", cls=Command, help=_HELP)
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@click.option(
    "--name",
    default=None,
    help=say("工作区名称，默认为文件夹名", "name, by default that of the folder"),
)
@click.option("--place", default=None, help=say("本地的名称，例如 临江市", "name of the place"))
@click.option(
    "--level",
    type=options.Choice("city", "county", "province"),
    default=None,
    help=say("本地的层级，默认 city", "level of the place, city by default"),
)
@click.option(
    "--id",
    "identifier",
    default=None,
    help=say("本地的标识，例如 linjiang，默认为层级", "id of the place, such as linjiang"),
)
@options.lang()
def command(
    folder: Path,
    name: str | None,
    place: str | None,
    level: str | None,
    identifier: str | None,
    lang: str | None,
) -> int:  # fmt: skip
    from planlint.workspace.starting.fresh import area_chain, fresh_files
    from planlint.workspace.starting.planting import plant

    del lang  # decided the language of help and messages before this command was loaded
    if place is None and (level or identifier):
        raise click.UsageError(
            say("--level、--id 要和 --place 一起用", "--level and --id need --place")
        )
    chain = area_chain(place, level or "city", identifier)
    files = fresh_files(folder, name or folder.absolute().name or "应急预案", chain)
    plant(files)
    for path in files:
        click.echo(str(path))
    _say_next(folder)
    return 0


def _say_next(folder: Path) -> None:
    from planlint.report.printable import printable

    place = printable(str(folder))
    click.echo(
        say(
            f"下一步：1. 把 {place}/registry 里的“待填写”换成本地的；"
            f"2. 进入 {place}，运行 planlint new special --hazard 防汛；"
            "3. 运行 planlint check（还没有预案时退出码是 3）",
            f"next: 1. replace the marks “待填写” (to be written) in {place}/registry; "
            f"2. in {place} run planlint new special --hazard flood; "
            "3. run planlint check (exit code 3 while there is no plan)",
        ),
        err=True,
    )
