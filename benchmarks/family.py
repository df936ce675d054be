"""How long the family half of a check takes over facts already gathered, and how that grows.

    python benchmarks/family.py [--plans 1000 5000] [--rules 10] [--json]

For each size a family is generated, read and typed, and its facts are gathered; then, in the same
run: the floor (libyaml composes the same files from memory, nodes are made and dropped) and the
family half, once, with nothing computed before. The aim is for 5,000 plans. Growth says how many
times longer the family half takes for each plan of the largest family than of the smallest: 1 is
linear. With --rules the rules are timed one by one, in a further run of their own, for the largest.

Seconds are those of the processor.
"""

import argparse
import dataclasses
import json
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from generate import AS_OF, write_family
from measuring import Workspace, compose, contents, seconds

from planlint.engine.family_half import check_family
from planlint.engine.finding import Finding
from planlint.rulebook.builtin import builtin_pack
from planlint.rulebook.pack import BoundRule, Pack
from planlint.workspace.process import prepare

AIM = (5000, 5.0)
"""So many plans in so many seconds."""


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--plans", type=int, nargs="+", default=[1000, AIM[0]])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rules", type=int, default=0, metavar="N", help="show the N slowest")
    parser.add_argument("--json", action="store_true", dest="as_json")
    given = parser.parse_args()
    prepare()
    measured = [_measured(plans, given.seed) for plans in sorted(given.plans)]
    result: dict[str, Any] = {"sizes": measured, "rules_s": {}}
    if len(measured) > 1:
        result["growth"] = measured[-1]["family_ms_per_plan"] / measured[0]["family_ms_per_plan"]
    if given.rules:
        result["rules_s"] = _slowest(max(given.plans), given.seed, given.rules)
    print(json.dumps(result, indent=2) if given.as_json else "\n".join(_lines(result)))
    return int(any(one["errors"] for one in measured))


def _measured(plans: int, seed: int) -> dict[str, Any]:
    with tempfile.TemporaryDirectory(prefix="planlint-") as name:
        folder = Path(name)
        write_family(folder, plans, seed)
        run = _prepared(folder, builtin_pack())
        files = contents(folder)
    floor = seconds(lambda: compose(files))
    findings: list[Finding] = []
    family = seconds(lambda: findings.extend(run()))
    return {
        "plans": plans,
        "floor_s": floor,
        "family_s": family,
        "ratio": family / floor,
        "family_ms_per_plan": family / plans * 1000,
        "findings": len(findings),
        "errors": sum(finding.severity == "error" for finding in findings),
    }


def _prepared(folder: Path, pack: Pack) -> Callable[[], tuple[Finding, ...]]:
    """The family half of a workspace, ready to run."""
    workspace = Workspace(folder, pack)
    facts = list(workspace.facts())
    registry, ledger = workspace.chapters.registry, workspace.chapters.ledger
    return lambda: check_family(facts, registry, ledger, AS_OF, workspace.ruleset)


def _slowest(plans: int, seed: int, most: int) -> dict[str, float]:
    """Rule -> seconds; what rules share is counted for the one that asks first."""
    spent: dict[str, float] = defaultdict(float)
    pack = builtin_pack()
    timed = {name: _timed(bound, spent) for name, bound in pack.rules.items()}
    with tempfile.TemporaryDirectory(prefix="planlint-") as name:
        write_family(Path(name), plans, seed)
        _prepared(Path(name), dataclasses.replace(pack, rules=timed))()
    return dict(sorted(spent.items(), key=lambda item: -item[1])[:most])


def _timed(bound: BoundRule, spent: dict[str, float]) -> BoundRule:
    check, name = bound.check, bound.rule.id

    def timed(view: Any) -> Iterator[Any]:
        before = time.process_time()
        hits = list(check(view))
        spent[name] += time.process_time() - before
        return iter(hits)

    return dataclasses.replace(bound, check=timed)


def _lines(result: dict[str, Any]) -> Iterator[str]:
    for one in result["sizes"]:
        aim = f"   aim {AIM[1]} s" if one["plans"] == AIM[0] else ""
        yield f"{one['plans']} plans, {one['findings']} findings, {one['errors']} errors"
        yield f"floor   {one['floor_s']:7.3f} s"
        yield f"family  {one['family_s']:7.3f} s  {one['family_ms_per_plan']:6.2f} ms a plan{aim}"
        yield f"ratio   {one['ratio']:7.2f}"
    if "growth" in result:
        yield f"growth  {result['growth']:7.2f}    1 is linear"
    for name, spent in result["rules_s"].items():
        yield f"  {name:32} {spent:7.3f} s"


if __name__ == "__main__":
    sys.exit(main())
