"""The gates bite: each is proved by sabotage in a temporary copy."""

import pathlib
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace

import pytest

from planlint.engine.harness import run_case
from planlint.engine.problems import finding_of
from planlint.rulebook.pack import Pack, load_pack
from planlint.rulebook.rule import Case, Expected

ROOT = pathlib.Path(__file__).resolve().parents[2]
RULES = ROOT / "src" / "planlint" / "rules" / "cn"


# --- the rooms ---


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    """A copy of the package with its contracts."""
    copy = tmp_path_factory.mktemp("house")
    ignore = shutil.ignore_patterns("__pycache__", "*.yaml")
    shutil.copytree(ROOT / "src", copy / "src", ignore=ignore)
    shutil.copy(ROOT / "pyproject.toml", copy)
    return copy


def contracts(house: pathlib.Path) -> tuple[int, str]:
    """Run the import contracts over a copy of the package, never over the installed one."""
    script = (
        "import sys; sys.path.insert(0, 'src');"
        "from importlinter.cli import lint_imports;"
        "sys.exit(lint_imports(config_filename='pyproject.toml', no_cache=True))"
    )
    run = subprocess.run(
        [sys.executable, "-c", script], cwd=house, capture_output=True, text=True, check=False
    )
    return run.returncode, run.stdout + run.stderr


@pytest.fixture
def spoil(house: pathlib.Path) -> Iterator[object]:
    """Append a line to a file of the copy, and take it away afterwards."""
    kept: dict[pathlib.Path, str] = {}

    def append(file: str, line: str) -> None:
        path = house / "src" / "planlint" / file
        kept[path] = path.read_text("utf-8")
        path.write_text(f"{kept[path]}\n{line}\n", "utf-8")

    yield append
    for path, text in kept.items():
        path.write_text(text, "utf-8")


def test_the_house_as_it_stands_keeps_its_contracts(house: pathlib.Path) -> None:
    """Without sabotage nothing is broken; only then do the other tests prove anything."""
    code, said = contracts(house)
    assert (0, True) == (code, "0 broken" in said), said


@pytest.mark.parametrize(
    ("file", "line", "contract"),
    [
        ("source/reader.py", "import planlint.cli", "Rooms import only to the right"),
        ("model/plan.py", "import planlint.family.facts", "Rooms import only to the right"),
        ("report/text.py", "import planlint.render.pdf", "Rooms import only to the right"),
        ("rulebook/pack.py", "import yaml", "Only source knows YAML"),
        ("engine/run.py", "import networkx", "Only family knows networkx"),
        ("cli/check.py", "import weasyprint", "Only render knows WeasyPrint"),
        ("engine/report.py", "import click", "Only the command line knows click"),
    ],
)
def test_a_forbidden_import_breaks_a_contract(
    house: pathlib.Path, spoil: object, file: str, line: str, contract: str
) -> None:
    """An import to the left, across, or of another room's library is found by ``lint-imports``."""
    assert callable(spoil)
    spoil(file, line)
    code, said = contracts(house)
    assert 1 == code, said
    assert re.search(rf"{re.escape(contract)}.*BROKEN", said), said


# --- the pack ---


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """The built-in pack without its fixtures: path -> bytes."""
    return {
        path.relative_to(RULES).as_posix(): path.read_bytes()
        for path in RULES.rglob("*.yaml")
        if "fixtures" not in path.parts
    }


FILING = "rules/ledger/filing-overdue.yaml"
LEAD = "rules/organisation/task-without-lead.yaml"
MEASURES = "instruments/cn-plan-measures-2024.yaml"
LAW_LINE = (
    '  - {instrument: CN-PLAN-MEASURES-2024, article: "26", force: mandatory, reading: direct}'
)


@pytest.mark.parametrize(
    ("file", "before", "after", "code", "at", "where"),
    [
        (FILING, 'article: "26"', 'article: "404"', "pack-clause-unknown", FILING, 'article: "404"'),
        (MEASURES, "in_force: 2024-01-31\n", "", "pack-clause-undated", FILING, LAW_LINE),
        (FILING, "{start} 印发", "{begin} 印发", "pack-word-unknown", FILING, "message:"),
        (FILING, "id: filing-overdue", "id: filing-late", "pack-id-not-file-name", FILING, "id:"),
        (LEAD, ', en: "give the task a lead"', "", "pack-text-missing", LEAD, "mend:"),
        (LEAD, "kind: required", "kind: requirred", "pack-check-unknown", LEAD, "check:"),
        (LEAD, "one_of: [lead]", "oneof: [lead]", "unknown-key", LEAD, "check:"),
        (LEAD, "one_of: [lead]", "one_of: [lead], kid: 1", "unknown-key", LEAD, "check:"),
        (FILING, "setting: filing_time", "within: 二十日", "wrong-form", FILING, "check:"),
        (FILING, "setting: filing_time", "setting: filing_tim", "unknown-word", FILING, "check:"),
        (LEAD, "severity: warning", "severity: warn", "unknown-word", LEAD, "severity:"),
        (LEAD, "binds: issued_since", "bind: issued_since", "unknown-key", LEAD, "bind:"),
    ],
)  # fmt: skip
def test_a_spoilt_rule_is_a_problem_and_left_out(
    files: dict[str, bytes], file: str, before: str, after: str, code: str, at: str, where: str
) -> None:
    """Every fault has file and line, is explained like a finding, and its rule never judges."""
    text = files[file].decode()
    assert text.count(before) >= 1, before
    spoilt = {**files, file: text.replace(before, after).encode()}
    if code == "pack-clause-undated":
        spoilt[file] = spoilt[file].replace(b"issued: 2024-01-31\n", b"")
    pack = load_pack(spoilt)
    lines = spoilt[at].decode().splitlines()
    line = next(number for number, one in enumerate(lines, start=1) if where in one)
    found = [(p.problem.code, p.location.path, p.location.line) for p in pack.problems]
    assert (code, at, line) in found
    rule = at.rpartition("/")[2].removesuffix(".yaml")
    assert rule not in pack.rules
    for problem in pack.problems:
        assert finding_of(problem).rule == problem.problem.code


def test_an_error_on_a_weakly_read_clause_is_left_out(files: dict[str, bytes]) -> None:
    """What was not read in full is at most a warning."""
    measures = files[MEASURES].decode()
    clause = next(line for line in measures.splitlines() if '{article: "26",' in line)
    weak = clause.replace("reading: full", "reading: quoted")
    assert weak != clause
    pack = load_pack({**files, MEASURES: measures.replace(clause, weak).encode()})
    assert "filing-overdue" not in pack.rules
    line = files[FILING].decode().splitlines().index(LAW_LINE) + 1
    assert ("pack-clause-weakly-read", FILING, line) in [
        (p.problem.code, p.location.path, p.location.line) for p in pack.problems
    ]


def test_only_the_spoilt_rule_is_left_out(files: dict[str, bytes], pack: Pack) -> None:
    """All other rules go on judging."""
    spoilt = {**files, LEAD: files[LEAD].replace(b"one_of", b"oneof")}
    assert set(pack.rules) - {"task-without-lead"} == set(load_pack(spoilt).rules)


# --- the cases ---


def tampered(pack: Pack, city: Mapping[str, bytes], number: int, **changes: object) -> bool:
    """Whether case *number* of task-without-lead passes when it is changed."""
    rule = pack.rules["task-without-lead"].rule
    case = rule.cases[number - 1].model_copy(update=changes)
    return run_case(pack, rule, number, case, {"city": city}).passed


def test_the_cases_as_they_stand_pass(pack: Pack, city: Mapping[str, bytes]) -> None:
    """Case 1 of the rule finds one thing, case 4 nothing."""
    assert tampered(pack, city, 1)
    assert tampered(pack, city, 4)


def test_a_case_that_expects_a_finding_and_gets_none_fails(
    pack: Pack, city: Mapping[str, bytes]
) -> None:
    """A rule that has gone deaf is noticed."""
    expected = (Expected(file="flood.yaml", at="/tasks/evacuate"),)
    assert not tampered(pack, city, 4, finds=expected)
    assert not tampered(pack, city, 1, edit=())


def test_a_case_that_gets_an_extra_finding_fails(pack: Pack, city: Mapping[str, bytes]) -> None:
    """A rule that has grown noisy is noticed, also where it finds the right thing besides."""
    rule = pack.rules["task-without-lead"].rule
    assert not tampered(pack, city, 1, finds=())
    more = Case.model_validate(
        {
            "edit": [
                {"file": "flood.yaml", "remove": "/tasks/evacuate/lead"},
                {"file": "flood.yaml", "remove": "/tasks/consult/lead"},
            ]
        }
    )
    assert not tampered(pack, city, 1, edit=more.edit)
    both = (*rule.cases[0].finds, Expected(file="flood.yaml", at="/tasks/consult"))
    assert tampered(pack, city, 1, edit=more.edit, finds=both)


@pytest.mark.parametrize(
    "wrong",
    [
        Expected(file="total.yaml", at="/tasks/evacuate"),
        Expected(file="flood.yaml", at="/tasks/consult"),
        Expected(file="flood.yaml", at="/tasks/evacuate", outcome="undecided"),
        Expected(file="flood.yaml", at="/tasks/evacuate", related=("total.yaml",)),
    ],
)
def test_a_finding_at_the_wrong_place_fails_its_case(
    wrong: Expected, pack: Pack, city: Mapping[str, bytes]
) -> None:
    """File, place, outcome and further places are all compared."""
    assert not tampered(pack, city, 1, finds=(wrong,))


def test_a_case_that_edits_nothing_there_fails(pack: Pack, city: Mapping[str, bytes]) -> None:
    """A fixture that has changed under a case is an error of the case, not a pass."""
    gone = Case.model_validate({"edit": [{"file": "flood.yaml", "remove": "/tasks/gone"}]})
    assert not tampered(pack, city, 4, edit=gone.edit)


def test_a_check_gone_deaf_fails_its_cases(pack: Pack, city: Mapping[str, bytes]) -> None:
    """Every rule with a check that finds nothing any more fails one of its cases."""
    for name, bound in pack.rules.items():
        deaf = replace(bound, check=lambda _: iter(()), reads=())
        silenced = replace(pack, rules={**pack.rules, name: deaf})
        results = [
            run_case(silenced, bound.rule, number, case, {"city": city})
            for number, case in enumerate(bound.rule.cases, start=1)
            if any(item.outcome == "open" for item in case.finds)
        ]
        assert not any(result.passed for result in results), name
