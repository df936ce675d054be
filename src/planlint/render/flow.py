"""Layout of the response flow chart: common steps from the top down, then one column a level."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from wcwidth import wcswidth

from .blocks import Flow, FlowStep
from .chart import FONT, LINE, WIDTH, Box, Drawing, Line, Tip

# All lengths in millimetres.
_GAP_X, _GAP_Y, _PADDING = 3.0, 6.0, 1.8
_BROADEST, _OPENING = 60.0, 96.0
_NOT_FIRST = "、，。；：）"


def draw_flow(flow: Flow) -> Drawing:
    """The boxes of *flow* with arrows between them; nothing overlaps, nothing leaves the width."""
    opening, y = _stacked(flow.opening, WIDTH / 2, _OPENING, 0.0)
    columns = _columns(flow, y)
    boxes = [*opening, *(box for column in columns for box in column)]
    arrows = [*_chain(opening), *(arrow for column in columns for arrow in _chain(column))]
    lines = [*_branches(opening, columns), *(line for line, _ in arrows)]
    tips = [*(tip for _, tip in arrows), *_branch_tips(opening, columns)]
    height = max((box.y + box.height for box in boxes), default=0.0)
    label = f"{flow.title or '应急响应'}流程图"
    return Drawing(tuple(boxes), tuple(lines), height, WIDTH, tuple(tips), label, flow.title)


def filled(text: str, width: float) -> tuple[str, ...]:
    """A text in lines that fit *width* millimetres; no line begins with a mark that may not."""
    most = max(int(width / (FONT / 2)), 4)
    lines = [""]
    for character in text:
        if wcswidth(lines[-1] + character) <= most:
            lines[-1] += character
            continue
        cut = _cut(lines[-1]) if character in _NOT_FIRST else len(lines[-1])
        lines[-1:] = [lines[-1][:cut], lines[-1][cut:] + character]
    return tuple(lines)


def _cut(line: str) -> int:
    """Where to break a full line before a mark that may not begin the next: before a word's end."""
    cut = len(line) - 1
    while cut > 0 and line[cut] in _NOT_FIRST:
        cut -= 1
    return cut or len(line)


def _stacked(
    steps: Sequence[FlowStep], middle: float, width: float, y: float
) -> tuple[list[Box], float]:
    """Boxes under one another around *middle*, and where the next one begins."""
    boxes: list[Box] = []
    for step in steps:
        lines = _lines(step, width)
        boxes.append(Box(lines, middle - width / 2, y, width, _height(lines)))
        y += _height(lines) + _GAP_Y
    return boxes, y


def _columns(flow: Flow, y: float) -> list[list[Box]]:
    """The boxes of each level; boxes of one row begin at one height and are of one size."""
    number = max(len(flow.columns), 1)
    width = min((WIDTH - _GAP_X * (number - 1)) / number, _BROADEST)
    start = (WIDTH - width * number - _GAP_X * (number - 1)) / 2
    columns: list[list[Box]] = [[] for _ in flow.columns]
    for row in zip(*flow.columns, strict=True):
        texts = [_lines(step, width) if step else () for step in row]
        height = max(_height(lines) for lines in texts)
        for index, lines in enumerate(texts):
            if lines:
                x = start + index * (width + _GAP_X)
                columns[index].append(Box(lines, x, y, width, height))
        y += height + _GAP_Y
    return columns


def _lines(step: FlowStep, width: float) -> tuple[str, ...]:
    names = filled(step.names, width - 2 * _PADDING) if step.names else ()
    return (*filled(step.deed, width - 2 * _PADDING), *names)


def _height(lines: Sequence[str]) -> float:
    return len(lines) * LINE + 2 * _PADDING


def _chain(boxes: Sequence[Box]) -> Iterator[tuple[Line, Tip]]:
    """An arrow from each box to the next."""
    for above, below in pairwise(boxes):
        start = Line(above.middle, above.y + above.height, below.middle, below.y)
        yield start, Tip(below.middle, below.y)


def _branches(opening: Sequence[Box], columns: Sequence[Sequence[Box]]) -> Iterator[Line]:
    """From the last common step to the first box of each column."""
    heads = [column[0] for column in columns if column]
    if not heads or not opening:
        return
    last, bus = opening[-1], heads[0].y - _GAP_Y / 2
    yield Line(last.middle, last.y + last.height, last.middle, bus)
    ends = [last.middle, *(head.middle for head in heads)]
    yield Line(min(ends), bus, max(ends), bus)
    yield from (Line(head.middle, bus, head.middle, head.y) for head in heads)


def _branch_tips(opening: Sequence[Box], columns: Sequence[Sequence[Box]]) -> Iterator[Tip]:
    heads = [column[0] for column in columns if column and opening]
    yield from (Tip(head.middle, head.y) for head in heads)
