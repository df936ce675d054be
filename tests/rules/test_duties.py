"""Rules about duties say two things, what was not kept and what is owed: both rest on one judgement."""

import datetime
from typing import Any

import pytest

from planlint.engine.chapters import read_chapters
from planlint.engine.harness import case_files, fetcher, report_of
from planlint.engine.intake import open_plan
from planlint.engine.owing import Obligation, obligations
from planlint.engine.run import Options, make_ruleset, plan_files
from planlint.family.facts import Facts
from planlint.family.family import Family
from planlint.model.fitting import fit
from planlint.model.plan_types import PLAN_TYPES
from planlint.rulebook.builtin import builtin_fixtures, builtin_pack
from planlint.rulebook.pack import BoundRule, Pack
from planlint.rulebook.rule import Case

OWING = {name: bound for name, bound in builtin_pack().rules.items() if bound.owes is not None}
CASES = [
    pytest.param(bound, case, id=f"{name}-{number}")
    for name, bound in OWING.items()
    for number, case in enumerate(bound.rule.cases, start=1)
]
_DAY = datetime.date(2026, 6, 30)
# Kinds that do not complain of what was done, though late.
_LATE_IS_FINE = ("periodic", "record")


def owed_in(files: dict[str, bytes], bound: BoundRule, as_of: datetime.date, pack: Pack) -> tuple[Obligation, ...]:  # fmt: skip
    """What one rule says is owed in a family of files."""
    fetch = fetcher(files)
    facts = []
    for path in plan_files(sorted(files)):
        document = open_plan(path, fetch).document
        data: Any = document.tree.data if document else None
        if document and isinstance(data, dict) and data.get("type") in PLAN_TYPES:
            fitted = fit(PLAN_TYPES[data["type"]], document)
            facts.append(Facts(fitted.value, fitted.document, dropped=fitted.dropped))
    chapters = read_chapters(sorted(files), fetch)
    ruleset = make_ruleset(pack, chapters.registry, Options(as_of, select=frozenset({bound.rule.id})))  # fmt: skip
    family = Family(tuple(facts), chapters.registry, chapters.ledger, pack.lawbook, as_of)
    return obligations(family, ruleset)


@pytest.mark.parametrize(("bound", "case"), CASES)
def test_what_is_owed_agrees_with_what_is_found(bound: BoundRule, case: Case, pack: Pack) -> None:
    """A duty is overdue or went elsewhere where the rule finds so, and nowhere else."""
    as_of = case.as_of or pack.fixture_date(bound.rule.id) or _DAY
    files = case_files(case, builtin_fixtures())
    owed = owed_in(files, bound, as_of, pack)
    report = report_of(pack, bound.rule, case, files)
    found = {f.plan for f in report.findings if f.outcome == "open"}
    states = [(one.facts.plan.id, one.owed.state(as_of), one.owed) for one in owed]
    broken = {plan for plan, state, _ in states if state in ("overdue", "elsewhere")}
    late = {plan for plan, state, _ in states if state == "done_late"}
    asked = {plan for plan, _, one in states if one.done is None and one.unproved is None}
    lost = {f.plan for f in report.findings if f.outcome == "undecided"}
    assert broken - lost <= found
    assert found <= broken | late | asked
    if bound.rule.check.get("kind") == "deadline":
        assert found == (broken | late) - lost


def test_duties_are_of_the_list(pack: Pack) -> None:
    """Every rule names a duty of the vocabulary, every duty has a rule, every rule that owes a name."""
    words = set(pack.vocabulary.lists["duties"])
    named = {bound.rule.duty for bound in pack.rules.values() if bound.rule.duty}
    assert named | {"compile"} == words
    assert len(OWING) > 60


@pytest.mark.parametrize("fixture", ["city", "county"])
def test_everything_owed_is_named(fixture: str, pack: Pack) -> None:
    """Of the good families each obligation names who owes it, and its place and clause."""
    files = dict(builtin_fixtures()[fixture])
    found = [one for bound in OWING.values() for one in owed_in(files, bound, _DAY, pack)]
    assert found
    for one in found:
        assert one.by, (one.rule, one.facts.plan.id)
        assert one.basis
        assert one.owed.spot.locate().line > 0
