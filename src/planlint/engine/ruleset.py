"""The rules that bind on one day, with what the first half needs of the registries: one value."""

import bisect
import datetime
import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from planlint.family.editions import standing
from planlint.family.mentions import Lexicon
from planlint.family.registry import Registry
from planlint.model.plan import Plan
from planlint.rulebook.pack import BoundRule, Pack
from planlint.rulebook.regime import Regime, Regimes, Terms
from planlint.rulebook.rule import WITHOUT_LAW, Applies, Basis
from planlint.rulebook.selection import member

# The first day on which something binds, and the first on which it no longer does.
_Term = tuple[datetime.date, datetime.date]
# An abridged version is made public; all else is owed for the plan that it is made from.
_OF_ABRIDGED = ("publish", "explain")
_ALWAYS = (datetime.date.min, datetime.date.max)


@dataclass(frozen=True)
class Ruleset:
    """A pack as of a day, narrowed to some rules where the user asked for it."""

    pack: Pack
    as_of: datetime.date
    # Area -> level, and old names of agencies: from the registries, handed in as values.
    levels: Mapping[str, str] = field(default_factory=dict)
    lexicon: Lexicon = field(default_factory=Lexicon)
    # Area -> what its profiles ask.
    regimes: Mapping[str, Regime] = field(default_factory=dict)
    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()
    # Whether the day of the check is the present, and not one that was asked for.
    as_of_now: bool = True

    def wanted(self, rule: str) -> bool:
        """Whether the view of the user includes a rule; narrowing never changes the verdict's name."""
        return (not self.select or rule in self.select) and rule not in self.ignore

    def is_sure(self, basis: tuple[Basis, ...]) -> bool:
        """Whether an error may rest on these clauses: on data alone, or on one read in full."""
        clauses = [
            self.pack.lawbook.clause(each.instrument, each.article or "")
            for each in basis
            if each.instrument
        ]
        return not clauses or any(clause and clause.reading == "full" for clause in clauses)

    def terms(self, plan: Plan) -> Terms:
        """What the profiles of its area ask of a plan."""
        regime = self.regimes.get(plan.jurisdiction, self._everywhere)
        return Terms(regime, plan, self.levels.get(plan.jurisdiction), self.as_of)

    @functools.cached_property
    def _everywhere(self) -> Regime:
        """What holds in an area that no registry knows."""
        return Regimes(self.pack.profiles, self.pack.lawbook, Registry()).at("")

    @property
    def is_partial(self) -> bool:
        """Whether the view is narrowed."""
        return bool(self.select or self.ignore)

    def rules(self, scope: str, plan_type: str) -> tuple[BoundRule, ...]:
        """The wanted rules of one half that judge plans of a type."""
        if (scope, plan_type) not in self._rules:
            self._rules[scope, plan_type] = tuple(
                bound
                for name, bound in self.pack.rules.items()
                if bound.rule.scope == scope and not bound.rule.about_registry and self.wanted(name)
                if bound.rule.applies.to_type(plan_type)
            )
        return self._rules[scope, plan_type]

    @functools.cached_property
    def _rules(self) -> dict[tuple[str, str], tuple[BoundRule, ...]]:
        return {}

    def binding(self, scope: str, plan: Plan) -> "Binding":
        """The rules of one half that bind a plan; plans alike in all that counts share it."""
        level, day = self.levels.get(plan.jurisdiction), self._issued(plan)
        kind = (plan.type, member(plan, "purpose"), member(plan, "form"), *_state(plan))
        key = (scope, kind, level, plan.hazards, bisect.bisect_right(self._turns, day))
        if key not in self._shared:
            self._shared[key] = self._bound(scope, plan, level)
        return self._shared[key]

    def _bound(self, scope: str, plan: Plan, level: str | None) -> "Binding":
        rules, without_level = [], []
        for bound in self.rules(scope, plan.type):
            about = applies(bound, plan, level)
            basis = self.basis(bound, plan) if about is not False else None
            if basis is not None and about is None:
                without_level.append(bound.rule.id)
            elif basis is not None:
                rules.append((bound, basis, bool(bound.rule.applies.makers)))
        return Binding(tuple(rules), tuple(without_level))

    @functools.cached_property
    def _shared(self) -> "dict[tuple[Any, ...], Binding]":
        return {}

    @functools.cached_property
    def _turns(self) -> list[datetime.date]:
        """The days on which some clause begins or ceases to bind: between them nothing changes."""
        return sorted({day for terms in self._terms.values() for _, term in terms for day in term})

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
        name = bound.rule.id
        if name in self._same_for_all:
            return self._same_for_all[name]
        return self._binding(name, self._day(bound, plan))

    def _binding(self, rule: str, day: datetime.date) -> tuple[Basis, ...] | None:
        known = self._bindings.setdefault(day, {})
        if rule not in known:
            terms = self._terms[rule]
            found = tuple(basis for basis, (start, end) in terms if start <= day < end)
            known[rule] = found or None
        return known[rule]

    @functools.cached_property
    def _bindings(self) -> dict[datetime.date, dict[str, tuple[Basis, ...] | None]]:
        """Day -> rule -> what it rests on; many plans are issued on one day."""
        return {}

    @functools.cached_property
    def _same_for_all(self) -> Mapping[str, tuple[Basis, ...] | None]:
        """The rules that bind every edition alike: no day of issue has a say."""
        return {
            name: self._binding(name, self.as_of)
            for name, bound in self.pack.rules.items()
            if bound.rule.binds == "always" or all(term is _ALWAYS for _, term in self._terms[name])
        }

    @functools.cached_property
    def _terms(self) -> Mapping[str, tuple[tuple[Basis, _Term], ...]]:
        """Rule -> what it rests on, with the days from which and until which that binds."""
        return {name: tuple(self._bound_terms(b)) for name, b in self.pack.rules.items()}

    def _bound_terms(self, bound: BoundRule) -> Iterator[tuple[Basis, _Term]]:
        for basis in bound.rule.basis:
            term = _ALWAYS if basis.force in WITHOUT_LAW and not basis.instrument else None
            term = term or self.pack.lawbook.in_force(basis.instrument or "", basis.article or "")
            if term is not None:
                yield basis, term

    def _day(self, bound: BoundRule, plan: Plan | None) -> datetime.date:
        return self.as_of if bound.rule.binds == "always" or plan is None else self._issued(plan)

    def _issued(self, plan: Plan) -> datetime.date:
        """The day of issue; drafts are judged as of the day of the check."""
        dates = plan.edition.dates if plan.edition else None
        return (dates.issued if dates else None) or self.as_of


# A rule with the clauses that bind, and whether it is about the plans of some makers only.
Bound = tuple[BoundRule, tuple[Basis, ...], bool]


@dataclass(frozen=True)
class Binding:
    """The rules that bind a plan, each with the clauses that do."""

    rules: tuple[Bound, ...]
    # Ids of rules that hang on a level which nobody knows.
    without_level: tuple[str, ...]

    def having(self, present: frozenset[str]) -> tuple[Bound, ...]:
        """The rules that can say something of a plan that has these (``rulebook/presence.py``)."""
        if present not in self._having:
            rules = tuple(one for one in self.rules if present.issuperset(one[0].needs))
            self._having[present] = rules
        return self._having[present]

    @functools.cached_property
    def _having(self) -> dict[frozenset[str], tuple[Bound, ...]]:
        return {}


def applies(bound: BoundRule, plan: Plan, level: str | None) -> bool | None:
    """Whether a rule is about this plan; None when that hangs on a level nobody knows."""
    about, duty = bound.rule.applies, bound.rule.duty
    draft, abridged = _state(plan)
    if not _is_about(about, plan) or (draft and not about.drafts):
        return False
    if abridged and duty is not None and duty not in _OF_ABRIDGED:
        return False
    if not about.levels:
        return True
    return None if level is None else level in about.levels


def _state(plan: Plan) -> tuple[bool, bool]:
    """Whether an edition is a draft, and whether it is an abridged version."""
    abridged = plan.edition is not None and plan.edition.abridged_of is not None
    return standing(plan, datetime.date.max) == "draft", abridged


def _is_about(about: Applies, plan: Plan) -> bool:
    """Whether type, purpose, form, hazards and state are among those that a rule names."""
    hazards = set(plan.hazards)
    return (
        about.to_type(plan.type)
        and (not about.purposes or getattr(plan, "purpose", "event") in about.purposes)
        and (not about.forms or getattr(plan, "form", None) in about.forms)
        and (not about.hazards or not hazards.isdisjoint(about.hazards))
        and hazards.isdisjoint(about.except_hazards)
    )
