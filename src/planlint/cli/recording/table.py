"""``planlint record import``: a table that an office keeps, into the ledger."""

import datetime
from collections.abc import Iterable
from pathlib import Path

import click

from planlint.cli import options
from planlint.cli.spoken import Command
from planlint.i18n import say

_HELP = say(
    "把表格 FILE（.xlsx 或者 .csv）的每一行作为一条记录追加到台账。\n\n"
    "表头写字段的名称或者键，别的叫法用 --map 写明；预案写标识或者全称，单位写标识、全称或者登记过的简称，"
    "不猜相近的。有一处不对，就一条也不写，逐行列出哪一格、应当怎样改；台账里已有的跳过。",
    "Append each row of the table FILE (.xlsx or .csv) to the ledger as a record.\n\n"
    "Headings are titles or keys of fields; say what others are with --map. Plans by id or title, units "
    "by id, name or registered short name, never by what is merely alike. If anything is wrong, nothing "
    "is written and every cell is listed with the way to mend it; rows that are there already are skipped.",
)


@click.command("import", cls=Command, help=_HELP)
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--kind", "name", required=True, metavar="KIND",
    help=say("哪一种记录：filing、drill 等，或者台账文件名 filings、drills",
             "which records: filing, drill …, or the ledger file: filings, drills"),
)  # fmt: skip
@click.option(
    "--sheet", default=None, metavar="NAME",
    help=say("哪一张工作表；只有一张没有隐藏的时可以不写", "which sheet, where several are not hidden"),
)  # fmt: skip
@click.option(
    "--map", "maps", multiple=True, metavar=say("列=字段", "COLUMN=FIELD"),
    help=say("表头（或者列号 C）是哪个字段；“-”表示不要这一列；可以写几个",
             "which field a heading (or column C) is; “-” leaves it out; repeatable"),
)  # fmt: skip
@click.option(
    "--set", "fixed", multiple=True, metavar=say("字段=值", "FIELD=VALUE"),
    help=say("表里没有的字段，各行都用这个值；可以写几个", "a value for all rows that have none; repeatable"),
)  # fmt: skip
@click.option(
    "--values", is_flag=True,
    help=say("公式采用文件里存的结果；不写时有公式就不导入", "take the stored results of formulas; refused without"),
)  # fmt: skip
@click.option(
    "--dry-run", is_flag=True, help=say("只显示要写的记录，不写", "show the records, write nothing")
)
@options.as_of()
@options.lang()
def command(
    file: Path,
    name: str,
    sheet: str | None,
    maps: tuple[str, ...],
    fixed: tuple[str, ...],
    values: bool,
    dry_run: bool,
    as_of: datetime.date,
    lang: str | None,
) -> int:
    from planlint.workspace.importing.asked import Asked
    from planlint.workspace.importing.running import import_table
    from planlint.workspace.recording.kinds import KINDS, kind_named

    from .telling import told

    del lang  # decided the language of messages before this command was loaded
    kind = kind_named(name)
    if kind is None:
        raise _unknown_kind(name, KINDS)
    columns, same = _pairs(maps, "--map"), _pairs(fixed, "--set")
    asked = Asked(file, kind, as_of, sheet, columns, same, values, dry_run)
    done = import_table(Path(), asked)
    for line in told(done, asked):
        click.echo(line)
    return 1 if done.faults else 0


def _unknown_kind(name: str, kinds: Iterable[str]) -> click.UsageError:
    known = "、".join(kinds)
    return click.UsageError(
        say(f"--kind “{name}”，应为 {known} 之一", f"--kind “{name}”, expected one of {known}")
    )


def _pairs(texts: Iterable[str], option: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for left, right in (_pair(text, option) for text in texts):
        if left in found:
            raise click.UsageError(
                say(f"{option}：“{left}”写了两次", f"{option}: “{left}” is given twice")
            )
        found[left] = right
    return found


def _pair(text: str, option: str) -> tuple[str, str]:
    left, equals, right = text.rpartition("=") if option == "--map" else text.partition("=")
    if not equals or not left.strip() or not right.strip():
        raise click.UsageError(
            say(f"{option} “{text}”应写成 甲=乙", f"{option} “{text}” should be LEFT=RIGHT")
        )
    return left.strip(), right.strip()
