"""Who decides at which level, and who reports to whom."""

from collections.abc import Iterator
from typing import Any

from planlint.model.reporting import Party, ReportingStep
from planlint.source.tree import Pointer

from .drawing import Drawing
from .parts import Edge, Item, Level

# Field of a warning, a response or one of its steps -> kind of edge.
_DECIDERS = {
    "issue": "issue", "adjust": "adjust", "lift": "lift", "assess": "assess", "propose": "propose",
    "decide": "decide", "announce": "announce", "command": "command_by",
}  # fmt: skip


def level_edges(drawing: Drawing) -> Iterator[Edge]:
    """From the plan to those who issue, propose, decide and command at each level."""
    for number, warning in enumerate(drawing.plan.warnings):
        at = ("warnings", number)
        key = Level("warning", warning.hazard or "", warning.level or 0)
        yield from _deciders(drawing, warning, at, drawing.item("warning", at, levels=(key,)))
    for number, response in enumerate(drawing.plan.responses):
        at = ("responses", number)
        key = Level("response", response.hazard or "", response.level or 0)
        item = drawing.item("response", at, levels=(key,))
        yield from _deciders(drawing, response, at, item)
        for name, step in (("change", response.change), ("end", response.end)):
            if step is not None:
                yield from _deciders(drawing, step, (*at, name), item, name)


def reporting_edges(drawing: Drawing) -> Iterator[Edge]:
    """One edge a hop; where a side is only a tier or a name, the plan stands for it."""
    for number, hop in enumerate(drawing.plan.reporting):
        senders, receivers = _ends(drawing, hop.from_), _ends(drawing, hop.to)
        if senders or receivers:
            at = ("reporting", number)
            words = {"title": hop.when or "", "within": _clock(hop)}
            item = drawing.item("reporting", at, **words)
            named = _unheld(hop.from_) or _unheld(hop.to)
            for source, _ in senders or [(drawing.id, "")]:
                for target, part in receivers or [(drawing.id, "")]:
                    yield drawing.edge(
                        source, target, "reports_to", at, item=item, part=part, about=named
                    )


def _deciders(
    drawing: Drawing, part: Any, at: Pointer, item: Item, step: str = ""
) -> Iterator[Edge]:
    for field, kind in _DECIDERS.items():
        holders = getattr(part, field, ())
        yield from drawing.to(drawing.id, holders, kind, (*at, field), item=item, about=step)


def _ends(drawing: Drawing, party: Party | None) -> list[tuple[str, str]]:
    return [drawing.speaker.end(holder) for holder in party.holder] if party else []


def _unheld(party: Party | None) -> str:
    """What a side without a holder is called."""
    return "" if party is None or party.holder else party.name or party.tier or ""


def _clock(hop: ReportingStep) -> str:
    return str(hop.within) if hop.within else hop.urgent or ""
