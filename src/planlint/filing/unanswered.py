"""What the catalogue or a law asks for and no plan in force answers (应有而没有)."""

from collections.abc import Iterator

from planlint.family.counterparts.drafts import NOT_ON_ONE, Drafts
from planlint.family.counterparts.owed import Owed, Said, is_in_force
from planlint.family.facts import Facts
from planlint.family.family import Family
from planlint.family.registry import Entry
from planlint.model.registries.catalogue import CatalogueEntry
from planlint.rulebook.labels import PLAN_KINDS, plain
from planlint.rulebook.orders import ORDERED, ORDERS
from planlint.rulebook.vocabulary import Vocabulary
from planlint.rulebook.words import Both

from .overview import PlanRow, Standing
from .unplaced import is_read, why_unplaced

_CATALOGUE = Both(zh="预案目录列为应当制定", en="the catalogue says that it is owed")
_ORDERED = Both(zh="{law}要求制定，预案目录没有列出", en="{law} orders it, the catalogue is silent")
_LATER = Both(zh="预案目录：{day} 起应当制定", en="the catalogue: owed from {day} on")
_NO_REASON = Both(zh="预案目录没有写明理由", en="the catalogue gives no reason")
_PLAN = Both(zh="应急预案", en="plan")
# Every school of a county may owe one: the area alone would name none of them.
_BY_MAKER = ("department", "unit")
_STANDINGS: dict[Said, Standing] = {
    "missing": "missing", "later": "not_owed", "not_owed": "not_owed", "undecided": "undecided",
}  # fmt: skip


class _InForce(Owed):
    """What laws order, where only plans in force are an answer."""

    def _planned(self, area: str, hazard: str) -> bool:
        peers = self.family.peers_on(area, hazard)
        return any(
            peer.source.type not in NOT_ON_ONE and is_in_force(peer.id, self.family)
            for peer in peers
        )


def unanswered(family: Family, vocabulary: Vocabulary) -> Iterator[tuple[PlanRow, Facts | None]]:
    """A row for each, with the draft or the edition to come that is all there is of it."""
    owed, drafts = _InForce(family, ORDERS), Drafts(family)
    for entry in family.registry.catalogue:
        if entry.value.owed is False and not (entry.value.type and entry.value.jurisdiction):
            continue
        known = is_read(entry) and family.plans_for(entry.value)
        if not (known and any(is_in_force(plan, family) for plan in known)):
            row = _of_entry(entry, owed.said(entry), family, vocabulary)
            is_placed = row.standing == "missing" or row.since is not None
            yield row, drafts.of(entry.value) if is_placed else None
    for area in family.registry.jurisdictions:
        for hazard in owed.unlisted(area):
            yield _of_law(area, hazard, family, vocabulary), drafts.on(area, hazard)


def _of_entry(
    entry: Entry[CatalogueEntry], said: Said, family: Family, vocabulary: Vocabulary
) -> PlanRow:
    # What is not owed is counted nowhere, wherever it belongs and from whatever day on.
    said = "not_owed" if entry.value.owed is False else said
    why = None if said == "not_owed" else why_unplaced(entry, family, vocabulary)
    if why is not None:
        return _row(entry, "undecided", why, family, vocabulary)
    return _row(entry, said, _because(entry.value, said), family, vocabulary)


def _row(
    entry: Entry[CatalogueEntry], said: Said, because: Both, family: Family, vocabulary: Vocabulary
) -> PlanRow:
    owed, place = entry.value, entry.location
    area, kind = owed.jurisdiction or "", owed.type or ""
    about = owed.hazard or owed.subject or ""
    name = vocabulary.name("hazards", owed.hazard).zh if owed.hazard else owed.subject or ""
    key = owed.plan or "/".join(filter(None, (area, kind, about, owed.maker)))
    return PlanRow(
        # Two that cannot be placed need not be the same.
        key=f"{place.path}:{place.line}" if said == "undecided" else key,
        title=_title(family, area, kind, name, owed.maker if kind in _BY_MAKER else None),
        type=kind,
        jurisdiction=area,
        standing=_STANDINGS[said],
        level=family.registry.level(area) or "",
        hazards=(owed.hazard,) if owed.hazard else (),
        subject=owed.subject or "",
        maker=(owed.maker,) if owed.maker else (),
        since=owed.since if said in ("missing", "later") else None,
        because=because,
        path=place.path,
        line=place.line,
    )


def _of_law(area: str, hazard: str, family: Family, vocabulary: Vocabulary) -> PlanRow:
    law = ORDERED[hazard]
    return PlanRow(
        key=f"{area}/special/{hazard}",
        title=_title(family, area, "special", vocabulary.name("hazards", hazard).zh),
        type="special",
        jurisdiction=area,
        standing="missing",
        level=family.registry.level(area) or "",
        hazards=(hazard,),
        ordered=True,
        because=Both(zh=_ORDERED.zh.format(law=law.zh), en=_ORDERED.en.format(law=law.en)),
    )


def _because(owed: CatalogueEntry, said: Said) -> Both:
    if said == "later":
        return _LATER.filled(day=str(owed.since))
    if owed.why:
        return plain(owed.why)
    return _CATALOGUE if said == "missing" else _NO_REASON


def _title(family: Family, area: str, kind: str, about: str, maker: str | None = None) -> str:
    """What it would be called: 江州市防汛专项应急预案, 石桥中学防火单位应急预案."""
    registry = family.registry
    entry, unit = registry.jurisdictions.get(area), registry.organisations.get(maker or "")
    whose = (unit.value.name_on(family.as_of) if unit else None) or (
        entry.value.name if entry else None
    )
    return f"{whose or area}{about}{PLAN_KINDS.get(kind, _PLAN).zh}"
