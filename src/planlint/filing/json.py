"""The overview as JSON-safe data, in one language."""

import datetime
from collections.abc import Mapping
from typing import Any

from planlint import __version__
from planlint.engine.report import Report
from planlint.report.json import BasisEntry, NotCheckedEntry
from planlint.report.wording import Wording
from planlint.rulebook.words import Both

from .overview import Overview, OwedRow, PlanRow, Tier
from .shapes import (
    AreaEntry,
    FoundEntry,
    JsonFiling,
    NameEntry,
    OfficeEntry,
    OwedEntry,
    PlanEntry,
    SummaryEntry,
    TierEntry,
)


def to_json(overview: Overview, report: Report, language: str) -> dict[str, Any]:
    """All rows; *report* words the findings."""
    manifest = report.pack.manifest
    whole = JsonFiling(
        planlint=__version__,
        rulebook={"pack": manifest.id, "version": manifest.version},
        as_of=str(overview.as_of),
        office=overview.office,
        jurisdiction=overview.jurisdiction,
        due_within=overview.due_within,
        undated=overview.undated,
        summary=SummaryEntry(**overview.summary),
        areas=[AreaEntry(id=a.id, name=a.name, level=a.level, parent=a.parent) for a in overview.areas],
        offices=[OfficeEntry(id=o.id, name=o.name, jurisdiction=o.jurisdiction) for o in overview.offices],
        duties=_names(overview.duties, language),
        hazards=_names(overview.hazards, language),
        coverage=[_tier(tier) for tier in overview.coverage],
        plans=[_plan(row, language) for row in overview.plans],
        obligations=[_owed(row, language) for row in overview.obligations],
        findings=_findings(overview, Wording(report, language)),
        not_checked=[NotCheckedEntry(path=e.path, reason=e.reason) for e in report.not_checked],
    )  # fmt: skip
    return whole.model_dump()


def _names(names: Mapping[str, Both], language: str) -> list[NameEntry]:
    return [NameEntry(id=name, name=both[language]) for name, both in names.items()]


def _tier(tier: Tier) -> TierEntry:
    return TierEntry(
        level=tier.level,
        plans=dict(tier.plans),
        all=tier.all,
        owed=tier.owed,
        there=tier.there,
        missing=tier.missing,
        drafted=tier.drafted,
        unplaced=tier.unplaced,
        percent=tier.percent,
        units=tier.units,
        units_covered=tier.units_covered,
        units_percent=tier.units_percent,
    )


def _plan(row: PlanRow, language: str) -> PlanEntry:
    return PlanEntry(
        key=row.key,
        plan=row.plan,
        title=row.title,
        type=row.type,
        jurisdiction=row.jurisdiction,
        level=row.level,
        hazards=list(row.hazards),
        subject=row.subject,
        maker=list(row.maker),
        number=row.number,
        issued=_day(row.issued),
        standing=row.standing,
        since=_day(row.since),
        only_draft=row.only_draft,
        because=_said(row.because, language),
        path=row.path,
        line=row.line,
    )


def _owed(row: OwedRow, language: str) -> OwedEntry:
    return OwedEntry(
        id=row.id,
        key=row.key,
        duty=row.duty,
        state=row.state,
        by=list(row.by),
        to=list(row.to),
        wanted=_said(row.wanted, language),
        start=_day(row.start),
        due=_day(row.due),
        earliest=_day(row.earliest),
        latest=_day(row.latest),
        customary=row.customary,
        done=_day(row.done),
        days=row.days,
        rule=row.rule,
        basis=[
            BasisEntry(instrument=b.instrument, article=b.article, force=b.force, reading=b.reading)
            for b in row.basis
        ],
        because=_said(row.because, language),
        path=row.path,
        line=row.line,
        findings=list(row.findings),
    )


def _findings(overview: Overview, wording: Wording) -> list[FoundEntry]:
    return [
        FoundEntry(
            id=found.fingerprint,
            rule=found.rule,
            severity=found.severity,
            outcome=found.outcome,
            message=wording.message(found),
            mend=wording.mend(found),
            path=found.location.path,
            line=found.location.line,
        )
        for found in overview.findings
    ]


def _day(day: datetime.date | None) -> str | None:
    return str(day) if day else None


def _said(words: Both | None, language: str) -> str:
    return words[language] if words else ""
