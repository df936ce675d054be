"""The run as JSON: see ``shapes`` for what stands in it."""

from typing import Any

from planlint import __version__
from planlint.model.document import Location
from planlint.report.printable import printable

from .answer import deciding
from .asked import Asked
from .calling import Call
from .compared import Change, changes
from .course import Activation, Deed, Draw, Note, Run, Step, Wait
from .shapes import (
    AnswerEntry,
    CallEntry,
    ChangeEntry,
    DrawEntry,
    EventEntry,
    JsonRun,
    NoteEntry,
    PlaceEntry,
    PlanEntry,
    ReportEntry,
    StepEntry,
    TaskEntry,
    TimeEntry,
    WaitEntry,
)
from .spreading import Heard
from .window import Window
from .words import Words


def to_json(run: Run, usual: Run | None, words: Words) -> dict[str, Any]:
    """The run as JSON-safe data; messages in the language of *words*."""
    return _Entries(run.asked, words).whole(run, usual).model_dump()


class _Entries:
    """Parts of a run as entries."""

    def __init__(self, asked: Asked, words: Words) -> None:
        self.asked, self.words = asked, words

    def whole(self, run: Run, usual: Run | None) -> JsonRun:
        costs = None if usual is None else list(map(self.change, changes(usual, run)))
        return JsonRun(
            planlint=__version__,
            event=self.event(),
            answer=list(map(self.answer, deciding(run))),
            reports=list(map(self.report, run.spread.heard)),
            plans=list(map(self.plan, run.activations)),
            draws=list(map(self.draw, run.draws)),
            breaks=list(map(self.note, run.breaks)),
            undecided=list(map(self.note, run.undecided)),
            resting=list(map(self.note, run.resting)),
            changes=costs,
        )

    def event(self) -> EventEntry:
        asked = self.asked
        return EventEntry(
            hazard=asked.hazard, grade=asked.grade, area=asked.area, unit=asked.unit,
            time=f"{asked.moment:%Y-%m-%dT%H:%M}", level=asked.level,
            readings=[f"{r.quantity}={r.value}{r.unit}" for r in asked.readings],
            without=sorted(asked.without), horizon=asked.horizon,
        )  # fmt: skip

    def time(self, window: Window) -> TimeEntry:
        return TimeEntry(
            earliest=window.earliest,
            latest=None if window.open else window.latest,
            at_least=window.latest,
            earliest_at=self._wall(window.earliest),
            latest_at=None if window.open else self._wall(window.latest),
        )

    def _wall(self, minutes: int) -> str | None:
        moment = self.asked.at(minutes)
        return f"{moment:%Y-%m-%dT%H:%M}" if moment else None

    def maybe(self, window: Window | None) -> TimeEntry | None:
        return self.time(window) if window else None

    def answer(self, one: Activation) -> AnswerEntry:
        step = one.step("decide")
        acts = [call.acts for call in step.calls if call.acts] if step else []
        time = self.maybe(step.window) if step else None
        return AnswerEntry(plan=one.id, area=one.peer.jurisdiction, acts=acts, time=time)

    def report(self, one: Heard) -> ReportEntry:
        senders = [stand.holder or stand.tier for stand in one.hop.senders]
        receivers = [stand.holder or stand.tier for stand in one.hop.receivers]
        return ReportEntry(
            plan=one.hop.peer.id, senders=senders, receivers=receivers,
            sent=self.time(one.sent), known=self.time(one.window), place=_place(one.hop.location),
        )  # fmt: skip

    def plan(self, one: Activation) -> PlanEntry:
        chosen, cause = one.chosen, one.cause
        return PlanEntry(
            id=one.id,
            title=printable(one.peer.title),
            inside=one.facts is not None,
            jurisdiction=one.peer.jurisdiction,
            cause=cause.kind,
            cause_plan=cause.plan,
            cause_place=_place(cause.location) if cause.location else None,
            level=chosen.level if chosen else None,
            level_by=chosen.how if chosen else "",
            level_source=chosen.by if chosen else "",
            level_gravest=chosen.gravest if chosen else None,
            assumed=chosen.assumed if chosen else False,
            warning=one.warning.level if one.warning else None,
            known=self.time(one.known),
            begins=self.maybe(one.begins),
            steps=list(map(self.step, one.steps)),
            tasks=list(map(self.task, one.deeds)),
            place=_place(one.location),
        )

    def step(self, step: Step) -> StepEntry:
        return StepEntry(
            kind=step.kind, holders=list(step.holders), time=self.maybe(step.window),
            calls=list(map(_call, step.calls)), place=_place(step.location),
        )  # fmt: skip

    def task(self, deed: Deed) -> TaskEntry:
        task = deed.task
        return TaskEntry(
            id=task.id or "",
            title=printable(task.title or ""),
            state=deed.state,
            lead=list(task.lead),
            support=list(task.support),
            post=task.post or "",
            missing=list(deed.missing),
            start=self.maybe(deed.start),
            due=self.maybe(deed.due),
            call=_call(deed.call) if deed.call else None,
            waits=list(map(self.wait, deed.waits)),
            repeats=list(map(self.time, deed.repeats)),
            turns=deed.turns,
            place=_place(deed.location),
        )

    def wait(self, wait: Wait) -> WaitEntry:
        return WaitEntry(
            plan=wait.plan, task=wait.task, unit=wait.unit, state=wait.state,
            done=self.maybe(wait.done), place=_place(wait.location),
        )  # fmt: skip

    def draw(self, draw: Draw) -> DrawEntry:
        return DrawEntry(
            resource=draw.resource, quantity=draw.quantity, left=draw.left, plan=draw.deed.plan,
            task=draw.deed.task.id or "", time=self.maybe(draw.deed.start),
            place=_place(draw.location),
        )  # fmt: skip

    def note(self, note: Note) -> NoteEntry:
        return NoteEntry(
            kind=note.kind, plan=note.plan, message=self.words.note(note),
            time=self.maybe(note.window), places=list(map(_place, note.places)),
        )  # fmt: skip

    def change(self, change: Change) -> ChangeEntry:
        return ChangeEntry(
            kind=change.kind, plan=change.plan, number=change.number,
            before=self.time(change.before), after=self.maybe(change.after),
            place=_place(change.location),
        )  # fmt: skip


def _call(call: Call) -> CallEntry:
    fields = call._asdict() | {"tried": list(call.tried)}
    del fields["location"], fields["internal"]
    return CallEntry(**fields)


def _place(location: Location) -> PlaceEntry:
    return PlaceEntry(path=location.path, line=location.line, column=location.column)
