"""When two records are about one deed, and what they then may not say differently."""

import re
from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import Any

from planlint.family.registry import Entry

from ._targets import plain_number

# What tells deeds of one kind apart; what is said once only, and so holds of the deed.
_APART = (
    "plan", "by", "to", "from_", "body", "kind", "channel", "audience", "covers", "delivered",
    "event", "hazard", "jurisdiction", "place", "trigger", "year", "quarter", "rule", "at",
    "task", "own_plan", "own_task", "plans",
)  # fmt: skip
FACTS = (
    "registered", "evaluated", "reported", "closed", "conclusion", "revise", "procedure",
    "new_number", "finished", "grade", "deaths", "missing", "injured", "affected", "relocated",
    "direct_loss", "ended", "ended_by", "lifted", "approved", "people", "complete", "answer",
    "until",
)  # fmt: skip
# A response is raised, and a warning too, on one and the same day; one order has one level.
OF_ONE_DOCUMENT = ("on", "level")
# Held once on a day: another document is no other deed.
_ONCE_A_DAY = frozenset({"evaluations"})
_YEAR = re.compile(r"(?:19|20)\d\d(?=年)|(?<=[〔\[（(【])(?:19|20)\d\d")

Group = list[Entry[Any]]


def of_one_day(kind: str, entries: Iterable[Entry[Any]]) -> Iterator[Group]:
    """Records of the same deed on the same day, two or more together."""
    dated = (entry for entry in entries if entry.value.on is not None)
    for group in _by(lambda record: (record.on, *_apart(record)), dated):
        for edition in split(group, number):
            yield from [edition] if kind in _ONCE_A_DAY else split(edition, proof)


def of_one_document(entries: Iterable[Entry[Any]]) -> Iterator[Group]:
    """Records of the same deed that rest on the same document."""
    proved = (entry for entry in entries if _names_one(proof(entry.value)))
    for group in _by(lambda record: (proof(record), *_apart(record)), proved):
        yield from split(group, number)


def of_one_sending(entries: Iterable[Entry[Any]]) -> Iterator[Group]:
    """Filings of the same material with the same office."""
    sent = (e for e in entries if e.value.on and e.value.to and e.value.materials)
    for group in _by(lambda record: (frozenset(record.materials), *_apart(record)), sent):
        yield from split(group, number)


def split(group: Group, of: Callable[[Any], str | None]) -> Iterator[Group]:
    """By what records say of *of*; one that says nothing goes with the others where they agree."""
    said = {value for entry in group if (value := of(entry.value)) is not None}
    parts = _by(of, group) if len(said) > 1 else [group]
    return (part for part in parts if len(part) > 1)


def number(record: Any) -> str | None:
    """The edition."""
    return plain_number(record.number) if record.number else None


def proof(record: Any) -> str | None:
    """The document that a deed rests on."""
    return record.document or getattr(record, "url", None)


def _names_one(document: str | None) -> bool:
    """Whether it is a certain document: one with a number, beside that of the year."""
    return document is not None and any(map(str.isdigit, _YEAR.sub("", document)))


def _apart(record: Any) -> tuple[Hashable, ...]:
    return tuple(getattr(record, name, None) for name in _APART)


def _by(key: Callable[[Any], Hashable], entries: Iterable[Entry[Any]]) -> Iterable[Group]:
    found: dict[Hashable, Group] = {}
    for entry in entries:
        found.setdefault(key(entry.value), []).append(entry)
    return [group for group in found.values() if len(group) > 1]
