"""Progress: one line, rewritten, taken away; nothing where nobody looks on."""

import io
import sys

import pytest

from planlint.cli import progress
from planlint.cli.progress import Progress


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self):
        return True


@pytest.fixture
def clock(monkeypatch):
    """A clock that a test turns itself."""
    now = [100.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: now[0])
    return now


def seen(text):
    """What stands on a terminal's line in the end; no line breaks and no other controls."""
    line: list[str] = []
    at = 0
    for char in text:
        assert char == "\r" or char.isprintable()
        if char == "\r":
            at = 0
            continue
        columns = 2 if ord(char) > 0x2E80 else 1
        line[at : at + columns] = [char] + [""] * (columns - 1)
        at += columns
    return "".join(line).strip()


def test_shown_after_a_second_and_taken_away(clock):
    """Nothing in the first second; then the count; in the end an empty line."""
    terminal = Terminal()
    with Progress(terminal) as shown:
        for done in range(1, 1001):
            clock[0] += 0.004
            shown.tell(done, 1000)
            if clock[0] <= 100.99:
                assert terminal.getvalue() == ""
        assert seen(terminal.getvalue()).startswith("已检查 ")
        assert seen(terminal.getvalue()).endswith("/1000")
        assert "250/1000" in terminal.getvalue()
    assert seen(terminal.getvalue()) == ""
    assert terminal.getvalue().endswith("\r")


def test_rewritten_ten_times_a_second_at_most(clock):
    """Three seconds of work, a thousand files: at most thirty rewritings."""
    terminal = Terminal()
    with Progress(terminal) as shown:
        for done in range(1000):
            clock[0] += 0.003
            shown.tell(done, 1000)
        assert 10 < terminal.getvalue().count("\r") <= 30


def test_nothing_of_a_short_check(clock):
    """A check of less than a second writes nothing, at the end neither."""
    terminal = Terminal()
    with Progress(terminal) as shown:
        clock[0] += 0.9
        shown.tell(1, 1)
    assert terminal.getvalue() == ""


def test_nothing_where_nobody_looks_on(clock):
    """Through a pipe there is no progress however long it takes."""
    stream = io.StringIO()
    with Progress(stream) as shown:
        clock[0] += 60
        shown.tell(1, 2)
    assert stream.getvalue() == ""


def test_taken_away_when_interrupted(clock):
    """Ctrl-C leaves no half line before the last word."""
    terminal = Terminal()

    def interrupted():
        with Progress(terminal) as shown:
            clock[0] += 2
            shown.tell(1, 2)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert "已检查 1/2" in terminal.getvalue()
    assert seen(terminal.getvalue()) == ""


def test_check_tells_its_progress(monkeypatch, tmp_path, capsys):
    """`planlint check` counts plans, not registries, up to all of them."""
    from planlint.cli.group import group

    (tmp_path / "planlint.toml").write_text("", encoding="utf-8")
    (tmp_path / "registry").mkdir()
    (tmp_path / "registry/organisations.yaml").write_text("[]\n", encoding="utf-8")
    for number in range(3):
        (tmp_path / f"{number}.yaml").write_text(f"type: special\nid: a.b{number}\n")
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(progress, "_AFTER", 0.0)
    monkeypatch.setattr(progress, "_EVERY", 0.0)
    group.main(["check", str(tmp_path), "--as-of", "2026-06-30"], standalone_mode=False)

    assert [part for part in terminal.getvalue().split("\r") if part.strip()] == [
        "已检查 1/3",
        "已检查 2/3",
        "已检查 3/3",
    ]
    assert "已检查" not in capsys.readouterr().out
