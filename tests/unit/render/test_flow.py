"""The response flow chart: from the data, and laid out so that nothing meets."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st
from wcwidth import wcswidth

from planlint.model.shows import FLOW, Selected
from planlint.render.blocks import Flow, FlowStep
from planlint.render.chart import FONT, WIDTH
from planlint.render.context import Context
from planlint.render.data import print_data
from planlint.render.document import build_html
from planlint.render.flow import draw_flow, filled

WORDS = st.text("市人民政府防汛指挥部、，（）ABC123", min_size=1, max_size=60)
STEPS = st.builds(FlowStep, st.just("决定启动"), WORDS)
LEVELS = [
    {"level": 2, "assess": "em", "propose": "em", "decide": "gov-office", "command": "gov-office",
     "end": {"when": "险情解除", "decide": "gov-office"}},
    {"level": 1, "propose": "em", "decide": "gov-office"},
]  # fmt: skip


@st.composite
def flows(draw_from):
    """Two common steps, one to five columns of up to six rows with gaps."""
    rows = draw_from(st.integers(1, 6))
    column = st.tuples(STEPS, *[st.none() | STEPS] * (rows - 1))
    columns = draw_from(st.lists(column, min_size=1, max_size=5))
    return Flow((FlowStep("信息接报", draw_from(WORDS)), FlowStep("分析研判")), tuple(columns))


@given(flows())
@settings(max_examples=60, deadline=None)
def test_boxes_stay_apart_and_hold_their_text(flow):
    """No two boxes touch, none leaves the width, every line fits and every word is there."""
    drawing = draw_flow(flow)
    for a, b in combinations(drawing.boxes, 2):
        apart_x = a.x + a.width < b.x or b.x + b.width < a.x
        assert apart_x or a.y + a.height < b.y or b.y + b.height < a.y
    for box in drawing.boxes:
        assert 0 <= box.x
        assert box.x + box.width <= WIDTH + 0.01
        assert all(wcswidth(line) * FONT / 2 <= box.width for line in box.lines)
    shown = sum(len("".join(box.lines)) for box in drawing.boxes)
    steps = [*flow.opening, *(step for column in flow.columns for step in column if step)]
    assert shown == sum(len(step.deed + step.names) for step in steps)


@given(flows())
@settings(max_examples=40, deadline=None)
def test_arrows_point_down_at_boxes(flow):
    """Every arrow ends at the upper edge of a box."""
    drawing = draw_flow(flow)
    tops = {(round(box.middle, 3), round(box.y, 3)) for box in drawing.boxes}
    assert {(round(tip.x, 3), round(tip.y, 3)) for tip in drawing.tips} <= tops
    assert len(drawing.tips) == len(drawing.boxes) - 1


def test_no_line_begins_with_a_closing_mark():
    """、 and ） stay behind what they belong to."""
    lines = filled("市应急局、市公安局、市水利局（防办）、市气象局", 20)
    assert "".join(lines) == "市应急局、市公安局、市水利局（防办）、市气象局"
    assert [line for line in lines if line[0] in "、）"] == []


def test_levels_become_columns_in_order(make):
    """Level one first; a step that no level has makes no row; holders print by name."""
    printable = make(responses=LEVELS)
    part = print_data(Context(printable), Selected("responses", (0, 1), FLOW))
    (flow,) = part.blocks
    assert [column[0].deed for column in flow.columns] == ["一级响应", "二级响应"]
    assert [step.deed if step else None for step in flow.columns[1]] == [
        "二级响应", "提出启动建议", "决定启动", "统一指挥", "响应终止",
    ]  # fmt: skip
    assert flow.columns[0][3:] == (None, None)
    assert flow.opening[1] == FlowStep("分析研判", "市应急局")


def test_the_role_draws_it_in_the_official_style_too(make, fonts):
    """An annex with the role annex.flow shows the chart, with or without saying of what."""
    for shows in ([], ["responses"]):
        annex = {"id": "f", "role": "annex.flow", "title": "响应流程图", "shows": shows}
        html = build_html(make(responses=LEVELS, annexes=[annex]), fonts, paged=True)
        assert html.count('aria-label="应急响应流程图"') == 1
