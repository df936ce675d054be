"""What a check sees of one plan, and of the family around it."""

import datetime
import functools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from planlint.family.editions import standing
from planlint.family.facts import Facts
from planlint.family.family import Family
from planlint.family.lawbook import Lawbook
from planlint.family.memory import Memory
from planlint.family.mentions import Mention, MentionKind, prose
from planlint.family.peer import Peer
from planlint.family.registry import Entry
from planlint.model.document import Document
from planlint.model.plan import Plan
from planlint.model.registries.profiles import Profile
from planlint.model.sections import Annex, Section
from planlint.model.settings import SettingName
from planlint.source.tree import Pointer

from .hit import Spot
from .holders import holders
from .regime import Limit, Regimes, Terms
from .selection import Places, Walk
from .vocabulary import Vocabulary
from .words import Both


@dataclass(frozen=True)
class View(Memory):
    """One plan under judgement. ``family`` is there for rules of scope family only."""

    plan: Plan
    document: Document
    vocabulary: Vocabulary
    lawbook: Lawbook
    family: Family | None = None
    # What the first half gathered from the prose; empty in the first half itself.
    mentions: tuple[Mention, ...] = ()
    # What the profiles of its area ask of it.
    terms: Terms | None = None

    def spot(self, *pointer: str | int, note: Both | None = None) -> Spot:
        """A place in this plan."""
        return Spot(self.document, pointer, note=note)

    def select(self, path: str) -> Places:
        """All values at *path* of the plan with their pointers, in the order of the text."""
        return self._walk.select(path)

    @functools.cached_property
    def _walk(self) -> Walk:
        return Walk(self.plan)

    def parts(self) -> tuple[tuple[Pointer, Section | Annex], ...]:
        """All sections with their sub-sections, and the annexes."""
        return self._parts

    @functools.cached_property
    def _parts(self) -> tuple[tuple[Pointer, Section | Annex], ...]:
        sections = self.select("sections**")
        annexes = ((("annexes", index), annex) for index, annex in enumerate(self.plan.annexes))
        return (*sections, *annexes)

    @functools.cached_property
    def prose(self) -> tuple[tuple[Pointer, str], ...]:
        """Every text that people read, with its pointer. Facts carry none: scope plan only."""
        return tuple(prose(self.plan))

    @functools.cached_property
    def text(self) -> str:
        """All prose in one, for the question whether something is spoken of at all."""
        return "\n".join(text for _, text in self.prose)

    @functools.cached_property
    def filled_roles(self) -> frozenset[str]:
        """The roles that sections, annexes or typed data of the plan fill."""
        parts = (self.vocabulary.roles_of(part.role, part.title) for _, part in self.parts())
        data = (
            self.vocabulary.roles_of(role, None)
            for key, role in self.vocabulary.default_roles.items()
            if getattr(self.plan, key, None)
        )
        return frozenset().union(*parts, *data)

    def asked(
        self,
        name: SettingName,
        *,
        hazards: Iterable[str] | None = None,
        between: tuple[str | None, str | None] | None = None,
    ) -> tuple[Limit, ...]:
        """The values of a setting that hold for this plan: the surest first, then the strictest."""
        return self.terms.asked(name, hazards=hazards, between=between) if self.terms else ()

    def spoken(self, kind: MentionKind) -> Sequence[Mention]:
        """The mentions of one kind, in the order of the text."""
        return self._spoken.get(kind, ())

    @functools.cached_property
    def _spoken(self) -> dict[str, list[Mention]]:
        found: dict[str, list[Mention]] = {}
        for mention in self.mentions:
            found.setdefault(mention.kind, []).append(mention)
        return found

    @functools.cached_property
    def superiors(self) -> tuple[Peer, ...]:
        """The known plans that the plan implements."""
        return self.around.superiors(self.plan)

    @functools.cached_property
    def facts(self) -> Facts:
        """The facts of the edition, shared with the family where it is the one that speaks."""
        facts = self.around.current.get(self.plan.id)
        speaks = facts is not None and facts.plan is self.plan
        return facts if facts and speaks else Facts(self.plan, self.document)

    @functools.cached_property
    def itself(self) -> Peer:
        """The edition as other plans compare with it."""
        peer = self.around.peer(self.plan.id)
        speaks = peer is not None and peer.source is self.plan
        return peer if peer and speaks else Peer(self.plan.id, self.plan, self.document)

    @functools.cached_property
    def holders(self) -> tuple[tuple[Pointer, str], ...]:
        """Every holder that the plan names, with its place."""
        return tuple(holders(self.plan))

    @property
    def holder_names(self) -> frozenset[str]:
        """The same without places: to see quickly that all is well."""
        return self.facts.gist.holders

    @functools.cached_property
    def around(self) -> Family:
        """The family.

        Raises:
            LookupError: the rule has scope plan and must not ask.
        """
        if self.family is None:
            raise LookupError("a rule of scope plan asked for the family")
        return self.family

    @functools.cached_property
    def in_force(self) -> bool:
        """Whether the edition is in force on the day of the check; a draft is not."""
        return standing(self.plan, self.around.as_of) == "current"

    @functools.cached_property
    def issued(self) -> datetime.date | None:
        """The day this edition was issued; None for drafts and where the plan does not say."""
        dates = self.plan.edition.dates if self.plan.edition else None
        return dates.issued if dates else None


@dataclass(frozen=True)
class RegistryView(Memory):
    """The registries and the family, for rules that are about no single plan."""

    vocabulary: Vocabulary
    lawbook: Lawbook
    around: Family
    # The profiles of the pack.
    profiles: Mapping[str, Profile] = field(default_factory=dict)
    # Whether the day of the check is the present, so that later dates cannot be right.
    as_of_now: bool = True

    @functools.cached_property
    def regimes(self) -> Regimes:
        """What holds in each area, by the profiles of the pack and of the workspace."""
        return Regimes(self.profiles, self.lawbook, self.around.registry)

    def spot(self, entry: Entry[Any], *pointer: str | int) -> Spot:
        """A place in an entry."""
        return Spot(entry.document, (*entry.pointer, *pointer))
