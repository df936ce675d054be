"""``planlint schema``: the JSON Schemas for editors and exchange."""

import json

import click

from planlint.i18n import say

from .spoken import Command

_HELP = say(
    "输出一种文件的 JSON Schema；不写 NAME 时列出所有名称。",
    "Print the JSON Schema of one kind of file; without NAME list the names.",
)


@click.command("schema", cls=Command, help=_HELP)
@click.argument("name", required=False)
def command(name: str | None) -> int:
    from planlint.rulebook.schema import schema, schema_names
    from planlint.workspace.packs import full_pack, packs_here

    from .shapes import OUTPUTS

    names = (*schema_names(), *OUTPUTS)
    if name is None:
        click.echo("\n".join(names))
        return 0
    if name not in names:
        known = "、".join(names)
        raise click.UsageError(
            say(f"没有“{name}”；可用：{known}", f"no “{name}”; there are: {known}")
        )
    body = (
        OUTPUTS[name].model_json_schema()
        if name in OUTPUTS
        else schema(name, full_pack(packs_here(None)).vocabulary)
    )
    click.echo(json.dumps(body, ensure_ascii=False, indent=2))
    return 0
