"""Plans beside those in force: editions that were replaced, drafts of new plans and of revisions."""

import datetime
import random
from collections.abc import Iterator
from dataclasses import replace

from generated.city.paper import Paper
from generated.city.papers import Papers
from generated.city.places import Places
from generated.city.sizes import Sizes
from generated.city.subjects import COUNTY_SPECIALS, SUBJECTS

_REPLACED, _REVISED, _DRAFTS = 40, 8, 12
_BEFORE = datetime.date(2019, 5, 13)


def with_editions(
    papers: list[Paper], writer: Papers, found: Places, sizes: Sizes, rng: random.Random
) -> list[Paper]:
    """All *papers*, and after them the other editions and the drafts."""
    government = [n for n, p in enumerate(papers) if p.type in ("special", "department")]
    free = [n for n in government if papers[n].age == "new" and not papers[n].fates]
    chosen = rng.sample(free, min(sizes.of(_REPLACED) + sizes.of(_REVISED), len(free)))
    revised, replaced = chosen[: sizes.of(_REVISED)], chosen[sizes.of(_REVISED) :]
    told = {n: replace(papers[n], replaces=older(papers[n]).number) for n in replaced}
    now = [told.get(n, paper) for n, paper in enumerate(papers)]
    before = [older(now[n]) for n in replaced]
    drafts = [replace(now[n], standing="draft", serial=0) for n in revised]
    return [*now, *before, *drafts, *_new(writer, found, sizes)]


def older(paper: Paper) -> Paper:
    """The edition of 2019."""
    return replace(paper, standing="superseded", issued=_BEFORE, age="old", replaces="")


def _new(writer: Papers, found: Places, sizes: Sizes) -> Iterator[Paper]:
    """Drafts of county plans that are not there yet."""
    owed = [(area, subject) for subject in SUBJECTS[COUNTY_SPECIALS:] for area in found.counties]
    for area, subject in owed[: sizes.of(_DRAFTS)]:
        yield replace(
            writer.governments.special("county", area, subject), standing="draft", age="new"
        )
