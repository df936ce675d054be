"""What a check sees of one plan, and of the family around it."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from planlint.family.family import Family
from planlint.family.lawbook import Lawbook
from planlint.family.mentions import Mention
from planlint.model.document import Document
from planlint.model.plan import Plan
from planlint.model.sections import Annex, Section
from planlint.source.tree import Pointer

from .hit import Spot
from .selection import select
from .vocabulary import Vocabulary
from .words import Both


@dataclass(frozen=True)
class View:
    """One plan under judgement. ``family`` is there for rules of scope family only."""

    plan: Plan
    document: Document
    vocabulary: Vocabulary
    lawbook: Lawbook
    family: Family | None = None
    # What the first half gathered from the prose; empty in the first half itself.
    mentions: tuple[Mention, ...] = ()

    def spot(self, *pointer: str | int, note: Both | None = None) -> Spot:
        """A place in this plan."""
        return Spot(self.document, pointer, note=note)

    def parts(self) -> Iterator[tuple[Pointer, Section | Annex]]:
        """All sections with their sub-sections, and the annexes."""
        yield from select(self.plan.sections, "**", ("sections",))
        for index, annex in enumerate(self.plan.annexes):
            yield ("annexes", index), annex

    @property
    def around(self) -> Family:
        """The family.

        Raises:
            LookupError: the rule has scope plan and must not ask.
        """
        if self.family is None:
            raise LookupError("a rule of scope plan asked for the family")
        return self.family

    @property
    def issued(self) -> datetime.date | None:
        """The day this edition was issued; None for drafts and where the plan does not say."""
        dates = self.plan.edition.dates if self.plan.edition else None
        return dates.issued if dates else None
