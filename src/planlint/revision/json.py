"""The comparison as JSON: a contract with pipelines (``schemas/diff.json``)."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from planlint import __version__
from planlint.engine.finding import Finding
from planlint.model.base import Model
from planlint.model.document import Location

from .comparison import Comparison, Revision
from .difference import Difference, shown
from .prose import Passage
from .shapes import (
    ChangeEntry,
    FindingEntry,
    FindingsEntry,
    JsonDiff,
    PlaceEntry,
    PlanEntry,
    ReasonEntry,
    RemarkEntry,
    SentenceEntry,
    UnitEntry,
    UnreadEntry,
)
from .side import Side
from .telling import Telling, grouped
from .values import Values


def to_json(comparison: Comparison, language: str) -> dict[str, Any]:
    """The comparison as JSON-safe data."""
    return _Writing(comparison, Telling(comparison, language)).whole().model_dump()


@dataclass(frozen=True)
class _Writing:
    comparison: Comparison
    telling: Telling

    def whole(self) -> JsonDiff:
        compared = self.comparison
        return JsonDiff(
            planlint=__version__,
            as_of=str(compared.as_of),
            old=compared.old.label,
            new=compared.new.label,
            procedure=compared.procedure,
            plans=[self._plan(one) for one in compared.revisions],
            registry=self._changes(compared.registry, self.telling.values(None)),
            inform=self._units(),
            findings=FindingsEntry(
                added=self._findings(compared.findings.added, compared.new),
                removed=self._findings(compared.findings.removed, compared.old),
                unchanged=compared.findings.unchanged,
            ),
            unread=[
                UnreadEntry(
                    side="old" if one.side is compared.old else "new",
                    path=one.side.shown(one.path),
                    reason=one.reason,
                )
                for one in compared.unread
            ],
        )

    def _plan(self, revision: Revision) -> PlanEntry:
        old, new = revision.pair
        facts = new or old
        assert facts is not None
        verdict = revision.verdict
        remarks = verdict.remarks if verdict else ()
        language = self.telling.language
        return PlanEntry(
            plan=facts.plan.id,
            title=facts.plan.title,
            action=revision.action,
            procedure=verdict.procedure if verdict else None,
            remarks=[RemarkEntry(code=one.code, message=one.words[language]) for one in remarks],
            old_path=self.comparison.old.shown(old.path) if old else None,
            new_path=self.comparison.new.shown(new.path) if new else None,
            changes=self._changes(revision.differences, self.telling.values(revision)),
        )

    def _changes(self, differences: Iterable[Difference], values: Values) -> list[ChangeEntry]:
        return [self._change(one, values) for one in differences]

    def _change(self, one: Difference, values: Values) -> ChangeEntry:
        change = one.change
        what = self.telling.what(one, values)
        about = self.telling.about(one, values)
        return ChangeEntry(
            area=change.area,
            action=change.action,
            at=one.at,
            chapter=change.chapter,
            item=self.telling.label(one, values),
            field=change.field,
            judge=change.judge,
            decides=change.decides,
            old=plain(change.old),
            new=plain(change.new),
            message=f"{about}{self.telling.pick('：', ': ')}{what}" if what else about,
            sentences=[SentenceEntry(old=list(h.old), new=list(h.new)) for h in one.hunks],
            old_place=_place(one.old) if one.old else None,
            new_place=_place(one.new) if one.new else None,
        )

    def _units(self) -> list[UnitEntry]:
        return [
            UnitEntry(
                unit=unit,
                name=self.telling.unit(unit),
                reasons=[
                    ReasonEntry(
                        reason=touch.reason,
                        message=self.telling.reason(touch),
                        plan=touch.plan,
                        about=touch.about,
                        place=_place(touch.place),
                    )
                    for touch in touches
                ],
            )
            for unit, touches in grouped(self.comparison.touches).items()
        ]

    def _findings(self, findings: Iterable[Finding], side: Side) -> list[FindingEntry]:
        return [
            FindingEntry(
                rule=one.rule,
                severity=one.severity,
                outcome=one.outcome,
                message=self.telling.message(one, side),
                plan=one.plan or None,
                place=_place(shown(side, one.location)),
                fingerprint=one.fingerprint,
            )
            for one in findings
        ]


def plain(value: Any) -> Any:
    """A value of the model as JSON has it."""
    if isinstance(value, Model):
        return value.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    if isinstance(value, Passage):
        return {key: plain(said) for key, said in value.said().items()}
    if isinstance(value, tuple | list):
        return [plain(one) for one in value]
    return value if value is None or isinstance(value, bool | int | str) else str(value)


def _place(place: Location) -> PlaceEntry:
    return PlaceEntry(path=place.path, line=place.line, column=place.column)
