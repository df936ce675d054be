"""The commands by name; each is imported when it is asked for, so that --help stays fast."""

import importlib
import keyword

import click

from planlint import __version__
from planlint.i18n import say

from .spoken import Group

# Command -> module in this package.
_COMMANDS = {
    "init": say("新建工作区", "Start a workspace"),
    "new": say("新建预案骨架", "Start a plan"),
    "chains": say("查报告链和指挥链", "Follow reports and commands"),
    "check": say("检查预案", "Check plans"),
    "counterparts": say("对照上下级预案", "Set plans beside those of the level below"),
    "diff": say("对比两个版本", "Compare two editions"),
    "duties": say("列出单位、岗位的职责", "List the duties of a unit or post"),
    "explain": say("解释一条规则", "Explain a rule"),
    "filing": say("查应办事项和期限", "See what is owed and due"),
    "graph": say("导出预案关系图", "Draw how plans hang together"),
    "simulate": say("推演事件", "Simulate an event"),
    "render": say("打印预案", "Print plans"),
    "rules": say("列出、验证规则", "List and prove rules"),
    "record": say("追加台账记录", "Append to the ledger"),
    "waive": say("豁免一个问题", "Waive a finding"),
    "export": say("导出给别的单位", "Export to another office"),
    "import": say("并入别的单位导出的", "Take in what offices export"),
    "schema": say("输出 JSON Schema", "Print a JSON Schema"),
}


class _LateGroup(Group):
    """A group whose commands are imported late."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        name = f"{cmd_name}_" if keyword.iskeyword(cmd_name) else cmd_name
        module = importlib.import_module(f"planlint.cli.{name}")
        command: click.Command = module.command
        return command

    def command_rows(self, ctx: click.Context) -> list[tuple[str, str]]:
        return list(_COMMANDS.items())


@click.group(
    cls=_LateGroup,
    help=say(
        "planlint：检查、衔接、打印应急预案。",
        "planlint checks, links and prints contingency plans.",
    ),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(
    __version__,
    prog_name="planlint",
    message="%(prog)s %(version)s",
    help=say("显示版本", "Show the version and exit."),
)
def group() -> None:
    """All commands."""
