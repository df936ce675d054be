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
    from pydantic import BaseModel

    from planlint.report.chains.shapes import JsonChains
    from planlint.report.clauses_json import JsonCoverage
    from planlint.report.duties.shapes import JsonDuties
    from planlint.report.graph.json import JsonMap
    from planlint.report.json import JsonReport
    from planlint.response.shapes import JsonRun
    from planlint.rulebook.schema import schema, schema_names
    from planlint.workspace.packs import full_pack, packs_here

    outputs: dict[str, type[BaseModel]] = {
        "report": JsonReport,
        "graph": JsonMap,
        "coverage": JsonCoverage,
        "chains": JsonChains,
        "duties": JsonDuties,
        "simulation": JsonRun,
    }
    names = (*schema_names(), *outputs)
    if name is None:
        click.echo("\n".join(names))
        return 0
    if name not in names:
        known = "、".join(names)
        raise click.UsageError(
            say(f"没有“{name}”；可用：{known}", f"no “{name}”; there are: {known}")
        )
    body = (
        outputs[name].model_json_schema()
        if name in outputs
        else schema(name, full_pack(packs_here(None)).vocabulary)
    )
    click.echo(json.dumps(body, ensure_ascii=False, indent=2))
    return 0
