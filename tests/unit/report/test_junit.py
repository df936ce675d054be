"""JUnit XML, read back by a library that others use."""

import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from junitparser import Error, Failure, JUnitXml, Skipped

from planlint.engine.report import exit_code
from planlint.report.junit import to_junit

from .conftest import HEAD, PLAN

_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def read(report, fail_on="error"):
    """Suites by name; each a list of cases."""
    whole = JUnitXml.fromstring(to_junit(report, "zh", fail_on).encode())
    return {suite.name: list(suite) for suite in whole}


def outcome(case):
    """``passed`` or the class of what is said instead."""
    return case.result[0].__class__.__name__ if case.result else "passed"


def test_a_suite_a_file_a_case_a_finding(made):
    """Named by file, rule and place by ids; an error that fails the run is a failure."""
    suites = read(made())

    assert {case.name: outcome(case) for case in suites["plans/plan.yaml"]} == {
        "task-without-lead @ /tasks/a": "passed",
        "task-without-lead @ /tasks/b": "Skipped",
        "task-without-lead @ /tasks/c": "Skipped",
        "duplicate-id @ /tasks/d/id": "Failure",
    }
    assert {case.classname for case in suites["plans/plan.yaml"]} == {"plans/plan.yaml"}


def test_file_that_cannot_be_read_is_an_error(made):
    """With and without the finding that says why."""
    for rules in (None, ("duplicate-id",)):
        (case,) = read(made(rules=rules))["broken.yaml"]
        assert [type(r) for r in case.result] == [Error]
        assert case.result[0].type == "not-yaml"
        assert case.result[0].message


def test_fail_level_decides_what_fails(made):
    """`--fail-on warning` makes warnings failures, `--fail-on undecided` the undecided."""
    at = {"a": "task-without-lead @ /tasks/a", "c": "task-without-lead @ /tasks/c"}

    def cases(fail_on):
        return {case.name: outcome(case) for case in read(made(), fail_on)["plans/plan.yaml"]}

    assert cases("warning")[at["a"]] == "Failure"
    assert cases("warning")[at["c"]] == "Skipped"
    assert cases("undecided")[at["a"]] == "passed"
    assert cases("undecided")[at["c"]] == "Failure"


@pytest.mark.parametrize("fail_on", ["error", "warning", "info", "undecided"])
@pytest.mark.parametrize(
    "files",
    [
        {"plan.yaml": PLAN},
        {"plan.yaml": HEAD},
        {"plan.yaml": PLAN, "broken.yaml": "a: [\n"},
        {"typeless.yaml": "id: x\n"},
        {"plan.yaml": HEAD + "tasks: [{id: a, title: 甲, lead: 市应急局}]\n"},
    ],
    ids=["findings", "clean", "broken", "typeless", "undecided"],
)
def test_counts_agree_with_the_exit_code(made, files, fail_on):
    """0: neither failures nor errors; 1: failures and no errors; 3: errors."""
    report = made(files)
    suites = read(report, fail_on).values()
    kinds = {type(r) for suite in suites for case in suite for r in case.result}

    code = 3 if Error in kinds else 1 if Failure in kinds else 0
    assert exit_code(report, fail_on) == code


def test_numbers_in_the_attributes(made):
    """Of each suite and of the whole; pages that only read these are not misled."""
    root = ET.fromstring(to_junit(made(), "zh", "error"))

    for element in (root, *root):
        cases = element.findall(".//testcase")
        assert int(element.get("tests")) == len(cases)
        for attribute, tag in (
            ("failures", "failure"),
            ("errors", "error"),
            ("skipped", "skipped"),
        ):
            assert int(element.get(attribute)) == sum(c.find(tag) is not None for c in cases)
    assert [root.get(key) for key in ("tests", "failures", "errors", "skipped")] == list("6113")


def test_plan_without_findings_is_one_passing_case(made):
    """A plan that was judged is seen, also where there is nothing to say."""
    suites = read(made({"good.yaml": HEAD}))

    assert [(case.name, outcome(case)) for case in suites["good.yaml"]] == [("planlint", "passed")]


def test_waived_gives_its_reason(made):
    """The record with number, reason, by whom, until when."""
    (case,) = [c for c in read(made())["plans/plan.yaml"] if "/tasks/b" in c.name]

    assert case.result[0].message == "W-1 机构调整（lin-gov，至 2026-12-31）"


def test_skipped_edition_is_skipped(made):
    """One that is not issued yet is neither passed nor failed."""
    dates = "edition: {status: in_force, dates: {issued: 2027-01-01}}\n"
    (case,) = read(made({"plan.yaml": PLAN + dates}))["plan.yaml"]

    assert [type(r) for r in case.result] == [Skipped]


def test_names_are_unique_in_a_suite(made):
    """Two findings of one rule at one place are told apart: pages join cases by name."""
    twice = PLAN.replace("lead: lin-em}", "lead: lin-em, leed: x, laed: y}")
    report = made({"plan.yaml": twice}, rules=("unknown-key",))
    names = [case.name for case in read(report)["plan.yaml"]]

    assert len(names) == 4
    assert len(set(names)) == 4


def test_limits_of_the_verdict_are_skipped_cases(made):
    """What was left out is seen as not run."""
    (case,) = [c for c in read(made())["planlint"] if c.name == "partial"]

    assert outcome(case) == "Skipped"


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n\x85\u2028\u2029")))
def test_any_text_gives_well_formed_xml(pack, text):
    """Controls, noncharacters, markup: whatever stands in a plan, the file parses."""
    from .conftest import Made

    title = "".join(f"\\U{ord(char):08x}" for char in text) or "x"
    plan = HEAD + f'tasks: [{{id: a, title: "{title}"}}]\n'
    xml = to_junit(Made(pack)({"plan.yaml": plan}, rules=()), "zh", "error")

    assert _ILLEGAL.search(xml) is None
    assert ET.fromstring(xml).tag == "testsuites"
