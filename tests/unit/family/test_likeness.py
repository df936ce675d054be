"""Sketches: what of a text is compared, and what is masked because it is local."""

import pytest

from helpers import facts, typed
from planlint.family.likeness import clauses, copied_sections, sketch
from planlint.family.localities import NOWHERE, Locality
from planlint.family.mentions import Lexicon, prose

JIANGZHOU = Locality(("江州", "清溪", "江北"))
QINGXI = Locality(("江州", "清溪", "石门", "江北"))


def hashes(text: str, locality: Locality = NOWHERE) -> frozenset[int]:
    """The clauses of a plan with one section of that text."""
    plan = typed(f"sections: [{{id: a, title: 甲, text: '{text}'}}]\n").value
    return clauses(sketch(tuple(prose(plan)), locality))


@pytest.mark.parametrize(
    ("city", "county"),
    [
        ("江州市应急管理局汇总灾情", "清溪县应急管理局汇总灾情"),
        ("由市应急局统一发布预警", "由县应急局统一发布预警"),
        ("清溪县每2小时向市防指报告", "石门镇每4小时向县防指报告"),
        ("登记全市186处风险隐患点", "登记全县九十二处风险隐患点"),
        ("{{unit:jz-em}}牵头会商研判", "{{unit:qx-em}}牵头会商研判"),
        ("**先期** 处置由街道组织", "先期处置由镇组织"),
    ],
    ids=["full name", "short name", "several", "figures", "reference", "markup"],
)
def test_a_clause_with_other_names_levels_and_figures_is_the_same(city: str, county: str) -> None:
    """Who copies a plan down a level changes these and nothing else."""
    assert hashes(city, JIANGZHOU) == hashes(county, QINGXI) != frozenset()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("组织危险区群众转移避险", "组织危险区群众返回家园"),
        ("由水务部门调度水库泄洪", "由林业部门调度水库泄洪"),
    ],
)
def test_a_clause_with_other_words_is_another(one: str, other: str) -> None:
    """Only what is local is masked."""
    assert hashes(one).isdisjoint(hashes(other))


def test_a_text_is_split_at_stops_and_commas_and_short_clauses_do_not_count() -> None:
    """Four clauses; two have fewer than six characters once levels and figures are gone."""
    assert len(hashes("转移优先，市县联动3次；组织群众转移避险：封控危险区域道路。")) == 2


def test_a_sketch_tells_sections_apart() -> None:
    """By their pointers, each with its own text alone; units' duties are alike by nature."""
    found = facts("""\
        duties: [{id: d, holder: lin-em, text: 负责全市应急预案的综合协调}]
        sections:
          - id: a
            title: 总则
            text: 组织群众转移避险
            sections: [{id: b, title: 目的, text: 封控危险区域道路}]
        annexes: [{id: n, title: 附件, text: 组织群众转移避险}]
        """).sketch
    assert set(found) == {("sections", 0), ("sections", 0, "sections", 0), ("annexes", 0)}
    assert found["sections", 0] == found["annexes", 0] == hashes("组织群众转移避险")


def test_the_area_of_a_plan_decides_what_is_masked() -> None:
    """The lexicon hands the names of its own area to each plan."""
    lexicon = Lexicon(localities={"lin": Locality(("临江",))})
    text = "sections: [{id: a, title: 甲, text: 临江的干部组织群众转移}]\n"
    assert clauses(facts(text, lexicon=lexicon).sketch) == hashes("的干部组织群众转移")


def test_a_null_character_shifts_no_section() -> None:
    """Texts are joined for speed; what a user writes cannot break them apart elsewhere."""
    found = facts("""\
        sections:
          - {id: a, title: 甲, text: "组织群众\\0转移避险"}
          - {id: b, title: 乙, text: 封控危险区域道路}
        """).sketch
    assert found["sections", 1] == hashes("封控危险区域道路")


def test_a_section_is_copied_when_two_thirds_of_it_are() -> None:
    """One clause alone proves nothing, and common ones count neither way."""
    own = {("a",): frozenset({1, 2, 3}), ("b",): frozenset({4}), ("c",): frozenset({1, 2, 5, 6})}
    assert copied_sections(own, frozenset({1, 2, 4}), frozenset()) == (("a",),)
    assert copied_sections(own, frozenset({1, 2, 4}), frozenset({5})) == (("a",), ("c",))
    assert copied_sections(own, frozenset({1, 2, 4}), frozenset({2, 3})) == ()
