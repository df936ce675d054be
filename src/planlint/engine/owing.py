"""What is owed for the plans of a family (义务), kept or not: the other reading of the rules about duties.

Who is to have a filing is one rule's, by when it is due another's; here the two come together.
"""

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from planlint.family.facts import Facts
from planlint.family.family import Family
from planlint.model.plan import Plan
from planlint.rulebook.owed import Owed
from planlint.rulebook.pack import BoundRule
from planlint.rulebook.rule import Basis
from planlint.rulebook.selection import Walk, reads
from planlint.rulebook.view import View
from planlint.rulebook.words import Both

from .family_half import plan_view
from .judging import made_by
from .ruleset import Ruleset

_SIMPLIFIED = Both(
    zh="按简化程序修订，没有规定要重新备案",
    en="revised by the simplified procedure: nothing asks for a new filing",
)
_NO_LEVEL = Both(
    zh="区域没有登记层级，不能判断",
    en="the area has no level in the registry, so nobody can tell",
)
_NO_DATE = Both(zh="预案没有写明印发日期", en="the plan does not say when it was issued")
_UNREAD = Both(
    zh="预案中有写法不对、没有读入的值，不能判断",
    en="a value of the plan has a wrong form and was not read, so nobody can tell",
)
# Goes with the filing and is due with it.
WITH_FILING = ("file", "deliver", "copy")


@dataclass(frozen=True)
class Obligation:
    """One thing owed for one plan, with who owes it and on which clauses."""

    facts: Facts
    duty: str
    rule: str
    basis: tuple[Basis, ...]
    by: tuple[str, ...]
    owed: Owed

    @property
    def order(self) -> tuple[str, str, str, str]:
        """By plan, duty and rule."""
        return self.facts.plan.id, self.duty, self.rule, self.owed.mark


def obligations(family: Family, ruleset: Ruleset) -> tuple[Obligation, ...]:
    """Everything owed for the plans that speak on the day, in an order that hangs on nothing else."""
    found: list[Obligation] = []
    for facts in family.facts:
        if family.speaks(facts):
            found.extend(_timed(list(_of_plan(facts, family, ruleset))))
    return tuple(sorted(found, key=lambda one: one.order))


def _of_plan(facts: Facts, family: Family, ruleset: Ruleset) -> Iterator[Obligation]:
    view = plan_view(facts, family, ruleset)
    binding = ruleset.binding("family", facts.plan)
    for bound, basis, of_some in binding.rules:
        if bound.owes is not None and not (of_some and not made_by(bound, view)):
            unread = any(reads(path, lost) for lost in facts.dropped for path in bound.reads)
            for owed in bound.owes(view):
                yield _obligation(facts, bound, basis, _as_known(owed, view, unread=unread), view)
    if view.in_force:
        yield from _of_no_level(facts, view, ruleset, binding.without_level)


def _of_no_level(
    facts: Facts, view: View, ruleset: Ruleset, rules: Iterable[str]
) -> Iterator[Obligation]:
    """The duties that hang on a level which nobody knows, each once."""
    listed: set[str | None] = set()
    for bound in (ruleset.pack.rules[name] for name in rules):
        if bound.owes is None or bound.rule.applies.makers or bound.rule.duty in listed:
            continue
        if any(True for _ in bound.owes(view)):
            listed.add(bound.rule.duty)
            owed = Owed(view.spot("jurisdiction"), unproved=_NO_LEVEL)
            yield _obligation(facts, bound, ruleset.basis(bound, facts.plan) or (), owed, view)


def _as_known(owed: Owed, view: View, *, unread: bool) -> Owed:
    """What was done later than the day is not done on it; what was not read in full proves nothing."""
    if owed.done is not None and owed.done > view.around.as_of:
        owed = replace(owed, done=None, proof=None)
    if unread and owed.done is None and not (owed.excused or owed.undated):
        owed = replace(owed, unproved=owed.unproved or _UNREAD, elsewhere=())
    return owed


def _obligation(
    facts: Facts, bound: BoundRule, basis: tuple[Basis, ...], owed: Owed, view: View
) -> Obligation:
    duty = bound.rule.duty or ""
    if owed.limit is not None:
        basis = (owed.limit.basis,)
    term = view.vocabulary.term("duties", duty)
    by = owed.by or _usual(facts.plan, term.by if term else ())
    return Obligation(facts, duty, bound.rule.id, basis, by, owed)


def _usual(plan: Plan, paths: Iterable[str]) -> tuple[str, ...]:
    """Those whom the first of these places of the plan names."""
    walk = Walk(plan)
    for path in paths:
        holders = [value for _, found in walk.select(path) for value in _each(found)]
        if holders:
            return tuple(dict.fromkeys(holders))
    return ()


def _each(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, tuple) else (str(value),)


def _timed(found: list[Obligation]) -> Iterator[Obligation]:
    """Filings to somebody with the time by which a plan is to be filed.

    A filing of which nobody says to whom stands for itself.
    """
    filings = [one for one in found if one.duty in WITH_FILING]
    timed = [one for one in filings if not one.owed.wanted]
    addressed = [one for one in filings if one.owed.wanted]
    if not timed or not any(one.duty == "file" for one in addressed):
        yield from timed
    first = min(timed, key=lambda one: (one.owed.latest is None, one.owed.latest), default=None)
    for one in map(_not_elsewhere, addressed, itertools.repeat(addressed)):
        yield replace(one, owed=_by_then(one.owed, first.owed) if first else _at_any_time(one))
    yield from (one for one in found if one.duty not in WITH_FILING)


def _not_elsewhere(one: Obligation, addressed: list[Obligation]) -> Obligation:
    """What went to one of two offices that are each to have it went to no wrong office."""
    filed = {unit for other in addressed if other.duty == "file" for unit in other.owed.to}
    wrong = tuple(unit for unit in one.owed.elsewhere if unit not in filed)
    return replace(one, owed=replace(one.owed, elsewhere=wrong))


def _at_any_time(one: Obligation) -> Owed:
    """A filing for which nothing sets a time; after a simplified revision nobody asks for one."""
    edition, owed = one.facts.plan.edition, one.owed
    if owed.done is not None or owed.elsewhere:
        return owed
    if edition and edition.revision and edition.revision.procedure == "simplified":
        return replace(owed, excused=_SIMPLIFIED)
    issued = edition.dates.issued if edition and edition.dates else None
    return replace(owed, start=issued, unproved=owed.unproved or (None if issued else _NO_DATE))


def _by_then(owed: Owed, filing: Owed) -> Owed:
    return replace(
        owed,
        start=filing.start,
        earliest=filing.earliest,
        latest=filing.latest,
        unproved=owed.unproved or (None if owed.done else filing.unproved),
        excused=filing.excused,
        rested=filing.rested,
    )
