"""Duties leave nothing out that a plan says, add nothing, and do not depend on the order of files."""

import datetime
import functools
import json
from collections.abc import Iterable
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from planlint.family.duties.finding import duties_of
from planlint.family.duties.lines import Line
from planlint.family.family import Family
from planlint.report.duties.json import to_json
from planlint.report.duties.saying import Sayer
from planlint.rulebook.holders import holders, unit_of
from planlint.source.tree import Pointer
from planlint.workspace.reading import read_family
from planlint.workspace.workspace import Workspace, open_workspaces

_PLANS = Path(__file__).resolve().parents[2] / "examples/plans"
_DAY = datetime.date(2026, 11, 22)


@functools.cache
def examples() -> tuple[Workspace, Family]:
    """The complete example family."""
    (workspace,) = open_workspaces([_PLANS])
    return workspace, read_family(workspace, _DAY).family


@functools.cache
def places_of_units() -> dict[str, set[tuple[str, Pointer]]]:
    """Unit -> every place of a plan that speaks and names the unit or a post of it."""
    _, family = examples()
    found: dict[str, set[tuple[str, Pointer]]] = {}
    for facts in family.current.values():
        bodies = {body.id for body in facts.plan.bodies}
        for pointer, holder in holders(facts.plan):
            unit = unit_of(holder)
            if unit in family.registry.organisations and unit not in bodies:
                found.setdefault(unit, set()).add((facts.path, pointer))
    return found


def places_in(lines: Iterable[Line]) -> set[tuple[str, Pointer]]:
    """The places that name the holder itself."""
    return {(one.facts.path, part.pointer) for one in lines for part in one.parts if not part.seat}


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(places_of_units())))
def test_every_place_that_names_a_unit_is_a_duty_of_it(unit: str) -> None:
    """Exactly the places under the holder paths of the model, each once."""
    _, family = examples()
    duties = duties_of(unit, family)
    assert places_in(duties.lines) == places_of_units()[unit]
    items = [(line.facts.path, line.kind, line.pointer) for line in duties.lines]
    assert len(items) == len(set(items))


@settings(max_examples=15, deadline=None)
@given(st.data())
def test_the_order_of_files_does_not_matter(data: st.DataObject) -> None:
    """The same bytes whatever file was read first."""
    workspace, family = examples()
    unit = data.draw(st.sampled_from(("jz-em", "qx-gov", "qx-hekou")))
    shuffled = tuple(data.draw(st.permutations(family.facts)))
    other = Family(shuffled, family.registry, family.ledger, family.lawbook, _DAY)
    vocabulary = workspace.pack.vocabulary
    texts = {
        json.dumps(to_json(duties_of(unit, one), Sayer("zh", vocabulary, one, unit), unit))
        for one in (family, other)
    }
    assert len(texts) == 1
