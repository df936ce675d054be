"""``planlint record filing`` and all its like: options made from the model of the record."""

import datetime
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from planlint.cli import options
from planlint.cli.spoken import Command
from planlint.i18n import say
from planlint.workspace.recording.fields import fields_of
from planlint.workspace.recording.kinds import KINDS, Kind

from .offered import options_of, parameter

_SEVERAL = re.compile(r"[,，、；;\n]")


def record_command(name: str) -> click.Command:
    """The command that records one thing of a kind."""
    kind = KINDS[name]

    def run(
        as_of: datetime.date, dry_run: bool, lang: str | None, **given: tuple[str, ...] | str | None
    ) -> int:
        del lang  # decided the language of messages before this command was loaded
        return _record(kind, _pieces(kind, given), as_of, dry_run=dry_run)

    made: Any = Command(name, callback=run, params=options_of(kind), help=_help(kind))
    for option in (options.as_of(), _dry_run(), options.lang()):
        made = option(made)
    command: click.Command = made
    return command


def _help(kind: Kind) -> str:
    return say(
        f"在台账 {kind.path} 末尾追加一条记录：{kind.title.zh}。\n\n"
        "预案写标识或者名称，单位写标识、全称或者简称。写错的、与已有记录矛盾的不写；编号自动接续。",
        f"Append a record to {kind.path}: {kind.title.en}.\n\n"
        "Plans by id or title, units by id, name or short name. What is wrong or contradicts a record "
        "is not written; the id follows the last one.",
    )


def _dry_run() -> options.Decorator:
    return click.option(
        "--dry-run",
        is_flag=True,
        help=say("只显示要写的记录，不写", "show the record, write nothing"),
    )


def _pieces(
    kind: Kind, given: Mapping[str, tuple[str, ...] | str | None]
) -> dict[str, tuple[str, ...]]:
    """What was given for each field; several in one word are taken apart, but not prose."""
    found: dict[str, tuple[str, ...]] = {}
    for key, one in fields_of(kind.model).items():
        value = given.get(parameter(key)) or ()
        pieces = (value,) if isinstance(value, str) else value
        if one.many and one.form != "text":
            pieces = tuple(part for piece in pieces for part in _SEVERAL.split(piece))
        found[key] = pieces
    return found


def _record(
    kind: Kind, given: Mapping[str, tuple[str, ...]], as_of: datetime.date, *, dry_run: bool
) -> int:
    from planlint.workspace.errors import UsageProblem
    from planlint.workspace.recording.appending import workspace_at
    from planlint.workspace.recording.text import record_line
    from planlint.workspace.recording.writing import Recorder

    from .words import faults_of_command

    recorder = Recorder(workspace_at(Path()), kind, as_of)
    written = recorder.write([recorder.drafted(given)], dry_run=dry_run)
    (outcome,) = written.outcomes
    if outcome.faults:
        raise UsageProblem(*faults_of_command(outcome.faults, kind))
    if outcome.record is None:
        raise UsageProblem(
            f"{kind.path} 已有同样的记录 {outcome.there}，没有重复写",
            f"{kind.path} holds the same record already: {outcome.there}; nothing was written",
        )
    if dry_run:
        click.echo(record_line(outcome.record))
    else:
        click.echo(_told(kind, written.path, outcome.record))
    return 0


def _told(kind: Kind, path: Path, record: Mapping[str, Any]) -> str:
    about = [str(record[key]) for key in ("plan", "number", "body", "year", "on") if key in record]
    corrected = record.get("corrects")
    if corrected:
        about.append(say(f"更正 {corrected}", f"corrects {corrected}"))
    named = say(kind.title.zh, kind.title.en)
    listed = say("，", ", ").join(about)
    return say(
        f"{path}：{record['id']}，{named}，{listed}", f"{path}: {record['id']}, {named}, {listed}"
    )
