"""Which edition of a plan a record is about, by its number (发文字号)."""

import datetime
from collections.abc import Mapping

from planlint.family.editions import rank, standing
from planlint.family.family import Family


def numbers_of(plan: str, family: Family) -> Mapping[str, datetime.date | None]:
    """The known numbers of a plan, each with its day of issue where a file says it.

    Also those of editions that are no longer kept: replaced ones, and those of earlier records.
    """
    found: dict[str, datetime.date | None] = {}
    for facts in family.editions_of(plan):
        edition = facts.plan.edition
        old = edition.replaces if edition else ()
        found |= {o.number: None for o in old if o.number and o.plan in (plan, None)} | found
        if edition and edition.number:
            found[edition.number] = edition.dates.issued if edition.dates else None
    outside = family.registry.outside_plan(plan)
    if outside and outside.value.number:
        found.setdefault(outside.value.number, None)
    for entries in family.ledger.records.values():
        for entry in entries:
            if entry.value.plan == plan and entry.value.number:
                found.setdefault(entry.value.number, None)
    return found


def number_on(plan: str, day: datetime.date, family: Family) -> str | None:
    """The number of the edition in force on a day; else of the one in force as of the family's."""
    files = [f for f in family.editions_of(plan) if standing(f.plan, day) == "current"]
    chosen = max(files, key=lambda f: rank(f.plan, day), default=family.current.get(plan))
    edition = chosen.plan.edition if chosen else None
    return edition.number if edition and edition.status != "draft" else None
