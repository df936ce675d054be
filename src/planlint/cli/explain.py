"""``planlint explain``: what a rule asks, why, on what clause, and how to mend it."""

import click

from planlint.i18n import say

from . import options
from .spoken import Command


@click.command("explain", cls=Command, help=say("解释规则 RULE。", "Explain RULE."))
@click.argument("rule")
@options.lang()
def command(rule: str, lang: str | None) -> int:
    from planlint.report.explain import explain
    from planlint.rulebook.builtin import builtin_pack

    language = options.chosen_language(lang)
    lines = explain(rule, builtin_pack(), language)
    if lines is None:
        from .check import _refuse_unknown

        _refuse_unknown((rule,), builtin_pack())
        return 2
    click.echo("\n".join(lines))
    return 0
