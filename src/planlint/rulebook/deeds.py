"""When two records are about one deed, and what they then may not say differently.

What ``check`` finds in a ledger and what ``record`` refuses to put into it are decided here alone.
"""

import datetime
import functools
import itertools
import operator
import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple, Protocol, TypeVar

from pydantic import BaseModel

from planlint.family.editions import rank, standing
from planlint.family.family import Family

from .records import plain_number


class Held(Protocol):
    """A record, with or without its place."""

    @property
    def value(self) -> Any:
        """The record."""


T = TypeVar("T", bound=Held)

DAY, DOCUMENT, ONCE = "day", "document", "once"
"""What tells that two records are about one deed: its day, its document, or that it is done once."""

# What is done once with an edition: what such a record must say for that, and what else it may.
_DONE_ONCE: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "filings": (("plan", "to"), ()),
    "publications": (("plan",), ("kind", "channel", "url", "audience")),
    "revisions": (("plan",), ("new_number",)),
    "received": (("plan", "from_", "by"), ()),
    "programmes": (("year", "by"), ("document",)),
    "drill_programmes": (("year", "by"), ("document",)),
    "annual_reviews": (("year", "by"), ("quarter", "to")),
}
# Where both say these, and not the same, it was done twice: other materials, again after some were
# missing, to others besides, each with its proof.
_TWICE = ("document", "materials", "complete", "delivered", "copies")
# What tells deeds of one kind apart; what is said once only, and so holds of the deed.
_APART = (
    "plan", "by", "to", "from_", "body", "kind", "channel", "audience", "covers", "delivered",
    "event", "hazard", "jurisdiction", "place", "trigger", "year", "quarter", "rule", "at",
    "task", "own_plan", "own_task", "plans",
)  # fmt: skip
_FACTS = (
    "registered", "evaluated", "reported", "closed", "conclusion", "revise", "procedure",
    "new_number", "finished", "grade", "deaths", "missing", "injured", "affected", "relocated",
    "direct_loss", "ended", "ended_by", "lifted", "approved", "people", "complete", "answer",
    "until",
)  # fmt: skip
# A response is raised, and a warning too, on one and the same day; one order has one level.
_OF_ONE_DOCUMENT = ("on", "level")
# Held once on a day: another document is no other deed.
_ONCE_A_DAY = frozenset({"evaluations"})
# No ledger of people has more attempts at one deed that each name something else.
_MOST = 100
_YEAR = re.compile(r"(?:19|20)\d\d(?=年)|(?<=[〔\[（(【])(?:19|20)\d\d")


class Deed(NamedTuple):
    """What records of one deed have in common, but for the edition."""

    kind: str
    by: str
    said: Hashable


class Deeds:
    """Tells the deeds of a family's records apart."""

    def __init__(self, family: Family) -> None:
        self._family = family
        self._number_on = functools.cache(self._found_number)

    def of(self, kind: str, record: Any) -> Iterator[Deed]:
        """The deeds that a record may be about, with others of its kind."""
        if record.on is None:
            return
        yield Deed(kind, DAY, (record.on, _apart(record)))
        if _names_one(proof(record)):
            yield Deed(kind, DOCUMENT, (proof(record), _apart(record)))
        needed, told = _DONE_ONCE.get(kind, ((), ()))
        values = [getattr(record, name) for name in needed]
        if values and None not in values and not self._sent_again(kind, record):
            yield Deed(kind, ONCE, (*values, *(getattr(record, name) for name in told)))

    def groups(self, deed: Deed, records: Sequence[T]) -> Iterator[Sequence[T]]:
        """Those that are about one edition, and about one deed of it; two or more together."""
        for group in _split(records, self.number):
            proved = deed.by != DAY or deed.kind in _ONCE_A_DAY
            yield from [group] if proved else _split(group, proof)

    def sort(self, deed: Deed, record: Any) -> Hashable:
        """Records of a deed with the same sort are at odds with the same others."""
        if deed.by == ONCE:
            return id(record)
        said = (getattr(record, name, None) for name in _fields(deed))
        return self.number(record), proof(record), *said

    def number(self, record: Any) -> str | None:
        """The edition: the one in force on the day, where the record does not say."""
        number = record.number
        if number is None and record.plan and record.on:
            number = self._number_on(record.plan, record.on)
        return plain_number(number) if number else None

    def number_on(self, plan: str, day: datetime.date) -> str | None:
        """The number of the edition in force on a day; else of the one that speaks for the plan."""
        return self._number_on(plan, day)

    def _found_number(self, plan: str, day: datetime.date) -> str | None:
        family = self._family
        files = [f for f in family.editions_of(plan) if standing(f.plan, day) == "current"]
        chosen = max(files, key=lambda f: rank(f.plan, day), default=family.current.get(plan))
        edition = chosen.plan.edition if chosen else None
        return edition.number if edition and edition.status != "draft" else None

    def _sent_again(self, kind: str, record: Any) -> bool:
        """Whether it may well be a second attempt, as the receiver said that something was missing."""
        return kind == "filings" and record.plan in self._incomplete

    @functools.cached_property
    def _incomplete(self) -> frozenset[str | None]:
        received = self._family.ledger.records.get("received", ())
        return frozenset(e.value.plan for e in received if e.value.complete is False)


def contradicted(deed: Deed, group: Sequence[T]) -> tuple[Sequence[T], tuple[str, ...]]:
    """The records that are at odds, in the order of the group, and in which fields; or none."""
    if deed.by == ONCE:
        return _at_odds(group)
    return group, tuple(name for name in _fields(deed) if len(_said(name, group)) > 1)


def _fields(deed: Deed) -> tuple[str, ...]:
    """What records of one deed may not say differently."""
    return _FACTS if deed.by == DAY else _OF_ONE_DOCUMENT


def _at_odds(group: Sequence[T]) -> tuple[Sequence[T], tuple[str, ...]]:
    """The first two that may well be one and are not the same.

    Each is held against one of each sort that went before, so that thousands stay quick.
    """
    before: dict[tuple[Hashable, ...], T] = {}
    for one in group:
        sort = tuple(_said_of(one.value, name) for name in _TWICE)
        for there, other in itertools.islice(before.items(), _MOST):
            fields = () if _are_two(there, sort) else _differing(other.value, one.value)
            if fields:
                return (other, one), fields
        before.setdefault(sort, one)
    return group, ()


def _differing(one: Any, other: Any) -> tuple[str, ...]:
    """What they say differently, the day first: what only one of them says too."""
    names = [name for name in type(one).model_fields if name not in ("id", "corrects", "number")]
    names.sort(key=lambda name: name != "on")
    return tuple(name for name in names if getattr(one, name) != getattr(other, name))


def _are_two(one: Iterable[Hashable], other: Iterable[Hashable]) -> bool:
    said = zip(one, other, strict=True)
    return any(first and second and first != second for first, second in said)


def _said_of(record: Any, name: str) -> Hashable:
    """What a record says, without the order of a list; nothing where it says nothing."""
    value = getattr(record, name, None)
    return frozenset(value) if isinstance(value, tuple) else None if value is None else (value,)


def _said(name: str, group: Iterable[Held]) -> set[Any]:
    return {getattr(each.value, name, None) for each in group} - {None}


def proof(record: Any) -> str | None:
    """The document that a deed rests on."""
    return record.document or getattr(record, "url", None)


def _names_one(document: str | None) -> bool:
    """Whether it is a certain document: one with a number, beside that of the year."""
    return document is not None and any(map(str.isdigit, _YEAR.sub("", document)))


def _apart(record: Any) -> Hashable:
    model: type[BaseModel] = type(record)
    return _reader(model)(record)


@functools.cache
def _reader(model: type[BaseModel]) -> Callable[[Any], Hashable]:
    """What reads of a record all that tells deeds apart."""
    return operator.attrgetter(*(name for name in _APART if name in model.model_fields))


def _split(group: Sequence[T], of: Callable[[Any], str | None]) -> Iterator[Sequence[T]]:
    """By what records say of *of*; one that says nothing goes with the others where they agree."""
    parts: dict[str | None, list[T]] = {}
    for each in group:
        parts.setdefault(of(each.value), []).append(each)
    found: Iterable[Sequence[T]] = parts.values() if len(parts.keys() - {None}) > 1 else [group]
    return (part for part in found if len(part) > 1)
