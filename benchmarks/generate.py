"""A family of plans for measuring: as large, as linked and as wordy as real ones, from a seed.

    python benchmarks/generate.py DIR --plans 1000 --seed 1

An area (a city, or one of its five counties) has six special plans and four department plans. Each
file has 12,000 characters: the more duties and tasks, the less prose. They are clean, as most plans
are that somebody checks every day; `tests/house/test_benchmarks.py` says how clean.
"""

import argparse
import random
from pathlib import Path

from generated.areas import areas_for, jobs_of
from generated.plan import plan
from generated.registry import AS_OF, ledger, phones_of, registry
from generated.work import Work

__all__ = ["AS_OF", "write_family"]


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--plans", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    write_family(given.folder, given.plans, given.seed)


def write_family(folder: Path, plans: int, seed: int) -> None:
    """Write a workspace with that many plans; the same numbers give the same bytes."""
    files = {"planlint.toml": 'name = "北河省应急预案"\nlang = "zh"\n'}
    rng = random.Random(seed)
    areas = areas_for(plans)
    jobs = jobs_of(areas, plans, rng)
    phones = phones_of(areas, rng)
    given: dict[str, list[Work]] = {}  # a special plan -> what its department has to take on
    for job in jobs:
        taken = [] if job.is_special else given[job.superior]
        place = f"plans/{job.area.id}/{job.id.partition('.')[2]}.yaml"
        files[place], given[job.id] = plan(job, taken, phones, rng)
    files |= {f"registry/{name}.yaml": text for name, text in registry(areas, phones, rng)}
    files |= {f"ledger/{name}.yaml": text for name, text in ledger(jobs, rng)}
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
