"""A planlint to run as its users do, and a family of good plans to put a bad file beside."""

import json
import os
import select
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import planlint
from planlint.engine.problems import catalogue

COMMAND = Path(sys.executable).with_name("planlint")
FIXTURE = Path(planlint.__file__).parent / "rules/cn/fixtures/city"
AS_OF = "2026-06-30"
PLANTED = {
    ("task-without-lead", "water.yaml"),
    ("holder-not-registered", "flood.yaml"),
}
"""One warning of each half, so that a test sees that both still ran."""


@dataclass(frozen=True)
class Result:
    """What one run of the command gave."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, Any]:
        """The report of ``--format json``."""
        return json.loads(self.out)

    def findings(self, *paths: str) -> list[dict[str, Any]]:
        """The findings of the JSON report, in all files or only in *paths*."""
        return [f for f in self.json["findings"] if not paths or f["path"] in paths]

    def problems(self, path: str) -> list[tuple[str, int, int]]:
        """The problems of form in a file; which rules cannot decide for them is told apart."""
        kinds = catalogue().problems
        return sorted(
            (f["rule"], f["line"], f["column"])
            for f in self.findings(path)
            if f["rule"] in kinds and f["outcome"] == "open"
        )

    def rules(self, *paths: str) -> list[str]:
        """The rules of those findings, in the order of the report."""
        return [f["rule"] for f in self.findings(*paths)]


def clean_environment(**extra: str) -> dict[str, str]:
    """An environment in which only *extra* decides language and colours."""
    gone = {"NO_COLOR", "FORCE_COLOR", "LC_ALL", "LC_MESSAGES", "LANGUAGE", "PLANLINT_LANG"}
    kept = {key: value for key, value in os.environ.items() if key not in gone}
    return {**kept, "LANG": "C.UTF-8", "COLUMNS": "100", **extra}


_SERVER = """
import json, os, sys
import planlint.engine.run, planlint.report.json, planlint.report.text, planlint.workspace.checking
import wcwidth
from planlint.engine.problems import catalogue
from planlint.rulebook.builtin import builtin_pack
builtin_pack(), catalogue()
for line in sys.stdin:
    call = json.loads(line)
    child = os.fork()
    if child == 0:
        os.chdir(call["cwd"])
        os.environ.clear()
        os.environ.update(call["env"])
        for number, path in enumerate((os.devnull, call["out"], call["err"])):
            os.dup2(os.open(path, os.O_RDONLY if number == 0 else os.O_WRONLY), number)
        sys.argv = ["planlint", *call["arguments"]]
        code = 70
        try:
            import planlint.cli
            planlint.cli.main()
        except SystemExit as stop:
            code = stop.code
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code or 0)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""


class Server:
    """Runs each call in a process of its own, forked after the imports: three times faster.

    Nothing of the command line itself is imported before, as that depends on the language.
    """

    def __init__(self, folder: Path) -> None:
        self._out, self._err = folder / "out", folder / "err"
        self._process = subprocess.Popen(
            [sys.executable, "-c", _SERVER],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def run(self, arguments: list[str], cwd: Path, env: dict[str, str]) -> Result:
        """What ``planlint`` with *arguments* gives."""
        for path in (self._out, self._err):
            path.write_bytes(b"")
        call = {"arguments": arguments, "cwd": str(cwd), "env": env}
        call |= {"out": str(self._out), "err": str(self._err)}
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        print(json.dumps(call), file=self._process.stdin, flush=True)
        ready, _, _ = select.select([self._process.stdout], [], [], 120)
        assert ready, f"{arguments} hangs"
        code = int(self._process.stdout.readline())
        return Result(code, self._out.read_bytes().decode(), self._err.read_bytes().decode())

    def close(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.communicate()


_running: list[Server] = []


@pytest.fixture(scope="session", autouse=True)
def _server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    _running.append(Server(tmp_path_factory.mktemp("server")))
    yield
    _running.pop().close()


def run_planlint(*arguments: str | Path, cwd: Path, **env: str) -> Result:
    """Run the command; whatever it does, it neither hangs, dies by a signal nor shows a traceback."""
    result = _running[0].run([str(a) for a in arguments], cwd, clean_environment(**env))
    assert result.code in (0, 1, 2, 3), result
    for stream in (result.out, result.err):
        assert "Traceback" not in stream, result
        assert "planlint 内部错误" not in stream, result
        assert "internal error" not in stream, result
    return result


@dataclass(frozen=True)
class Family:
    """A workspace with the three good plans of the rule fixture."""

    root: Path

    def path(self, name: str) -> Path:
        """The full path of a file."""
        return self.root / name

    def write(self, name: str, content: str | bytes) -> Path:
        """Write a file, with its folders."""
        path = self.path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def read(self, name: str) -> str:
        """The text of a file."""
        return self.path(name).read_text(encoding="utf-8")

    def replace(self, name: str, old: str, new: str) -> None:
        """Change one place of a file."""
        text = self.read(name)
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
        self.write(name, text.replace(old, new))

    def plant(self) -> None:
        """Put one defect for each half into good plans: see `PLANTED`."""
        self.replace(
            "water.yaml", "title: 调度水库泄洪, lead: lin-water/duty,", "title: 调度水库泄洪,"
        )
        self.replace("flood.yaml", "support: [lin-police]", "support: [lin-council]")

    def check(self, *arguments: str | Path, lang: str = "zh", **env: str) -> Result:
        """``planlint check .`` on the day of the fixture with JSON output, in the workspace."""
        return run_planlint(
            "check", "--as-of", AS_OF, "--format", "json", "--lang", lang, *arguments,
            cwd=self.root, **env,
        )  # fmt: skip

    def show(self, *arguments: str | Path, lang: str = "zh", **env: str) -> Result:
        """The same as text."""
        return run_planlint(
            "check", "--as-of", AS_OF, "--lang", lang, *arguments,
            cwd=self.root, **env,
        )  # fmt: skip

    def run(self, *arguments: str | Path, **env: str) -> Result:
        """Any call of the command in the workspace."""
        return run_planlint(*arguments, cwd=self.root, **env)

    def assert_planted_found(self, result: Result) -> None:
        """The good plans were judged all the same, in both halves."""
        found = {(f["rule"], f["path"]) for f in result.findings("flood.yaml", "water.yaml")}
        assert found >= PLANTED, result.out


def copy_family(to: Path) -> Family:
    """The fixture family as a workspace of its own."""
    shutil.copytree(FIXTURE, to)
    family = Family(to)
    family.write("planlint.toml", 'name = "临江"\n')
    return family


@pytest.fixture
def family(tmp_path: Path) -> Family:
    """A workspace without any finding."""
    return copy_family(tmp_path / "city")


@pytest.fixture
def planted(family: Family) -> Family:
    """A workspace with one defect for each half."""
    family.plant()
    return family


@pytest.fixture
def new_family() -> Callable[[Path], Family]:
    """For tests that need several workspaces: makes one at a path."""
    return copy_family


@pytest.fixture
def planlint_run() -> Callable[..., Result]:
    """Any other call of the command."""
    return run_planlint


@pytest.fixture
def result_of() -> Callable[[int, str, str], Result]:
    """For tests that start the process themselves."""
    return Result
