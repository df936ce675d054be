"""Evacuation (转移避险): who is moved when, by whom, along which way, to which shelter."""

from collections.abc import Sequence

from planlint.model.evacuations import Evacuation
from planlint.model.shows import Selected
from planlint.render.blocks import Part, table
from planlint.render.context import Context
from planlint.render.words import bare

_HEADS = (
    "转移区域", "人数（人）", "其中特殊群体（人）", "转移条件", "叫应责任人", "转移责任人", "转移路线",
    "交通方式", "安置去向",
)  # fmt: skip


def evacuations_part(context: Context, selected: Selected) -> Part:
    """One row a group; several groups are summed up where all numbers are known."""
    moves = [context.printable.plan.evacuations[index] for index in selected.items]
    rows = [_row(context, move) for move in moves]
    return Part(blocks=table(_HEADS, (*rows, *_sum(moves))))


def _row(context: Context, move: Evacuation) -> tuple[str, ...]:
    return (
        bare(move.area),
        _people(move.people),
        _people(move.vulnerable),
        bare(move.when),
        context.holders((move.notify,)) if move.notify else "",
        context.said(context.holders(move.lead), lead=move.lead),
        bare(move.route),
        bare(move.transport),
        "；".join(filter(None, (_shelter(context, move.to), bare(move.place)))),
    )


def _shelter(context: Context, shelter: str | None) -> str:
    """河口小学（可容纳600人）"""
    entry = context.printable.registry.resources.get(shelter or "")
    if entry is None:
        return shelter or ""
    capacity = getattr(entry.value, "capacity", None)
    name = entry.value.name or shelter or ""
    return f"{name}（可容纳{capacity}人）" if capacity else name


def _people(count: int | None) -> str:
    return "" if count is None else str(count)


def _sum(moves: Sequence[Evacuation]) -> list[tuple[str, ...]]:
    if len(moves) < 2 or any(move.people is None for move in moves):  # noqa: PLR2004 - one needs no sum
        return []
    vulnerable = [move.vulnerable for move in moves if move.vulnerable is not None]
    all_known = len(vulnerable) == len(moves)
    total = ("合计", _people(sum(move.people or 0 for move in moves)))
    rest = ("",) * (len(_HEADS) - 3)
    return [(*total, _people(sum(vulnerable)) if all_known else "", *rest)]
