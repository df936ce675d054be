"""From hits to findings: what both halves share."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from planlint.model.document import Document
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.pack import BoundRule
from planlint.rulebook.presence import present
from planlint.rulebook.rule import Basis
from planlint.rulebook.selection import reads
from planlint.rulebook.view import RegistryView, View
from planlint.rulebook.words import Both
from planlint.source.tree import Pointer

from .finding import Finding, Related
from .gathering import LEVEL_UNKNOWN
from .ruleset import Ruleset, applies

_DROPPED = Both(
    zh="这里的值写法不对，没有读入，本规则无法判断",
    en="a value here has a wrong form and was not read, so this rule cannot decide",
)


def judge(
    scope: str, view: View, ruleset: Ruleset, dropped: tuple[Pointer, ...]
) -> Iterator[Finding]:
    """Run the rules of one half over one plan."""
    binding = ruleset.binding(scope, view.plan)
    # A value of wrong form may be what a rule needs.
    of_all = scope == "plan" or dropped
    for bound, basis, of_some in binding.rules if of_all else binding.having(present(view)):
        if of_some and not made_by(bound, view):
            continue
        hits = bound.check(view)
        if dropped:
            lost = [p for p in dropped if any(reads(path, p) for path in bound.reads)]
            hits = _undecided_where(lost, hits, view)
        for hit in hits:
            yield to_finding(hit, bound, basis, view.plan.id, ruleset)
    if binding.without_level and view.plan.jurisdiction and ruleset.wanted(LEVEL_UNKNOWN):
        yield _level_unknown(view, binding.without_level)


def binds(bound: BoundRule, view: View, ruleset: Ruleset) -> bool:
    """Whether a rule judges a plan, as :func:`judge` decides it."""
    level = ruleset.levels.get(view.plan.jurisdiction)
    about = applies(bound, view.plan, level)
    return bool(about and ruleset.basis(bound, view.plan) is not None and made_by(bound, view))


def made_by(bound: BoundRule, view: View) -> bool:
    """Whether some maker is one of the organisations that the rule is about."""
    wanted = bound.rule.applies.makers
    if not wanted:
        return True
    registered = view.around.registry.organisations
    makers = (registered[maker].value for maker in view.plan.maker if maker in registered)
    return any(
        not {str(one) for one in _as_tuple(getattr(maker, name, None))}.isdisjoint(values)
        for maker in makers
        for name, values in wanted.items()
    )


def _as_tuple(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else (value,)


def judge_registry(view: RegistryView, ruleset: Ruleset) -> Iterator[Finding]:
    """Run the rules that are about the registries, once."""
    for bound in ruleset.registry_rules():
        basis = ruleset.basis(bound, None)
        if basis is not None:
            for hit in bound.check(view):
                yield to_finding(hit, bound, basis, "", ruleset)


def to_finding(
    hit: Hit, bound: BoundRule, basis: tuple[Basis, ...], plan: str, ruleset: Ruleset
) -> Finding:
    """One hit with severity, clause and place: the clause of the value that is not kept, if any."""
    spot = hit.spot
    sure = ruleset.is_sure(basis)
    if hit.limit is not None:
        basis = (hit.limit.basis,)
        sure = hit.limit.is_firm
    severity = bound.rule.severity
    return Finding(
        rule=bound.rule.id,
        severity="warning" if severity == "error" and not sure else severity,
        location=spot.locate(),
        plan=plan,
        pointer=_pointer(spot),
        at=spot.document.at(spot.pointer),
        words=hit.words,
        mark=hit.mark,
        basis=basis,
        related=tuple(Related(other.locate(), other.note) for other in hit.related),
        outcome="undecided" if hit.undecided else "open",
        because=hit.undecided,
        lost=replace(spot.document, kept={}).at(hit.lost) if hit.lost else "",
    )


def _pointer(spot: Spot) -> str:
    return "/" + "/".join(str(step) for step in spot.document.raw(spot.pointer))


def _undecided_where(lost: list[Pointer], hits: Iterator[Hit], view: View) -> Iterator[Hit]:
    """A rule that needed a dropped value says 'undecided' there, once, and never 'missing'."""
    spoken: set[Pointer] = set()
    for hit in hits:
        here = _own_pointer(hit.spot, view.document)
        # A finding elsewhere, in the ledger, rests on the plan as a whole.
        touched = [p for p in lost if here is None or _touches(p, here)]
        if touched and hit.undecided is None:
            spoken.update(touched)
            yield replace(hit, undecided=_DROPPED, lost=touched[0])
        else:
            yield hit
    for pointer in lost:
        if pointer not in spoken:
            spot = Spot(replace(view.document, kept={}), pointer)
            yield Hit(spot, undecided=_DROPPED, lost=pointer, mark="dropped")


def _own_pointer(spot: Spot, document: Document) -> Pointer | None:
    return spot.document.raw(spot.pointer) if spot.document is document else None


def _touches(lost: Pointer, here: Pointer) -> bool:
    """Whether a hit may only be there because of the lost value: same item, or the whole plan."""
    shared = min(len(lost), len(here))
    return len(here) <= 1 or lost[:shared] == here[:shared]


def _level_unknown(view: View, rules: Iterable[str]) -> Finding:
    spot = view.spot("jurisdiction")
    return Finding(
        rule=LEVEL_UNKNOWN,
        severity="info",
        location=spot.locate(),
        plan=view.plan.id,
        pointer="/jurisdiction",
        at="/jurisdiction",
        words={"area": view.plan.jurisdiction, "rules": "、".join(rules)},
        outcome="undecided",
    )
