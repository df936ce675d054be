"""Obligations and findings of a family put together into rows."""

import datetime
import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from planlint.engine.finding import Finding
from planlint.engine.owing import WITH_FILING, Obligation
from planlint.engine.ruleset import Ruleset
from planlint.family.family import Family
from planlint.rulebook.labels import CATEGORIES
from planlint.rulebook.owed import Owed
from planlint.rulebook.rule import WITHOUT_LAW
from planlint.rulebook.vocabulary import Vocabulary
from planlint.rulebook.words import Both

from .compiling import compile_rows
from .coverage import coverage
from .doubting import Doubts
from .expecting import Expecting
from .offices import offices_of
from .overview import Area, Overview, OwedRow, State
from .standing import plan_rows

_NOT_ANNOUNCED = Both(
    zh="放假安排没有公布，期限的最后一天还不能确定",
    en="the holidays are not announced, so nobody can tell the last day",
)
# Where findings stand that say of a filing that was made that it lacks something: by the sender's
# ledger, and by the register of the office.
_SENT = ("/materials", "/complete")


@dataclass(frozen=True)
class Gathered:
    """What was worked out of a family."""

    family: Family
    ruleset: Ruleset
    obligations: tuple[Obligation, ...]
    # Of rules about duties, waived ones included.
    findings: tuple[Finding, ...] = ()
    # What nobody can tell for files that were not read.
    doubts: Doubts = field(default_factory=Doubts)


def overview(gathered: Gathered) -> Overview:
    """All rows of the family, nothing narrowed."""
    family, vocabulary = gathered.family, gathered.ruleset.pack.vocabulary
    listed, doubts = plan_rows(family, vocabulary), gathered.doubts
    missing = compile_rows(listed, family, gathered.ruleset)
    plans, rows = doubts.of_plans(listed), doubts.of_owed((*_owed_rows(gathered), *missing), listed)
    areas = frozenset(family.registry.jurisdictions)
    terms = vocabulary.lists.get("duties", {})
    return Overview(
        as_of=family.as_of,
        plans=plans,
        obligations=rows,
        findings=gathered.findings,
        coverage=coverage(plans, family, areas),
        areas=_areas(family),
        offices=offices_of(plans, rows, family),
        duties={name: term.both for name, term in terms.items()},
        hazards={name: _hazard(name, vocabulary) for row in plans for name in row.hazards},
    )


def _hazard(name: str, vocabulary: Vocabulary) -> Both:
    """A hazard of the list, or one of the four categories of the law."""
    return CATEGORIES.get(name) or vocabulary.name("hazards", name)


def _owed_rows(gathered: Gathered) -> tuple[OwedRow, ...]:
    """Each obligation with what was found about that duty of that plan."""
    rules, expecting = gathered.ruleset.pack.rules, Expecting(gathered.family)
    found: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in gathered.findings:
        bound = rules.get(finding.rule)
        if bound is not None and bound.rule.duty:
            found[finding.plan, bound.rule.duty].append(finding)
    owing: dict[tuple[str, str], list[Obligation]] = defaultdict(list)
    for one in gathered.obligations:
        owing[one.facts.plan.id, one.duty].append(one)
    rows = [
        replace(
            _row(one, _about(one, found[key], beside) or _unfiled(one, found, gathered), gathered),
            to=expecting.of(one),
        )
        for key, beside in owing.items()
        for one in beside
    ]
    return tuple(_told_apart(rows))


def _told_apart(rows: Iterable[OwedRow]) -> Iterator[OwedRow]:
    """Each row with an id of its own: two drills of one day may have no number."""
    seen: Counter[str] = Counter()
    for row in rows:
        seen[row.id] += 1
        yield row if seen[row.id] == 1 else replace(row, id=f"{row.id}-{seen[row.id]}")


def _unfiled(
    one: Obligation, found: Mapping[tuple[str, str], list[Finding]], gathered: Gathered
) -> list[Finding]:
    """Of what is sent with a filing, or filed with a second office: that nothing was filed at all."""
    if one.duty not in WITH_FILING or one.owed.done is not None or one.owed.elsewhere:
        return []
    rules = gathered.ruleset.pack.rules
    filing = found.get((one.facts.plan.id, "file"), ())
    return [f for f in filing if rules[f.rule].rule.check.get("kind") == "deadline"]


def _about(one: Obligation, found: list[Finding], beside: list[Obligation]) -> list[Finding]:
    """Of the findings about a duty of a plan those about this obligation.

    What a rule found goes with what the same rule says is owed, of several at the same place; what
    rules found that owe nothing themselves goes with the first.
    """
    same = [other for other in beside if other.rule == one.rule]
    owing = {other.rule for other in beside}
    return [
        finding
        for finding in found
        if (finding.rule == one.rule and (len(same) == 1 or _is_at(finding, one)))
        or (finding.rule not in owing and one is beside[0])
    ]


def _is_at(finding: Finding, one: Obligation) -> bool:
    here = one.owed.spot.locate()
    return (finding.location.path, finding.location.line) == (here.path, here.line)


def _row(one: Obligation, about: list[Finding], gathered: Gathered) -> OwedRow:
    as_of, owed = gathered.family.as_of, one.owed
    here = owed.spot.locate()
    return OwedRow(
        id=_id(one),
        key=one.facts.plan.id,
        duty=one.duty,
        state=_state(one, about, gathered),
        by=one.by,
        wanted=owed.wanted,
        start=owed.start,
        earliest=owed.earliest,
        latest=owed.latest,
        done=owed.done,
        customary=owed.customary or all(b.force in WITHOUT_LAW for b in one.basis),
        days=owed.days(as_of),
        rule=one.rule,
        basis=one.basis,
        because=_because(owed, as_of),
        path=here.path,
        line=here.line,
        findings=tuple(sorted(f.fingerprint for f in about)),
    )


def _because(owed: Owed, as_of: datetime.date) -> Both | None:
    """Why it is not owed, or why nobody can tell how it stands."""
    if owed.excused or (owed.unproved and owed.done is None):
        return owed.excused or owed.unproved
    return _NOT_ANNOUNCED if owed.state(as_of) == "undecided" and owed.latest else None


def _state(one: Obligation, about: list[Finding], gathered: Gathered) -> State:
    """As it stands, unless it is excused or something is missing from what was filed."""
    state: State = one.owed.state(gathered.family.as_of)
    own = [f for f in about if f.rule == one.rule] or about
    if state in ("overdue", "elsewhere") and own and all(f.outcome == "waived" for f in own):
        return "waived"
    short = any(f.outcome == "open" and f.pointer.endswith(_SENT) for f in about)
    return (
        "incomplete" if short and state in ("done", "done_late") and one.duty == "file" else state
    )


def _id(one: Obligation) -> str:
    parts = (one.facts.plan.id, one.duty, one.rule, one.owed.mark)
    return hashlib.blake2b("\x1f".join(parts).encode(), digest_size=8).hexdigest()


def _areas(family: Family) -> tuple[Area, ...]:
    return tuple(
        Area(area, e.value.name or area, e.value.level or "", e.value.parent or "")
        for area, e in family.registry.jurisdictions.items()
    )
