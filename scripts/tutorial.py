"""Follow docs/tutorial.md as a reader would: its page is the script, so that it cannot go stale.

    python scripts/tutorial.py STEP              what the command of STEP prints
    python scripts/tutorial.py STEP --head 12    only the first lines and the last one
    python scripts/tutorial.py STEP --of FILE    the first lines of a file after STEP instead
    python scripts/tutorial.py --keep FOLDER     go to the end and copy the workspace to FOLDER

Marks in the page, each before what the reader types or replaces:
``do: STEP`` a command; ``put: FILE`` top-level keys of a plan; ``append: FILE`` entries of a list;
``replace: FILES`` a table of words; ``below: FILE`` a table of a line and the line to write below it;
``texts: FILE`` a table of section id and text.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs/tutorial.md"
DAY = "2026-11-22"
MARK = re.compile(
    r"<!-- (?P<verb>do|put|append|replace|below|texts): (?P<what>\S+) -->\n+"
    r"(?:```\w+\n(?P<block>.*?)```|(?P<table>(?:\|[^\n]*\n)+))",
    re.DOTALL,
)
TO_WRITE = "待填写"
# Commands that change nothing in the workspace need no run on the way to another step.
LOOKING = ("planlint --version", "planlint check", "planlint render")


@dataclass
class Reader:
    """Where the reader stands, and what the last command said."""

    folder: Path
    said: str = ""
    code: int = 0

    def do(self, _step: str, command: str) -> None:
        """Type a command; checks are made as of one day, so that the page stays the same."""
        dated = re.sub(
            r"^planlint (check|render|new)\b(?!.*--as-of)", rf"\g<0> --as-of {DAY}", command
        )
        if folder := re.fullmatch(r"cd (\S+)\n", command):
            self.folder /= folder[1]
            return
        path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
        settings = {"PATH": path, "PLANLINT_LANG": "zh", "NO_COLOR": "1", "COLUMNS": "100"}
        done = subprocess.run(
            ["bash", "-c", dated],
            cwd=self.folder, env=os.environ | settings, capture_output=True, text=True, check=False,
        )  # fmt: skip
        self.said, self.code = (done.stdout + done.stderr).rstrip(), done.returncode

    def put(self, name: str, block: str) -> None:
        """Put each key where the skeleton has it, as a comment or with another value."""
        text = self._read(name)
        for part in re.split(r"^(?=[a-z_]+:)", block.rstrip("\n"), flags=re.MULTILINE):
            key = part.partition(":")[0]
            here = re.compile(rf"^(?:# )?{key}:.*\n(?:(?:#  |  |- |# - ).*\n)*", re.MULTILINE)
            if key:
                found = here.findall(text)
                assert len(found) == 1, f"{name}: {key} stands {len(found)} times"
                text = text.replace(found[0], part.rstrip("\n") + "\n")
        self._write(name, text)

    def append(self, name: str, block: str) -> None:
        """Write entries below those of a list."""
        self._write(name, re.sub(r"^\[\]\n", "", self._read(name), flags=re.MULTILINE) + block)

    def replace(self, names: str, table: str) -> None:
        """Replace words in files."""
        for path in sorted(self.folder.glob(names)):
            text = path.read_text(encoding="utf-8")
            for old, new in _rows(table):
                text = text.replace(old, new)
            path.write_text(text, encoding="utf-8")

    def below(self, name: str, table: str) -> None:
        """Write a line below another, indented as that is."""
        text = self._read(name)
        for line, new in _rows(table):
            text, times = re.subn(
                rf"^( *){re.escape(line)}\n", rf"\g<0>\g<1>{new}\n", text, flags=re.MULTILINE
            )
            assert times == 1, f"{line} stands {times} times"
        self._write(name, text)

    def texts(self, name: str, table: str) -> None:
        """Write sections in the place of the mark that the skeleton left."""
        text = self._read(name)
        for section, said in _rows(table):
            before, found, after = text.partition(f"- id: {section}\n")
            assert found, section
            own, next_one, rest = after.partition("- id: ")
            assert TO_WRITE in own, section
            text = before + found + own.replace(TO_WRITE, said, 1) + next_one + rest
        self._write(name, text)

    def _read(self, name: str) -> str:
        return (self.folder / name).read_text(encoding="utf-8")

    def _write(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, encoding="utf-8")


def _rows(table: str) -> Iterator[tuple[str, str]]:
    for line in table.splitlines()[2:]:
        old, new = (cell.strip().strip("`") for cell in line.strip("|").split("|"))
        yield old, new


def follow(folder: Path, until: str | None = None) -> Iterator[tuple[str, Reader]]:
    """Follow the page in *folder*; each step that runs a command, as it was run."""
    reader = Reader(folder)
    for mark in MARK.finditer(PAGE.read_text(encoding="utf-8")):
        verb, what, body = mark["verb"], mark["what"], mark["block"] or mark["table"]
        if until and what != until and body.startswith(LOOKING):
            continue
        getattr(reader, verb)(what, body)
        if verb == "do":
            yield what, reader
            if what == until:
                return
    assert until is None, f"no step {until}"


def main() -> None:
    """Print or keep what following the page gives."""
    parser = argparse.ArgumentParser()
    parser.add_argument("step", nargs="?")
    parser.add_argument("--head", type=int)
    parser.add_argument("--of", dest="file")
    parser.add_argument("--keep", type=Path)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        (*_, (_, reader)) = follow(Path(folder), wanted.step)
        if wanted.keep:
            shutil.rmtree(wanted.keep, ignore_errors=True)
            shutil.copytree(reader.folder, wanted.keep, ignore=shutil.ignore_patterns("build"))
            return
        said = (reader.folder / wanted.file).read_text("utf-8") if wanted.file else reader.said
    lines = said.splitlines()
    if wanted.head and len(lines) > wanted.head + 1:
        lines = [*lines[: wanted.head], "……", *([] if wanted.file else lines[-1:])]
    print("\n".join(lines))


if __name__ == "__main__":
    main()
