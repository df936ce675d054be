"""Which plans there are, which should be there, and which need not (齐备情况)."""

from collections.abc import Iterable
from dataclasses import replace

from planlint.family.editions import standing
from planlint.family.facts import Facts
from planlint.family.family import Family
from planlint.rulebook.vocabulary import Vocabulary
from planlint.rulebook.words import Both

from .overview import PlanRow, Standing
from .unanswered import unanswered
from .unplaced import all_of

_ONLY = {
    "draft": Both(zh="只有草案", en="there is only a draft"),
    "future": Both(zh="尚未印发", en="it is not issued yet"),
}


def plan_rows(family: Family, vocabulary: Vocabulary) -> tuple[PlanRow, ...]:
    """Every edition in the family, then what is asked for and not there."""
    editions = {id(facts): _of_plan(facts, family) for facts in family.facts}
    absent: list[PlanRow] = []
    for row, draft in unanswered(family, vocabulary):
        if draft is None:
            absent.append(row)
        else:
            editions[id(draft)] = _asked_for(editions[id(draft)], row)
    rows = (*editions.values(), *_each_once(absent))
    return tuple(sorted(rows, key=lambda row: (row.jurisdiction, row.type, row.key, row.path)))


def _asked_for(draft: PlanRow, asked: PlanRow) -> PlanRow:
    """A draft, or an edition to come, that is all there is of a plan asked for."""
    if draft.only_draft:
        return replace(draft, since=min(filter(None, (draft.since, asked.since)), default=None))
    only = asked.standing == "missing"
    reasons = filter(None, (asked.because, _ONLY[draft.standing] if only else None))
    return replace(
        draft, since=asked.since, only_draft=only, ordered=asked.ordered, because=all_of(reasons)
    )


def _of_plan(facts: Facts, family: Family) -> PlanRow:
    plan, edition = facts.plan, facts.plan.edition
    here = facts.document.locate(("id",))
    return PlanRow(
        key=plan.id or facts.path,
        title=plan.title or plan.id,
        type=plan.type,
        jurisdiction=plan.jurisdiction,
        standing=_standing(facts, family),
        plan=plan.id,
        level=family.registry.level(plan.jurisdiction) or "",
        hazards=plan.hazards,
        maker=plan.maker,
        number=(edition.number if edition else None) or "",
        issued=edition.dates.issued if edition and edition.dates else None,
        path=here.path,
        line=here.line,
    )


def _standing(facts: Facts, family: Family) -> Standing:
    match standing(facts.plan, family.as_of):
        case "past":
            return "repealed"
        case "current":
            return "superseded" if family.superseded(facts) else "in_force"
        case other:
            return other


def _each_once(rows: Iterable[PlanRow]) -> Iterable[PlanRow]:
    """A plan that several entries of the catalogue mean, for a hazard each, is one plan."""
    found: dict[str, PlanRow] = {}
    for row in rows:
        known = found.setdefault(row.key, row)
        first, other = (row, known) if row.standing == "missing" != known.standing else (known, row)
        hazards = tuple(dict.fromkeys((*first.hazards, *other.hazards)))
        days = (one.since for one in (first, other) if one.standing == first.standing)
        since = min(filter(None, days), default=None)
        found[row.key] = replace(first, hazards=hazards, since=since)
    return found.values()
