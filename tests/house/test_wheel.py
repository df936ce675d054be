"""The wheel works alone: no file of the checkout is needed, and it says what the checkout says."""

import json
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest

import planlint

_ROOT = Path(__file__).parents[2]
_FIXTURE = Path(planlint.__file__).parent / "rules/cn/fixtures/city"
_CALLS = [
    ("check", "city", "--as-of", "2026-06-30"),
    ("check", "city", "--as-of", "2026-06-30", "--format", "json", "--lang", "en"),
    ("check", "bad", "--as-of", "2026-06-30", "--format", "json"),
    ("check", "none"),
    ("explain", "statutory-element-missing"),
    ("explain", "wrong-encoding", "--lang", "en"),
    ("rules", "list", "--format", "json"),
    ("schema",),
    ("schema", "special"),
    ("schema", "registry/organisations"),
    ("schema", "report"),
    ("schema", "graph"),
    ("graph", "city", "--as-of", "2026-06-30", "--format", "svg"),
    ("graph", "city", "--as-of", "2026-06-30", "--format", "graphml"),
    ("graph", "city", "--as-of", "2026-06-30", "--format", "html"),
    ("new", "special", "--hazard", "flood", "--id", "x.flood", "-o", "-"),
    ("--version",),
    ("--help",),
]

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment with nothing but the wheel and what it asks for."""
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    skipped = shutil.ignore_patterns(".*", "build", "dist", "__pycache__", "examples", "benchmarks")
    shutil.copytree(_ROOT, source, ignore=skipped)
    _pip(sys.executable, "wheel", str(source), "-w", str(folder), "--no-deps")
    (wheel,) = folder.glob("planlint-*.whl")
    shutil.rmtree(source)
    venv.create(folder / "venv", with_pip=True, system_site_packages=False)
    _pip(str(folder / "venv/bin/python"), "install", str(wheel))
    return folder / "venv/bin/planlint"


def _pip(python: str, *arguments: str) -> None:
    command = [python, "-m", "pip", "--disable-pip-version-check", "--quiet", *arguments]
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder far from the checkout with a good family and one with a bad file."""
    folder = tmp_path_factory.mktemp("place")
    for name in ("city", "bad"):
        shutil.copytree(_FIXTURE, folder / name)
        (folder / name / "planlint.toml").write_text("", encoding="utf-8")
    (folder / "bad/broken.yaml").write_text("type: [\n", encoding="utf-8")
    return folder


def _run(command: Path, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    env = {"PATH": os.environ["PATH"], "HOME": str(cwd), "LANG": "C.UTF-8"}
    return subprocess.run(
        [str(command), *arguments], cwd=cwd, env=env, capture_output=True, check=False, text=True
    )


def test_same_answers(installed: Path, place: Path) -> None:
    """Exit codes and both streams agree with the editable install, byte for byte."""
    editable = Path(sys.executable).with_name("planlint")
    codes = []
    for call in _CALLS:
        ours, theirs = _run(editable, *call, cwd=place), _run(installed, *call, cwd=place)
        assert (theirs.returncode, theirs.stdout, theirs.stderr) == (
            ours.returncode, ours.stdout, ours.stderr,
        ), call  # fmt: skip
        codes.append(theirs.returncode)
    assert codes == [0, 0, 3, 2, *[0] * 14]


def test_rules_are_proved(installed: Path, place: Path) -> None:
    """Fixtures and cases travel with it: every rule is proved where it is installed."""
    done = _run(installed, "rules", "test", cwd=place)
    assert (done.returncode, done.stderr) == (0, "")


def test_init(installed: Path, place: Path) -> None:
    """The files of a new workspace travel with it, and are those of the checkout."""
    editable = Path(sys.executable).with_name("planlint")
    made = {}
    for name, command in (("theirs", installed), ("ours", editable)):
        done = _run(command, "init", name, "--name", "x", "--place", "临江市", cwd=place)
        assert done.returncode == 0, done.stderr
        files = (path for path in (place / name).rglob("*") if path.is_file())
        made[name] = {path.relative_to(place / name): path.read_bytes() for path in files}
    assert made["theirs"] == made["ours"]
    assert Path(".gitignore") in made["theirs"]


def test_no_file_of_the_checkout(installed: Path, place: Path) -> None:
    """Everything it opens lies in its own environment."""
    probe = (
        "import sys, json; opened = []\n"
        "sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == 'open' else None)\n"
        "sys.argv[1:] = ['rules', 'test']\n"
        "import planlint.cli\n"
        "try: planlint.cli.main()\n"
        "except SystemExit as stop: opened.append(f'exit {stop.code}')\n"
        "print(json.dumps(opened))\n"
    )
    python = installed.with_name("python")
    done = subprocess.run(
        [str(python), "-P", "-c", probe], cwd=place, capture_output=True, check=True, text=True
    )
    opened = json.loads(done.stdout.splitlines()[-1])
    assert "exit 0" in opened
    assert [path for path in opened if path.startswith(str(_ROOT))] == []
    assert any("rules/cn/pack.yaml" in path for path in opened)


def test_render(installed: Path, place: Path) -> None:
    """The fonts and themes that printing needs travel with it."""
    done = _run(
        installed, "render", "city", "--style", "official", "--as-of", "2026-06-30", "-o", "out",
        cwd=place,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    pdfs = sorted((place / "out").glob("*.pdf"))
    assert [path.name for path in pdfs] == ["lin.flood.pdf", "lin.total.pdf", "lin.water.pdf"]
    assert all(path.read_bytes().startswith(b"%PDF-") for path in pdfs)
