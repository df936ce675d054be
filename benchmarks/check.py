"""How fast ``planlint check`` is, beside the least that reading the same YAML can cost.

    python benchmarks/check.py --plans 1000 [--json]

In one run, each the best of three: the floor (libyaml composes every file of the workspace from
memory, nodes are made and dropped), and a whole check of the same files from disk in one process:
the pack, reading, all rules, the family half; the report is not rendered. Then the parts of that
check one after the other, and the start of ``planlint --help`` beside that of a bare interpreter.

Floor, check and parts are seconds of the processor, so that other work on the machine does not
count; with one thread and files in the page cache they are those of the clock on an idle machine.
Starts are seconds of the clock.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generate import AS_OF, write_family
from measuring import Clock, Workspace, compose, contents, seconds

from planlint.engine.family_half import check_family
from planlint.engine.intake import open_plan
from planlint.engine.judging import judge
from planlint.engine.report import Report
from planlint.family.facts import gather, plan_type
from planlint.model.fitting import fit
from planlint.rulebook.builtin import builtin_pack
from planlint.rulebook.view import View
from planlint.workspace.checking import Wanted, check_all
from planlint.workspace.process import prepare
from planlint.workspace.workspace import open_workspaces

ROUNDS = 3
STARTS = 20
AIMS = {"check": 4.0, "help": 6.0}
"""How many times the floor, and the start of a bare interpreter."""


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--plans", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true", dest="as_json")
    given = parser.parse_args()
    prepare()
    with tempfile.TemporaryDirectory(prefix="planlint-") as name:
        folder = Path(name)
        write_family(folder, given.plans, given.seed)
        measured = _measured(folder, given.plans)
    print(json.dumps(measured, indent=2) if given.as_json else "\n".join(_lines(measured)))
    return int(bool(measured["errors"] or measured["not_checked"]))


def _measured(folder: Path, plans: int) -> dict[str, Any]:
    files = contents(folder)
    floor: list[float] = []
    check: list[float] = []
    parts: list[dict[str, float]] = []
    report = _check(folder)  # everything imported, everything in the page cache
    for _ in range(ROUNDS):
        floor.append(seconds(lambda: compose(files)))
        check.append(seconds(lambda: _check(folder)))
        parts.append(dict(_parts(folder)))
    start = _start([sys.executable, "-m", "planlint", "--help"])
    bare = _start([sys.executable, "-c", "pass"])
    return {
        "machine": f"{os.cpu_count()} cores, Python {platform.python_version()}",
        "plans": report.plans,
        "files": len(files),
        "bytes": sum(len(data) for data in files),
        "rules": len(report.pack.rules),
        "findings": len(report.findings),
        "errors": report.count("error"),
        "not_checked": len(report.not_checked),
        "floor_s": min(floor),
        "check_s": min(check),
        "ratio": min(check) / min(floor),
        "floor_ms_per_plan": min(floor) / plans * 1000,
        "check_ms_per_plan": min(check) / plans * 1000,
        "parts_s": {name: min(round_[name] for round_ in parts) for name in parts[0]},
        "help_s": start,
        "python_s": bare,
        "help_ratio": start / bare,
    }


def _check(folder: Path) -> Report:
    builtin_pack.cache_clear()
    report, _ = check_all(open_workspaces([folder]), Wanted(AS_OF))
    return report


def _parts(folder: Path) -> Iterator[tuple[str, float]]:
    """The parts of a check, each over all files; they are `check_files` taken apart."""
    clock = Clock()
    builtin_pack.cache_clear()
    pack = builtin_pack()
    yield "pack", clock.lap()
    workspace = Workspace(folder, pack)
    ruleset, chapters = workspace.ruleset, workspace.chapters
    yield "registry and ledger", clock.lap()
    documents = [open_plan(path, workspace.disk.fetch).document for path in workspace.plans]
    yield "read", clock.lap()
    fitted = [fit(plan_type(document), document) for document in documents if document]
    yield "fit", clock.lap()
    for one in fitted:
        terms = ruleset.terms(one.value)
        view = View(one.value, one.document, pack.vocabulary, pack.lawbook, terms=terms)
        list(judge("plan", view, ruleset, one.dropped))
    yield "plan rules", clock.lap()
    facts = [gather(one, ruleset.lexicon) for one in fitted]
    yield "facts", clock.lap()
    check_family(facts, chapters.registry, chapters.ledger, AS_OF, ruleset)
    yield "family half", clock.lap()


def _start(command: list[str]) -> float:
    times = []
    for _ in range(STARTS):
        before = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        times.append(time.perf_counter() - before)
    return min(times)


def _lines(measured: dict[str, Any]) -> Iterator[str]:
    yield f"{measured['machine']}; {measured['plans']} plans, {measured['bytes'] / 1e6:.1f} MB, {measured['rules']} rules"
    yield f"floor   {measured['floor_s']:7.3f} s  {measured['floor_ms_per_plan']:6.2f} ms a plan"
    yield f"check   {measured['check_s']:7.3f} s  {measured['check_ms_per_plan']:6.2f} ms a plan"
    yield f"ratio   {measured['ratio']:7.2f}    aim {AIMS['check']}"
    for name, spent in measured["parts_s"].items():
        yield f"  {name:20} {spent:7.3f} s  {spent / measured['check_s']:6.1%}"
    rest = measured["check_s"] - sum(measured["parts_s"].values())
    yield f"  {'rest, freeing memory':20} {rest:7.3f} s  {rest / measured['check_s']:6.1%}"
    yield f"--help  {measured['help_s'] * 1000:7.1f} ms  python {measured['python_s'] * 1000:.1f} ms"
    yield f"ratio   {measured['help_ratio']:7.2f}    aim {AIMS['help']}"
    yield f"errors  {measured['errors']}, findings {measured['findings']}, not checked {measured['not_checked']}"


if __name__ == "__main__":
    sys.exit(main())
