"""A finding: what a person, a pipeline or an office reads."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from planlint.model.document import Location
from planlint.model.ledger import Waiver
from planlint.rulebook.rule import Basis, Severity
from planlint.rulebook.words import Both, Word

Outcome = Literal["open", "waived", "undecided"]
_SEVERITIES = ("error", "warning", "info")


@dataclass(frozen=True, slots=True)
class Related:
    """A further place of the same finding."""

    location: Location
    note: Both | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One defect with its place. Messages are made when it is shown, in the reader's language."""

    rule: str
    severity: Severity
    location: Location
    plan: str = ""
    pointer: str = "/"
    # The same place by ids: stable when something is inserted above.
    at: str = "/"
    words: Mapping[str, Word] = field(default_factory=dict)
    mark: str = ""
    basis: tuple[Basis, ...] = ()
    related: tuple[Related, ...] = ()
    outcome: Outcome = "open"
    because: Both | None = None
    # The record that excuses it.
    waiver: Waiver | None = None
    # The value of wrong form for whose sake nobody can decide, by ids.
    lost: str = ""
    # The file relative to its workspace, where the location is shown relative to elsewhere.
    origin: str = ""

    @property
    def fingerprint(self) -> str:
        """Stable over edits elsewhere: no line number, no wording of messages goes in."""
        home = self.origin or self.location.path
        key = "\x1f".join((self.rule, self.plan or home, self.at, self.mark))
        return hashlib.blake2b(key.encode(), digest_size=10).hexdigest()

    @property
    def order(self) -> tuple[object, ...]:
        """Findings are listed by file, place, then rule: never by the order of work."""
        place = self.location
        return (place.path, place.line, place.column, self.rule, self.at, self.mark)


def severity_rank(severity: Severity) -> int:
    """0 for error, 1 for warning, 2 for info."""
    return _SEVERITIES.index(severity)
