"""Random mutations of good plans: nothing raises, and nothing untouched is lost."""

import copy
import datetime
from collections.abc import Iterator
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from planlint.engine.harness import fetcher
from planlint.engine.run import Options, check_files
from planlint.model.document import Document
from planlint.model.fitting import Fitted, fit
from planlint.model.plan import Plan
from planlint.model.plan_types import PLAN_TYPES
from planlint.rulebook.builtin import builtin_fixtures, builtin_pack
from planlint.source.reader import read
from planlint.source.tree import Pointer
from planlint.source.writing import to_yaml

DAY = datetime.date(2026, 6, 30)
PACK = builtin_pack()
FILES = builtin_fixtures()["city"]
PLANS = ("flood.yaml", "total.yaml", "water.yaml")

scalars = st.one_of(
    st.none(),
    st.sampled_from([
        "", " ", "yes", "0", "-1", "0123", "1e9", "12:30:00", "2026-02-30", "9999-12-31",
        "0001-01-01", "1746662400", "半小时", "99999999999999999999999d", "hq", "hq.head",
        "lin-em/director", "lin.flood#hq", "special", "flood", "{{unit:x}}", "《", "[", "a: b",
        "999999999y", "《国家突发公共事件总体应急预案》", "lin.flood", "Ⅱ", "1" * 5000,
    ]),
    st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=8),
)  # fmt: skip
values = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from(["id", "level", "any", "text", "from", "lead", "x", "键", "holder"]),
            inner,
            max_size=3,
        ),
    ),
    max_leaves=6,
)


def data_of(name: str) -> dict[str, Any]:
    """The data of a fixture plan."""
    tree = read(FILES[name]).tree
    assert tree is not None
    assert isinstance(tree.data, dict)
    return copy.deepcopy(tree.data)


def pointers(value: Any, base: Pointer = ()) -> Iterator[Pointer]:
    """Every place of the data but the top."""
    if not isinstance(value, dict | list):
        return
    for step, child in value.items() if isinstance(value, dict) else enumerate(value):
        yield (*base, step)
        yield from pointers(child, (*base, step))


def at(data: Any, pointer: Pointer) -> Any:
    """The value at a pointer."""
    for step in pointer:
        data = data[step]
    return data


@st.composite
def mutations(draw: st.DrawFn, name: str) -> tuple[dict[str, Any], list[Pointer]]:
    """A plan with one to three values replaced, keys deleted or added, and where that was."""
    data = data_of(name)
    touched: list[Pointer] = []
    for _ in range(draw(st.integers(1, 3))):
        places = [p for p in pointers(data) if p != ("type",)]
        pointer = draw(st.sampled_from(places))
        parent, step = at(data, pointer[:-1]), pointer[-1]
        how = draw(st.sampled_from(["replace", "replace", "delete", "add"]))
        if how == "replace":
            parent[step] = draw(values)
        elif isinstance(parent, list):
            # Items move when one is taken out or put in: the whole list is touched.
            pointer = pointer[:-1]
            if how == "delete":
                del parent[step]
            else:
                parent.insert(step, draw(values))
        elif how == "delete":
            del parent[step]
        else:
            key = draw(st.sampled_from(["leed", "备注", "from_", "textt", "x-y"]))
            pointer = (*pointer[:-1], key)
            parent[key] = draw(values)
        touched.append(pointer)
    return data, touched


def fitted(data: dict[str, Any]) -> Fitted[Plan]:
    """The data written, read and typed."""
    tree = read(to_yaml(data)).tree
    assert tree is not None
    return fit(PLAN_TYPES[data["type"]], Document("plan.yaml", tree))


def leaves(value: Any, base: Pointer = ()) -> Iterator[tuple[Pointer, Any]]:
    """Every scalar of a dumped plan, but the empty ones."""
    if isinstance(value, dict):
        for key, child in value.items():
            yield from leaves(child, (*base, key))
    elif isinstance(value, list | tuple):
        for index, child in enumerate(value):
            yield from leaves(child, (*base, index))
    elif value is not None and value != "":
        yield base, value


def by_place(found: Fitted[Plan]) -> dict[Pointer, Any]:
    """The typed scalars by their place in the file."""
    dumped = found.value.model_dump(by_alias=True, exclude_unset=True)
    return {found.document.raw(pointer): value for pointer, value in leaves(dumped)}


ORIGINAL = {name: by_place(fitted(data_of(name))) for name in PLANS}


@settings(max_examples=120, deadline=None)
@given(st.data())
def test_every_untouched_value_is_still_typed(data: st.DataObject) -> None:
    """A wrong value takes nothing with it but itself; a valid one beside it keeps its place."""
    name = data.draw(st.sampled_from(PLANS))
    changed, touched = data.draw(mutations(name))
    found = by_place(fitted(changed))
    for pointer, value in ORIGINAL[name].items():
        apart = all(
            pointer[: len(one)] != one and one[: len(pointer)] != pointer for one in touched
        )
        if apart:
            assert (pointer, value) == (pointer, found.get(pointer))


@settings(max_examples=120, deadline=None)
@given(st.data())
def test_every_problem_and_every_drop_has_a_place(data: st.DataObject) -> None:
    """Problems point into the file; what is dropped was there, or was meant by a misspelt key."""
    changed, _ = data.draw(mutations(data.draw(st.sampled_from(PLANS))))
    found = fitted(changed)
    lines = to_yaml(changed).decode().count("\n") + 1
    for problem in found.problems:
        assert 1 <= problem.location.line <= lines
        assert problem.location.column >= 1
        at(changed, problem.pointer)
    for pointer in found.dropped:
        at(changed, pointer[:-1])


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_checking_never_raises(data: st.DataObject) -> None:
    """Whatever stands in a plan, registry or ledger, there is a report with findings in order."""
    files = dict(FILES)
    for name in data.draw(st.sets(st.sampled_from(sorted(FILES)), min_size=1, max_size=2)):
        tree = read(FILES[name], lists=True).tree
        assert tree is not None
        content: Any = copy.deepcopy(tree.data)
        for _ in range(data.draw(st.integers(1, 3))):
            places = list(pointers(content))
            if not places:
                break
            pointer = data.draw(st.sampled_from(places))
            parent = at(content, pointer[:-1])
            if data.draw(st.booleans()):
                parent[pointer[-1]] = data.draw(values)
            else:
                del parent[pointer[-1]]
        files[name] = to_yaml(content)
    report = check_files(files, fetcher(files), PACK, Options(DAY))
    orders = [finding.order for finding in report.findings]
    assert sorted(orders) == orders
    assert {finding.outcome for finding in report.findings} <= {"open", "undecided", "waived"}
