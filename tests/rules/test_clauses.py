"""The law clause by clause: nothing open, nothing said twice, nothing left unread in silence."""

import pytest

from planlint.rulebook.builtin import builtin_pack
from planlint.rulebook.clauses import Accounted, Coverage, coverages, faults, unread

FOUND = coverages(builtin_pack())
ACCOUNTED = [pytest.param(c, id=c.instrument.id) for c in FOUND if c.instrument.accounted]
WITH_RULES = {
    "CN-PLAN-MEASURES-2024": [
        *range(8, 14), *range(15, 18), *range(19, 29), *range(30, 37),
    ],
    "CN-ERL-2024": [3, 28, 63, 64, 71, 72, 86],
}  # fmt: skip
"""The articles that a reviewer must not have to check by hand."""


def of(code: str) -> Coverage:
    """The coverage of one instrument."""
    return next(coverage for coverage in FOUND if coverage.instrument.id == code)


@pytest.mark.parametrize("coverage", ACCOUNTED)
def test_every_clause_has_rules_or_says_why_not(coverage: Coverage) -> None:
    """Each clause carries a rule, or tells in both languages why none; never both."""
    wrong = [(entry.clause.article, entry.standing) for _, entry in faults([coverage])]
    assert wrong == []


@pytest.mark.parametrize("coverage", ACCOUNTED)
def test_reasons_and_gists_stand_in_both_languages(coverage: Coverage) -> None:
    """A reader of either language learns what the clause says and why no rule rests on it."""
    for entry in coverage.clauses:
        clause = entry.clause
        assert clause.gist
        assert clause.en
        assert clause.reading != "unread"
        for reason in filter(None, (clause.manual, clause.no_duty, coverage.instrument.extent)):
            assert any("一" <= char <= "鿿" for char in reason.zh)
            assert reason.en
            assert not any("一" <= char <= "鿿" for char in reason.en)


@pytest.mark.parametrize("code", WITH_RULES)
def test_articles_that_must_have_rules(code: str) -> None:
    """No reason excuses these."""
    standing = {entry.clause.article: entry.standing for entry in of(code).clauses}
    assert [n for n in WITH_RULES[code] if standing[str(n)] != "rules"] == []


def test_the_measures_are_whole() -> None:
    """43 articles, in order, none twice."""
    articles = [entry.clause.article for entry in of("CN-PLAN-MEASURES-2024").clauses]
    assert [a for a in articles if a.isdigit()] == [str(number) for number in range(1, 44)]
    assert len(articles) == len(set(articles))


def test_what_nobody_read_is_named() -> None:
    """The three parts of GB/T 46793 are in force and were not read."""
    codes = {instrument.id for instrument in unread(builtin_pack())}
    assert {f"CN-GBT-46793.{part}-2025" for part in (1, 2, 3)} <= codes


def test_a_clause_without_rule_or_reason_is_a_fault(pack) -> None:
    """The check itself can fail: taking a clause's rules away opens it, and saying twice is told."""
    entry = next(e for e in of("CN-PLAN-MEASURES-2024").clauses if e.clause.article == "32")
    double = entry.clause.model_copy(
        update={"manual": of("CN-ERL-2024").clauses[5].clause.manual or _some_reason()}
    )
    assert entry.rules
    assert Accounted(double, entry.rules, "rules").is_double


def _some_reason():
    found = (e.why for coverage in FOUND for e in coverage.clauses if e.why)
    return next(found)
