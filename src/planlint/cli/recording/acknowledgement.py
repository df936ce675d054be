"""``planlint record acknowledgement``: the answer to what another plan assumes of a unit."""

import datetime
from pathlib import Path

import click

from planlint.cli import options
from planlint.cli.spoken import Command
from planlint.i18n import say

_HELP = say(
    "答复预案 PLAN（标识）的任务 TASK 对本单位的期待：接受、修改后接受，或者不接受。\n\n"
    "记录写入 ledger/acknowledgements.yaml，带有双方内容的印记；以后任何一边改了，这一条（只这一条）要重新答复。"
    "有哪些期待，用 planlint duties --unit 单位 --assumed 查看。",
    "Answer what TASK of PLAN (its id) assumes of your unit: accept, accept with a change, or reject.\n\n"
    "The record goes to ledger/acknowledgements.yaml with marks of both sides: when either changes, this "
    "answer (and no other) is open again. planlint duties --unit UNIT --assumed lists what is assumed.",
)


@click.command("acknowledgement", cls=Command, help=_HELP)
@click.argument("plan")
@click.argument("task")
@click.option("--by", required=True, metavar="UNIT", help=say("答复的单位或者岗位", "who answers"))
@click.option(
    "--answer",
    type=options.Choice("accept", "accept_with_change", "reject"),
    required=True,
    help=say(
        "accept 接受；accept_with_change 修改后接受；reject 不接受",
        "accept, accept_with_change or reject",
    ),
)
@click.option(
    "--within", default=None, metavar="TIME",
    help=say("修改后接受：能在多长时间内做到，例如 2h", "with a change: how soon it can be done, such as 2h"),
)  # fmt: skip
@click.option(
    "--needs", multiple=True, metavar="RESOURCE=N",
    help=say("修改后接受：能拿出多少，可以写多个", "with a change: how much can be brought; repeatable"),
)  # fmt: skip
@click.option(
    "--own-task", default=None, metavar="TASK",
    help=say("答复本单位的哪项任务，有几项时写明", "which of our tasks, where there are several"),
)  # fmt: skip
@click.option(
    "--own-plan", default=None, metavar="PLAN",
    help=say("答复本单位的哪个预案，任务标识在几个预案里都有时写明", "which of our plans, where the id stands in several"),
)  # fmt: skip
@click.option("--note", default=None, help=say("说明", "a remark"))
@click.option("--document", default=None, help=say("答复文件", "the document that says it"))
@click.option(
    "--on", type=options.DateType(), default=datetime.date.today,
    show_default=say("今天", "today"), help=say("答复日期", "the day of the answer"),
)  # fmt: skip
@options.lang()
def command(
    plan: str,
    task: str,
    by: str,
    answer: str,
    within: str | None,
    needs: tuple[str, ...],
    own_task: str | None,
    own_plan: str | None,
    note: str | None,
    document: str | None,
    on: datetime.date,
    lang: str | None,
) -> int:
    from planlint.workspace.acknowledging import Reply, acknowledge

    del lang  # decided the language of messages before this command was loaded
    _refuse_pointless_change(answer, within, needs)
    pairs = tuple(_pair(text) for text in needs)
    reply = Reply(plan, task, by, answer, on, own_task, own_plan, within, pairs, note, document)
    done = acknowledge(Path(), reply)
    place = done.assumption.facts.document.locate(done.assumption.pointer)
    click.echo(
        say(
            f"{done.path}：{done.id}，{by} 答复 {plan} 的 {task}（{place.path}:{place.line}）",
            f"{done.path}: {done.id}, {by} answered to {task} of {plan} ({place.path}:{place.line})",
        )
    )
    return 0


def _refuse_pointless_change(answer: str, within: str | None, needs: tuple[str, ...]) -> None:
    changed = bool(within or needs)
    if changed != (answer == "accept_with_change"):
        raise click.UsageError(
            say(
                "修改后接受（accept_with_change）要写 --within 或者 --needs，其他答复不写",
                "accept_with_change takes --within or --needs, other answers take neither",
            )
        )


def _pair(text: str) -> tuple[str, str]:
    name, equals, number = text.partition("=")
    if not equals or not name.strip() or not number.strip().isdigit():
        raise click.UsageError(
            say(f"“{text}”应写成 资源=数量", f"“{text}” should be RESOURCE=NUMBER")
        )
    return name.strip(), number.strip()
