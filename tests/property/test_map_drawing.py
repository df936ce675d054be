"""The drawn map, whatever the plans and links: boxes apart, no line over a box, all lines arrive."""

import itertools
import re
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from planlint.family.plan_map import LEVELS, TYPES, MapLink, MapNode, PlanMap
from planlint.report.graph.grid import Grid, grid_of
from planlint.report.graph.layout import BOX, Layout, lay_out
from planlint.report.graph.nets import nets_of
from planlint.report.graph.svg import to_svg
from planlint.report.graph.words import KINDS, MapWords
from planlint.rulebook.vocabulary import Vocabulary

_SVG = "{http://www.w3.org/2000/svg}"
_KINDS = sorted(KINDS)[:4]
Piece = tuple[tuple[float, float], tuple[float, float]]


@st.composite
def maps(draw: st.DrawFn) -> PlanMap:
    """Up to forty plans on any levels, with links of a few kinds between any two."""
    places = st.tuples(st.sampled_from(("", *LEVELS)), st.sampled_from(("", *TYPES)))
    drawn = draw(st.lists(places, min_size=1, max_size=40))
    titles = draw(st.lists(st.text(max_size=40), min_size=len(drawn), max_size=len(drawn)))
    nodes = [
        MapNode(f"p{n}", title, kind, "in_force", level=level)
        for n, ((level, kind), title) in enumerate(zip(drawn, titles, strict=True))
    ]
    ends = st.sampled_from([node.id for node in nodes])
    links = draw(st.lists(st.builds(MapLink, ends, ends, st.sampled_from(_KINDS)), max_size=60))
    return PlanMap(tuple(sorted(nodes, key=lambda node: node.order)), tuple(links))


def placed(plan_map: PlanMap) -> tuple[Grid, Layout]:
    """The layout with boxes of one height."""
    grid = grid_of(plan_map)
    return grid, lay_out(grid, nets_of(plan_map.links, grid), tuple(60.0 for _ in grid.rows))


@given(maps())
def test_every_plan_has_a_place_of_its_own(plan_map: PlanMap) -> None:
    """No two boxes share a cell; higher levels stand above lower ones."""
    grid, layout = placed(plan_map)
    cells = list(grid.cells.values())
    assert len(set(cells)) == len(plan_map.nodes) == len(cells)
    assert all(0 <= cell.column < grid.columns for cell in cells)
    rows = [grid.cells[node.id].row for node in plan_map.nodes]
    orders = [node.order[:2] for node in plan_map.nodes]
    for (upper, first), (lower, second) in itertools.combinations(
        zip(rows, orders, strict=True), 2
    ):
        assert first == second or upper < lower
    assert all(b - a >= BOX for a, b in itertools.pairwise(layout.x))
    assert all(b - a >= 60 for a, b in itertools.pairwise(layout.y))


@given(maps())
def test_no_line_runs_over_a_box(plan_map: PlanMap) -> None:
    """Every piece of every line is upright or level, and outside of all boxes."""
    grid, layout = placed(plan_map)
    boxes = [(layout.x[c.column], layout.y[c.row]) for c in grid.cells.values()]
    for wire in layout.wires:
        for line in wire.lines:
            for (x1, y1), (x2, y2) in itertools.pairwise(line):
                assert x1 == x2 or y1 == y2
                for x, y in boxes:
                    over = max(x1, x2) > x and min(x1, x2) < x + BOX
                    assert not (over and max(y1, y2) > y and min(y1, y2) < y + 60)


@given(maps())
def test_lines_of_different_nets_never_lie_on_one_another(plan_map: PlanMap) -> None:
    """They may cross, but each has a lane and a port of its own."""
    _, layout = placed(plan_map)
    pieces = _pieces(layout)
    level = [(y1, min(x1, x2), max(x1, x2), n) for n, x1, y1, x2, y2 in pieces if y1 == y2]
    upright = [(x1, min(y1, y2), max(y1, y2), n) for n, x1, y1, x2, y2 in pieces if x1 == x2]
    for lines in (level, upright):
        for (a, a1, a2, na), (b, b1, b2, nb) in itertools.combinations(lines, 2):
            assert na == nb or a != b or a2 < b1 or b2 < a1


def _pieces(layout: Layout) -> list[tuple[int, float, float, float, float]]:
    return [
        (number, *start, *end)
        for number, wire in enumerate(layout.wires)
        for line in wire.lines
        for start, end in itertools.pairwise(line)
    ]


@given(maps())
def test_every_link_is_one_connected_line(plan_map: PlanMap) -> None:
    """All pieces of a net hang together: from each of its plans to the arrow at the target."""
    grid, layout = placed(plan_map)
    drawn = set()
    for wire in layout.wires:
        reached, others = [(wire.tip, wire.tip)], [(line[0], line[-1]) for line in wire.lines]
        while touching := [one for one in others if any(_touch(one, other) for other in reached)]:
            reached += touching
            others = [one for one in others if one not in touching]
        assert others == []
        ends = [end for line in reached for end in line]
        for source in wire.net.sources:
            cell = grid.cells[source]
            left, top = layout.x[cell.column], layout.y[cell.row]
            assert any(left < x < left + BOX and y in (top, top + 60) for x, y in ends)
            drawn.add((wire.net.kind, frozenset((source, wire.net.target))))
    links = [link for link in plan_map.links if link.source != link.target]
    assert drawn == {(link.kind, frozenset((link.source, link.target))) for link in links}


def _touch(one: Piece, other: Piece) -> bool:
    """Whether two upright or level pieces have a point in common."""
    return all(
        min(one[0][axis], one[1][axis]) <= max(other[0][axis], other[1][axis])
        and min(other[0][axis], other[1][axis]) <= max(one[0][axis], one[1][axis])
        for axis in (0, 1)
    )


@given(maps())
def test_drawing_is_xml_with_every_title(plan_map: PlanMap) -> None:
    """It parses, holds one titled group a plan, and stays inside its own size."""
    root = ET.fromstring(to_svg(plan_map, MapWords("zh", Vocabulary({}, {}))))
    width, height = (float(root.attrib[side]) for side in ("width", "height"))
    titles = [title.text or "" for title in root.iter(f"{_SVG}title")]
    assert all(any(t.endswith(f"\n{node.id}") for t in titles) for node in plan_map.nodes)
    for rect in root.iter(f"{_SVG}rect"):
        x, y, w, h = (float(rect.attrib[key]) for key in ("x", "y", "width", "height"))
        assert 0 <= x <= x + w <= width + 0.1
        assert 0 <= y <= y + h <= height + 0.1
    numbers = re.compile(r"-?\d+\.?\d*")
    for path in root.iter(f"{_SVG}path"):
        if "h" not in path.attrib["d"]:
            found = [float(number) for number in numbers.findall(path.attrib["d"])]
            assert all(0 <= x <= width for x in found[::2])
            assert all(0 <= y <= height for y in found[1::2])
