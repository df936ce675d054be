"""The registers of the example family are complete, and each slip in them is found where it stands."""

import datetime
from pathlib import Path
from typing import Any

import pytest

from planlint.engine.harness import edited, fetcher
from planlint.engine.run import Options, check_files
from planlint.rulebook.builtin import builtin_pack
from planlint.rulebook.rule import Edit

PLANS = Path(__file__).resolve().parents[2] / "examples" / "plans"
FILES = {p.relative_to(PLANS).as_posix(): p.read_bytes() for p in PLANS.rglob("*.yaml")}
DAY = datetime.date(2026, 11, 22)
REGISTERS = frozenset(
    name for name, bound in builtin_pack().rules.items() if "/registries/" in bound.path
)
ROSTERS, RESOURCES, RECEIVERS = (
    f"registry/{name}.yaml" for name in ("rosters", "resources", "receivers")
)


def found(*edits: dict[str, Any], day: datetime.date = DAY) -> list[tuple[str, str, str]]:
    """What the rules about registers find after *edits*: rule, file, place by ids."""
    files = edited(FILES, tuple(Edit.model_validate(edit) for edit in edits))
    report = check_files(files, fetcher(files), builtin_pack(), Options(day, select=REGISTERS))
    return [(f.rule, f.location.path, f.at) for f in report.findings if f.rule in REGISTERS]


def test_the_registers_are_complete() -> None:
    """Duty for the day and for the National Day holiday; nothing is missing, stale or overdue."""
    assert [] == found()


SLIPS = [
    ({"file": ROSTERS, "remove": "/em-november/shifts/21"}, "roster-hole", ROSTERS, "/em-november/shifts/20"),
    ({"file": ROSTERS, "remove": "/water-national-day/shifts/0/leader"}, "roster-without-leader", ROSTERS, "/water-national-day/shifts/0"),
    ({"file": ROSTERS, "set": "/qx-national-day/sent", "to": "2026-10-01"}, "holiday-roster-late", ROSTERS, "/qx-national-day/sent"),
    ({"file": RESOURCES, "remove": "/risks/risk-dongmen/scheme"}, "risk-entry-incomplete", RESOURCES, "/risks/risk-dongmen"),
    ({"file": RESOURCES, "set": "/risks/risk-hekou/due", "to": "2026-11-21"}, "risk-overdue", RESOURCES, "/risks/risk-hekou/due"),
    ({"file": RESOURCES, "remove": "/risks/risk-hekou/published"}, "risk-not-assessed", RESOURCES, "/risks/risk-hekou"),
    ({"file": RESOURCES, "remove": "/shelters/shelter-beigu/phone"}, "shelter-entry-incomplete", RESOURCES, "/shelters/shelter-beigu"),
    ({"file": RESOURCES, "remove": "/experts/expert-emergency/priority"}, "team-promised-twice", RESOURCES, "/experts/expert-emergency"),
    ({"file": RECEIVERS, "remove": "/hekou-receiver/phone"}, "receiver-entry-incomplete", RECEIVERS, "/hekou-receiver"),
]  # fmt: skip


@pytest.mark.parametrize(("edit", "rule", "path", "at"), SLIPS, ids=[slip[1] for slip in SLIPS])
def test_a_slip_is_found_where_it_stands(
    edit: dict[str, Any], rule: str, path: str, at: str
) -> None:
    """One slip, one finding, and no other rule about registers speaks."""
    assert [(rule, path, at)] == found(edit)


def test_rosters_run_out() -> None:
    """On the first day after the last shift nobody is named; earlier rosters do not help."""
    late = found(day=datetime.date(2026, 12, 2))
    units = {at for rule, _, at in late if rule == "roster-missing"}
    assert {"/jz-em", "/jz-water", "/qx-em", "/ap-em"} == units
