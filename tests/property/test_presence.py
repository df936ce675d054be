"""A rule is not asked about plans that lack what it needs: it would have said nothing of them."""

import dataclasses
from typing import Any

import pytest

from planlint.engine.harness import case_files, report_of
from planlint.family.gist import OF_PLANS, OF_TASKS, PROMISES
from planlint.model.ledger import LEDGER_RECORDS
from planlint.rulebook.builtin import builtin_fixtures, builtin_pack
from planlint.rulebook.presence import LEDGER
from planlint.rulebook.rule import Case
from planlint.source.reader import read
from planlint.source.writing import to_yaml

PACK = builtin_pack()
# The same rules, each asked about every plan.
ASKED = {name: dataclasses.replace(bound, needs=()) for name, bound in PACK.rules.items()}
EVERYBODY = dataclasses.replace(PACK, rules=ASKED)
NEEDED = sorted((name, need) for name, bound in PACK.rules.items() for need in bound.needs)


def test_only_what_can_be_there_is_needed() -> None:
    """What a rule needs is a name that a plan, a task or a ledger can have."""
    known = {*OF_PLANS, *OF_TASKS, PROMISES, *(LEDGER + kind for kind in LEDGER_RECORDS)}
    assert {need for _, need in NEEDED} <= known
    assert {PROMISES, "needs", "contacts", "ledger/drills"} <= {need for _, need in NEEDED}


@pytest.mark.parametrize(("rule", "need"), NEEDED)
def test_without_what_it_needs_a_rule_has_nothing_to_say(rule: str, need: str) -> None:
    """Where each of its cases finds something, taking away the one thing leaves no finding there."""
    declared = PACK.rules[rule].rule
    cases = [case for case in declared.cases if case.finds and case.prose is None]
    assert cases
    for case in cases:
        files = case_files(case, builtin_fixtures())
        found = report_of(EVERYBODY, declared, case, files).findings
        plans = {finding.plan for finding in found}
        poorer = {
            path: data if path.startswith("registry/") else _without(need, plans, data)
            for path, data in files.items()
            if path != f"{need}.yaml"
        }
        assert found
        assert _told(rule, case, poorer).isdisjoint(plans)


def _told(rule: str, case: Case, files: dict[str, bytes]) -> set[str]:
    """The plans of which a rule says something when it is asked about all.

    What it says of a value of wrong form is left out: such plans are asked everything.
    """
    report = report_of(EVERYBODY, PACK.rules[rule].rule, case, files)
    return {finding.plan for finding in report.findings if not finding.lost}


def _without(need: str, plans: set[str], data: bytes) -> bytes:
    """One of these plans without a field, its tasks too; any other file as it is."""
    tree = read(data).tree
    plan: Any = tree.data if tree else None
    if not isinstance(plan, dict) or plan.get("id") not in plans:
        return data
    gone = ("relies_on", "fulfils") if need == PROMISES else (need,)
    parts: list[Any] = [plan, *plan.get("tasks", ())]
    poorer: list[Any] = [{k: v for k, v in part.items() if k not in gone} for part in parts]
    return to_yaml({**poorer[0], "tasks": poorer[1:]})
