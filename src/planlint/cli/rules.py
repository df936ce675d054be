"""``planlint rules``: what the rulebook holds, and the proof that every rule works."""

import json
from typing import Any

import click

from planlint.i18n import say

from . import options
from .spoken import Group


@click.group("rules", cls=Group, help=say("列出、验证规则。", "List and prove rules."))
def command() -> None:
    """The rulebook."""


@command.command("list", help=say("列出所有规则。", "List all rules."))
@click.option(
    "--format", "style", type=options.Choice("text", "json"), default="text", show_default=True,
    help=say("输出格式", "output format"),
)  # fmt: skip
@options.lang()
def list_rules(style: str, lang: str | None) -> int:
    from planlint.rulebook.builtin import builtin_pack

    language = options.chosen_language(lang)
    rules = [bound.rule for bound in builtin_pack().rules.values()]
    if style == "json":
        entries = [_entry(rule, language) for rule in rules]
        click.echo(json.dumps(entries, ensure_ascii=False, indent=2))
        return 0
    for rule in rules:
        click.echo(f"{rule.id:34} {rule.severity:8} {rule.scope:7} {rule.title[language]}")
    return 0


def _entry(rule: Any, language: str) -> dict[str, Any]:
    return {
        "id": rule.id,
        "title": rule.title[language],
        "severity": rule.severity,
        "scope": rule.scope,
        "binds": rule.binds,
        "basis": [basis.model_dump() for basis in rule.basis],
        "since": rule.since,
    }


@command.command("test", help=say("逐条运行规则的例子。", "Run every case of every rule, alone."))
def test_rules() -> int:
    from planlint.engine.harness import run_cases, verdicts
    from planlint.engine.problems import finding_of
    from planlint.rulebook.builtin import builtin_fixtures, builtin_pack

    pack = builtin_pack()
    for located in pack.problems:
        found = finding_of(located)
        click.echo(f"{found.location.path}:{found.location.line}: {found.rule} {dict(found.words)}")
    results = list(run_cases(pack, builtin_fixtures()))
    failed = [result for result in results if not result.passed]
    for result in failed:
        click.echo(
            say(f"{result.rule} 例 {result.number} 不符：", f"{result.rule} case {result.number}:")
        )
        click.echo(f"  {say('应有', 'expected')} {dict(result.expected)}")
        click.echo(f"  {say('实有', 'found')} {dict(result.found)} {result.error}")
    unproved = [b.rule.id for b in pack.rules.values() if not all(verdicts(b.rule))]
    for rule in unproved:
        click.echo(
            say(f"{rule} 缺少能发现或者能通过的例子", f"{rule} lacks a firing or a passing case")
        )
    click.echo(
        say(
            f"规则 {len(pack.rules)} 条，例子 {len(results)} 个，不符 {len(failed)} 个，未证明 {len(unproved)} 条",
            f"{len(pack.rules)} rules, {len(results)} cases, {len(failed)} failed, {len(unproved)} unproved",
        )
    )
    return int(bool(failed or unproved or pack.problems))
