"""The rules that bind on one day, with what the first half needs of the registries: one value."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from planlint.family.mentions import Lexicon
from planlint.model.plan import Plan
from planlint.rulebook.pack import BoundRule, Pack
from planlint.rulebook.rule import WITHOUT_LAW, Basis


@dataclass(frozen=True)
class Ruleset:
    """A pack as of a day, narrowed to some rules where the user asked for it."""

    pack: Pack
    as_of: datetime.date
    # Area -> level, and old names of agencies: from the registries, handed in as values.
    levels: Mapping[str, str] = field(default_factory=dict)
    lexicon: Lexicon = field(default_factory=Lexicon)
    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()

    def wanted(self, rule: str) -> bool:
        """Whether the view of the user includes a rule; narrowing never changes the verdict's name."""
        return (not self.select or rule in self.select) and rule not in self.ignore

    @property
    def is_partial(self) -> bool:
        """Whether the view is narrowed."""
        return bool(self.select or self.ignore)

    def rules(self, scope: str) -> tuple[BoundRule, ...]:
        """The wanted rules of one half that judge plans."""
        return tuple(
            bound
            for name, bound in self.pack.rules.items()
            if bound.rule.scope == scope and not bound.rule.about_registry and self.wanted(name)
        )

    def registry_rules(self) -> tuple[BoundRule, ...]:
        """The wanted rules that judge the registries, once for the family."""
        return tuple(
            bound
            for name, bound in self.pack.rules.items()
            if bound.rule.about_registry and self.wanted(name)
        )

    def basis(self, bound: BoundRule, plan: Plan | None) -> tuple[Basis, ...] | None:
        """The clauses that bind this edition; None when the rule does not bind it.

        ``issued_since``: the clause was in force when the edition was issued (drafts: on the day of
        the check). ``always``: it is in force on the day of the check.
        """
        day = self._day(bound, plan)
        law = self.pack.lawbook
        binding = tuple(
            basis
            for basis in bound.rule.basis
            if (basis.force in WITHOUT_LAW and not basis.instrument)
            or law.clause_in_force(basis.instrument or "", basis.article or "", day)
        )
        return binding or None

    def _day(self, bound: BoundRule, plan: Plan | None) -> datetime.date:
        dates = plan.edition.dates if plan and plan.edition else None
        issued = dates.issued if dates else None
        if bound.rule.binds == "always" or issued is None:
            return self.as_of
        return issued


def applies(bound: BoundRule, plan: Plan, level: str | None) -> bool | None:
    """Whether a rule is about this plan; None when that hangs on a level nobody knows."""
    about = bound.rule.applies
    if about.types and plan.type not in about.types:
        return False
    if about.purposes and getattr(plan, "purpose", "event") not in about.purposes:
        return False
    if about.hazards and set(about.hazards).isdisjoint(plan.hazards):
        return False
    if not about.levels:
        return True
    return None if level is None else level in about.levels
