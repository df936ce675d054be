"""Clause by clause (逐条交代): which rules rest on each clause, and why there are none on the others.

Computed from the rules and the law of a pack, never kept by hand.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from planlint.model.law import Clause, Instrument, Reason

from .pack import Pack
from .rule import Rule

# rules: some rule rests on it; manual: a reviewer must look; no_duty: it asks nothing of a plan.
Standing = Literal["rules", "manual", "no_duty", "open"]
STANDINGS: tuple[Standing, ...] = ("rules", "manual", "no_duty", "open")


@dataclass(frozen=True)
class Accounted:
    """One clause with the rules that rest on it, or on its paragraphs."""

    clause: Clause
    rules: tuple[str, ...]
    standing: Standing

    @property
    def why(self) -> Reason | None:
        """Why it has no rule, where that is said."""
        return self.clause.manual or self.clause.no_duty

    @property
    def is_double(self) -> bool:
        """Whether it says why it has no rule, and has one, or says two things."""
        return bool(self.why and (self.rules or (self.clause.manual and self.clause.no_duty)))


@dataclass(frozen=True)
class Coverage:
    """One instrument, clause by clause."""

    instrument: Instrument
    clauses: tuple[Accounted, ...]

    @property
    def counts(self) -> Mapping[Standing, int]:
        """How many clauses stand how."""
        found = Counter(entry.standing for entry in self.clauses)
        return {standing: found[standing] for standing in STANDINGS}


def coverages(pack: Pack) -> tuple[Coverage, ...]:
    """Every instrument of the pack that has clauses, those accounted for first, then by code."""
    rules = _rules_on(pack)
    return tuple(
        Coverage(instrument, _accounted(instrument, rules.get(instrument.id, {})))
        for instrument in sorted(
            pack.lawbook.instruments.values(), key=lambda found: (not found.accounted, found.id)
        )
        if instrument.clauses
    )


def totals(found: Iterable[Coverage]) -> Mapping[Standing, int]:
    """The clauses of all accounted instruments together."""
    sums = Counter[Standing]()
    for coverage in found:
        if coverage.instrument.accounted:
            sums.update(coverage.counts)
    return {standing: sums[standing] for standing in STANDINGS}


def faults(found: Iterable[Coverage]) -> list[tuple[Instrument, Accounted]]:
    """Clauses of accounted instruments that nobody accounts for, and those accounted for twice."""
    return [
        (coverage.instrument, entry)
        for coverage in found
        if coverage.instrument.accounted
        for entry in coverage.clauses
        if entry.standing == "open" or entry.is_double
    ]


def unread(pack: Pack) -> tuple[Instrument, ...]:
    """Instruments that nobody could read: nothing is checked under them."""
    return tuple(
        instrument
        for _, instrument in sorted(pack.lawbook.instruments.items())
        if instrument.reading == "unread" and instrument.repealed is None and instrument.starts
    )


def _rules_on(pack: Pack) -> dict[str, dict[str, list[str]]]:
    """Instrument -> article -> ids of the rules that rest on it."""
    found: dict[str, dict[str, list[str]]] = {}
    for name, bound in pack.rules.items():
        for instrument, article in dict.fromkeys(_grounds(bound.rule, pack)):
            found.setdefault(instrument, {}).setdefault(article, []).append(name)
    return found


def _grounds(rule: Rule, pack: Pack) -> Iterator[tuple[str, str]]:
    """The clauses of a rule, and those that set the value which it reads from the profiles."""
    setting = rule.check.get("setting")
    named = [(basis.instrument, basis.article) for basis in rule.basis]
    for profile in pack.profiles.values() if setting else ():
        named += [(o.instrument, o.article) for o in profile.settings if o.setting == setting]
    for instrument, article in named:
        if instrument and article:
            yield instrument, article


def _accounted(instrument: Instrument, rules: Mapping[str, list[str]]) -> tuple[Accounted, ...]:
    """An article counts as covered where a paragraph is, and as settled where all of them are."""
    own: dict[str, Accounted] = {}
    for clause in reversed(instrument.clauses):
        parts = [own[name] for name in own if name.startswith(f"{clause.article}(")]
        inside = (name for part in parts for name in part.rules)
        names = tuple(sorted({*rules.get(clause.article, ()), *inside}))
        own[clause.article] = Accounted(clause, names, _standing(clause, names, parts))
    return tuple(own[clause.article] for clause in instrument.clauses)


def _standing(clause: Clause, rules: tuple[str, ...], parts: list[Accounted]) -> Standing:
    if rules:
        return "rules"
    if clause.manual:
        return "manual"
    if clause.no_duty:
        return "no_duty"
    settled: set[Standing] = {part.standing for part in parts}
    if not settled or "open" in settled:
        return "open"
    return "manual" if "manual" in settled else "no_duty"
