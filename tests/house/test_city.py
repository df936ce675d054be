"""The city of the benchmarks has the figures of the mission, and exactly the faults planted in it."""

import datetime
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import chinese_calendar
import pytest
import yaml

ROOT = Path(__file__).parents[2]
PLANLINT = Path(sys.executable).with_name("planlint")
# A tenth of the city; row S1 of the mission is the whole.
SHARE = "0.1"
CHECKED_ON = "2026-11-22"
S1 = {
    "city": {"total": 1, "special": 29, "department": 90, "other": 28},
    "township": {"township": 369},
    "village": {"village": 968},
    "school": {"unit": 1460},
    "firm": {"unit": 1910},
}
# Which rules must find a fault; each fault is one finding.
FOUND_BY = {
    ("filed_late", "not_filed"): ("filing-overdue", "filing-form-overdue", "unit-filing-overdue"),
    ("published_late", "not_published"): ("publication-overdue", "grassroots-publication-overdue"),
    ("evaluation_overdue",): ("evaluation-overdue",),
    ("drill_overdue",): ("drill-overdue", "key-unit-drill-overdue", "school-drill-missing"),
    ("receipt_missing",): ("filing-not-received",),
    ("receipt_other_number", "receipt_too_early"): ("received-filing-differs",),
    ("receipt_incomplete",): ("incomplete-filing-open",),
}
# What else a tenth of a city shows: it lacks upper plans that the whole has, and the law of 2024
# replaced that under which plans of 2023 were made; a firm that did not drill did not drill on site.
ALSO = {
    "basis-repealed-since-issue", "interpretation-missing", "onsite-drill-overdue",
    "plan-not-in-plan-system", "statutory-plan-not-owed", "superior-reissued",
}  # fmt: skip


def _write(folder: Path, *options: str) -> dict[str, Any]:
    command = [sys.executable, ROOT / "benchmarks/city.py", folder, *options]
    subprocess.run(command, check=True)
    truth: dict[str, Any] = json.loads((folder / "truth.json").read_text("utf-8"))
    return truth


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any]]:
    """The city at full size, with what is planted in it."""
    folder = tmp_path_factory.mktemp("city")
    return folder, _write(folder)


@pytest.fixture(scope="module")
def tenth(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], list[Any]]:
    """What is planted in a tenth of the city, and what a check finds."""
    folder = tmp_path_factory.mktemp("tenth")
    truth = _write(folder, "--share", SHARE, "--seed", "3")
    command = [PLANLINT, "check", folder, "--as-of", CHECKED_ON, "--format", "json"]
    report = json.loads(subprocess.run(command, check=False, capture_output=True).stdout)
    assert report["not_checked"] == []
    return truth, report["findings"]


def test_the_whole_city_has_the_plans_of_the_report(whole: tuple[Path, dict[str, Any]]) -> None:
    """148 city, 309 county, 369 township, 968 village, 1,460 school and 1,910 company plans."""
    folder, truth = whole
    kinds: Counter[str] = Counter()
    for path in folder.glob("plans/*/*.yaml"):
        if not path.stem.endswith(("-2019", "-draft")):
            kinds[path.read_text("utf-8").partition("\n")[0]] += 1
    derived = truth["plans"]["county"]["other"] + 28
    assert {tier: truth["plans"][tier] for tier in S1} == S1
    assert sum(truth["plans"]["county"].values()) == 309
    assert kinds["type: township"] == 369
    assert kinds["type: village"] == 968
    assert kinds["type: unit"] == 1460 + 1910
    assert kinds["type: handbook"] + kinds["type: action"] == derived
    assert sum(kinds.values()) == truth["in_force"] == 5164


def test_the_whole_city_has_the_units_of_the_report(whole: tuple[Path, dict[str, Any]]) -> None:
    """968 of 1,149 villages, 802 of 1,303 schools and all of 930 firms have a plan."""
    units = whole[1]["units"]
    assert units["township"] == {"there": 108, "covered": 108}
    assert units["village"] == {"there": 1149, "covered": 968}
    assert units["school"] == {"there": 1303, "covered": 802}
    assert units["firm"] == {"there": 930, "covered": 930}


def test_no_two_names_are_the_same(whole: tuple[Path, dict[str, Any]]) -> None:
    """Areas, offices, schools and firms can be told apart by their names."""
    for chapter in ("jurisdictions", "organisations"):
        text = (whole[0] / f"registry/{chapter}.yaml").read_text("utf-8")
        entries = yaml.load(text, Loader=yaml.CSafeLoader)
        names = [entry.get("name") or entry["names"][0]["name"] for entry in entries]
        assert [name for name, number in Counter(names).items() if number > 1] == []


def test_twenty_working_days_are_four_weeks_for_every_plan_that_is_filed(
    whole: tuple[Path, dict[str, Any]],
) -> None:
    """The days of lateness in truth.json hold by the calendar of another library."""
    faults = whole[1]["faults"]
    issued = {fault["issued"] for fault in faults}
    assert len(issued) > 100
    for text in issued:
        day = datetime.date.fromisoformat(text)
        after = [day + datetime.timedelta(number) for number in range(1, 29)]
        assert sum(map(chinese_calendar.is_workday, after)) == 20
        assert chinese_calendar.is_workday(after[-1])


def test_lateness_is_what_the_ledger_says(whole: tuple[Path, dict[str, Any]]) -> None:
    """A plan filed or published late has a record so many days after the four weeks."""
    folder, truth = whole
    kinds = {"filed_late": "filings", "published_late": "publications"}
    for fault, chapter in kinds.items():
        text = (folder / f"ledger/{chapter}.yaml").read_text("utf-8")
        first: dict[str, str] = {}
        for record in yaml.load(text, Loader=yaml.CBaseLoader):
            first.setdefault(record["plan"], record["on"])
        late = [one for one in truth["faults"] if one["fault"] == fault]
        assert len(late) > 100
        for one in late:
            due = datetime.date.fromisoformat(one["issued"]) + datetime.timedelta(28)
            assert (datetime.date.fromisoformat(first[one["plan"]]) - due).days == one["late"] > 0


def test_a_check_finds_every_planted_fault_once(tenth: tuple[dict[str, Any], list[Any]]) -> None:
    """Late, missing and misdirected things are found as often as they were planted."""
    truth, findings = tenth
    planted = Counter(fault["fault"] for fault in truth["faults"])
    found = Counter(finding["rule"] for finding in findings)
    for faults, rules in FOUND_BY.items():
        number = sum(planted[fault] for fault in faults)
        assert (faults, number) == (faults, sum(found[rule] for rule in rules))
        assert number or faults == ("evaluation_overdue",)
    assert found["counterpart-missing"] == sum(truth["missing"].values())
    elsewhere = sum(number for rule, number in found.items() if rule.endswith("-filed-elsewhere"))
    assert elsewhere == planted["filed_elsewhere"] > 0


def test_a_check_finds_little_else(tenth: tuple[dict[str, Any], list[Any]]) -> None:
    """The plans are valid: no wrong forms, nothing undecided, and few kinds of other findings."""
    _, findings = tenth
    expected = {rule for rules in FOUND_BY.values() for rule in rules}
    expected |= {"counterpart-missing", "filing-materials-missing", "unit-filing-materials-missing"}
    others = {
        finding["rule"] for finding in findings if not finding["rule"].endswith("-filed-elsewhere")
    }
    assert others - expected - ALSO == set()
    assert [finding for finding in findings if finding["outcome"] != "open"] == []


def test_the_same_numbers_give_the_same_bytes(tmp_path: Path) -> None:
    """Whoever names share and seed names the family."""

    def written(name: str, seed: str) -> dict[str, bytes]:
        _write(tmp_path / name, "--share", "0.01", "--seed", seed)
        files = (path for path in (tmp_path / name).rglob("*") if path.is_file())
        return {path.relative_to(tmp_path / name).as_posix(): path.read_bytes() for path in files}

    first = written("one", "7")
    assert first == written("two", "7")
    assert first.keys() != written("three", "8").keys()
