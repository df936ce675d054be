"""``planlint record``: append to the ledger what happened."""

import click

from planlint.i18n import say

from .spoken import Group

_HELP = say(
    "在台账末尾追加记录：一条，或者一张表（import）。原有的内容和注释不改。",
    "Append records to the ledger: one, or a table (import). Nothing else in the file changes.",
)
# Told without the models behind them, so that --help stays fast.
_COMMANDS = {
    "filing": say("备案", "A plan filed"),
    "publication": say("公布", "A plan made public"),
    "training": say("培训", "A training held"),
    "drill": say("演练", "A drill held"),
    "evaluation": say("评估", "A plan evaluated"),
    "revision": say("修订", "A plan revised"),
    "activation": say("启动响应", "A response launched"),
    "alert": say("发布预警", "A warning issued"),
    "meeting": say("指挥机构会议", "A command body met"),
    "received": say(
        "收到备案（由受理备案的单位记）", "A filing received, in the words of the receiver"
    ),
    "programme": say("预案制修订计划", "A programme of compiling and revising plans"),
    "drill-programme": say("演练计划", "A programme of drills"),
    "annual-review": say("年度总结评估", "The yearly review of an area"),
    "acknowledgement": say("答复别的预案对本单位的期待", "An answer to what another plan assumes"),
    "import": say("从 Excel、CSV 表格导入", "Records from a table, XLSX or CSV"),
}


class _Records(Group):
    """Commands made from the models of the ledger when one is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        if cmd_name == "acknowledgement":
            from .recording.acknowledgement import command as acknowledgement

            return acknowledgement
        if cmd_name == "import":
            from .recording.table import command as table

            return table
        from .recording.one import record_command

        return record_command(cmd_name)

    def command_rows(self, ctx: click.Context) -> list[tuple[str, str]]:
        return list(_COMMANDS.items())


@click.group("record", cls=_Records, help=_HELP)
def command() -> None:
    """All kinds of records."""
