"""The duty to make a plan that is owed and not there (应编未编)."""

import hashlib
from collections.abc import Iterable, Iterator

from planlint.engine.ruleset import Ruleset
from planlint.family.family import Family
from planlint.rulebook.words import Both

from .overview import OwedRow, PlanRow
from .unplaced import all_of

# What the check says of such a plan; its clauses are those of the duty.
_RULE = "counterpart-missing"
# And of one that the catalogue does not even list; which law orders it the reason says.
_ORDERED = "statutory-plan-not-owed"
DUTY = "compile"
_NO_TIME = Both(zh="应有未有，没有规定期限", en="missing; no time is set")
_UNISSUED = Both(zh="应有未印发，没有规定期限", en="not issued; no time is set")


def compile_rows(rows: Iterable[PlanRow], family: Family, ruleset: Ruleset) -> Iterator[OwedRow]:
    """One row for each plan that is missing or only a draft, or will be owed from a day on."""
    bound = ruleset.pack.rules.get(_RULE)
    basis = (ruleset.basis(bound, None) or ()) if bound else ()
    for row in rows:
        if row.standing == "missing" or row.only_draft or row.since is not None:
            late = row.since is not None and row.since < family.as_of
            yield OwedRow(
                id=hashlib.blake2b(f"{DUTY}\x1f{row.key}".encode(), digest_size=8).hexdigest(),
                key=row.key, duty=DUTY,
                # What is owed at no time that is set is missing, and not late.
                state="overdue" if late else "open",
                by=row.maker or _government(row.jurisdiction, family),
                earliest=row.since, latest=row.since,
                days=abs((family.as_of - row.since).days) if row.since else None,
                rule=_ORDERED if row.ordered else _RULE, basis=() if row.ordered else basis,
                because=_because(row), path=row.path, line=row.line,
            )  # fmt: skip


def _because(row: PlanRow) -> Both | None:
    if row.since is not None:
        return row.because
    no_time = _NO_TIME if row.standing == "missing" else _UNISSUED
    return all_of(filter(None, (no_time, row.because)))


def _government(area: str, family: Family) -> tuple[str, ...]:
    return family.registry.of_kind(area, "government")[:1]
