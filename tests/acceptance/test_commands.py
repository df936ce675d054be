"""``explain``, ``rules``, ``schema``, help pages, and how every command ends."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import click
import jsonschema
import pytest

from planlint.cli.group import group
from planlint.cli.record import command as record
from planlint.cli.rules import command as rules
from planlint.cli.shapes import OUTPUTS
from planlint.engine.problems import catalogue
from planlint.report.explain import explain
from planlint.rulebook.builtin import builtin_pack
from planlint.rulebook.schema import schema_names

_LANGUAGES = ("zh", "en")
_RULES = tuple(builtin_pack().rules)
_COMMANDS = [
    (),
    *((name,) for name in group.list_commands(click.Context(group))),
    *(("record", name) for name in record.list_commands(click.Context(record))),
    *(("rules", name) for name in rules.list_commands(click.Context(rules))),
]
_HAN = re.compile(r"[\u4e00-\u9fff]")


@pytest.mark.parametrize("lang", _LANGUAGES)
def test_every_rule_is_explained(lang: str) -> None:
    """Title, reason, severity, clause with its force, way to mend, a real example, where declared."""
    pack = builtin_pack()
    words = {
        "zh": ("级别: ", "范围: ", "拘束: ", "依据: ", "改法: ", "例（", "声明: "),
        "en": (
            "severity: ",
            "scope: ",
            "binds: ",
            "basis: ",
            "mend: ",
            "example (",
            "declared in: ",
        ),
    }[lang]
    for name in _RULES:
        rule = pack.rules[name].rule
        lines = explain(name, pack, lang)
        assert lines is not None
        assert lines[0] == f"{name}  {rule.title[lang]}"
        assert rule.why[lang] in lines
        for word in words:
            assert any(line.startswith(word) for line in lines), (name, word)
        for basis in rule.basis:
            law = pack.lawbook.instruments.get(basis.instrument or "")
            said = [line for line in lines if line.startswith(words[3])]
            assert law is None or any(law.title in line for line in said), name
        example = lines[next(i for i, line in enumerate(lines) if line.startswith(words[5])) :]
        assert any(re.search(rf":\d+:\d+  .+  {name}$", line) for line in example), name
        assert any(line.strip().endswith("^") for line in example), name
        undecided = any({"zh": "不能判断", "en": "undecided"}[lang] in line for line in example)
        assert undecided or any(line.startswith(f"    {words[4]}") for line in example), name


@pytest.mark.parametrize("lang", _LANGUAGES)
def test_every_problem_is_explained(lang: str) -> None:
    """The codes of wrong forms are explained like rules, in both languages."""
    for code, kind in catalogue().problems.items():
        lines = explain(code, builtin_pack(), lang)
        assert lines is not None
        assert lines[0] == f"{code}  {kind.title[lang]}"
        assert len(lines) >= 4
        assert all(line.partition(": ")[2] for line in lines[1:])
        if lang == "en":
            assert _HAN.search("\n".join(lines)) is None
        assert "{{{" not in "\n".join(lines)


def test_explain_runs(family: Any) -> None:
    """The command prints what the report room makes, and is not tied to a workspace."""
    for lang in _LANGUAGES:
        for name in ("statutory-element-missing", "wrong-encoding"):
            result = family.run("explain", name, "--lang", lang)
            assert (result.code, result.err) == (0, "")
            assert result.out.splitlines() == explain(name, builtin_pack(), lang)


def test_rules_list(family: Any) -> None:
    """All rules in alphabetical order, as text and as JSON."""
    listed = json.loads(family.run("rules", "list", "--format", "json").out)
    assert [entry["id"] for entry in listed] == sorted(_RULES)
    for entry in listed:
        assert set(entry) == {"id", "pack", "title", "severity", "scope", "binds", "basis", "since"}
        assert entry["severity"] in ("error", "warning", "info")
        assert entry["scope"] in ("plan", "family")
        assert entry["basis"]
    shown = family.run("rules", "list", "--lang", "en").out.splitlines()
    assert [line.split()[0] for line in shown] == sorted(_RULES)
    assert _HAN.search("\n".join(shown)) is None


def test_rules_test(family: Any) -> None:
    """Every case of every rule holds, and every rule is proved to fire and to pass."""
    result = family.run("rules", "test")
    assert result.code == 0, result.out
    (last,) = result.out.splitlines()
    assert re.findall(r"\d+", last)[0] == str(len(_RULES))
    assert re.findall(r"\d+", last)[2:4] == ["0", "0"]


@pytest.mark.parametrize("lang", _LANGUAGES)
def test_rules_coverage(family: Any, lang: str) -> None:
    """Every clause stands in the matrix once, as text and as JSON, and nothing is left open."""
    given = family.run("rules", "coverage", "--format", "json", "--lang", lang)
    matrix = json.loads(given.out)
    law = next(e for e in matrix["instruments"] if e["id"] == "CN-PLAN-MEASURES-2024")
    assert {str(number) for number in range(1, 44)} <= {c["article"] for c in law["clauses"]}
    assert all(c["rules"] or c["why"] or c["standing"] != "open" for c in law["clauses"])
    assert (given.code, matrix["counts"]["open"]) == (0, 0)
    shown = family.run("rules", "coverage", "--lang", lang).out
    for entry in matrix["instruments"]:
        assert entry["id"] in shown
    for entry in matrix["unread"]:
        assert entry["number"] in shown


def test_schemas(family: Any) -> None:
    """Without a name all names; each is a valid schema, and the fixture family obeys its own."""
    names = family.run("schema").out.split()
    assert names == [*schema_names(), *OUTPUTS]
    for name in ("special", "registry/organisations", "ledger/filings", "report"):
        jsonschema.Draft202012Validator.check_schema(json.loads(family.run("schema", name).out))


@pytest.mark.parametrize("command", _COMMANDS, ids=" ".join)
def test_help(family: Any, command: tuple[str, ...]) -> None:
    """In the user's language throughout: headings, standard options, errors of the call."""
    zh = family.run(*command, "--help", PLANLINT_LANG="zh")
    en = family.run(*command, "-h", PLANLINT_LANG="en")
    assert (zh.code, zh.err, en.code, en.err) == (0, "", 0, "")
    assert zh.out.startswith(" ".join(("用法：planlint", *command)))
    assert en.out.startswith(" ".join(("Usage: planlint", *command)))
    assert _HAN.search(en.out) is None
    for english in ("Usage", "Options", "Commands", "Show ", "OPTIONS", "ARGS", "default", "exit."):
        assert english not in zh.out
    options = re.compile(r"(?<= )--[a-z-]+")
    assert options.findall(zh.out) == options.findall(en.out)
    for line in zh.out.splitlines():  # every option says what it does
        if line.startswith("  -"):
            assert _HAN.search(line) or len(line) > 30, line


def test_help_is_fast(family: Any) -> None:
    """It imports none of the heavy libraries."""
    probe = "import sys; sys.argv[1:] = ['--help']\ntry:\n import planlint.cli; planlint.cli.main()\nexcept SystemExit: pass\nprint(sorted({m.partition('.')[0] for m in sys.modules}))"
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, check=True, text=True)
    loaded = done.stdout.splitlines()[-1]
    for heavy in ("pydantic", "networkx", "weasyprint", "yaml", "jinja2"):
        assert f"'{heavy}'" not in loaded


def test_version(family: Any) -> None:
    """One line with name and version."""
    import planlint

    assert family.run("--version").out == f"planlint {planlint.__version__}\n"


def test_group_without_command(family: Any) -> None:
    """Wrong usage: the help page on stderr, exit 2."""
    for command in ((), ("rules",)):
        result = family.run(*command)
        assert (result.code, result.out) == (2, "")
        assert result.err.startswith("用法：planlint")


_INTERRUPT = """
import sys, planlint.cli
import planlint.rulebook.builtin as builtin
def interrupted(*_): raise KeyboardInterrupt
builtin.builtin_pack = interrupted
planlint.cli.main()
"""


@pytest.mark.parametrize("lang", _LANGUAGES)
@pytest.mark.parametrize(
    "call", [("check",), ("explain", "anchor"), ("render",), ("rules", "list"), ("rules", "test"), ("schema", "special")],
    ids=" ".join,
)  # fmt: skip
def test_interrupt(family: Any, call: tuple[str, ...], lang: str) -> None:
    """Ctrl-C ends any command with one word and exit 130."""
    done = subprocess.run(
        [sys.executable, "-c", _INTERRUPT, *call], cwd=family.root, capture_output=True, check=False,
        text=True, env={**os.environ, "PLANLINT_LANG": lang},
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (130, "")
    assert done.stderr.strip() == {"zh": "已中断", "en": "interrupted"}[lang]


def test_interrupt_while_writing(family: Any) -> None:
    """A real signal, while the report waits for the reader of a pipe."""
    family.write("long.yaml", "type: special\n" + "".join(f"key{n}: x\n" for n in range(900)))
    command = str(Path(sys.executable).with_name("planlint"))
    process = subprocess.Popen(
        [command, "check"], cwd=family.root, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    process.stdout.read(1)
    time.sleep(0.2)  # now it fills the pipe and blocks
    process.send_signal(signal.SIGINT)
    _, error = process.communicate(timeout=30)
    assert process.returncode == 130, error
    assert b"Traceback" not in error
    assert "已中断" in error.decode() or "interrupted" in error.decode()


def test_closed_pipe(family: Any) -> None:
    """``planlint check | head -1`` ends quietly."""
    family.write("long.yaml", "type: special\n" + "".join(f"key{n}: x\n" for n in range(900)))
    command = str(Path(sys.executable).with_name("planlint"))
    process = subprocess.Popen(
        [command, "check"], cwd=family.root, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr is not None
    error = process.stderr.read()
    process.stderr.close()
    process.wait(timeout=30)
    assert error == b""


def test_module_call(family: Any) -> None:
    """``python -m planlint`` is the same command."""
    done = subprocess.run(
        [sys.executable, "-m", "planlint", "check", "--as-of", "2026-06-30", "--format", "json", "--lang", "zh"],
        cwd=family.root, capture_output=True, check=False, text=True,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (0, family.check().out)
