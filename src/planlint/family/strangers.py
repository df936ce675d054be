"""Records of other offices' affairs (别人的事): an office that was imported tells of a plan that is not its own.

A bundle proves what its office did, or what was done towards it. What it says of others settles
nobody's duty: it is set aside, and a rule tells it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from .facts import Facts
from .homes import OFFICES, home_of
from .ledger import Ledger
from .registry import Entry, Registry

_ONE = ("by", "to", "from_")
_SEVERAL = ("delivered", "copies")
_PLANS = ("covers", "plans")


def own_affairs(ledger: Ledger, plans: Iterable[Facts], registry: Registry) -> Ledger:
    """The ledger without such records; alone, a workspace has none."""
    if not ledger.offices:
        return ledger
    homes: dict[str, set[str]] = {}
    for facts in plans:
        homes.setdefault(facts.plan.id, set()).add(home_of(facts.path))
    records: dict[str, tuple[Entry[Any], ...]] = {}
    strange: list[Entry[Any]] = []
    for kind, entries in ledger.records.items():
        aside = [entry for entry in entries if _is_strange(entry, homes, registry)]
        # The same record may stand in the ledger of the office whose affair it is.
        own = {
            id(entry): copy
            for entry in aside
            for copy in ledger.copies.get((kind, entry.value), ())
            if not _is_strange(copy, homes, registry)
        }
        gone = {id(entry) for entry in aside} - own.keys()
        strange += [entry for entry in aside if id(entry) in gone]
        records[kind] = tuple(own.get(id(e), e) for e in entries if id(e) not in gone)
    return replace(ledger, records=records, strange=tuple(strange))


def _is_strange(entry: Entry[Any], homes: Mapping[str, set[str]], registry: Registry) -> bool:
    """Whether it is of another's plan, and names units of which none has to do with its office."""
    home, record = home_of(entry.document.path), entry.value
    of_plan = homes.get(record.plan or "")
    if not home or not of_plan or home in of_plan:
        return False
    touched = (plan for name in _PLANS for plan in getattr(record, name, ()))
    if any(home in homes.get(plan, ()) for plan in touched):
        return False
    office, units = home[len(OFFICES) : -1], set(_named(record))
    known = registry.organisations
    return (
        record.by is not None
        and office in known
        and units <= known.keys()  # who is not registered may be a part of it
        and not any(_belong(office, unit, registry) for unit in units)
    )


def _named(record: Any) -> Iterator[str]:
    one = (getattr(record, name, None) for name in _ONE)
    several = (unit for name in _SEVERAL for unit in getattr(record, name, ()))
    yield from (who.partition("/")[0] for who in (*one, *several) if who)


def _belong(office: str, unit: str, registry: Registry) -> bool:
    """One and the same, one a part of the other, or of the area for which the office keeps the books."""
    here, there = registry.organisations[office].value, registry.organisations[unit].value
    if office in (unit, there.superior) or here.superior == unit:
        return True
    keeps = here.kind == "government" or office in registry.standing_offices
    return keeps and here.jurisdiction is not None and here.jurisdiction == there.jurisdiction
