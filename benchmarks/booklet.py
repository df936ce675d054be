"""How fast ``planlint render --style booklet`` is, what memory it takes, beside Typst.

    python benchmarks/booklet.py [examples/plans] [--json] [--rounds 1] [--no-memory]

Printed: pages, Han characters a page, milliseconds a page in one and in two processes; the peak
memory of ten and of sixty plans (copies of the plans of the workspace with ids of their own, two
processes); and Typst for a document with the same number of pages and of characters a page.

Time is the clock of the whole command, its check of the workspace included; what the processors
did for it stands beside, for machines with other work. Memory is read from /proc while the command
runs: the largest single process, the first process alone, and all together (pages that processes
share count in each). Linux only.
"""

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import pypdf

AS_OF = "2026-11-22"
ROOT = Path(__file__).resolve().parents[1]
COMMAND = Path(sys.executable).with_name("planlint")
AIMS = {1: 60.0, 2: 40.0}
HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")
MEGABYTE = 1024 * 1024
PAGE, TICK = 4096, 100
_CONTACTS = re.compile(r"^contacts: (\S+)$", re.MULTILINE)
_ID = re.compile(r"^id: (\S+)$", re.MULTILINE)
# What Typst is given: the body face and grid of the official page, headings, running text.
_TYPST = """#set page(paper: "a4", margin: (top: 35mm, bottom: 33mm, left: 28mm, right: 26mm),
  header: align(right)[江州市应急预案汇编], numbering: "— 1 —")
#set text(font: "Noto Serif CJK SC", size: 16pt, lang: "zh", region: "cn")
#set par(justify: true, first-line-indent: (amount: 2em, all: true), leading: 13pt)
#set heading(numbering: "1.1")
#outline()
"""


@dataclass
class Used:
    """What one run of a command took: seconds, seconds of processors, megabytes."""

    clock: float
    processor: float
    largest: float
    first: float
    together: float


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("workspace", nargs="?", type=Path, default=ROOT / "examples" / "plans")
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--no-memory", action="store_true")
    parser.add_argument("--json", action="store_true", dest="as_json")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="planlint-") as name:
        measured = measure(given.workspace, Path(name), given.rounds, memory=not given.no_memory)
    print(json.dumps(measured) if given.as_json else worded(measured))
    return 0


def measure(workspace: Path, folder: Path, rounds: int, *, memory: bool) -> dict[str, Any]:
    """All figures by name."""
    book = folder / "booklet.pdf"
    speed = {jobs: best(workspace, book, jobs, rounds) for jobs in AIMS}
    pages, characters = read(book)
    measured: dict[str, Any] = {
        "pages": pages,
        "han_a_page": round(characters / pages, 1),
        "megabytes": round(book.stat().st_size / MEGABYTE, 1),
        "runs": {jobs: asdict(used) for jobs, used in speed.items()},
        "ms_a_page": {jobs: round(1000 * used.clock / pages, 1) for jobs, used in speed.items()},
        "typst": typst(folder, pages, characters),
    }
    if memory:
        counts = (10, 60)
        grown = {n: best(copies(workspace, folder / str(n), n), book, 2, 1) for n in counts}
        measured["memory"] = {number: asdict(used) for number, used in grown.items()}
    return measured


def best(workspace: Path, book: Path, jobs: int, rounds: int) -> Used:
    """The fastest of some runs of the command."""
    command = [
        COMMAND, "render", "--style", "booklet", workspace, "--as-of", AS_OF, "--draft",
        "--jobs", str(jobs), "-o", book,
    ]  # fmt: skip
    return min(
        (watched([str(word) for word in command]) for _ in range(rounds)), key=lambda u: u.clock
    )


def watched(command: list[str]) -> Used:
    """Run a command and look at its processes fifty times a second."""
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    processors: dict[int, float] = {}
    largest = first = together = 0.0
    while process.poll() is None:
        now = {pid: seen for pid in family(process.pid) if (seen := look(pid))}
        processors |= {pid: seconds for pid, (seconds, _) in now.items()}
        sizes = [size for _, size in now.values()]
        largest = max([largest, *sizes])
        together = max(together, sum(sizes))
        first = max(first, now[process.pid][1] if process.pid in now else 0.0)
        time.sleep(0.02)
    clock = time.perf_counter() - begun
    assert process.stderr is not None
    if process.returncode:
        raise SystemExit(process.stderr.read().decode())
    return Used(clock, sum(processors.values()), largest, first, together)


def family(pid: int) -> list[int]:
    """A process and all below it."""
    try:
        tasks = list(Path(f"/proc/{pid}/task").iterdir())
        children = [int(c) for task in tasks for c in (task / "children").read_text().split()]
    except OSError:
        return []
    return [pid, *(below for child in children for below in family(child))]


def look(pid: int) -> tuple[float, float] | None:
    """Seconds of processors and megabytes of a process; None when it has just ended."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    except (OSError, IndexError):
        return None
    return (int(stat[11]) + int(stat[12])) / TICK, pages * PAGE / MEGABYTE


def read(book: Path) -> tuple[int, int]:
    """Pages and Han characters of a PDF."""
    pages = pypdf.PdfReader(book).pages
    return len(pages), sum(len(HAN.findall(page.extract_text())) for page in pages)


def copies(workspace: Path, folder: Path, number: int) -> Path:
    """A workspace of *number* plans: the given ones again and again, under new ids."""
    shutil.copytree(workspace / "registry", folder / "registry")
    (folder / "planlint.toml").write_text('name = "江州市"\n', encoding="utf-8")
    plans = sorted(path for path in workspace.glob("*/**/*.yaml") if _ID.match(_second_line(path)))
    for index in range(number):
        source = plans[index % len(plans)]
        text = source.read_text(encoding="utf-8")
        again = index // len(plans)
        text = _ID.sub(rf"id: \1.copy{again}", text, count=1) if again else text
        target = folder / source.relative_to(workspace).with_stem(f"{source.stem}-{again}")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
        for name in _CONTACTS.findall(text):
            listed = (target.parent / name).resolve()
            listed.parent.mkdir(exist_ok=True)
            shutil.copy(source.parent / name, listed)
    return folder


def _second_line(path: Path) -> str:
    """``id: …`` for plans, which begin with their type."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return lines[1] if lines[:1] and lines[0].startswith("type: ") and len(lines) > 1 else ""


def typst(folder: Path, pages: int, characters: int) -> dict[str, Any]:
    """A document of about as many pages and characters, set by Typst in this run."""
    try:
        import typst as compiler  # noqa: PLC0415 - only if it is installed
    except ImportError:
        return {}
    each = characters // pages
    text = (
        "江州市防汛抗旱指挥部统一组织指挥全市洪涝干旱灾害的防范和应对工作，各成员单位按照职责分工落实任务。"
        * (each // 40 + 1)
    )[:each]
    section = "= 组织指挥体系\n\n" + "\n\n".join(text[at : at + 120] for at in range(0, each, 120))
    source = folder / "book.typ"
    source.write_text(_TYPST + "\n#pagebreak()\n".join([section] * pages), encoding="utf-8")
    begun, processor = time.perf_counter(), time.process_time()
    compiler.compile(str(source), output=str(folder / "typst.pdf"))
    clock, processor = time.perf_counter() - begun, time.process_time() - processor
    set_pages = len(pypdf.PdfReader(folder / "typst.pdf").pages)
    return {
        "pages": set_pages,
        "clock": clock,
        "processor": processor,
        "ms_a_page": round(1000 * clock / set_pages, 2),
    }


def worded(measured: dict[str, Any]) -> str:
    """The figures as lines."""
    pages = measured["pages"]
    lines = [
        f"{pages} pages, {measured['han_a_page']} Han characters a page, {measured['megabytes']} MB"
    ]
    for jobs, used in measured["runs"].items():
        lines.append(
            f"{jobs} process{'es' if jobs > 1 else '  '}  {used['clock']:7.2f} s"
            f"  {measured['ms_a_page'][jobs]:6.1f} ms a page  aim {AIMS[jobs]:.0f}"
            f"   processors {used['processor']:.2f} s, {1000 * used['processor'] / pages:.1f} ms a page"
        )
    if measured["typst"]:
        lines.append(
            "Typst        {clock:7.2f} s  {ms_a_page:6.1f} ms a page  {pages} pages".format(
                **measured["typst"]
            )
        )
    memory = measured.get("memory", {})
    for number, used in memory.items():
        lines.append(
            f"{number} plans: largest process {used['largest']:.0f} MB, first process "
            f"{used['first']:.0f} MB, all together {used['together']:.0f} MB, {used['clock']:.0f} s"
        )
    if memory:
        few, many = memory.values()
        ratios = (f"{many[key] / few[key]:.2f}" for key in ("largest", "first", "together"))
        lines.append(f"ratio {' / '.join(ratios)}    aim 1.2")
    return "\n".join(lines)


if __name__ == "__main__":
    raise SystemExit(main())
