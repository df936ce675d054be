"""The yearly report of the example family, against what was counted in its files by hand."""

import datetime
import io
import json
import shutil
from pathlib import Path
from typing import Any

import pypdf
import pytest
from jsonschema import Draft202012Validator

from planlint.filing.coverage import coverage
from planlint.filing.yearly.shapes import JsonYearly
from planlint.workspace.errors import UsageProblem
from planlint.workspace.yearly import ReadYearly, read_yearly, write_yearly, yearly_json

DAY = datetime.date(2026, 11, 22)
EXAMPLES = Path(__file__).parents[3] / "examples/plans"
ACTIVATIONS = """
- {id: A-1, plan: jiangzhou.flood, by: jz-water, on: 2026-06-24, level: 三级, hazard: flood, grade: large, jurisdiction: qingxi, deaths: 0, injured: 3, affected: 12600, relocated: 2140, direct_loss: 4860万元, ended: 2026-06-27, review: {on: 2026-07-20}}
- {id: A-2, plan: anping.hazchem, by: ap-em, on: 2026-08-30, level: Ⅳ级, grade: ordinary, deaths: 1, injured: 2, relocated: 310, direct_loss: 12.5万元, ended: 2026-08-30}
- {id: A-3, plan: jiangzhou.forest-fire, by: jz-em, on: 2026-10-21, level: 四级响应, jurisdiction: yunling, deaths: 0, direct_loss: 38万元}
- {id: A-4, plan: jiangzhou.forest-fire, by: jz-em, on: 2026-12-01, level: 四级响应, deaths: 7}
- {id: A-5, plan: jiangzhou.forest-fire, by: jz-em, level: 四级响应, deaths: 9}
"""
"""Three launches of the year; one of a day to come, and one of no day at all."""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example family with launches, and without a ledger of warnings."""
    folder = tmp_path_factory.mktemp("yearly") / "plans"
    shutil.copytree(EXAMPLES, folder)
    (folder / "ledger/activations.yaml").write_text(ACTIVATIONS, encoding="utf-8")
    (folder / "ledger/alerts.yaml").unlink(missing_ok=True)
    return folder


@pytest.fixture(scope="module")
def read(root: Path) -> ReadYearly:
    """The report of the running year."""
    return read_yearly([root], 2026, None, DAY)


@pytest.fixture(scope="module")
def report(read: ReadYearly) -> dict[str, Any]:
    """The same as JSON."""
    return json.loads(yearly_json(read, "zh"))


def row(report: dict[str, Any], table: str, name: str) -> list[float | str]:
    """A row: its numbers, or why there is none."""
    tables = {one["id"]: one for one in report["tables"]}
    rows = {one["id"]: one["figures"] for one in tables[table]["rows"]}
    return [
        cell["state"] if cell["value"] is None else cell["value"] for cell in rows[name].values()
    ]


def test_plans_by_tier_and_type(report: dict[str, Any]) -> None:
    """As the folders hold them: city, departments, joint, teams; counties; townships; villages; units."""
    assert [1, 9, 8, 1, 0, 0, 0, 1, 1, 21] == row(report, "plans_in_force", "city")
    assert [2, 4, 4, 0, 0, 0, 0, 0, 0, 10] == row(report, "plans_in_force", "county")
    assert [3, 13, 12, 1, 5, 3, 5, 1, 1, 44] == row(report, "plans_in_force", "all")
    assert 44 == sum(map(float, row(report, "plans_changed", "all")))


def test_work_as_the_ledger_lists_it(report: dict[str, Any]) -> None:
    """Records counted with grep in the files of the ledger."""
    expected = {
        "filings": 44, "plans_filed": 42, "received": "not_recorded", "texts": 43,
        "explanations": 40, "trainings": 44, "people_trained": 7918, "evaluations": 1,
        "to_revise": 1, "meetings": 30, "bodies_met": 30,
    }  # fmt: skip
    assert expected == {name: row(report, "work", name)[0] for name in expected}


def test_drills_as_the_ledger_lists_them(report: dict[str, Any]) -> None:
    """34 drills of three forms, all evaluated, 22 with their findings put right; 32 plans tested."""
    assert [2, 2, 2, 2, 1] == row(report, "drills", "tabletop")
    assert [34, 32, 34, 34, 22] == row(report, "drills", "all")
    assert [13, 19] == [row(report, "drills", form)[0] for form in ("functional", "full")]


def test_events_by_quarter(report: dict[str, Any]) -> None:
    """The three launches with their losses; what no record says is not recorded."""
    assert [0, 1, 0, 0, 1] == row(report, "responses", "flood-3")
    assert [0, 0, 1, 0, 1] == row(report, "responses", "hazardous_chemicals-4")
    assert [0, 1, 1, 1, 3] == row(report, "responses", "all")
    assert [0, 0, 1, 0, 1] == row(report, "losses", "deaths")
    assert [0, 12600, "not_recorded", "not_recorded", 12600] == row(report, "losses", "affected")
    assert [0, 4860, 12.5, 38, 4910.5] == row(report, "losses", "direct_loss")
    assert ["not_recorded"] * 5 == row(report, "warnings", "all")
    assert [2, 1] == [row(report, "areas", area)[5] for area in ("qingxi", "anping")]


def test_what_counts_nowhere_is_said(report: dict[str, Any]) -> None:
    """A record without a day is counted apart; ledgers that are not kept are named."""
    assert 1 == report["undated"]
    assert {"alerts", "received"} == set(report["not_kept"])
    assert (True, "2026-11-22", "江州市") == (report["to_date"], report["last"], report["name"])


def test_every_number_says_where_it_comes_from(report: dict[str, Any], root: Path) -> None:
    """As many places as counted, each a line of a file that is there."""
    figures = [
        figure
        for table in report["tables"]
        if table["id"] in ("plans_in_force", "responses", "areas")
        for one in table["rows"]
        for figure in one["figures"].values()
        if figure["value"]
    ]
    assert figures
    for figure in figures:
        assert figure["sources"]
        for place in figure["sources"]:
            lines = (root / place["path"]).read_text(encoding="utf-8").splitlines()
            assert 1 <= place["line"] <= len(lines)
    filed = next(t for t in report["tables"] if t["id"] == "work")["rows"][0]["figures"]["number"]
    assert 44 == filed["counted_from"] == len({place["line"] for place in filed["sources"]})


def test_same_coverage_as_the_overview(read: ReadYearly, report: dict[str, Any]) -> None:
    """The report counts what is there of what is owed as the overview does."""
    seen, family = read.overseen.overview, read.overseen.family
    for tier in coverage(seen.plans, family, frozenset(family.registry.jurisdictions)):
        if tier.level not in ("state", "province"):
            there = row(report, "coverage", tier.level)
            found = [tier.owed, tier.there, tier.drafted, tier.missing, tier.unplaced]
            assert [*found, tier.units, tier.units_covered] == [*there[:5], *there[6:8]], tier.level


def test_area_asked_for(root: Path) -> None:
    """One county: its own plans and records only, whatever the rest of the city has."""
    made = json.loads(yearly_json(read_yearly([root], 2026, "清溪县", DAY), "en"))
    assert ("qingxi", "清溪县") == (made["area"], made["name"])
    assert 10 == row(made, "plans_in_force", "all")[-1]
    assert [2, 8] == [row(made, "areas", "all")[column] for column in (5, 3)]


def test_past_year_is_as_it_stood(root: Path) -> None:
    """2025: no plan was in force yet, two were evaluated; drills were not recorded then."""
    made = json.loads(yearly_json(read_yearly([root], 2025, None, DAY), "zh"))
    assert (False, "2025-12-31") == (made["to_date"], made["last"])
    assert 0 == row(made, "plans_in_force", "all")[-1]
    assert 2 == row(made, "work", "evaluations")[0]
    assert "not_recorded" == row(made, "drills", "all")[0]


def test_json_is_as_its_schema_says(report: dict[str, Any]) -> None:
    """Every key is declared, and scores stand between 0 and 100 or are none."""
    Draft202012Validator(JsonYearly.model_json_schema(mode="serialization")).validate(report)
    parts = [part for group in report["assessment"]["groups"] for part in group["parts"]]
    assert 67 == len(parts) == report["assessment"]["of"]
    for part in parts:
        assert (part["standing"] == "scored") == (part["score"] is not None)
        assert part["score"] is None or part["score"] == 100 * part["met"] // part["of"]
    assert report["assessment"]["total"] is None


def test_printed_report(read: ReadYearly, tmp_path: Path) -> None:
    """The PDF says title, days, figures, what is not recorded, annexes; each time the same bytes."""
    target = tmp_path / "report.pdf"
    assert () == write_yearly(read, target, "zh").missing
    text = "".join(
        page.extract_text() for page in pypdf.PdfReader(io.BytesIO(target.read_bytes())).pages
    )
    bare = "".join(text.split())
    for words in (
        "江州市2026年应急预案年度报告", "截至2026年11月22日，年度未结束", "启动应急响应3次",
        "发布预警：未记录", "附件1", "应急能力评估表", "由评估人评定", "附件2", "数据来源",
        "有1条记录没有日期",
    ):  # fmt: skip
        assert words in bare, words


@pytest.mark.parametrize("language", ["zh", "en"])
def test_page_is_self_contained(read: ReadYearly, tmp_path: Path, language: str) -> None:
    """HTML without script or address; the same input gives the same bytes."""
    first, second = tmp_path / "a.html", tmp_path / "b.html"
    write_yearly(read, first, language)
    write_yearly(read, second, language)
    text = first.read_text(encoding="utf-8")
    assert first.read_bytes() == second.read_bytes()
    assert "<script" not in text
    assert "http" not in text
    assert f'lang="{"zh-CN" if language == "zh" else "en"}"' in text


def test_hostile_names_stay_text(root: Path, tmp_path: Path) -> None:
    """What registers say is never markup."""
    evil = tmp_path / "evil"
    shutil.copytree(root, evil)
    file = evil / "registry/jurisdictions.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("name: 江州市", "name: '<img src=x onerror=alert(1)>'"), "utf-8")
    target = tmp_path / "report.html"
    write_yearly(read_yearly([evil], 2026, None, DAY), target, "zh")
    made = target.read_text(encoding="utf-8")
    assert "<img" not in made
    assert "&lt;img" in made


def test_year_to_come_and_wrong_file(read: ReadYearly, root: Path, tmp_path: Path) -> None:
    """A year that has not begun and a file of another kind are refused in words."""
    with pytest.raises(UsageProblem, match="has not begun"):
        read_yearly([root], 2027, None, DAY)
    with pytest.raises(UsageProblem, match=r"\.pdf, \.html or \.json"):
        write_yearly(read, tmp_path / "report.docx", "zh")
