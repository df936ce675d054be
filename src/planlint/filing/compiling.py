"""The duty to make a plan that is owed and not there (应编未编)."""

import datetime
import hashlib
from collections.abc import Iterable, Iterator

from planlint.engine.ruleset import Ruleset
from planlint.family.family import Family

from .overview import OwedRow, PlanRow

# What the check says of such a plan; its clauses are those of the duty.
_RULE = "counterpart-missing"
# And of one that the catalogue does not even list; which law orders it the reason says.
_ORDERED = "statutory-plan-not-owed"
_DUTY = "compile"


def compile_rows(rows: Iterable[PlanRow], family: Family, ruleset: Ruleset) -> Iterator[OwedRow]:
    """One row for each plan that is missing, or will be owed from a day on."""
    bound = ruleset.pack.rules.get(_RULE)
    basis = (ruleset.basis(bound, None) or ()) if bound else ()
    entries = {(e.location.path, e.location.line): e.value for e in family.registry.catalogue}
    for row in rows:
        entry = entries.get((row.path, row.line))
        since = entry.since if entry is not None and entry.owed is not False else None
        if row.standing == "missing" or (row.standing == "not_owed" and since is not None):
            yield OwedRow(
                id=hashlib.blake2b(f"{_DUTY}\x1f{row.key}".encode(), digest_size=8).hexdigest(),
                key=row.key, duty=_DUTY,
                state="overdue" if row.standing == "missing" else "open",
                by=row.maker or _government(row.jurisdiction, family),
                earliest=since, latest=since, days=_days(row, since, family.as_of),
                rule=_RULE if entry is not None else _ORDERED, basis=basis if entry is not None else (),
                because=row.because, path=row.path, line=row.line,
            )  # fmt: skip


def _government(area: str, family: Family) -> tuple[str, ...]:
    return family.registry.of_kind(area, "government")[:1]


def _days(row: PlanRow, since: datetime.date | None, as_of: datetime.date) -> int | None:
    if since is None:
        return None
    return (as_of - since).days if row.standing == "missing" else (since - as_of).days
