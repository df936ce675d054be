"""``--jobs``: the same bytes with any number of processes, and a quiet end on Ctrl-C."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

_COMMAND = Path(sys.executable).with_name("planlint")


@pytest.mark.parametrize("style", ["text", "json", "sarif", "junit", "github"])
def test_same_bytes(planted: Any, style: str) -> None:
    """Output and exit code, with something wrong of every kind."""
    planted.write("bad.yaml", "a: [\n")
    for number in range(40):
        planted.write(f"plans/{number}.yaml", planted.read("water.yaml"))
    call = ("check", "--as-of", "2026-06-30", "--format", style)
    one = planted.run(*call, "--jobs", "1")
    two = planted.run(*call, "--jobs", "2")
    assert (two.code, two.out, two.err) == (one.code, one.out, one.err)
    assert one.code == 3
    assert "plans/39.yaml" in one.out


@pytest.mark.parametrize("number", ["0", "-1", "two", "1.5", ""])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_wrong_number(family: Any, number: str, lang: str) -> None:
    """Said in the user's language, exit 2."""
    result = family.run("check", "--jobs", number, "--lang", lang)
    assert result.code == 2
    assert {"zh": "从 1 起的整数", "en": "whole number from 1"}[lang] in result.err


def test_interrupt_with_processes(family: Any) -> None:
    """Ctrl-C reaches the whole group of processes: one word, exit 130, no process left."""
    for number in range(600):
        family.write(f"plans/{number}.yaml", family.read("flood.yaml"))
    process = subprocess.Popen(
        [_COMMAND, "check", "--jobs", "3", "--lang", "zh"],
        cwd=family.root, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
    )  # fmt: skip
    while len(_group(process.pid)) < 3:  # itself, the tracker of resources, a worker
        assert process.poll() is None, process.communicate()
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGINT)
    out, error = process.communicate(timeout=60)
    assert (process.returncode, out, error.decode().strip()) == (130, b"", "已中断")
    patience = time.monotonic() + 20  # the tracker of resources ends when it sees its pipe closed
    while _group(process.pid) and time.monotonic() < patience:
        time.sleep(0.05)
    assert _group(process.pid) == []


def _group(group: int) -> list[int]:
    """The running processes of a group, from /proc."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if int(fields[2]) == group and fields[0] != "Z":
                found.append(int(entry.name))
    return found
