"""``planlint check``: the report that pipelines and people rely on."""

import datetime
import itertools
import json
import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import planlint
from planlint.report.json import JsonReport

_TOP = {
    "format", "planlint", "rulebook", "as_of", "partial", "summary", "findings", "not_checked",
    "skipped", "notes",
}  # fmt: skip
_SUMMARY = {"plans", "error", "warning", "info", "waived", "undecided", "not_checked"}
_FINDING = {
    "rule", "severity", "outcome", "message", "mend", "basis", "plan", "path", "line", "column",
    "end_line", "end_column", "pointer", "related", "fingerprint", "waiver",
}  # fmt: skip
_BASIS = {"instrument", "article", "force", "reading"}
_RELATED = {"path", "line", "column", "message"}
_INSTRUMENT = {"id", "title", "number", "in_force", "reading", "rules"}
_WAIVER = (
    "- {id: W-1, rule: task-without-lead, plan: lin.water, at: /tasks/dispatch, reason: 机构调整, "
    "by: lin-gov, on: 2026-06-01, until: 2026-12-31}\n"
)


def _schema(family: Any) -> dict[str, Any]:
    return json.loads(family.run("schema", "report").out)


def test_good_family_is_compliant(family: Any) -> None:
    """Nothing found, three plans, exit 0, and nothing but the report on either stream."""
    result = family.check()
    assert (result.code, result.err) == (0, "")
    assert result.json["findings"] == []
    assert result.json["summary"] == {**dict.fromkeys(_SUMMARY, 0), "plans": 3}
    assert (result.json["partial"], result.json["not_checked"]) == (False, [])
    shown = family.show()
    assert (shown.code, shown.err) == (0, "")
    assert "预案 3" in shown.out


def test_json_keys(planted: Any) -> None:
    """The keys are those of the design, everywhere, and the published schema accepts the report."""
    planted.write("bad.yaml", "type: special\ntitle: a\0\n")
    planted.write("ledger/waivers.yaml", _WAIVER)
    report = planted.check().json
    schema = _schema(planted)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(report, schema)
    assert set(report) == _TOP == set(JsonReport.model_fields)
    assert set(report["summary"]) == _SUMMARY
    assert set(report["rulebook"]) == {"pack", "version", "instruments"}
    assert report["rulebook"]["instruments"]
    assert all(set(item) == _INSTRUMENT for item in report["rulebook"]["instruments"])
    assert all(set(finding) == _FINDING for finding in report["findings"])
    for finding in report["findings"]:
        assert all(set(basis) == _BASIS for basis in finding["basis"])
        assert all(set(related) == _RELATED for related in finding["related"])
        assert (finding["line"], finding["column"]) <= (finding["end_line"], finding["end_column"])
        assert finding["pointer"].startswith("/")
    assert report["not_checked"] == [{"path": "bad.yaml", "reason": "nul-byte"}]
    assert (report["format"], report["planlint"]) == (1, planlint.__version__)
    assert report["as_of"] == "2026-06-30"


def test_summary_counts_findings(planted: Any) -> None:
    """Open findings by severity; waived and undecided apart; files not checked."""
    planted.write("ledger/waivers.yaml", _WAIVER)
    planted.replace("flood.yaml", "within: 2h,", "within: 两个钟头,")
    report = planted.check().json
    counted = dict.fromkeys(("error", "warning", "info", "waived", "undecided"), 0)
    for finding in report["findings"]:
        key = finding["severity"] if finding["outcome"] == "open" else finding["outcome"]
        counted[key] += 1
    assert {key: report["summary"][key] for key in counted} == counted
    assert counted["waived"] == 1


def test_text_shows_line_clause_and_mend(planted: Any) -> None:
    """Place, message, source line with a caret under the defect, clause, way to mend, summary."""
    shown = planted.show("--select", "task-without-lead").out
    lines = shown.splitlines()
    at = lines.index(next(line for line in lines if line.endswith("  task-without-lead")))
    place, severity, _ = lines[at].split("  ")
    path, line, column = place.split(":")
    assert (path, severity) == ("water.yaml", "警告")
    assert lines[at + 1] == "  任务“调度水库泄洪”没有牵头单位"
    source = planted.read("water.yaml").splitlines()[int(line) - 1]
    assert source[int(column) - 1 :].startswith("{id: dispatch")
    assert lines[at + 2].startswith(f"  {line} | ")
    bar = lines[at + 3].index("|")
    caret = lines[at + 3].index("^")
    assert lines[at + 2][caret:].startswith("{id: dispatch")
    assert lines[at + 3][:caret].strip(" |") == ""
    assert lines[at + 2][bar] == "|"
    assert any(row.startswith("  依据: 《突发事件应急预案管理办法》") for row in lines)
    assert any(row.startswith("  改法: 给任务写上 lead") for row in lines)
    assert "警告 1" in lines[-1]
    assert "检查日期 2026-06-30" in lines[-1]


def test_caret_stands_under_wide_characters(family: Any) -> None:
    """Han characters take two columns, so the caret moves by two for each."""
    family.replace(
        "flood.yaml",
        "text: 按照《中华人民共和国突发事件应对法》落实队伍和物资。",
        'text: "按照{{unit:lin-none}}落实。"',
    )
    shown = family.show("--select", "text-reference-unknown").out.splitlines()
    at = next(
        index for index, line in enumerate(shown) if line.endswith("  text-reference-unknown")
    )
    source, caret = shown[at + 2], shown[at + 3]
    before = source[: source.index("{{unit:lin-none}}")]
    columns = sum(2 if "\u2e80" <= char <= "\uff60" else 1 for char in before)
    assert caret.index("^") in (columns, columns + 7)  # the reference, or the name in it


@pytest.mark.parametrize("where", ["..", ".", "registry", "/"])
def test_paths_are_relative_to_the_current_folder(planted: Any, where: str) -> None:
    """Wherever it is run from, a shown path can be opened from there."""
    cwd = Path(where) if where == "/" else planted.root / where
    target = (
        planted.root
        if where == "/"
        else Path("city" if where == ".." else ".." if where == "registry" else ".")
    )
    result = type(planted)(cwd).check(target)
    found = {f["path"] for f in result.findings()}
    assert found
    assert {(cwd / path).resolve() for path in found} == {
        planted.path("flood.yaml"),
        planted.path("water.yaml"),
    }
    assert all(not Path(path).is_absolute() for path in found)


def test_single_file_without_workspace(planted: Any, tmp_path: Path) -> None:
    """A plan alone is judged without the family half, and the report says so."""
    shutil.copy(planted.path("water.yaml"), tmp_path / "alone.yaml")
    alone = type(planted)(tmp_path)
    result = alone.check("alone.yaml")
    assert result.code == 0
    assert result.json["summary"]["plans"] == 1
    assert "task-without-lead" in result.rules()
    assert "without-family" in [note["code"] for note in result.json["notes"]]
    assert "planlint.toml" in alone.show("alone.yaml").out
    assert "planlint.toml" in alone.show("alone.yaml", lang="en").out
    family_rules = {
        r["id"]
        for r in json.loads(alone.run("rules", "list", "--format", "json").out)
        if r["scope"] == "family"
    }
    assert family_rules.isdisjoint(result.rules())


def test_file_inside_a_workspace(planted: Any) -> None:
    """Only its findings are shown, but the family around it is used to judge it."""
    result = planted.check("flood.yaml")
    assert result.json["summary"]["plans"] == 1
    assert [(f["rule"], f["path"]) for f in result.findings()] == [
        ("holder-not-registered", "flood.yaml")
    ]
    assert "without-family" not in [note["code"] for note in result.json["notes"]]
    planted.replace("total.yaml", "leads: {flood: lin-water}", "leads: {flood: lin-em}")
    assert "lead-differs-from-total-plan" in planted.check("flood.yaml").rules()


def test_file_with_its_attachment(planted: Any) -> None:
    """What is wrong in a file that the named plan includes belongs to it."""
    planted.write("phones.yaml", "- {holder: lin-em, phne: 0999-2000002}\n")
    planted.replace("water.yaml", "sections:\n", "contacts: phones.yaml\nsections:\n")
    result = planted.check("water.yaml")
    assert ("unknown-key", "phones.yaml") in {(f["rule"], f["path"]) for f in result.findings()}


def test_file_whose_registry_cannot_be_read(planted: Any) -> None:
    """The named plan could not be judged fully: exit 3, and the registry is named."""
    planted.write("registry/organisations.yaml", "- {id: x\n")
    result = planted.check("flood.yaml")
    assert result.code == 3
    assert [entry["path"] for entry in result.json["not_checked"]] == [
        "registry/organisations.yaml"
    ]


def test_folder_inside_a_workspace(planted: Any) -> None:
    """A folder narrows the view to what lies in it; plans elsewhere are still read."""
    planted.path("departments").mkdir()
    planted.path("water.yaml").rename(planted.path("departments/water.yaml"))
    result = planted.check("departments")
    assert result.json["summary"]["plans"] == 1
    assert {f["path"] for f in result.findings()} == {"departments/water.yaml"}
    assert set(result.rules()) == {"task-without-lead"}


def test_workspace_behind_a_link(planted: Any, tmp_path: Path) -> None:
    """A workspace may itself be reached through a link."""
    (tmp_path / "link").symlink_to(planted.root)
    result = type(planted)(tmp_path).check("link")
    assert result.json["summary"]["plans"] == 3
    assert {f["path"] for f in result.findings()} == {"link/flood.yaml", "link/water.yaml"}


def test_same_file_twice(planted: Any) -> None:
    """A path given twice, and within a folder given too, is judged once."""
    once = planted.check().out
    assert planted.check("flood.yaml", ".", "./flood.yaml").out == once
    assert planted.check("flood.yaml", "flood.yaml").json["summary"]["plans"] == 1


def test_two_workspaces(planted: Any, new_family: Callable[[Path], Any], tmp_path: Path) -> None:
    """Each is a family of its own; one report holds both."""
    second = new_family(tmp_path / "second")
    second.plant()
    result = type(planted)(tmp_path).check("city", "second")
    assert result.json["summary"]["plans"] == 6
    assert sorted((f["path"], f["rule"]) for f in result.findings()) == [
        ("city/flood.yaml", "holder-not-registered"),
        ("city/water.yaml", "task-without-lead"),
        ("second/flood.yaml", "holder-not-registered"),
        ("second/water.yaml", "task-without-lead"),
    ]
    assert "duplicate-id" not in result.rules()


def test_folder_of_workspaces(
    planted: Any, new_family: Callable[[Path], Any], tmp_path: Path
) -> None:
    """A folder above workspaces means each of them; a workspace inside another is not part of it."""
    second = new_family(tmp_path / "offices" / "second")
    second.plant()
    above = type(planted)(tmp_path)
    assert above.check().out == above.check("city", "offices/second").out
    assert above.check().json["summary"]["plans"] == 6
    new_family(planted.path("inner"))
    assert planted.check().json["summary"]["plans"] == 3
    assert planted.check("inner").json["summary"] == {**dict.fromkeys(_SUMMARY, 0), "plans": 3}


def test_bad_workspace_beside_a_good_one(planted: Any, tmp_path: Path) -> None:
    """A folder without plans does not hide the findings of another."""
    (tmp_path / "empty").mkdir()
    result = type(planted)(tmp_path).check("empty", "city")
    assert result.code == 3
    assert [entry["path"] for entry in result.json["not_checked"]] == ["empty"]
    assert len(result.findings("city/water.yaml")) == 1


def test_select_and_ignore(planted: Any) -> None:
    """They narrow the view; the report says so in both languages, and never calls it complete."""
    select = planted.check("--select", "task-without-lead")
    assert select.rules() == ["task-without-lead"]
    ignore = planted.check("--ignore", "task-without-lead")
    assert ignore.rules() == ["holder-not-registered"]
    both = planted.check(
        "--select", "task-without-lead", "--select", "duplicate-id", "--ignore", "task-without-lead"
    )
    assert both.rules() == []
    for result in (select, ignore, both):
        assert result.json["partial"] is True
        assert "partial" in [note["code"] for note in result.json["notes"]]
    assert "--select" in planted.show("--select", "task-without-lead").out
    assert "partial" in planted.show("--select", "task-without-lead", lang="en").out
    assert planted.check().json["partial"] is False


def test_select_does_not_hide_an_unreadable_file(planted: Any) -> None:
    """What could not be judged is not judged by asking for less: exit 3 and the list stay."""
    planted.write("bad.yaml", "a: [\n")
    for arguments in (("--select", "duplicate-id"), ("--ignore", "not-yaml")):
        result = planted.check(*arguments)
        assert result.code == 3
        assert [entry["path"] for entry in result.json["not_checked"]] == ["bad.yaml"]


@pytest.mark.parametrize(
    ("level", "worst", "code"),
    [
        (level, worst, int(worst in levels))
        for level, levels in {
            "error": ("error",),
            "warning": ("error", "warning"),
            "info": ("error", "warning", "info"),
            "undecided": ("error", "undecided"),
        }.items()
        for worst in ("error", "warning", "info", "undecided")
    ],
)
def test_fail_on(family: Any, level: str, worst: str, code: int) -> None:
    """Exit 1 when a finding is at the level or above; undecided fails only where asked for."""
    edits = {
        "error": ("total.yaml", "leads: {flood: lin-water}", "leads: {flood: lin-em}"),
        "warning": (
            "water.yaml",
            "title: 调度水库泄洪, lead: lin-water/duty,",
            "title: 调度水库泄洪,",
        ),
        "info": ("water.yaml", ", within: 20m", ""),
        "undecided": ("registry/jurisdictions.yaml", "name: 临江市, level: city", "name: 临江市"),
    }
    family.replace(*edits[worst])
    result = family.check("--fail-on", level)
    outcomes = {
        f["severity"] if f["outcome"] == "open" else f["outcome"] for f in result.findings()
    }
    assert outcomes == {worst}
    assert result.code == code


def test_unreadable_wins_over_findings(family: Any) -> None:
    """With an error and a file that could not be checked the exit code is 3."""
    family.replace("total.yaml", "leads: {flood: lin-water}", "leads: {flood: lin-em}")
    assert family.check().code == 1
    family.write("bad.yaml", "")
    result = family.check()
    assert (result.code, result.json["summary"]["error"]) == (3, 2)


def test_fail_level_of_the_settings(planted: Any) -> None:
    """planlint.toml decides where the option does not."""
    assert planted.check().code == 0
    planted.write("planlint.toml", 'fail-on = "warning"\n')
    assert planted.check().code == 1
    assert planted.check("--fail-on", "error").code == 0
    planted.write("planlint.toml", 'lang = "en"\n')
    assert "plans 3" in planted.run("check", "--as-of", "2026-06-30").out


def test_day_of_the_check_decides_which_editions_exist(family: Any) -> None:
    """Editions not yet issued or repealed are listed as skipped, not judged."""
    report = family.check("--as-of", "2026-03-10").json
    assert [(e["path"], e["standing"]) for e in report["skipped"]] == [
        ("flood.yaml", "future"),
        ("water.yaml", "future"),
    ]
    family.replace(
        "water.yaml", "effective: 2026-05-01}", "effective: 2026-05-01, repealed: 2026-06-15}"
    )
    later = family.check()
    assert [(e["path"], e["plan"], e["standing"]) for e in later.json["skipped"]] == [
        ("water.yaml", "lin.water", "past")
    ]
    assert later.findings("water.yaml") == []
    shown = family.show().out
    assert "water.yaml: 检查日期时已经废止或者被替代" in shown
    assert family.check("--as-of", "2026-06-14").json["skipped"] == []


def test_superseded_edition_is_skipped(planted: Any) -> None:
    """Two files may hold editions of one plan; the latest in force speaks."""
    new = planted.read("water.yaml").replace("临水发〔2026〕15号", "临水发〔2026〕30号")
    new = new.replace(
        "drafted: 2026-02-10, approved: 2026-04-20, issued: 2026-04-27, effective: 2026-05-01",
        "approved: 2026-06-01, issued: 2026-06-20",
    )
    planted.write(
        "water-2.yaml",
        new.replace("title: 调度水库泄洪,", "title: 调度水库泄洪, lead: lin-water/duty,"),
    )
    result = planted.check()
    assert [(e["path"], e["standing"]) for e in result.json["skipped"]] == [("water.yaml", "past")]
    assert "task-without-lead" not in result.rules()
    earlier = planted.check("--as-of", "2026-06-10")
    assert [(e["path"], e["standing"]) for e in earlier.json["skipped"]] == [
        ("water-2.yaml", "future")
    ]
    assert "task-without-lead" in earlier.rules()


def test_today_is_the_default_day(family: Any) -> None:
    """Without --as-of the day is today."""
    before = datetime.datetime.now(tz=datetime.UTC).astimezone().date()
    report = json.loads(family.run("check", "--format", "json").out)
    after = datetime.datetime.now(tz=datetime.UTC).astimezone().date()
    assert str(before) <= report["as_of"] <= str(after)


def test_day_before_the_law(family: Any) -> None:
    """On a day for which the pack carries no clause, the report claims nothing about the law."""
    report = family.check("--as-of", "1999-01-01").json
    assert "no-clause-in-force" in [note["code"] for note in report["notes"]]


_WAIVERS = {
    "in_force": ({}, "waived", None),
    "last_day": ({"until: 2026-12-31": "until: 2026-06-30"}, "waived", None),
    "whole_plan": ({"at: /tasks/dispatch, ": ""}, "waived", None),
    "expired": ({"until: 2026-12-31": "until: 2026-06-29"}, "open", "waiver-expired"),
    "other_rule": ({"task-without-lead": "duplicate-id"}, "open", "waiver-unmatched"),
    "other_plan": ({"lin.water": "lin.flood"}, "open", "waiver-unmatched"),
    "other_place": ({"/tasks/dispatch": "/tasks/dispat"}, "open", "waiver-unmatched"),
    "no_reason": ({"reason: 机构调整, ": ""}, "open", "waiver-incomplete"),
    "no_name": ({"by: lin-gov, ": ""}, "open", "waiver-incomplete"),
    "no_end": ({", until: 2026-12-31": ""}, "open", "waiver-incomplete"),
}


@pytest.mark.parametrize("case", _WAIVERS)
def test_waiver(planted: Any, case: str) -> None:
    """A waiver with rule, plan, reason, name and end excuses; any other is itself a finding."""
    edits, outcome, fault = _WAIVERS[case]
    record = _WAIVER
    for old, new in edits.items():
        assert old in record
        record = record.replace(old, new)
    planted.write("ledger/waivers.yaml", record)
    result = planted.check("--fail-on", "warning")
    (finding,) = result.findings("water.yaml")
    assert (finding["rule"], finding["outcome"]) == ("task-without-lead", outcome)
    assert finding["waiver"] == ("W-1" if outcome == "waived" else None)
    assert [f["rule"] for f in result.findings("ledger/waivers.yaml")] == ([fault] if fault else [])
    assert result.json["summary"]["waived"] == (outcome == "waived")
    if fault:
        assert "W-1" in result.findings("ledger/waivers.yaml")[0]["message"]


def test_waived_findings_do_not_fail(planted: Any) -> None:
    """With everything waived the verdict is 0, and the text still shows what was waived."""
    planted.replace("flood.yaml", "support: [lin-council]", "support: [lin-police]")
    planted.write("ledger/waivers.yaml", _WAIVER)
    assert planted.check("--fail-on", "info").code == 0
    shown = planted.show().out
    assert "已豁免  task-without-lead" in shown
    assert "豁免: W-1" in shown


def test_corrected_waiver_has_no_effect(planted: Any) -> None:
    """A record that another corrects is as if it were not there."""
    later = "- {id: W-2, corrects: W-1, rule: task-without-lead, plan: lin.water, reason: 更正, by: lin-gov, on: 2026-06-02, until: 2026-06-03}\n"
    planted.write("ledger/waivers.yaml", _WAIVER + later)
    result = planted.check()
    assert result.findings("water.yaml")[0]["outcome"] == "open"
    assert [f["rule"] for f in result.findings("ledger/waivers.yaml")] == ["waiver-expired"]


def test_narrowed_view_does_not_unmatch_waivers(planted: Any) -> None:
    """A waiver of a rule that was not asked for is not called unmatched."""
    planted.write("ledger/waivers.yaml", _WAIVER)
    assert planted.check("--ignore", "task-without-lead").findings("ledger/waivers.yaml") == []
    assert (
        planted.check("--select", "duplicate-id", "--select", "waiver-unmatched").findings() == []
    )


def test_fingerprints_survive_edits_elsewhere(planted: Any, tmp_path: Path) -> None:
    """They are the same with lines inserted above, from another folder, and in a moved file."""
    planted.replace(
        "flood.yaml", "quantity: deaths, from: 1, below: 3", "quantity: deaths, from: 1, below: 4"
    )
    before = _fingerprints(planted.check())
    assert len(before) == 3
    assert len(set(before.values())) == 3
    assert _fingerprints(type(planted)(tmp_path).check("city")) == before
    assert _fingerprints(planted.check(lang="en")) == before
    for name in ("flood.yaml", "water.yaml"):
        planted.write(name, "# 说明\n\n" + planted.read(name))
    planted.replace(
        "water.yaml",
        "tasks:\n",
        "tasks:\n  - {id: patrol, title: 巡查, lead: lin-water/duty, phase: response, within: 1h}\n",
    )
    planted.replace("water.yaml", "tasks: [dispatch]", "tasks: [dispatch, patrol]")
    planted.path("departments").mkdir()
    planted.path("water.yaml").rename(planted.path("departments/water.yaml"))
    assert _fingerprints(planted.check()) == before


def _fingerprints(result: Any) -> dict[str, str]:
    return {f["rule"]: f["fingerprint"] for f in result.findings()}


def test_colours(planted: Any) -> None:
    """Through a pipe or with NO_COLOR there are none, and nothing is said by colour alone."""
    plain = planted.show().out
    assert "\x1b" not in plain
    coloured = _on_a_terminal(planted, {})
    assert "\x1b[" in coloured
    assert _lines(re.sub(r"\x1b\[[0-9;]*m", "", coloured)) == _lines(plain)
    assert "\x1b[" not in _on_a_terminal(planted, {"NO_COLOR": "1"})


def _lines(text: str) -> list[str]:
    return text.replace("\r\n", "\n").rstrip("\n").split("\n")


def _on_a_terminal(family: Any, env: dict[str, str]) -> str:
    import os
    import pty
    import sys

    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(family.root)
        settings = {**os.environ, "LANG": "C.UTF-8", "TERM": "xterm-256color", **env}
        command = str(Path(sys.executable).with_name("planlint"))
        os.execve(command, [command, "check", "--as-of", "2026-06-30", "--lang", "zh"], settings)
    parts = []
    while True:
        try:
            part = os.read(terminal, 65536)
        except OSError:
            break
        if not part:
            break
        parts.append(part)
    os.close(terminal)
    os.waitpid(pid, 0)
    return b"".join(parts).decode()


def test_english_has_no_han_but_quoted_words(planted: Any) -> None:
    """With --lang en messages are English; Han stands only where plan or law are quoted."""
    planted.write("extra.yaml", "type: specal\nid: lin.x\n")
    planted.write("ledger/waivers.yaml", _WAIVER.replace("lin.water", "lin.flood"))
    planted.replace("flood.yaml", "within: 2h,", "within: 两个钟头,")
    planted.replace("total.yaml", "leads: {flood: lin-water}", "leads: {flood: lin-em}")
    report = planted.check(lang="en").json
    assert len({f["rule"] for f in report["findings"]}) >= 5
    texts = [f["message"] for f in report["findings"]] + [f["mend"] for f in report["findings"]]
    texts += [r["message"] for f in report["findings"] for r in f["related"]]
    for text in texts:
        assert (
            re.search(r"[\u3000-\u9fff\uff00-\uffef]", re.sub("“[^”]*”|《[^》]*》", "", text))
            is None
        ), text
    for line in planted.show(lang="en").out.splitlines():
        if " | " not in line and "basis: " not in line:
            bare = re.sub("“[^”]*”|《[^》]*》", "", line)
            assert re.search(r"[\u3000-\u9fff\uff00-\uffef]", bare) is None, line
    zh = planted.check(lang="zh").json
    assert [_without_words(f) for f in zh["findings"]] == [
        _without_words(f) for f in report["findings"]
    ]
    assert all(re.search(r"[\u4e00-\u9fff]", f["message"]) for f in zh["findings"])


def _without_words(finding: dict[str, Any]) -> dict[str, Any]:
    return {k: v for k, v in finding.items() if k not in ("message", "mend", "related")}


def test_language_by_locale(family: Any) -> None:
    """Chinese where the locale is Chinese or unset, else English; the option wins."""
    day = ("check", "--as-of", "2026-06-30")
    for locale, word in (
        ("zh_CN.UTF-8", "预案 3"),
        ("C.UTF-8", "预案 3"),
        ("", "预案 3"),
        ("en_US.UTF-8", "plans 3"),
    ):
        assert word in family.run(*day, LANG=locale).out
    assert "预案 3" in family.run(*day, "--lang", "zh", LANG="en_US.UTF-8").out
    assert "no such path" in family.run("check", "--lang", "en", "none", LANG="zh_CN.UTF-8").err


def test_order_of_files_does_not_matter(
    family: Any, new_family: Callable[[Path], Any], tmp_path: Path
) -> None:
    """Files created in any order, checked twice: byte for byte the same report."""
    family.plant()
    family.write("bad.yaml", "a: [\n")
    family.write("copy.yaml", family.read("water.yaml"))
    reports = {
        family.check().out,
        family.check().out,
        family.check("--", *_names(family)[::-1]).out,
    }
    names = [path.relative_to(family.root) for path in family.root.rglob("*") if path.is_file()]
    for seed in range(2):
        other = tmp_path / f"other{seed}" / "city"
        random.Random(seed).shuffle(names)
        for name in names:
            (other / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(family.root / name, other / name)
        reports.add(type(family)(other).check().out)
    assert len(reports) == 1


def _names(family: Any) -> list[str]:
    files = itertools.chain(family.root.glob("*.yaml"), family.root.glob("*/*.yaml"))
    return sorted(str(path.relative_to(family.root)) for path in files)


def test_output_file(planted: Any) -> None:
    """--output writes what the stream would show, without colours, and nothing to the stream."""
    shown = planted.show().out
    result = planted.show(".", "--output", "build/report.txt")
    assert (result.out, result.err) == ("", "")
    assert planted.read("build/report.txt") == shown
    planted.check(".", "--output", "build/report.json")
    assert json.loads(planted.read("build/report.json")) == planted.check().json
    assert sorted(path.name for path in planted.path("build").iterdir()) == [
        "report.json",
        "report.txt",
    ]


def test_one_defect_is_one_finding(family: Any) -> None:
    """Twenty tasks without lead are twenty; one unknown name used many times is one with places."""
    tasks = "".join(
        f"  - {{id: t{n}, title: 任务{n}, phase: response, within: 1h}}\n" for n in range(20)
    )
    family.replace("water.yaml", "tasks:\n", "tasks:\n" + tasks)
    assert family.check("--select", "task-without-lead").rules() == ["task-without-lead"] * 20
    text = family.read("flood.yaml").replace("lin-police", "lin-polise")
    family.write("flood.yaml", text)
    (finding,) = family.check("--select", "holder-not-registered").findings()
    assert len(finding["related"]) == text.count("lin-polise") - 1
