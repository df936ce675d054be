"""The organisation chart: whatever the names, its boxes stay apart and on the page."""

from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from wcwidth import wcswidth

from planlint.render.blocks import ChartNode
from planlint.render.chart import FONT, WIDTH, draw, wrapped

NAMES = st.text("市人民政府应急管理局防汛抗旱指挥部（办公室）ABC123", min_size=1, max_size=30)


@st.composite
def charts(draw_from):
    """5 to 40 boxes: one head, the rest in two to four ranks."""
    names = draw_from(st.lists(NAMES, min_size=4, max_size=39))
    ranks = [draw_from(st.integers(1, 4)) for _ in names]
    nodes = [ChartNode("江州市防汛抗旱指挥部", 0), *map(ChartNode, names, ranks)]
    return sorted(nodes, key=lambda node: node.rank)


@given(charts())
@settings(max_examples=60, deadline=None)
def test_boxes_never_overlap_and_fit_the_page(nodes):
    """No two boxes touch, none leaves the 156 mm, and every name is whole inside its box."""
    drawing = draw(nodes)
    assert len(drawing.boxes) == len(nodes)
    for a, b in combinations(drawing.boxes, 2):
        apart_x = a.x + a.width < b.x or b.x + b.width < a.x
        assert apart_x or a.y + a.height < b.y or b.y + b.height < a.y
    for box, node in zip(drawing.boxes, nodes, strict=True):
        assert box.x >= 0
        assert box.x + box.width <= WIDTH + 0.01
        assert box.y + box.height <= drawing.height + 0.01
        assert "".join(box.lines) == node.name
        assert max(wcswidth(line) for line in box.lines) * FONT / 2 <= box.width


@given(charts())
@settings(max_examples=40, deadline=None)
def test_no_line_crosses_a_box(nodes):
    """Lines end at boxes and never run through them."""
    drawing = draw(nodes)
    for line in drawing.lines:
        for box in drawing.boxes:
            inside_x = line.x1 < box.x + box.width - 0.01 and line.x2 > box.x + 0.01
            inside_y = line.y1 < box.y + box.height - 0.01 and line.y2 > box.y + 0.01
            assert not (inside_x and inside_y)


def test_long_names_wrap_into_even_lines():
    """A long name becomes lines of about the same length, none of them nearly empty."""
    lines = wrapped("江州市自然资源和规划局", 5)
    assert len(lines) > 1
    assert all(abs(len(a) - len(b)) <= 2 for a, b in pairwise(lines))


def test_nothing_to_draw():
    """A plan without bodies gives an empty drawing, not an error."""
    assert draw([]).boxes == ()
