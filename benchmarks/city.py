"""A family as large as a whole city, thin but valid, with registries, a ledger and planted faults.

    python benchmarks/city.py DIR [--share 1.0] [--seed 1]

The figures are those of one city's report (mission, row S1): 148 city plans, 309 county plans, 369
of 108 townships, 968 of 1,149 villages, 1,460 of 802 among 1,303 schools, 1,910 of 930 firms. Beside
the workspace stands ``truth.json``, which planlint does not read: what is there, what is missing and
what was planted, by tier and kind. The same numbers give the same bytes.
"""

import argparse
import json
import random
from pathlib import Path
from typing import Any

from generated.city import days, fates
from generated.city.editions import with_editions
from generated.city.ledger import Ledger
from generated.city.papers import Papers
from generated.city.registry import Owing, registry
from generated.city.rendering import Renderer
from generated.city.settling import places
from generated.city.sizes import Sizes
from generated.city.truth import truth

AS_OF = days.AS_OF


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--share", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    if not 0 < given.share <= 1:
        parser.error("--share: above 0 and at most 1, the whole city")
    write_city(given.folder, given.share, given.seed)


def write_city(folder: Path, share: float = 1.0, seed: int = 1) -> dict[str, Any]:
    """Write the workspace and give what is planted in it, as in ``truth.json``."""
    rng = random.Random(seed)
    sizes = Sizes(share)
    found = places(sizes, rng)
    writer = Papers(found, sizes, rng)
    papers = with_editions(fates.planted(writer.all(), rng), writer, found, sizes, rng)
    owing = Owing(found, papers, rng)
    files = {"planlint.toml": 'name = "云江市应急预案"\nlang = "zh"\n'}
    renderer = Renderer(found, papers, rng)
    files |= {paper.place: renderer.text(paper) for paper in papers}
    files |= {f"registry/{name}.yaml": text for name, text in registry(found, owing, papers)}
    files |= {f"ledger/{name}.yaml": text for name, text in Ledger(found, papers, rng).chapters()}
    planted = {"share": share, "seed": seed, **truth(found, papers, owing)}
    files["truth.json"] = json.dumps(planted, ensure_ascii=False, indent=1) + "\n"
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return planted


if __name__ == "__main__":
    main()
