"""What goes wrong with plans: planted, one fault a plan, and counted."""

import random
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import NamedTuple

from generated.city.paper import Paper

_DERIVED = ("handbook", "action")


class Fate(NamedTuple):
    """A kind of fault: how often, with whom it can happen, and how many days late at most."""

    name: str
    rate: float
    may: Callable[[Paper], bool]
    days: int = 0


def filed(paper: Paper) -> bool:
    """Whether the law of 2024, or that on work safety, makes its makers file it."""
    listed = paper.tier == "firm" and bool(paper.maker.categories)
    local = paper.type in ("total", "special", "department", "township", "village")
    return (local or listed) and paper.age == "new"


def published(paper: Paper) -> bool:
    """Whether it must be made public within 20 working days."""
    return paper.type not in _DERIVED and paper.age == "new"


def drilled(paper: Paper) -> bool:
    """Whether a drill fell due before the day of the check: each is the only such plan of its maker."""
    old = paper.age == "old" and paper.type in ("special", "department")
    firm = paper.template == "firm" and bool(paper.maker.categories)
    return old or firm or (paper.tier == "school" and not paper.main)


def evaluated(paper: Paper) -> bool:
    """Whether the evaluation of every third year fell due."""
    return paper.age == "old" and paper.type in ("special", "department")


def booked(paper: Paper) -> bool:
    """Whether a receiver that books several filings of the same sender has to book this one."""
    return paper.type == "township"


FATES = (
    Fate("filed_late", 0.06, filed, 60),
    Fate("not_filed", 0.03, filed),
    Fate("filed_elsewhere", 0.012, filed),
    Fate("material_missing", 0.02, filed),
    Fate("published_late", 0.04, published, 60),
    Fate("not_published", 0.015, published),
    Fate("drill_overdue", 0.12, drilled),
    Fate("evaluation_overdue", 0.15, evaluated),
    Fate("receipt_missing", 0.02, booked),
    Fate("receipt_other_number", 0.02, booked),
    Fate("receipt_too_early", 0.02, booked),
    Fate("receipt_incomplete", 0.02, booked),
)


def planted(papers: Iterable[Paper], rng: random.Random) -> list[Paper]:
    """The plans with their faults, in the same order: of each tier its share, none with two."""
    found = list(papers)
    for tier in dict.fromkeys(paper.tier for paper in found):
        for fate in FATES:
            able = [n for n, p in enumerate(found) if p.tier == tier and fate.may(p)]
            free = [n for n in able if not found[n].fates]
            for n in rng.sample(free, min(round(len(able) * fate.rate), len(free))):
                late = rng.randint(1, fate.days) if fate.days else 0
                found[n] = replace(found[n], fates={fate.name: late})
    return found
