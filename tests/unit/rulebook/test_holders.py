"""Where plans name holders: no field of the model is forgotten."""

from collections.abc import Iterator
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from helpers import facts, family, place, places, registry, run_found, typed
from planlint.model import scalars
from planlint.model.plan import PLAN_TYPES
from planlint.rulebook.holders import HOLDER_PATHS, RECORDED_PATHS, holders, unit_of


def parts(annotation: Any) -> Iterator[Any]:
    """An annotation with everything inside it."""
    yield annotation
    for inner in get_args(annotation):
        yield from parts(inner)


def holder_paths(model: type[BaseModel], prefix: str = "", above: tuple[Any, ...] = ()) -> Any:
    """The paths of all fields that are typed as holders."""
    for name, info in model.model_fields.items():
        path, shape = f"{prefix}{info.alias or name}", str(info.annotation)
        listed = "[][]" if "dict" in shape else "[]" if "tuple" in shape else ""
        inside = [*info.metadata, *parts(info.annotation)]
        if any(getattr(mark, "pattern", None) == scalars._HOLDER for mark in inside):
            yield path + listed
            continue
        for part in inside:
            if isinstance(part, type) and issubclass(part, BaseModel) and part not in above:
                yield from holder_paths(part, f"{path}{listed}.", (*above, part))


def test_every_holder_of_the_model_has_its_path() -> None:
    """A field added to the model is looked up like all others."""
    known = {path for model in PLAN_TYPES.values() for path in holder_paths(model)}
    assert known == {*HOLDER_PATHS, *RECORDED_PATHS}
    assert len(known) == len(HOLDER_PATHS) + len(RECORDED_PATHS)


def test_holders_are_given_with_their_places() -> None:
    """Values of mappings are found by their key."""
    total = (
        "type: total\nid: t\ntitle: 总体\njurisdiction: lin\nmaker: lin-gov\n"
        "leads: {flood: lin-water, quake: [lin-em, lin-geo]}\n"
    )
    assert {
        "/maker/0": "lin-gov",
        "/leads/flood/0": "lin-water",
        "/leads/quake/0": "lin-em",
        "/leads/quake/1": "lin-geo",
    } == {place(pointer): holder for pointer, holder in holders(typed(total).value)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("edition: {approved_by: lin-gone}", "/edition/approved_by/0"),
        ("contacts: [{then: lin-gone/duty}]", "/contacts/0/then"),
        ("bodies: [{id: hq, succession: [hq.deputies, lin-gone]}]", "/bodies/0/succession/1"),
        ("tasks: [{relies_on: [{unit: lin-gone}]}]", "/tasks/0/relies_on/0/unit"),
        ("preparation: {consultations: [{unit: lin-gone}]}", "/preparation/consultations/0/unit"),
    ],
)
def test_an_unregistered_holder_is_found_wherever_it_stands(text: str, expected: str) -> None:
    """A unit that nobody can look up cannot be held to its duty."""
    made = facts(text)
    around = family(made, registered=registry(organisations="- {id: lin-em}\n"))
    found = run_found("{kind: reference, among: holders}", made, around=around)
    assert [expected] == places(found)


@pytest.mark.parametrize(("holder", "unit"), [("lin-em/duty", "lin-em"), ("lin-em", "lin-em")])
def test_the_unit_of_a_post(holder: str, unit: str) -> None:
    """A post belongs to its unit."""
    assert unit == unit_of(holder)
