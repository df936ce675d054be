"""Every case of every rule, the rule alone, exact sets of findings; and what holds for all rules."""

import pytest

from planlint.engine.harness import fetcher, run_case, verdicts
from planlint.engine.run import Options, check_files
from planlint.rulebook.builtin import builtin_fixtures, builtin_pack
from planlint.rulebook.checks import CHECKS
from planlint.rulebook.kinds import KINDS
from planlint.rulebook.pack import BoundRule, Pack
from planlint.rulebook.rule import Case

RULES = builtin_pack().rules
FIXTURES = builtin_fixtures()
# How many plans each family has, so that none of them is empty unnoticed.
PLANS = {"city": 3, "county": 7}
CASES = [
    pytest.param(bound, number, case, id=f"{name}-{number}")
    for name, bound in RULES.items()
    for number, case in enumerate(bound.rule.cases, start=1)
]
EACH = [pytest.param(bound, id=name) for name, bound in RULES.items()]
PREFIXES = ("avoid-", "prefer-", "use-", "no-", "check-")


@pytest.mark.parametrize(("bound", "number", "case"), CASES)
def test_a_case_finds_exactly_what_it_says(
    bound: BoundRule, number: int, case: Case, pack: Pack
) -> None:
    """A missing finding fails, and so does an extra one."""
    result = run_case(pack, bound.rule, number, case, FIXTURES)
    assert "" == result.error
    assert result.expected == result.found


@pytest.mark.parametrize("bound", EACH)
def test_a_rule_fires_and_passes_somewhere(bound: BoundRule) -> None:
    """A rule is proved in both directions."""
    assert (True, True) == verdicts(bound.rule)


def test_the_pack_loads_without_problems(pack: Pack) -> None:
    """No rule, instrument or vocabulary of the pack has a fault."""
    assert () == pack.problems


@pytest.mark.parametrize("name", PLANS)
def test_a_known_good_family_finds_nothing(name: str, pack: Pack) -> None:
    """Untouched, a fixture is clean under the whole rulebook, nothing undecided or unchecked."""
    assert set(PLANS) == set(FIXTURES)
    assert pack.manifest.fixture_date is not None
    files = FIXTURES[name]
    report = check_files(files, fetcher(files), pack, Options(pack.manifest.fixture_date))
    assert ((), (), ()) == (report.findings, report.not_checked, report.skipped)
    assert PLANS[name] == report.plans


@pytest.mark.parametrize("bound", EACH)
def test_a_python_check_says_what_it_reads(bound: BoundRule) -> None:
    """Without ``reads`` a dropped value could turn into 'missing' instead of 'undecided'."""
    if bound.rule.check.get("kind"):
        assert bound.rule.check["kind"] in KINDS
    else:
        assert bound.rule.reads
    assert bound.reads


def test_every_named_check_belongs_to_the_rule_of_its_name() -> None:
    """One name in two places: the module differs from the rule by hyphens only; none is orphaned."""
    named = {name for name, bound in RULES.items() if not bound.rule.check.get("kind")}
    assert set(CHECKS) == named
    assert sorted(CHECKS) == list(CHECKS)
    for name, module in CHECKS.items():
        assert name.replace("-", "_") == module.__name__.rpartition(".")[2]
        assert module.__doc__
        assert {"WORDS", "check"} <= set(vars(module))


@pytest.mark.parametrize("bound", EACH)
def test_the_id_names_the_defect(bound: BoundRule) -> None:
    """Kebab-case, equal to the file name, and fit to stand after 'allow'."""
    name = bound.rule.id
    assert all(part.isascii() and part.isalnum() and part.islower() for part in name.split("-"))
    assert not name.startswith(PREFIXES)
    assert bound.path.endswith(f"/{name}.yaml")


@pytest.mark.parametrize("bound", EACH)
def test_texts_stand_in_both_languages(bound: BoundRule) -> None:
    """Chinese texts hold Chinese, English texts none of it but the words of the form."""
    rule = bound.rule
    for both in (rule.title, rule.why, rule.message, rule.mend):
        assert any("一" <= char <= "鿿" for char in both.zh)
        assert not any("一" <= char <= "鿿" for char in both.en)
        assert both.placeholders("zh") == both.placeholders("en")
