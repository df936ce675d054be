"""docs/pipelines.md: its files are what the platforms read, and their commands are those of planlint."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

import planlint
from planlint.engine.report import Exit

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs/pipelines.md").read_text(encoding="utf-8")
FIXTURE = Path(planlint.__file__).parent / "rules/cn/fixtures/city"
BIN = Path(sys.executable).parent
DAY = "2026-06-30"
FILES = dict(re.findall(r"<!-- file: (\S+) -->\n```\w+\n(.*?)```", PAGE, re.DOTALL))
FORMATS = {
    ".github/workflows/plans.yml": "vendor.github-workflows",
    ".gitlab-ci.yml": "vendor.gitlab-ci",
}


def _commands() -> Iterator[str]:
    """Every planlint call of the page: in its files, its shell blocks and its table."""
    for block in re.findall(r"```(?:yaml|make|sh)\n(.*?)```", PAGE, re.DOTALL):
        for line in block.splitlines():
            found = re.search(r"\bplanlint (?:check|render)\b.*", line)
            if found:
                yield found[0].partition(" | ")[0]
    yield from re.findall(r"\| `(planlint [^`]+)` \|", PAGE)


COMMANDS = sorted(set(_commands()))


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A clean workspace with all files of the page in it, as in a user's repository."""
    shutil.copytree(FIXTURE, tmp_path / "plans")
    for name, body in FILES.items():
        path = tmp_path / "plans" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(body, encoding="utf-8")
    return tmp_path / "plans"


def _run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PATH": f"{BIN}:{os.environ['PATH']}"}
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.mark.parametrize("name", FORMATS)
def test_workflow_is_what_the_platform_reads(name, tmp_path):
    """The file fits the schema that the platform publishes (as check-jsonschema carries it)."""
    path = tmp_path / "workflow.yml"
    path.write_text(FILES[name], encoding="utf-8")

    done = _run(BIN / "check-jsonschema", "--builtin-schema", FORMATS[name], path, cwd=tmp_path)

    assert done.returncode == 0, done.stdout


def test_hook_runs_the_whole_workspace():
    """pre-commit gets one local hook that is not handed single files."""
    (repository,) = yaml.safe_load(FILES[".pre-commit-config.yaml"])["repos"]
    (hook,) = repository["hooks"]

    assert repository["repo"] == "local"
    assert hook["language"] == "system"
    assert hook["pass_filenames"] is False
    assert re.search(hook["files"], "city/flood.yaml")
    assert re.search(hook["files"], "city/contacts.yml")


@pytest.mark.parametrize("command", COMMANDS)
def test_command_is_accepted(command, repository):
    """Each call passes on a family without findings, and leaves the report it promises."""
    words = shlex.split(command.replace('"$day"', DAY).replace("$day", DAY))
    if "--as-of" not in words:
        words += ["--as-of", DAY]
    done = _run(*words, cwd=repository)

    assert done.returncode == Exit.COMPLIANT, (done.stdout, done.stderr)
    if "--output" in words:
        assert (repository / words[words.index("--output") + 1]).stat().st_size > 0


def test_page_has_every_kind_of_command():
    """The search for commands above finds those that pipelines need."""
    text = "\n".join(COMMANDS)

    for words in ("github", "sarif --output", "junit --output", "json", "--as-of", "render"):
        assert words in text


@pytest.mark.parametrize("code", list(Exit))
def test_script_passes_the_exit_code_on(code, repository):
    """check.sh ends with the code of planlint, says something else for each, and keeps the report."""
    _spoil(repository, code)

    done = _run("sh", "check.sh", DAY, cwd=repository)

    said = {Exit.COMPLIANT: "合规", Exit.FINDINGS: "待整改", Exit.USAGE: "没有检查", Exit.NOT_CHECKED: "未能检查"}  # fmt: skip
    assert done.returncode == code
    assert said[code] in done.stdout
    assert (repository / f"build/{DAY}.json").exists() is (code != Exit.USAGE)


def _spoil(repository: Path, code: Exit) -> None:
    if code is Exit.FINDINGS:
        path = repository / "flood.yaml"
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("id: lin.flood", "id: lin.flood\nlead: nobody", 1), "utf-8")
    if code is Exit.USAGE:
        (repository / "planlint.toml").write_text("name = 1", encoding="utf-8")
    if code is Exit.NOT_CHECKED:
        (repository / "broken.yaml").write_text("a: [", encoding="utf-8")


def test_make_prints_only_what_passes(repository):
    """``make print`` stops at the check, before anything is printed."""
    _spoil(repository, Exit.NOT_CHECKED)

    done = _run("make", "print", cwd=repository)

    assert done.returncode != 0
    assert not (repository / "build").exists()


def test_summary_counts_the_findings(repository):
    """summary.py reads the report that check.sh leaves."""
    _spoil(repository, Exit.FINDINGS)
    _run("sh", "check.sh", DAY, cwd=repository)

    done = _run(sys.executable, "summary.py", f"build/{DAY}.json", cwd=repository)

    assert done.returncode == 0, done.stderr
    assert re.search(r"^flood\.yaml (error|warning) [1-9]", done.stdout, re.MULTILINE)


@pytest.mark.skipif(shutil.which("jq") is None, reason="jq is not installed")
def test_jq_lists_the_findings(repository):
    """The jq line gives severity, rule, file and line, one finding a line."""
    _spoil(repository, Exit.FINDINGS)
    (line,) = re.findall(r"^planlint .*jq .*$", PAGE, re.MULTILINE)

    done = _run("bash", "-c", line.replace("--format", f"--as-of {DAY} --format"), cwd=repository)

    assert done.returncode == 0, done.stderr
    for row in done.stdout.splitlines():
        assert re.fullmatch(r"(error|warning|info)\t[a-z-]+\t\S+\t\d+", row)
    assert "flood.yaml" in done.stdout
