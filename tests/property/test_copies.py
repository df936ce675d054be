"""Copies are found whatever names were put in, other texts are not, and order never matters."""

import re
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from helpers import facts, family, registry
from planlint.family.copies import Copies
from planlint.family.facts import Facts
from planlint.family.localities import localities
from planlint.family.mentions import Lexicon

AREAS = """\
- {id: north, name: 江北省, level: province}
- {id: lin, name: 临江市, level: city, parent: north}
- {id: reed, name: 芦洲县, level: county, parent: lin}
- {id: stone, name: 石桥镇, level: township, parent: reed}
"""
REGISTERED = registry(jurisdictions=AREAS)
LEXICON = Lexicon(localities=localities(REGISTERED))
# What a county writes where the city wrote this.
RENAMED = {
    "江北省": "临江市", "临江市": "芦洲县", "芦洲县": "石桥镇", "省": "市", "市": "县", "县": "镇",
}  # fmt: skip
_NAMES = re.compile("|".join(sorted(RENAMED, key=len, reverse=True)) + "|[0-9]+")
# Two stocks of words without a word in common: clauses of one never stand in the other.
STOCKS = (
    (
        "组织",
        "开展",
        "落实",
        "加强",
        "群众",
        "堤防",
        "险段",
        "水库",
        "转移",
        "巡查",
        "调度",
        "值守",
    ),
    (
        "核实",
        "发布",
        "会商",
        "抢修",
        "电力",
        "燃气",
        "通信",
        "学校",
        "恢复",
        "评估",
        "救治",
        "防疫",
    ),
)
LOCAL = ("临江市", "芦洲县", "江北省", "市应急局", "县水利局", "3处", "128公里", "24小时", "")


def clauses(stock: int) -> st.SearchStrategy[tuple[str, str, str]]:
    """Words of a stock with something local between them."""
    words = st.lists(st.sampled_from(STOCKS[stock]), min_size=3, max_size=6).map("".join)
    return st.tuples(words, st.sampled_from(LOCAL), words)


def texts(stock: int) -> st.SearchStrategy[list[str]]:
    """Sections of three clauses each, no two clauses alike."""
    unlike = st.lists(
        clauses(stock), min_size=15, max_size=30, unique_by=lambda parts: parts[0] + parts[2]
    )
    return unlike.map(
        lambda made: [
            "。".join("".join(parts) for parts in made[at : at + 3])
            for at in range(0, len(made) - 2, 3)
        ]
    )


def plan(name: str, sections: list[str], day: int = 1) -> Facts:
    """A plan of these sections."""
    place, _, about = name.partition(".")
    body = "".join(
        f"  - {{id: s{n}, title: 节, text: {text}}}\n" for n, text in enumerate(sections)
    )
    return facts(
        f"type: special\nid: {name}\ntitle: {name}\njurisdiction: {place}\nhazards: [{about}]\n"
        f"edition: {{status: in_force, dates: {{issued: 2026-03-{day:02}}}}}\nsections:\n{body}",
        f"{name}.yaml",
        LEXICON,
    )


def copied(text: str, figure: int) -> str:
    """The text of the city as a county copies it."""
    return _NAMES.sub(lambda match: RENAMED.get(match[0], str(figure)), text)


def copies(*plans: Facts) -> Copies:
    """The copies of a family of these plans."""
    return family(*plans, registered=REGISTERED).copies


@settings(max_examples=60)
@given(texts(0), st.integers(0, 9999))
def test_a_plan_with_other_names_levels_and_figures_is_a_copy(city: list[str], figure: int) -> None:
    """More than nine tenths of it, with every section, however often the names stand in it."""
    county = [copied(text, figure) for text in city]
    found = copies(plan("lin.flood", city), plan("reed.flood", county, day=2))
    likeness = found.nearest("reed.flood")
    assert likeness is not None
    assert likeness.other == "lin.flood"
    assert likeness.share > 0.9
    assert len(found.sections("reed.flood", "lin.flood")) == len(county)


@settings(max_examples=60)
@given(texts(0), texts(1))
def test_texts_of_their_own_share_next_to_nothing(one: list[str], other: list[str]) -> None:
    """Less than a twentieth, though both are full of the same names."""
    found = copies(plan("lin.flood", one), plan("reed.flood", other, day=2))
    likeness = found.between("reed.flood", "lin.flood")
    assert likeness is not None
    assert likeness.share < 0.05
    assert found.sections("reed.flood", "lin.flood") == ()


@settings(max_examples=30)
@given(
    st.lists(texts(0), min_size=2, max_size=4),
    st.lists(st.integers(0, 3), min_size=2, max_size=5),
    st.randoms(use_true_random=False),
)
def test_the_order_of_plans_never_matters(bodies: list[list[str]], picks: list[int], rng) -> None:
    """Whatever is read first, each plan has the same source, share and sections."""
    plans = [
        plan(f"{place}.flood{number}", bodies[pick % len(bodies)], day=1 + number % 3)
        for number, pick in enumerate(picks)
        for place in ("lin", "reed")
    ]

    def told(order: list[Facts]) -> dict[str, object]:
        found = copies(*order)
        nearest = {each.plan.id: found.nearest(each.plan.id) for each in order}
        return {
            name: (like, like and found.sections(name, like.other))
            for name, like in nearest.items()
        }

    mixed = list(plans)
    rng.shuffle(mixed)
    assert told(plans) == told(mixed)


@settings(max_examples=30)
@given(texts(0))
def test_sketches_and_traces_survive_json(body: list[str]) -> None:
    """What one machine hashed another compares."""
    made = plan("lin.flood", body)
    back = Facts.from_json(made.to_json())
    assert (back.sketch, back.traces) == (made.sketch, made.traces)
    assert replace(back, document=made.document) == made
