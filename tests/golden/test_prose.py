"""Real texts under ``--prose``: every place that a rule points at was judged by a person.

The texts are not ours to ship, so they lie beside the project; without them the test says that it
did not look. ``prose/judged.json`` holds a dozen characters of each place, the verdict and why.
"""

import datetime
import json
from pathlib import Path
from typing import Any

import pytest

from planlint.engine.finding import Finding
from planlint.engine.prose import check_prose
from planlint.engine.run import Options
from planlint.model.document import Location
from planlint.rulebook.pack import Pack

HERE = Path(__file__).parent
CORPUS = HERE.parents[2] / "shared/corpus"
DAY = datetime.date(2026, 11, 22)
JUDGED: list[dict[str, Any]] = json.loads((HERE / "prose/judged.json").read_text(encoding="utf-8"))
TEXTS = ("plan-measures-2024.md", "state-grain-plan-2005.txt", "state-total-plan-2025.md")
# Of so many findings at most one may be a false alarm.
ONE_IN = 20


def _places(finding: Finding) -> list[Location]:
    return [finding.location, *(related.location for related in finding.related)]


@pytest.fixture
def found(pack: Pack) -> dict[tuple[str, str, int, int], str]:
    """File, rule, line and column of every place, with the characters there."""
    missing = [name for name in TEXTS if not (CORPUS / name).is_file()]
    if missing:
        pytest.skip(f"NOT LOOKED AT: no {', '.join(missing)} in {CORPUS}")
    files = {name: (CORPUS / name).read_bytes() for name in TEXTS}
    report = check_prose(files, files.__getitem__, pack, Options(DAY))
    lines = {name: data.decode().splitlines() for name, data in files.items()}
    return {
        (place.path, finding.rule, place.line, place.column): lines[place.path][place.line - 1][
            place.column - 1 :
        ][:12]
        for finding in report.findings
        for place in _places(finding)
    }


def test_every_place_is_judged(found: dict[tuple[str, str, int, int], str]) -> None:
    """No place without a verdict, and no verdict on what is no longer found."""
    judged = {(e["file"], e["rule"], e["line"], e["column"]): e["text"] for e in JUDGED}

    assert found == judged


def test_verdicts_are_complete() -> None:
    """Right or false, with a reason; excerpts are short."""
    for entry in JUDGED:
        assert entry["verdict"] in ("right", "false")
        assert entry["why"]
        assert len(entry["text"]) <= 12


def test_false_alarms_are_rare() -> None:
    """Fewer than one in twenty."""
    false = [entry for entry in JUDGED if entry["verdict"] == "false"]

    assert len(false) * ONE_IN < len(JUDGED)


def test_example_shows_each_kind_of_slip(pack: Pack) -> None:
    """``examples/prose``: one line for each, found where it stands and nowhere else."""
    path = HERE.parents[1] / "examples/prose/qingshan-flood.md"
    report = check_prose([path.name], lambda _: path.read_bytes(), pack, Options(DAY))

    assert [(f.location.line, f.rule) for f in report.findings] == [
        (8, "contents-differ"),
        (16, "old-term"),
        (16, "basis-repealed"),
        (16, "placeholder-in-text"),
        (20, "number-mentioned-missing"),
        (24, "agency-name-old"),
        (26, "heading-number-out-of-order"),
        (26, "vague-actor-in-text"),
        (26, "name-in-text"),
        (26, "phone-in-text"),
        (32, "vague-time-in-text"),
        (36, "level-in-roman-numerals"),
        (36, "weak-promise"),
        (36, "unit-not-legal"),
        (36, "punctuation-slip"),
        (36, "date-style"),
    ]
