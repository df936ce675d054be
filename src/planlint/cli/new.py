"""``planlint new``: a plan skeleton with guidance, filled from the workspace where it can be."""

import datetime
from collections.abc import Mapping
from pathlib import Path

import click

from planlint.i18n import say

from . import options
from .spoken import Command

_HELP = say(
    "生成一个预案骨架。TYPE 为：\n\n\b\n"
    "total 总体，special 专项，department 部门，joint 联合，township 乡镇（街道），\n"
    "village 村（社区），unit 企业、学校等单位，handbook 工作手册，action 行动方案\n\n"
    "章节来自规则，每一节有中文说明、例句和依据；机构、上位预案、依据从工作区的登记中取。"
    "没有写的留“待填写”，planlint check 会逐处指出。已有的文件不会被覆盖。",
    "Write a plan skeleton. TYPE is:\n\n\b\n"
    "total, special, department, joint, township, village,\n"
    "unit (company, school, hospital …), handbook, action\n\n"
    "Its chapters come from the rules, each with guidance, an example and the clause behind it; units, "
    "superior plan and laws come from the registries. What is left to write is marked, and planlint "
    "check names it. No file is ever overwritten.",
)
# Written out: the model that knows the types takes longer to load than all help.
_TYPES = (
    "total", "special", "department", "joint", "township", "village", "unit", "handbook", "action",
)  # fmt: skip
# Option -> the only types that it means something for.
_ONLY = {"--purpose": ("special", "department"), "--form": ("unit",), "--site": ("unit",), "--party": ("joint",), "--team": ("action",)}  # fmt: skip
_TWO = 2
_NEXT = (
    "下一步：把“待填写”换成内容，然后运行 planlint check",
    "next: replace the marks “待填写” (to be written), then run planlint check",
)


@click.command("new", cls=Command, help=_HELP)
@click.argument("kind", type=options.Choice(*_TYPES), metavar="TYPE")
@click.option(
    "--title",
    default=None,
    help=say("预案名称，默认由区域和灾种得出", "title, by default from area and hazard"),
)
@click.option(
    "--id",
    "name",
    default=None,
    help=say("预案标识，例如 linjiang.flood", "plan id such as linjiang.flood"),
)
@click.option(
    "--hazard",
    "hazards",
    multiple=True,
    help=say(
        "灾种，词表中的词或者中文名（flood、防汛）；可以写多个",
        "hazard of the list; may be repeated",
    ),
)
@click.option("--maker", multiple=True, help=say("制定主体，机构标识", "unit that makes the plan"))
@click.option("--lead", multiple=True, help=say("牵头部门，机构标识", "lead unit"))
@click.option(
    "--jurisdiction",
    default=None,
    help=say("行政区域，登记中的标识", "area, an id of the registry"),
)
@click.option(
    "--purpose",
    type=options.Choice("event", "target", "activity", "support", "catastrophe"),
    default="event",
    show_default=True,
    help=say(
        "专项、部门预案的目的：应对事件、目标保护、活动保障、应急保障、巨灾",
        "what a special or department plan is for",
    ),
)
@click.option(
    "--form",
    type=options.Choice("comprehensive", "special", "onsite"),
    default=None,
    help=say(
        "单位预案的形式：综合（默认）、专项、现场处置方案",
        "form of a unit plan, comprehensive by default",
    ),
)
@click.option(
    "--site",
    default=None,
    help=say("现场处置方案针对的场所、装置", "place that an on-site scheme is for"),
)
@click.option(
    "--party",
    "parties",
    multiple=True,
    help=say("联合预案的一方，行政区域标识；写两个以上", "area that joins; at least two"),
)
@click.option(
    "--team",
    default=None,
    help=say("行动方案的队伍，登记中的标识", "team of an action plan, an id of the registry"),
)
@options.output(
    say(
        "写入的文件，默认为当前文件夹下“标识最后一段.yaml”；- 为标准输出",
        "file to write, by default <last part of the id>.yaml here; - for standard output",
    )
)
@options.as_of()
@options.lang()
def command(
    kind: str,
    title: str | None,
    name: str | None,
    hazards: tuple[str, ...],
    maker: tuple[str, ...],
    lead: tuple[str, ...],
    jurisdiction: str | None,
    purpose: str,
    form: str | None,
    site: str | None,
    parties: tuple[str, ...],
    team: str | None,
    output: Path | None,
    as_of: datetime.date,
    lang: str | None,
) -> int:
    from planlint.workspace.starting.draft import Asked, draft_in
    from planlint.workspace.starting.planting import plant

    del lang  # decided the language of help and messages before this command was loaded
    wanted = None if purpose == "event" else purpose
    given = {
        "--purpose": wanted,
        "--form": form,
        "--site": site,
        "--party": parties,
        "--team": team,
    }
    _refuse_unfit(kind, given)
    _refuse_lonely(parties)
    asked = Asked(
        kind, purpose, title, name, hazards, maker, lead, jurisdiction, form, site, parties, team
    )
    to_stdout = output == Path("-")
    folders = [Path()] if output is None or to_stdout else [output.parent, Path()]
    draft = draft_in(filter(Path.is_dir, folders), asked, as_of)
    if to_stdout:
        click.echo(draft.text, nl=False)
        return 0
    target = output or Path(draft.file_name)
    plant({target: draft.text})
    click.echo(f"{target}  {draft.id}  {draft.title}")
    if draft.earlier:
        click.echo(
            say(
                f"{draft.earlier} 已是 {draft.id}：这个骨架是它的新版本；不是的，用 --id 另起标识",
                f"{draft.earlier} is {draft.id} already: this is a new edition of it, or give another --id",
            ),
            err=True,
        )
    click.echo(say(*_NEXT), err=True)
    return 0


def _refuse_unfit(kind: str, given: Mapping[str, object]) -> None:
    """Options that mean nothing for the type are told, not ignored."""
    for option, value in given.items():
        if value and kind not in _ONLY[option]:
            fit = "、".join(_ONLY[option]), " or ".join(_ONLY[option])
            raise click.UsageError(
                say(
                    f"{kind} 没有 {option}，它只用于 {fit[0]}",
                    f"{option} is for {fit[1]}, not for {kind}",
                )
            )


def _refuse_lonely(parties: tuple[str, ...]) -> None:
    if parties and len(set(parties)) < max(_TWO, len(parties)):
        raise click.UsageError(
            say("--party 要写两个以上不同的区域", "--party takes two or more different areas")
        )
