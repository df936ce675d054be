"""Which plans there are, which should be there, and which need not (齐备情况)."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from planlint.family.counterparts.owed import Owed
from planlint.family.editions import standing
from planlint.family.facts import Facts
from planlint.family.family import Family
from planlint.family.registry import Entry
from planlint.model.plan_types import PLAN_TYPES
from planlint.model.registries.catalogue import CatalogueEntry
from planlint.rulebook.labels import PLAN_KINDS, plain
from planlint.rulebook.orders import ORDERED, ORDERS
from planlint.rulebook.vocabulary import Vocabulary
from planlint.rulebook.words import Both

from .overview import PlanRow, Standing

_CATALOGUE = Both(zh="预案目录列为应当制定", en="the catalogue says that it is owed")
_ORDERED = Both(zh="{law}要求制定，预案目录没有列出", en="{law} orders it, the catalogue is silent")
_LATER = Both(zh="预案目录：{day} 起应当制定", en="the catalogue: owed from {day} on")
# Every school of a county may owe one: the area alone would name none of them.
_BY_MAKER = ("department", "unit")
_NO_REASON = Both(zh="预案目录没有写明理由", en="the catalogue gives no reason")


def plan_rows(family: Family, vocabulary: Vocabulary) -> tuple[PlanRow, ...]:
    """Every edition in the family, then what is owed or not owed and not there."""
    rows = [_of_plan(facts, family) for facts in family.facts]
    rows += _each_once(_not_there(family, vocabulary))
    return tuple(sorted(rows, key=lambda row: (row.jurisdiction, row.type, row.key, row.path)))


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
        found[row.key] = replace(first, hazards=hazards)
    return found.values()


def _not_there(family: Family, vocabulary: Vocabulary) -> Iterator[PlanRow]:
    owed = Owed(family, ORDERS)
    for entry in family.registry.catalogue:
        if entry.value.type in PLAN_TYPES and entry.value.jurisdiction:
            said = owed.said(entry)
            if said != "undecided" and not family.plans_for(entry.value):
                yield _of_entry(entry, said == "missing", family, vocabulary)
    for area in family.registry.jurisdictions:
        for hazard in owed.unlisted(area):
            name = vocabulary.name("hazards", hazard)
            yield PlanRow(
                key=f"{area}/special/{hazard}",
                title=_title(family, area, "special", name.zh),
                type="special",
                jurisdiction=area,
                standing="missing",
                level=family.registry.level(area) or "",
                hazards=(hazard,),
                because=_ordered(ORDERED[hazard]),
            )


def _ordered(law: Both) -> Both:
    return Both(zh=_ORDERED.zh.format(law=law.zh), en=_ORDERED.en.format(law=law.en))


def _of_entry(
    entry: Entry[CatalogueEntry], missing: bool, family: Family, vocabulary: Vocabulary
) -> PlanRow:
    owed, place = entry.value, entry.location
    area, kind = owed.jurisdiction or "", owed.type or ""
    about = owed.hazard or owed.subject or ""
    name = vocabulary.name("hazards", owed.hazard).zh if owed.hazard else owed.subject or ""
    return PlanRow(
        key=owed.plan or "/".join(filter(None, (area, kind, about, owed.maker))),
        title=_title(family, area, kind, name, owed.maker if kind in _BY_MAKER else None),
        type=kind,
        jurisdiction=area,
        standing="missing" if missing else "not_owed",
        level=family.registry.level(area) or "",
        hazards=(owed.hazard,) if owed.hazard else (),
        subject=owed.subject or "",
        maker=(owed.maker,) if owed.maker else (),
        because=_because(owed, missing),
        path=place.path,
        line=place.line,
    )


def _because(owed: CatalogueEntry, missing: bool) -> Both:
    if owed.owed is not False and owed.since is not None and not missing:
        return _LATER.filled(day=str(owed.since))
    if owed.why:
        return plain(owed.why)
    return _CATALOGUE if missing else _NO_REASON


def _title(family: Family, area: str, kind: str, about: str, maker: str | None = None) -> str:
    """What it would be called: 江州市防汛专项应急预案, 石桥中学防火单位应急预案."""
    entry, unit = (
        family.registry.jurisdictions.get(area),
        family.registry.organisations.get(maker or ""),
    )
    whose = (unit.value.name_on(family.as_of) if unit else None) or (
        entry.value.name if entry else None
    )
    return f"{whose or area}{about}{PLAN_KINDS[kind].zh}"
