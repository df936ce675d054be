"""What is local: the names that belong to an area, and the traces of them in a text."""

import pytest

from helpers import facts, registry
from planlint.family.localities import Locality, localities, stem
from planlint.family.mentions import Lexicon
from planlint.family.traces import Traces

AREAS = """\
- {id: north, name: 江北省, level: province}
- {id: lin, name: 临江市, level: city, parent: north, neighbours: [hai]}
- {id: hai, name: 海门市, level: city, parent: north}
- {id: reed, name: 芦洲县, level: county, parent: lin}
- {id: stone, name: 石桥镇, level: township, parent: reed}
"""
UNITS = """\
- {id: reed-em, kind: department, jurisdiction: reed, names: [{name: 芦洲县应急管理局}]}
- {id: works, kind: company, jurisdiction: reed, names: [{name: 东江化工有限公司}], aliases: [东江化工]}
- {id: all, kind: company, jurisdiction: reed, tier: county, names: [{name: 各县化工企业}]}
"""
RESOURCES = """\
shelters: [{id: hall, name: 芦洲县体育中心避难场所, jurisdiction: reed}]
risks: [{id: dike, name: 东风堤险段, jurisdiction: lin}, {id: nowhere, name: 无名险段}]
"""


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("江州市", "江州"), ("内蒙古自治区", "内蒙古"), ("老城街道", "老城"),
        ("码头巷社区", "码头巷"), ("长县", "长县"), ("中华人民共和国", "中华人民共和国"),
    ],
)  # fmt: skip
def test_the_stem_is_the_name_without_its_level(name: str, expected: str) -> None:
    """At least two characters stay."""
    assert stem(name) == expected


def test_an_area_has_the_names_around_it_and_what_lies_in_it() -> None:
    """Masked: itself, above, right below, beside. Its own: below, beside, registered things."""
    found = localities(registry(jurisdictions=AREAS, organisations=UNITS, resources=RESOURCES))
    assert set(found["lin"].stems) == {"江北", "临江", "海门", "芦洲"}
    assert set(found["lin"].own) == {
        "海门", "芦洲", "石桥", "体育中", "东风堤", "东江化工有限公司", "东江化工",
    }  # fmt: skip
    assert set(found["stone"].stems) == {"江北", "临江", "芦洲", "石桥"}
    assert found["stone"].own == ()


def test_an_area_that_is_its_own_parent_ends() -> None:
    """A circle of parents gives names, and no end of them."""
    circle = "- {id: a, name: 甲市, level: city, parent: b}\n- {id: b, name: 乙市, parent: a}\n"
    assert set(localities(registry(jurisdictions=circle))["a"].stems) == {"甲市", "乙市"}


def test_traces_are_own_names_and_figures_with_a_measure() -> None:
    """Not thresholds, times, small numbers, dates, nor what stands in the title alone."""
    lexicon = Lexicon(localities={"lin": Locality((), ("芦洲", "东风堤", "防汛应急"))})
    found = facts("""\
        duties: [{id: d, holder: lin-em, text: 负责芦洲的42万人}]
        sections:
          - {id: a, title: 甲, text: 死亡10人以上、2026年、24小时内、3个组；登记186处、2.5公里堤防。}
        """, lexicon=lexicon).traces  # fmt: skip
    assert found == Traces(("芦洲",), frozenset({"42万人", "186处", "2.5公里"}))
    assert Traces.from_json(found.to_json()) == found


def test_three_names_are_enough() -> None:
    """Of more the facts keep no more."""
    own = tuple("甲乙丙丁")
    lexicon = Lexicon(localities={"lin": Locality((), own)})
    text = "sections: [{id: a, title: 甲, text: 丁丙乙甲}]\n"
    assert facts(text, lexicon=lexicon).traces.names == own[:3]
