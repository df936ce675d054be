"""``planlint waive``: excuse a finding for a time, in the ledger."""

import datetime
from pathlib import Path

import click

from planlint.i18n import say

from . import options
from .check import refuse_unknown
from .spoken import Command

_HELP = say(
    "在台账 ledger/waivers.yaml 末尾追加一条豁免：预案 PLAN（标识）中规则 RULE 报出的问题，在截止日期以前"
    "标为“已豁免”。\n\n"
    "豁免的问题照样列在报告里。没有对应问题的不写；原有的内容和注释不改。",
    "Append a waiver to ledger/waivers.yaml: what RULE finds in PLAN (its id) is called waived until the "
    "day given.\n\n"
    "Waived findings stay in the report. A waiver of nothing is refused; nothing else in the file changes.",
)


@click.command("waive", cls=Command, help=_HELP)
@click.argument("rule")
@click.argument("plan")
@click.option(
    "--at",
    default=None,
    metavar="AT",
    help=say(
        "只豁免这一处及其以下，例如 /tasks/evacuate；不写时为整个预案",
        "only this place and below, such as /tasks/evacuate; by default the whole plan",
    ),
)
@click.option("--reason", required=True, help=say("理由", "why"))
@click.option(
    "--by", required=True, metavar="UNIT", help=say("批准单位，机构标识", "the unit that allows it")
)
@click.option(
    "--until",
    type=options.DateType(),
    required=True,
    help=say("截止日期（含）", "the last day"),
)
@click.option("--document", default=None, help=say("批准文件", "the document that allows it"))
@click.option(
    "--on",
    type=options.DateType(),
    default=datetime.date.today,
    show_default=say("今天", "today"),
    help=say("批准日期，也按这一天检查", "the day it is allowed; checked as of that day"),
)
@options.lang()
def command(
    rule: str,
    plan: str,
    at: str | None,
    reason: str,
    by: str,
    until: datetime.date,
    document: str | None,
    on: datetime.date,
    lang: str | None,
) -> int:
    from planlint.workspace.waiving import Asked, waive
    from planlint.workspace.workspace import open_workspaces

    del lang  # decided the language of messages before this command was loaded
    refuse_unknown((rule,), open_workspaces([Path()])[0].pack.rules)
    written = waive(Path(), Asked(rule, plan, reason, by, on, until, at, document))
    count = len(written.findings)
    click.echo(
        say(
            f"{written.path}：{written.id}，{plan} 的 {rule} 豁免到 {until}，涉及 {count} 个问题",
            f"{written.path}: {written.id}, {rule} of {plan} waived until {until}, {count} findings",
        )
    )
    for finding in written.findings:
        click.echo(f"  {finding.location.path}:{finding.location.line}  {finding.at}")
    return 0
