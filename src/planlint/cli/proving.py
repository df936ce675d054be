"""``planlint rules test``: every case of every rule, alone; of the built-in pack or of one's own."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from planlint.i18n import say

from .spoken import Command

_HELP = say(
    "逐条运行规则的例子：DIR 是自己的规则包，不写时是系统的规则包。\n\n"
    "例子用规则包自带的夹具（fixtures/名称），或者系统的夹具（例如 city）。",
    "Run every case of every rule, alone: of the pack in DIR, or of the built-in one.\n\n"
    "Cases edit the fixtures of the pack (fixtures/NAME) or the built-in ones (such as city).",
)


@click.command("test", cls=Command, help=_HELP)
@click.argument("folder", required=False, type=click.Path(path_type=Path), metavar="[DIR]")
def test_rules(folder: Path | None) -> int:
    from planlint.engine.harness import run_case, verdicts
    from planlint.workspace.packs import fixtures_for, full_pack, packs_here

    own = packs_here(folder) if folder else ()
    pack = full_pack(own)
    rules = [bound for bound in pack.rules.values() if bool(bound.pack) is bool(own)]
    problems = pack.own_problems if own else pack.problems
    _say_problems(problems)
    results, families = [], fixtures_for(rules[0], own) if rules else {}
    for bound in rules:
        for number, case in enumerate(bound.rule.cases, start=1):
            results.append(run_case(pack, bound.rule, number, case, families))
    failed = [result for result in results if not result.passed]
    _say_failed(failed)
    unproved = [bound.rule.id for bound in rules if not all(verdicts(bound.rule))]
    for rule in unproved:
        _say(rule, "缺少能发现或者能通过的例子", "lacks a firing or a passing case")
    blind = _blind(results)
    for rule in blind if own else ():
        _say(
            rule,
            "通过的例子里都没有要查的内容：最好补一个有内容、没有毛病的例子",
            "passes only where there is nothing to examine; better add a case with something good",
        )
    counts = (len(rules), len(results), len(failed), len(unproved), len(blind))
    click.echo(
        say(
            "规则 {} 条，例子 {} 个，不符 {} 个，未证明 {} 条，没有看到内容 {} 条",
            "{} rules, {} cases, {} failed, {} unproved, {} examined nothing",
        ).format(*counts)
    )
    return int(bool(failed or unproved or problems))


def _say_problems(problems: Iterable[Any]) -> None:
    """What is wrong with the pack, with file, line and the way out."""
    from planlint.engine.problems import finding_of
    from planlint.engine.report import Report
    from planlint.i18n import language
    from planlint.report.printable import printable
    from planlint.report.wording import Wording
    from planlint.rulebook.builtin import builtin_pack

    wording = Wording(Report(None, builtin_pack()), language())  # type: ignore[arg-type]
    for located in problems:
        found = finding_of(located)
        place = f"{found.location.path}:{found.location.line}:{found.location.column}"
        click.echo(f"{printable(place)}  {found.rule}  {printable(wording.message(found))}")
        click.echo(f"  {printable(wording.advice(found))}")


def _say_failed(failed: Iterable[Any]) -> None:
    for result in failed:
        click.echo(
            say(f"{result.rule} 例 {result.number} 不符：", f"{result.rule} case {result.number}:")
        )
        click.echo(f"  {say('应有', 'expected')} {dict(result.expected)}")
        click.echo(f"  {say('实有', 'found')} {dict(result.found)} {result.error}")


def _say(rule: str, zh: str, en: str) -> None:
    click.echo(say(f"{rule} {zh}", f"{rule} {en}"))


def _blind(results: Iterable[Any]) -> list[str]:
    """The rules whose passing cases all had nothing to look at."""
    passing: dict[str, list[bool]] = {}
    for result in results:
        if result.passed and not result.expected:
            passing.setdefault(result.rule, []).append(result.examined)
    return [rule for rule, examined in passing.items() if not any(examined)]
