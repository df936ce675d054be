"""``planlint check``: the report that pipelines and people rely on."""

import json
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
_RULEBOOK = {"pack", "version", "packs", "instruments", "rules_run", "rules_examined_nothing"}
_SUMMARY = {"plans", "prose", "error", "warning", "info", "waived", "undecided", "not_checked"}
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
    assert set(report) == _TOP
    assert set(JsonReport.model_fields) == _TOP | {"statistics"}  # only when asked for
    assert set(report["summary"]) == _SUMMARY
    assert set(report["rulebook"]) == _RULEBOOK
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
        "text: 市防汛仓库两小时内出库。",
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
    water = planted.read("water.yaml")
    listed = water[water.index("contacts:\n") : water.index("references:\n")]
    planted.replace("water.yaml", listed, "contacts: phones.yaml\n")
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
