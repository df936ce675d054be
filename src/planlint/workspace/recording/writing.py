"""Drafts into a file of the ledger: all of them at once, or none."""

import datetime
from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

from planlint.workspace.reading import read_family
from planlint.workspace.workspace import Workspace

from .appending import append, content_of
from .book import Book, Outcome
from .judging import Draft, Given, drafted
from .kinds import Kind
from .locking import alone
from .names import Names
from .text import Value, appended


@dataclass(frozen=True)
class Written:
    """What became of each draft, in their order; nothing was written if one has faults."""

    path: Path
    outcomes: tuple[Outcome, ...]

    @property
    def faulty(self) -> bool:
        """Whether something is wrong, so that nothing was written."""
        return any(outcome.faults for outcome in self.outcomes)

    @property
    def records(self) -> tuple[Mapping[str, Value], ...]:
        """The new records."""
        return tuple(one.record for one in self.outcomes if one.record is not None)


class Recorder:
    """Takes records of one kind into the ledger of a workspace, as of a day."""

    def __init__(self, workspace: Workspace, kind: Kind, as_of: datetime.date) -> None:
        self.workspace, self.kind, self.as_of = workspace, kind, as_of
        family = read_family(workspace, as_of).family
        self.names = Names(family, workspace.pack.vocabulary)

    def drafted(self, given: Given) -> Draft:
        """The record that *given* makes."""
        return drafted(self.kind, given, self.names, self.as_of)

    def write(self, drafts: Sequence[Draft], *, dry_run: bool = False) -> Written:
        """Append what is new among *drafts*, while nobody else writes.

        Raises:
            UsageProblem: the file cannot be appended to.
        """
        path = self.kind.path
        with nullcontext() if dry_run else alone(self.workspace):
            data = content_of(self.workspace, path)
            book = Book(self.kind, data, self.names.editions)
            written = Written(Path(path), tuple(_outcome(draft, book) for draft in drafts))
            if written.faulty or not written.records:
                return written
            if dry_run:
                appended(path, data or self.kind.heading.encode(), written.records)
                return written
            there = append(self.workspace, path, data, written.records, self.kind.heading)
            return Written(there, written.outcomes)


def _outcome(draft: Draft, book: Book) -> Outcome:
    return Outcome(faults=draft.faults) if draft.faults else book.take(draft)
