"""Which editions a run judges, and what it says about those it does not."""

import datetime
from collections.abc import Mapping

import pytest

from planlint.engine.harness import fetcher
from planlint.engine.report import Report
from planlint.engine.run import Options, check_files
from planlint.rulebook.pack import Pack

DAY = datetime.date(2026, 6, 30)
PLAN = """\
type: special
id: {id}
title: 临江市防汛应急预案
jurisdiction: lin
edition: {{number: {number}, status: in_force, dates: {{issued: {issued}}}, replaces: [{replaces}]}}
tasks: [{{id: a, title: 甲}}]
{more}
"""


def edition(
    number: str, issued: str, plan: str = "lin.flood", replaces: str = "", more: str = ""
) -> bytes:
    """An edition with one defect: a task without lead."""
    return PLAN.format(id=plan, number=number, issued=issued, replaces=replaces, more=more).encode()


def run(pack: Pack, files: Mapping[str, bytes]) -> Report:
    """One run of the rule about tasks without lead, with all problems of form."""
    return check_files(files, fetcher(files), pack, Options(DAY))


def accused(report: Report) -> list[str]:
    """The files in which a task without lead was found."""
    return [f.location.path for f in report.findings if f.rule == "task-without-lead"]


def test_a_superseded_edition_is_listed_and_not_judged(pack: Pack) -> None:
    """The latest edition in force speaks for its plan; of older ones only the place is told."""
    files = {"old.yaml": edition("1号", "2024-05-08"), "new.yaml": edition("2号", "2026-03-16")}
    report = run(pack, files)
    assert ["new.yaml"] == accused(report)
    assert [("old.yaml", "lin.flood", "past")] == [
        (entry.path, entry.plan, entry.standing) for entry in report.skipped
    ]
    assert 2 == report.plans


def test_a_replaced_plan_is_listed_and_not_judged(pack: Pack) -> None:
    """``replaces`` puts plans of another id out of force."""
    files = {
        "old.yaml": edition("1号", "2024-05-08", "lin.old"),
        "new.yaml": edition("2号", "2026-03-16", replaces="{plan: lin.old}"),
    }
    report = run(pack, files)
    assert ["new.yaml"] == accused(report)
    assert ["old.yaml"] == [entry.path for entry in report.skipped]


def test_two_files_of_one_edition_are_both_judged(pack: Pack) -> None:
    """A copy with a forgotten id must not hide behind the other file."""
    one = edition("1号", "2026-03-16")
    assert ["a.yaml", "b.yaml"] == accused(run(pack, {"a.yaml": one, "b.yaml": one}))


def test_faults_of_form_are_shown_in_any_edition(pack: Pack) -> None:
    """A wrong form is wrong whether or not the edition speaks."""
    files = {
        "old.yaml": edition("1号", "2024-05-08", more="hazard: flood"),
        "new.yaml": edition("2号", "2026-03-16"),
    }
    found = [f.location.path for f in run(pack, files).findings if f.rule == "unknown-key"]
    assert ["old.yaml"] == found


@pytest.mark.parametrize("given", ["[special]", "{is: special}", "specal"])
def test_a_type_that_is_none_is_a_finding(given: str, pack: Pack) -> None:
    """Whatever stands there, the file is listed as not checked and the rest goes on."""
    files = {
        "odd.yaml": f"type: {given}\nid: lin.odd\n".encode(),
        "good.yaml": edition("1号", "2026-03-16"),
    }
    report = run(pack, files)
    assert [("odd.yaml", "unknown-type")] == [(e.path, e.reason) for e in report.not_checked]
    assert ["odd.yaml"] == [f.location.path for f in report.findings if f.rule == "unknown-type"]
    assert ["good.yaml"] == accused(report)
