"""``planlint rules``: what the rulebook holds, and the proof that every rule works."""

from pathlib import Path
from typing import Any

import click

from planlint.i18n import say

from . import options
from .profile import show_profile
from .proving import test_rules
from .reporting import dumped
from .spoken import Group


@click.group("rules", cls=Group, help=say("列出、验证规则。", "List and prove rules."))
def command() -> None:
    """The rulebook."""


@command.command("list", help=say("列出所有规则。", "List all rules."))
@options.style("text", "json")
@options.pack()
@options.lang()
def list_rules(style: str, folder: Path | None, lang: str | None) -> int:
    from planlint.report.printable import printable
    from planlint.workspace.packs import full_pack, packs_here

    language = options.chosen_language(lang)
    pack = full_pack(packs_here(folder))
    if style == "json":
        entries = [_entry(bound, pack, language) for bound in pack.rules.values()]
        click.echo(dumped(entries))
        return 0
    for bound in pack.rules.values():
        rule, name = bound.rule, f"  [{bound.pack}]" if bound.pack else ""
        title = printable(rule.title[language])
        click.echo(f"{rule.id:34} {rule.severity:8} {rule.scope:7} {title}{name}")
    _say_left_out(pack)
    return 0


def _say_left_out(pack: Any) -> None:
    """Faults of the user's packs are told in full by ``rules test`` and ``check``."""
    faults = len(pack.own_problems)
    if faults:
        click.echo(
            say(
                f"规则包有 {faults} 个问题，有问题的规则没有列出；planlint check 或者 planlint rules test DIR 查看",
                f"{faults} faults in the packs, rules with faults are not listed; see planlint rules test DIR",
            ),
            err=True,
        )


def _entry(bound: Any, pack: Any, language: str) -> dict[str, Any]:
    rule = bound.rule
    return {
        "id": rule.id,
        "pack": bound.pack or pack.manifest.id,
        "title": rule.title[language],
        "severity": rule.severity,
        "scope": rule.scope,
        "binds": rule.binds,
        "basis": [basis.model_dump() for basis in rule.basis],
        "since": rule.since,
    }


command.add_command(test_rules)
command.add_command(show_profile)


_NEW = say(
    "在自己的规则包里写一条能运行的规则，带中文注释和例子；没有 pack.yaml 时一起写。不覆盖已有的文件。",
    "Write a rule that works into a pack of your own, with comments and cases, and pack.yaml if there "
    "is none. Nothing is overwritten.",
)


@command.command("new", help=_NEW)
@click.argument("identifier", metavar="ID")
@options.pack()
def new(identifier: str, folder: Path | None) -> int:
    from planlint.engine.problems import catalogue
    from planlint.rulebook.builtin import builtin_pack
    from planlint.workspace.starting.planting import plant
    from planlint.workspace.starting.rule import new_rule

    files = new_rule(identifier, folder, {*builtin_pack().rules, *catalogue().problems})
    plant(files)
    for path in sorted(files):
        click.echo(path.as_posix())
    pack = next(path for path in files if path.parent.name == "rules").parent.parent
    click.echo(
        say(
            f"下一步：改这条规则，再运行 planlint rules test {pack.as_posix()}",
            f"next: change the rule, then run planlint rules test {pack.as_posix()}",
        )
    )
    return 0


@command.command(
    "coverage",
    help=say(
        "逐条列出法律文件的每一条有哪些规则，没有规则的为什么没有；有未交代的条款时退出码为 1。",
        "Every clause of the law with its rules, or why it has none; exit code 1 if one is open.",
    ),
)
@options.style("text", "json")
@options.pack()
@options.lang()
def coverage(style: str, folder: Path | None, lang: str | None) -> int:
    from planlint.report.clauses import to_text
    from planlint.report.clauses_json import to_json
    from planlint.rulebook.clauses import coverages, faults
    from planlint.workspace.packs import full_pack, packs_here

    language, pack = options.chosen_language(lang), full_pack(packs_here(folder))
    if style == "json":
        click.echo(dumped(to_json(pack, language)))
    else:
        click.echo("\n".join(to_text(pack, language)))
    return int(bool(faults(coverages(pack))))
