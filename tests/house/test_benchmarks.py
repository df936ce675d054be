"""The benchmarks still run, on a family without errors. How long they take is never tested."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
AREA = 10
"""So many plans has an area; the first area is a city, the second one of its counties."""


def _run(script: str, *arguments: str) -> str:
    command = [sys.executable, BENCHMARKS / script, *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@pytest.fixture(scope="module")
def plans(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Id -> text of the plans of a city and a county."""
    folder = tmp_path_factory.mktemp("family")
    _run("generate.py", str(folder), "--plans", str(2 * AREA), "--seed", "7")
    texts = [path.read_text("utf-8") for path in folder.glob("plans/**/*.yaml")]
    return {yaml.safe_load(text)["id"]: text for text in texts}


def test_generate_gives_the_same_family_for_the_same_seed(tmp_path: Path) -> None:
    def family(name: str, seed: str) -> dict[Path, str]:
        folder = tmp_path / name
        _run("generate.py", str(folder), "--plans", "3", "--seed", seed)
        return {path.relative_to(folder): path.read_text("utf-8") for path in folder.rglob("*.*")}

    first = family("one", "7")
    assert first == family("two", "7")
    assert first != family("three", "8")


def test_generated_plans_are_as_long_and_as_busy_as_the_page_on_performance_says(
    plans: dict[str, str],
) -> None:
    assert len(plans) == 2 * AREA
    assert {len(text) for text in plans.values()} == {12_000}
    for text in plans.values():
        data = yaml.safe_load(text)
        assert 40 <= len(data["duties"]) + len(data["tasks"]) <= 120
        assert 12 <= len(data["bodies"][0]["members"]) <= 36
        assert (len(data["warnings"]), len(data["responses"])) == (4, 4)


def test_generated_plans_implement_plans_above_that_were_issued_before(
    plans: dict[str, str],
) -> None:
    data = {name: yaml.safe_load(text) for name, text in plans.items()}
    pairs = [
        (name, reference["plan"])
        for name, plan in data.items()
        for reference in plan["references"]
        if reference["kind"] == "implements" and reference["plan"] in data
    ]
    assert len(pairs) == 2 * AREA - 6  # of the special plans of the city the superior is registered
    for below, above in pairs:
        issued = [data[name]["edition"]["dates"]["issued"] for name in (above, below)]
        assert issued == sorted(issued)


def test_check_finds_next_to_nothing() -> None:
    measured = json.loads(_run("check.py", "--plans", str(2 * AREA), "--json"))
    assert (measured["plans"], measured["errors"], measured["not_checked"]) == (2 * AREA, 0, 0)
    assert measured["findings"] <= 2 * AREA


def test_family_measures_every_size_and_names_the_slowest_rules() -> None:
    measured = json.loads(_run("family.py", "--plans", "3", "12", "--rules", "2", "--json"))
    assert [one["plans"] for one in measured["sizes"]] == [3, 12]
    assert all(one["errors"] == 0 for one in measured["sizes"])
    assert len(measured["rules_s"]) == 2
