"""Our SARIF before the validator of the format's authors, with their schema and GitHub's demands."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import jsonschema
import pytest

_ROOT = Path(__file__).resolve().parents[2]
_FOLDER = _ROOT / "build/node/node_modules/@microsoft/sarif-multitool-linux"
_TOOL, _SCHEMA = _FOLDER / "Sarif.Multitool", _FOLDER / "sarif-2.1.0.json"
# The tool has no site of its own yet.
_ACCEPTED = {"SARIF2005"}
_HOSTILE = (
    "type: department\nid: lin.x\ntitle: '[x](http://a.b) {0} {{x}} %'\njurisdiction: lin\n"
    "tasks: [{id: a, title: '[x](http://a.b) {0} {{x}} %'}]\n"
)


@pytest.fixture(scope="module", autouse=True)
def _installed() -> None:
    if not os.access(_TOOL, os.X_OK):
        pytest.skip("SARIF NOT VALIDATED: run scripts/sarif_validator.sh (needs npm) first")


def _logs(family: Any) -> list[Path]:
    """Written plans, real plans, a family in which everything goes wrong, nothing at all."""
    family.plant()
    family.write("bad.yaml", "a: [\n")
    family.write("预 案,:%#.yaml", _HOSTILE)
    family.path("none").mkdir()
    calls = {
        "examples": (str(_ROOT / "examples"), "2026-11-22", "zh"),
        "english": (str(_ROOT / "examples"), "2026-11-22", "en"),
        "wrong": (".", "2026-06-30", "zh"),
        "nothing": ("none", "2026-06-30", "zh"),
    }
    for name, (path, day, lang) in calls.items():
        family.run(
            "check", path, "--as-of", day, "--lang", lang, "--format", "sarif",
            "--output", f"sarif/{name}.sarif",
        )  # fmt: skip
    return sorted(family.path("sarif").iterdir())


def test_validator_and_schema_find_nothing(family: Any) -> None:
    """No error and no warning by the standard or by GitHub's code scanning; the schema agrees."""
    logs = _logs(family)
    assert len(logs) == 4
    schema = json.loads(_SCHEMA.read_text(encoding="utf-8"))
    told = []
    for log in logs:
        data = json.loads(log.read_text(encoding="utf-8"))
        told += [error.message for error in jsonschema.validators.validator_for(schema)(schema).iter_errors(data)]  # fmt: skip
        told += [fault for fault in _faults(log) if fault[0] not in _ACCEPTED]
    assert told == []


def test_validator_bites(family: Any) -> None:
    """A result whose rule index is wrong is told: the test above can fail."""
    log = _logs(family)[0]
    data = json.loads(log.read_text(encoding="utf-8"))
    data["runs"][0]["results"][0]["ruleIndex"] = 10_000
    log.write_text(json.dumps(data), encoding="utf-8")
    assert _faults(log)


def _faults(log: Path) -> list[tuple[str, str]]:
    """Rule and text of everything worse than a note."""
    out = log.with_suffix(".checked")
    done = subprocess.run(
        [_TOOL, "validate", log, "-o", out, "--rule-kind", "Sarif;Ghas", "--level", "Error;Warning",
         "--log", "ForceOverwrite", "-q"],
        env={**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert out.exists(), done.stdout + done.stderr
    (run,) = json.loads(out.read_text(encoding="utf-8-sig"))["runs"]
    told = run["invocations"][0].get("toolExecutionNotifications", [])
    assert [n for n in told if n.get("level") == "error"] == []
    return [
        (result["ruleId"], json.dumps(result["message"]))
        for result in run["results"]
        if result.get("level", "warning") in ("error", "warning")
    ]
