"""SARIF: what stands where, by the words of the standard and of GitHub's documentation."""

import json
from urllib.parse import unquote

import pytest

from planlint.engine.problems import catalogue
from planlint.engine.report import Exit
from planlint.report.sarif import results
from planlint.report.sarif.log import to_sarif

from .conftest import HEAD, MIXED, PLAN


def run_of(report, language="zh", verdict=Exit.NOT_CHECKED):
    """The one run of the log, after a way through JSON."""
    log = json.loads(json.dumps(to_sarif(report, language, verdict)))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    return run


def by_rule(run):
    """Results in the order of the file as (rule, pointer) -> result."""
    return {(r["ruleId"], r["properties"]["pointer"]): r for r in run["results"]}


def test_levels_and_kinds(made):
    """Open findings fail with their level; an undecided one is for review, so has level none."""
    found = by_rule(run_of(made()))

    said = {key: (r["kind"], r["level"]) for key, r in found.items()}
    assert said == {
        ("not-yaml", "/"): ("fail", "error"),
        ("task-without-lead", "/tasks/0"): ("fail", "warning"),
        ("task-without-lead", "/tasks/1"): ("fail", "warning"),
        ("task-without-lead", "/tasks/2"): ("review", "none"),
        ("duplicate-id", "/tasks/3/id"): ("fail", "error"),
    }
    assert found["task-without-lead", "/tasks/2"]["properties"]["outcome"] == "undecided"


def test_info_is_a_note(made):
    """SARIF has no level info."""
    report = made({"plan.yaml": HEAD.replace("jurisdiction: lin", "jurisdiction:  lin")}, rules=())
    infos = [f.rule for f in report.findings if (f.severity, f.outcome) == ("info", "open")]
    assert infos
    levels = {r["ruleId"]: r["level"] for r in run_of(report)["results"] if r["kind"] == "fail"}
    assert {levels[rule] for rule in infos} == {"note"}


def test_place_in_characters(made):
    """Lines and columns from 1 in code points, end exclusive: `  - {id: a, title: 𠮷}`."""
    run = run_of(made({"plan.yaml": PLAN.replace("甲", "𠮷")}))

    assert run["columnKind"] == "unicodeCodePoints"
    (location,) = by_rule(run)["task-without-lead", "/tasks/0"]["locations"]
    assert location["physicalLocation"]["region"] == {
        "startLine": 6, "startColumn": 5, "endLine": 6, "endColumn": 5 + len("{id: a, title: 𠮷}"),
    }  # fmt: skip


def test_message_is_what_and_how(made):
    """The message says what is wrong and how to mend it, in the reader's language."""
    key = ("task-without-lead", "/tasks/0")

    assert by_rule(run_of(made()))[key]["message"]["text"] == (
        "任务“甲”没有牵头单位\n改法: 给任务写上 lead"
    )
    assert by_rule(run_of(made(), "en"))[key]["message"]["text"] == (
        "nobody leads the task “甲”\nmend: give the task a lead"
    )


def test_waived_stays_in_as_suppressed(made):
    """Number, reason, by whom and until when; results that are not waived say so."""
    found = by_rule(run_of(made()))

    waived = found["task-without-lead", "/tasks/1"]["suppressions"]
    assert waived == [
        {
            "kind": "external",
            "status": "accepted",
            "justification": "W-1 机构调整（lin-gov，至 2026-12-31）",
        }
    ]
    assert found["task-without-lead", "/tasks/0"]["suppressions"] == []


def test_further_places(made):
    """The second of two equal ids is a related location with a text and an id."""
    related = by_rule(run_of(made()))["duplicate-id", "/tasks/3/id"]["relatedLocations"]

    assert [(r["id"], r["physicalLocation"]["region"]["startLine"]) for r in related] == [(0, 10)]
    assert related[0]["message"]["text"] == "同样的问题"


def test_paths_are_encoded_and_relative(made):
    """A Chinese name with a blank, a colon and a percent sign comes back by decoding."""
    name = "预 案/a:b%20.yaml"
    (result, *_) = run_of(made({name: PLAN}))["results"]

    place = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert unquote(place["uri"]) == name
    assert place["uri"].isascii()
    assert not {" ", ":"} & set(place["uri"])
    assert place["uriBaseId"] == "SRCROOT"


def test_fingerprints_are_those_of_the_finding(made):
    """Under our own key, so that GitHub's own is left to GitHub."""
    report = made()

    prints = [r["partialFingerprints"] for r in run_of(report)["results"]]
    assert prints == [{"planlint/v1": finding.fingerprint} for finding in report.findings]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_all_rules_are_listed(made, pack, language):
    """Every rule of the pack and every problem of form, with title, reason, level, help and tags."""
    run = run_of(made(), language)
    rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}

    assert set(rules) == {*pack.rules, *catalogue().problems}
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    for name, bound in pack.rules.items():
        rule = rules[name]
        assert rule["shortDescription"]["text"] == bound.rule.title[language]
        assert len(rule["properties"]["tags"]) <= 10
        levels = {"error": "error", "warning": "warning", "info": "note"}
        assert rule["defaultConfiguration"]["level"] == levels[bound.rule.severity]
        assert rule["properties"]["force"] == bound.rule.basis[0].force


def test_help_names_the_clause_and_the_mending(made):
    """What a reader of an alert needs, in plain text and in Markdown."""
    rules = {rule["id"]: rule for rule in run_of(made())["tool"]["driver"]["rules"]}

    help_ = rules["task-without-lead"]["help"]
    for text in (help_["text"], help_["markdown"]):
        assert "没有牵头单位的任务落不到人" in text
        assert "国办发〔2024〕5号" in text
        assert "第24条（4）" in text
        assert "给任务写上 lead" in text


def test_no_placeholder_and_no_link_comes_from_a_plan(made):
    """Braces are doubled as the standard asks, and `[x](a.b)` is no link."""
    hostile = PLAN.replace("甲", '"[x](a.b) {0} {{x}}"')
    text = by_rule(run_of(made({"plan.yaml": hostile})))["task-without-lead", "/tasks/0"]["message"]

    assert "](" not in text["text"]
    assert "{{0}} {{{{x}}}}" in text["text"]


def test_invocation_tells_how_it_ended(made):
    """Exit code, whether all could be judged, what was not, and what limits the verdict."""
    (ended,) = run_of(made())["invocations"]

    assert (ended["exitCode"], ended["executionSuccessful"]) == (3, False)
    said = ended["toolConfigurationNotifications"]
    assert [(n["descriptor"]["id"], n["level"]) for n in said] == [
        ("not-checked", "error"),
        ("limit", "note"),
    ]
    uri = said[0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert (uri, said[0]["associatedRule"]["id"]) == ("broken.yaml", "not-yaml")
    (ended,) = run_of(made({"plan.yaml": PLAN}), verdict=Exit.FINDINGS)["invocations"]
    assert (ended["exitCode"], ended["executionSuccessful"]) == (1, True)


def test_skipped_editions_are_told(made):
    """An edition of the future is not judged, and the file says so."""
    dates = "edition: {status: in_force, dates: {issued: 2027-01-01}}\n"
    run = run_of(made({"plan.yaml": PLAN + dates}))

    kinds = [n["descriptor"]["id"] for n in run["invocations"][0]["toolConfigurationNotifications"]]
    assert "skipped" in kinds
    assert run["results"] == []


def test_day_of_the_check(made):
    """The day is part of the identity of the run."""
    run = run_of(made())

    assert run["automationDetails"]["id"] == "planlint/2026-06-30"
    assert run["properties"]["asOf"] == "2026-06-30"
    assert run["properties"]["partial"] is True


def test_too_many_findings_are_cut_errors_first(made, monkeypatch):
    """GitHub refuses more than 25,000 results: the heaviest stay, and a notification says so."""
    assert results.LIMIT == 25_000
    monkeypatch.setattr(results, "LIMIT", 3)
    monkeypatch.setattr("planlint.report.sarif.notices.LIMIT", 3)
    run = run_of(made())

    assert [r["level"] for r in run["results"]] == ["error", "error", "warning"]
    (cut,) = [
        n
        for n in run["invocations"][0]["toolConfigurationNotifications"]
        if n["descriptor"]["id"] == "results-cut"
    ]
    assert "另有 2 个" in cut["message"]["text"]


def test_same_report_same_bytes(made):
    """No clock, no machine, no order of work."""
    turned = dict(reversed(MIXED.items()))

    first = json.dumps(to_sarif(made(), "zh", Exit.NOT_CHECKED))
    assert json.dumps(to_sarif(made(turned), "zh", Exit.NOT_CHECKED)) == first
