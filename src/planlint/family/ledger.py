"""The ledger of a workspace (台账): records by kind, corrected ones left out."""

import datetime
import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from planlint.model.document import Document
from planlint.model.fitting import Located
from planlint.model.ledger import LEDGER_RECORDS, Record

from .homes import home_of
from .registry import Entry, read_entries


@dataclass(frozen=True)
class Ledger:
    """Records by the stem of their file; a kind without a file is not kept here at all."""

    records: Mapping[str, tuple[Entry[Any], ...]] = field(default_factory=dict)
    # Folder of each office that has registries or a ledger here ("": the workspace's own) -> its kinds.
    offices: Mapping[str, frozenset[str]] = field(default_factory=dict)
    # The records that a later one corrects: they count no more, but stand there.
    corrected: Mapping[str, tuple[Entry[Any], ...]] = field(default_factory=dict)
    # Kind and record -> where else it stands, in the ledger of another office.
    copies: Mapping[tuple[str, Record], tuple[Entry[Any], ...]] = field(default_factory=dict)
    # What an office says of others' affairs (``strangers.py``): it counts for nobody.
    strange: tuple[Entry[Any], ...] = ()

    def written(self, kind: str) -> tuple[Entry[Any], ...]:
        """All records of a kind, those that were corrected too: file by file, as they stand."""
        found = (*self.records.get(kind, ()), *self.corrected.get(kind, ()))
        return tuple(sorted(found, key=lambda entry: (entry.document.path, entry.pointer)))

    def keeps(self, kind: str, path: str | None = None) -> bool:
        """Whether such records are kept; if not, absence proves nothing.

        Of the file at *path*: by the office whose file it is; what others keep says nothing of it.
        """
        if path is None or not self.offices:
            return kind in self.records
        home = home_of(path)
        return kind in self.offices.get(home if home in self.offices else "", ())

    def of(
        self, kind: str, plan: str, number: str | None, by: datetime.date
    ) -> Iterator[Entry[Record]]:
        """Valid records of one plan (and edition, where the record names one) up to *by*."""
        for entry in self._by_plan.get((kind, plan), ()):
            record = entry.value
            same_edition = record.number is None or number is None or record.number == number
            if same_edition and record.on is not None and record.on <= by:
                yield entry

    def covering(self, kind: str, plan: str, by: datetime.date) -> Iterator[Entry[Record]]:
        """Valid records of other plans up to *by* that say they are about *plan* too."""
        for entry in self._by_covered.get((kind, plan), ()):
            if entry.value.on is not None and entry.value.on <= by:
                yield entry

    def unread(self, kind: str, plan: str) -> bool:
        """Whether some record may be about *plan* but has a plan, number or day of wrong form."""
        unread = self._unread.get(kind, frozenset())
        return None in unread or plan in unread

    @functools.cached_property
    def _unread(self) -> Mapping[str, frozenset[str | None]]:
        """Kind -> the plans with a record that was not read in full; None: it may be any plan."""
        return {
            kind: frozenset(
                None if _any_plan(entry) else entry.value.plan
                for entry in entries
                if _any_plan(entry)
                or (entry.value.plan and (entry.lost("on") or entry.lost("number")))
            )
            for kind, entries in self.records.items()
        }

    @functools.cached_property
    def _by_covered(self) -> dict[tuple[str, str], list[Entry[Any]]]:
        index: dict[tuple[str, str], list[Entry[Any]]] = {}
        for kind, entries in self.records.items():
            for entry in entries:
                for plan in getattr(entry.value, "covers", ()):
                    index.setdefault((kind, plan), []).append(entry)
        return index

    @functools.cached_property
    def _by_plan(self) -> dict[tuple[str, str | None], list[Entry[Any]]]:
        index: dict[tuple[str, str | None], list[Entry[Any]]] = {}
        for kind, entries in self.records.items():
            for entry in entries:
                index.setdefault((kind, entry.value.plan), []).append(entry)
        return index


def _any_plan(entry: Entry[Any]) -> bool:
    """Whether it may be about any plan: its plan, or the whole record, could not be read."""
    return entry.lost("plan") or entry.pointer in entry.dropped


def _parted(entries: tuple[Entry[Any], ...]) -> tuple[tuple[Entry[Any], ...], ...]:
    """The records that count, and those that a later one corrects."""
    wrong = {entry.value.corrects for entry in entries} - {None}
    valid = tuple(entry for entry in entries if entry.value.id not in wrong)
    return valid, tuple(entry for entry in entries if entry.value.id in wrong)


def read_ledger(documents: Mapping[str, Document]) -> tuple[Ledger, tuple[Located, ...]]:
    """Type the files of ``ledger/``; *documents* maps the file stem to the document."""
    problems: list[Located] = []
    records: dict[str, tuple[Entry[Any], ...]] = {}
    corrected: dict[str, tuple[Entry[Any], ...]] = {}
    for stem, model in LEDGER_RECORDS.items():
        if stem not in documents:
            continue
        entries, found = read_entries(documents[stem], model)
        problems.extend(found)
        # What is no list holds no records that could be read: that proves nothing about them.
        if isinstance(documents[stem].data, list):
            records[stem], corrected[stem] = _parted(entries)
    return Ledger(records, corrected=corrected), tuple(problems)


def joined_ledgers(ledgers: Mapping[str, Ledger]) -> Ledger:
    """The ledgers of several offices, by their folders, as one; a record copied by another is one.

    A record corrects only records of its own ledger: numbers repeat between offices.
    """
    records: dict[str, list[Entry[Any]]] = {}
    corrected: dict[str, list[Entry[Any]]] = {}
    known: set[tuple[str, Record]] = set()
    copies: dict[tuple[str, Record], tuple[Entry[Any], ...]] = {}
    for ledger in ledgers.values():
        for kind, entries in ledger.records.items():
            for entry in entries:
                key = (kind, entry.value)
                if key in known:
                    copies[key] = (*copies.get(key, ()), entry)
                else:
                    records.setdefault(kind, []).append(entry)
            records.setdefault(kind, [])
        for kind, entries in ledger.corrected.items():
            corrected.setdefault(kind, []).extend(entries)
        known.update((kind, e.value) for kind, entries in ledger.records.items() for e in entries)
    kept = {home: frozenset(ledger.records) for home, ledger in ledgers.items()}
    return Ledger(_frozen(records), kept, _frozen(corrected), copies)


def _frozen(entries: Mapping[str, list[Entry[Any]]]) -> dict[str, tuple[Entry[Any], ...]]:
    return {kind: tuple(found) for kind, found in entries.items()}
