"""The benchmarks still run, on a family without errors. How long they take is never tested."""

import json
import subprocess
import sys
from pathlib import Path

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


def _run(script: str, *arguments: str) -> str:
    command = [sys.executable, BENCHMARKS / script, *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def test_generate_gives_the_same_family_for_the_same_seed(tmp_path: Path) -> None:
    families = [tmp_path / name for name in ("one", "two")]
    for folder in families:
        _run("generate.py", str(folder), "--plans", "3", "--seed", "7")
    first, second = (
        {path.relative_to(folder): path.read_text("utf-8") for path in folder.rglob("*.*")}
        for folder in families
    )
    assert first == second
    plans = [text for path, text in first.items() if path.parts[0] == "plans"]
    assert [len(text) for text in plans] == [12_000] * 3


def test_check_finds_no_errors() -> None:
    measured = json.loads(_run("check.py", "--plans", "3", "--json"))
    assert (measured["plans"], measured["errors"], measured["not_checked"]) == (3, 0, 0)
