"""The organisation chart (组织指挥体系图) of the bodies: head, office, groups, member units."""

from collections.abc import Iterator, Sequence

from planlint.family.names import office_name
from planlint.model.bodies import Body
from planlint.render.blocks import Chart, ChartNode
from planlint.render.context import Context


def chart_block(context: Context, bodies: Sequence[Body]) -> Chart:
    """Ranks from the bodies without a parent down; member units come last."""
    ranks = {body.id: _rank(body, bodies) for body in bodies}
    deepest = max(ranks.values(), default=0) + 2
    nodes = [ChartNode(body.name or body.id or "", 2 * ranks[body.id]) for body in bodies]
    nodes += [node for body in bodies for node in _offices(body, 2 * ranks[body.id] + 1)]
    nodes += [ChartNode(name, 2 * deepest) for name in _members(context, bodies, ranks)]
    return Chart(tuple(sorted(nodes, key=lambda node: node.rank)))


def _rank(body: Body, bodies: Sequence[Body]) -> int:
    """How many steps below the top; a circle of parents, which a rule reports, ends at once."""
    parents = {other.id: other.parent for other in bodies}
    rank, here, seen = 0, body.parent, {body.id}
    while here in parents and here not in seen:
        seen.add(here)
        rank, here = rank + 1, parents[here]
    return rank


def _offices(body: Body, rank: int) -> Iterator[ChartNode]:
    if body.office is not None:
        yield ChartNode(office_name(body), rank)


def _members(
    context: Context, bodies: Sequence[Body], ranks: dict[str | None, int]
) -> Iterator[str]:
    top = [body for body in bodies if ranks[body.id] == 0]
    units = dict.fromkeys(unit for body in top for unit in body.members)
    yield from (context.printable.names.holder(unit) for unit in units)
