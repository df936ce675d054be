"""Annotations for GitHub, read as its documentation says the runner reads them."""

import re
from dataclasses import dataclass

import pytest

from planlint.report.github import to_github

from .conftest import HEAD, MIXED, PLAN

_COMMAND = re.compile(r"^::(?P<name>\w+)(?: (?P<properties>[^:]*(?::(?!:)[^:]*)*))?::(?P<data>.*)$")


@dataclass(frozen=True)
class Command:
    """One workflow command."""

    name: str
    properties: dict[str, str]
    data: str


def parsed(line):
    """The command of a line, or None; escapes undone in the order of the runner (%25 last)."""
    match = _COMMAND.match(line.lstrip())
    if match is None:
        return None
    pairs = [pair.partition("=") for pair in (match["properties"] or "").split(",") if pair]
    properties = {key: undone(value, "%3A:", "%2C,") for key, _, value in pairs}
    return Command(match["name"], properties, undone(match["data"]))


def undone(text, *more):
    """The text behind the escapes."""
    for escape in (*more, "%0D\r", "%0A\n", "%25%"):
        text = text.replace(escape[:3], escape[3:])
    return text


def commands(report, language="zh"):
    """The commands in their order."""
    found = [parsed(line) for line in to_github(report, language)]
    return [command for command in found if command is not None]


def test_errors_first_then_warnings_then_notices(made):
    """GitHub shows ten of each kind; the last line counts."""
    found = commands(made())

    assert [command.name for command in found] == ["error", "error", "warning", "notice", "notice"]
    assert found[-1].properties == {"title": "planlint"}
    assert found[-1].data.startswith("预案 1 · 错误 2 · 警告 1")


def test_place_and_words(made):
    """File, lines, columns (inclusive), title and message of task a."""
    (command,) = [c for c in commands(made()) if c.name == "warning"]

    assert command.properties == {
        "file": "plans/plan.yaml",
        "line": "6",
        "endLine": "6",
        "col": "5",
        "endColumn": str(4 + len("{id: a, title: 甲}")),
        "title": "任务没有牵头单位 (task-without-lead)",
    }
    assert command.data.splitlines()[:2] == ["任务“甲”没有牵头单位", "改法: 给任务写上 lead"]


def test_no_columns_over_several_lines(made):
    """GitHub refuses columns where the lines differ."""
    plan = HEAD + "tasks:\n  - id: a\n    title: 甲\n"
    (command,) = [c for c in commands(made({"plan.yaml": plan})) if c.name == "warning"]

    assert (command.properties["line"], command.properties["endLine"]) == ("6", "7")
    assert not {"col", "endColumn"} & set(command.properties)


def test_undecided_is_a_notice_and_says_so(made):
    """It asks for a look and fails nothing."""
    (command, _) = [c for c in commands(made()) if c.name == "notice"]

    assert command.properties["title"].startswith("不能判断: ")
    assert command.properties["line"] == "8"


def test_waived_is_a_line_of_the_log(made):
    """It takes no annotation away from what is open."""
    lines = [line for line in to_github(made(), "zh") if "W-1" in line]

    assert len(lines) == 1
    assert parsed(lines[0]) is None


def test_the_tenth_notice_is_kept_for_the_counts(made):
    """Of many infos nine are annotations, the others stand in the log."""
    tasks = "".join(f"  - {{id: t{n}, title: 丙, lead: 市应急局}}\n" for n in range(14))
    report = made({"plan.yaml": HEAD + "tasks:\n" + tasks})

    assert len(report.findings) == 14
    assert len([c for c in commands(report) if c.name == "notice"]) == 10
    assert commands(report)[-1].properties == {"title": "planlint"}
    assert len([line for line in to_github(report, "zh") if "不能判断  task" in line]) == 5


def test_file_not_read_is_an_error_whatever_is_selected(made):
    """Exit 3 is never without a reason on the page."""
    (first, *_) = commands(made(rules=("duplicate-id",)))

    assert (first.name, first.properties["file"]) == ("error", "broken.yaml")


@pytest.mark.parametrize(
    "words", ["%0A::error::owned", "100%, x:y", "::stop-commands::x", "##[error]x", "a\\nb::c"]
)
def test_what_a_plan_says_gives_no_command(made, words):
    """Text is escaped as documented: it comes back whole and stays inside its own command."""
    files = dict(MIXED)
    files["plans/plan.yaml"] = PLAN.replace("甲", f'"{words}"').replace("乙", f'"{words}"')
    report = made(files)
    lines = list(to_github(report, "zh"))

    assert len(lines) == len(list(to_github(made(), "zh")))
    assert [c.name for c in commands(report)] == [c.name for c in commands(made())]
    (command,) = [c for c in commands(report) if c.name == "warning"]
    assert words in command.data  # a line break shows as \\n
    assert all("##[" not in line for line in lines if parsed(line) is None)


def test_file_names_are_escaped(made):
    """Commas and colons in a name end no property."""
    (command, *_) = commands(made({"甲,b:c%.yaml": PLAN}))

    assert command.properties["file"] == "甲,b:c%.yaml"
