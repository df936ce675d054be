"""Several processes that write to one ledger at once: nothing is lost, nobody waits for the dead."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from planlint.source.reader import read
from planlint.workspace.errors import UsageProblem
from planlint.workspace.recording import locking
from planlint.workspace.recording.appending import workspace_at

DAY = "2026-06-30"
_RECORDS = """
import datetime, sys
from pathlib import Path
from planlint.workspace.recording.appending import workspace_at
from planlint.workspace.recording.kinds import KINDS
from planlint.workspace.recording.writing import Recorder
recorder = Recorder(workspace_at(Path()), KINDS["drill"], datetime.date(2026, 6, 30))
print("ready", flush=True)
sys.stdin.readline()
for number in range(20):
    given = {"plan": ["lin.flood"], "by": ["lin-water"], "on": ["2026-06-01"], "note": [f"{sys.argv[1]}-{number}"]}
    written = recorder.write([recorder.drafted(given)])
    assert not written.faulty, written
"""
_HOLDS = """
from pathlib import Path
from planlint.workspace.recording.appending import workspace_at
from planlint.workspace.recording.locking import alone
with alone(workspace_at(Path())):
    print("ready", flush=True)
    input()
"""


def started(code: str, family: Any, *words: str) -> subprocess.Popen[str]:
    """A process that has said that it is ready."""
    process = subprocess.Popen(
        [sys.executable, "-c", code, *words],
        cwd=family.root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def records(family: Any, stem: str) -> list[Any]:
    """The records of a file."""
    tree = read(family.read(f"ledger/{stem}.yaml").encode(), lists=True).tree
    assert tree is not None
    assert isinstance(tree.data, list)
    return tree.data


def test_two_processes_lose_nothing(family: Any) -> None:
    """Twenty records each, all there, each with an id of its own, and no lock left behind."""
    both = [started(_RECORDS, family, name) for name in ("a", "b")]
    for process in both:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()
    for process in both:
        _, error = process.communicate(timeout=60)
        assert process.returncode == 0, error
    written = records(family, "drills")[1:]
    assert {record["note"] for record in written} == {f"{n}-{i}" for n in "ab" for i in range(20)}
    assert len(written) == len({record["id"] for record in written}) == 40
    assert not [path for path in family.path("ledger").iterdir() if path.name.startswith(".")]


def test_commands_of_all_kinds_wait_for_one_another(planted: Any) -> None:
    """Records, waivers and tables started together all get in."""
    family = planted
    family.write("t.csv", "预案,办理单位,日期\nlin.flood,lin-water,2026-05-02\n")
    drill = ("--plan", "lin.flood", "--by", "lin-water", "--as-of", DAY, "--on")
    calls = [
        ("record", "drill", *drill, "2026-06-01"),
        ("record", "drill", *drill, "2026-06-02"),
        ("record", "import", "t.csv", "--kind", "drill", "--as-of", DAY),
        ("waive", "task-without-lead", "lin.water", "--reason", "机构改革", "--by", "lin-gov", "--until", "2026-12-31", "--on", DAY),
    ]  # fmt: skip
    command = Path(sys.executable).with_name("planlint")
    running = [subprocess.Popen([command, *call], cwd=family.root) for call in calls]
    assert [process.wait(60) for process in running] == [0, 0, 0, 0]
    assert sorted(record["on"] for record in records(family, "drills")[1:]) == [
        "2026-05-02", "2026-06-01", "2026-06-02",
    ]  # fmt: skip
    assert len(records(family, "waivers")) == 1


def test_a_killed_process_keeps_nobody_out(family: Any) -> None:
    """Its lock ends with it, although the file of the lock is still there."""
    process = started(_HOLDS, family)
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    assert family.path("ledger/.lock").exists()
    words = ("--plan", "lin.flood", "--by", "lin-water", "--on", "2026-06-01", "--as-of", DAY)
    assert family.run("record", "drill", *words).code == 0
    assert not family.path("ledger/.lock").exists()


def test_who_comes_second_waits(family: Any) -> None:
    """The second record is written when the first process lets go, not before."""
    process = started(_HOLDS, family)
    words = ("--plan", "lin.flood", "--by", "lin-water", "--on", "2026-06-01", "--as-of", DAY)
    command = Path(sys.executable).with_name("planlint")
    second = subprocess.Popen([command, "record", "drill", *words], cwd=family.root)
    time.sleep(3)
    assert second.poll() is None
    assert len(records(family, "drills")) == 1
    process.communicate("\n")
    assert second.wait(30) == 0
    assert len(records(family, "drills")) == 2


def test_nobody_waits_for_ever(family: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """After the time that one may wait: words, and nothing is written."""
    process = started(_HOLDS, family)
    monkeypatch.setattr(locking, "_PATIENCE", 0.2)
    with (
        pytest.raises(UsageProblem, match="nothing was changed"),
        locking.alone(workspace_at(family.root)),
    ):
        pass
    process.communicate("\n")


def test_a_folder_that_cannot_be_written_is_named(family: Any) -> None:
    """A file where the ledger should be: said, nothing else happens."""
    shutil.rmtree(family.path("ledger"))
    family.write("ledger", "x")
    words = ("--plan", "lin.flood", "--by", "lin-water", "--on", "2026-06-01", "--as-of", DAY)
    result = family.run("record", "drill", *words)
    assert result.code == 2, result
    assert "ledger" in result.err
    assert family.read("ledger") == "x"
