"""``planlint explain``: what a rule asks, why, on what clause, and how to mend it."""

from pathlib import Path

import click

from planlint.i18n import say

from . import options
from .spoken import Command


@click.command("explain", cls=Command, help=say("解释规则 RULE。", "Explain RULE."))
@click.argument("rule")
@options.pack()
@options.lang()
def command(rule: str, folder: Path | None, lang: str | None) -> int:
    from planlint.report.explain import explain
    from planlint.report.printable import printable
    from planlint.workspace.packs import fixtures_for, full_pack, packs_here

    language = options.chosen_language(lang)
    own = packs_here(folder)
    pack = full_pack(own)
    bound = pack.rules.get(rule)
    lines = explain(rule, pack, language, fixtures_for(bound, own) if bound else None)
    if lines is None:
        from .check import refuse_unknown

        refuse_unknown((rule,), pack.rules)
        return 2
    click.echo("\n".join(map(printable, lines)))
    return 0
