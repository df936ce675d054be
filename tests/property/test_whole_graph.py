"""The whole graph, whatever plans name: every tie has two ends, order never matters, nothing is lost."""

import re
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from helpers import DAY, NO_WORDS, facts, family, registry
from planlint.family.family import Family
from planlint.family.whole.build import whole_of
from planlint.report.graph.page.details import details_of
from planlint.report.graph.page.encode import Encoder, to_script
from planlint.report.graph.page.order import bands_of
from planlint.report.graph.page.page import Page
from planlint.report.graph.whole_words import WholeWords
from planlint.report.graph.words import MapWords
from planlint.source.writing import to_yaml

_IDS = st.sampled_from(["a", "b", "hq", "plan-0", "plan-1"])
_HOLDERS = st.builds(
    lambda plan, name, place: plan + name + place,
    st.sampled_from(["", "plan-0#", "plan-1#", "gone#"]), _IDS,
    st.sampled_from(["", ".head", ".office", ".deputies", "/duty"]),
)  # fmt: skip
_TITLES = st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=12)
_BODIES = st.fixed_dictionaries(
    {"id": _IDS},
    optional={"name": _TITLES, "parent": _HOLDERS, "head": _HOLDERS, "members": st.lists(_HOLDERS, max_size=3)},
)  # fmt: skip
_TASKS = st.fixed_dictionaries(
    {"id": _IDS},
    optional={
        "title": _TITLES, "lead": _HOLDERS, "support": st.lists(_HOLDERS, max_size=3),
        "needs": st.lists(st.fixed_dictionaries({"resource": _IDS, "quantity": st.just("2")}), max_size=2),
        "relies_on": st.lists(st.fixed_dictionaries({}, optional={"unit": _HOLDERS, "plan": _IDS}), max_size=2),
    },
)  # fmt: skip
_LEVELS = st.fixed_dictionaries(
    {"level": st.sampled_from("123"), "tasks": st.lists(_IDS, max_size=2)},
    optional={"decide": _HOLDERS, "builds_on": st.sampled_from("123")},
)  # fmt: skip
_PLANS = st.fixed_dictionaries(
    {"title": _TITLES},
    optional={
        "maker": _HOLDERS, "bodies": st.lists(_BODIES, max_size=3), "tasks": st.lists(_TASKS, max_size=3),
        "responses": st.lists(_LEVELS, max_size=2),
    },
)  # fmt: skip
_UNITS = st.lists(
    st.fixed_dictionaries({"id": _IDS}, optional={"superior": _IDS}),
    max_size=4,
    unique_by=lambda unit: unit["id"],
)
_AREAS = "- {id: x, name: 甲, level: city, parent: y}\n- {id: y, name: 乙, level: county, parent: x}\n"  # fmt: skip


@st.composite
def families(draw: st.DrawFn) -> tuple[Family, Family]:
    """Up to three plans that name each other's bodies, and the same in another order."""
    plans = draw(st.lists(_PLANS, min_size=1, max_size=3))
    texts = [
        to_yaml({"type": "special", "id": f"plan-{n}", "jurisdiction": "x", **plan}).decode()
        for n, plan in enumerate(plans)
    ]
    read = [facts(text, f"{number}.yaml") for number, text in enumerate(texts)]
    resources = "supplies: [{id: a, name: 物资, holder: b}]\n"
    chapters = {"organisations": to_yaml(draw(_UNITS)).decode(), "resources": resources}
    known = registry(jurisdictions=_AREAS, **chapters)
    return family(*read, registered=known), family(*reversed(read), registered=known)


@given(families())
def test_every_tie_has_two_ends(both: tuple[Family, Family]) -> None:
    """Ids are of one node each; each end is a node; what is said once comes out once."""
    whole = whole_of(both[0])
    ids = [node.id for node in whole.nodes]
    assert len(ids) == len(set(ids))
    assert {end for edge in whole.edges for end in (edge.source, edge.target)} <= set(ids)
    named = sum(len(task.lead) for one in both[0].facts for task in one.plan.tasks)
    assert sum(edge.kind == "task_lead" for edge in whole.edges) == named


@given(families())
def test_order_never_matters(both: tuple[Family, Family]) -> None:
    """Files read in another order give the same graph."""
    assert whole_of(both[0]) == whole_of(both[1])


@given(families())
def test_the_page_loses_nothing(both: tuple[Family, Family]) -> None:
    """Every node and tie is in its data, every plan in one group, and no word can end the script."""
    whole = whole_of(both[0])
    words = WholeWords(MapWords("zh", NO_WORDS))
    page = Page(whole, words, DAY, details_of(both[0], words))
    data = Encoder(page).data()
    assert [data["strings"][row[0]] for row in data["nodes"]] == [node.id for node in whole.nodes]
    assert len(data["ties"]) + sum(map(_ends, data["items"])) == len(whole.edges)
    drawn = [plan for _, groups in bands_of(whole) for group in groups for plan in group.plans]
    assert sorted(drawn) == sorted(node.id for node in whole.nodes if node.kind == "plan")
    assert not re.search("[<\u2028\u2029]", to_script(page))


def _ends(row: list[Any]) -> int:
    """How many ties the row of an item has: a marked kind is followed by something extra."""
    at, found = 9, 0
    while at < len(row):
        at += 3 if row[at] >= 100 else 2
        found += 1
    return found
