"""Duties in words: order of sections and levels, roles with their seats, tags, card rows."""

import pytest

from helpers import NO_WORDS, facts, family, registry
from planlint.family.duties.finding import duties_of
from planlint.family.family import Family
from planlint.report.duties.card.parts import parts
from planlint.report.duties.card.rows import Row, gathered, merged, one_line
from planlint.report.duties.card.source import Source
from planlint.report.duties.markdown import plain
from planlint.report.duties.saying import Sayer
from planlint.report.duties.sheet import Sheet, make_sheet
from planlint.report.duties.tags import plan_tag
from planlint.report.duties.terms import levels_word
from planlint.report.duties.text import DutyText

_AREAS = """
- {id: lin, name: 临江市, level: city}
- {id: east, name: 东县, level: county, parent: lin}
"""
_UNITS = """
- {id: lin-em, jurisdiction: lin, names: [{name: 临江市应急管理局}], aliases: [市应急局], posts: [{id: duty, title: 值班室, phone: 0719-2345678, always: true}]}
- {id: lin-gov, jurisdiction: lin, names: [{name: 临江市人民政府}], aliases: [市政府], posts: [{id: duty, title: 总值班室, phone: 0719-1234567}]}
- {id: east-em, jurisdiction: east, names: [{name: 东县应急管理局}]}
"""
_PLAN = """
bodies: [{id: hq, name: 市防指, office: {aliases: [市防办], host: lin-em}}]
tasks:
  - {id: slow, title: 慢任务, lead: lin-em, phase: response, within: 6h}
  - {id: fast, title: 快任务, lead: hq.office, post: lin-em/duty, phase: response, within: 30m}
  - {id: top, title: 最高任务, support: lin-em, phase: response, within: 1h}
  - {id: year, title: 年度检查, lead: lin-em, phase: prevention, yearly: true}
  - {id: after, title: 恢复任务, lead: lin-em, phase: recovery, every: 1mo}
warnings: [{level: 3, issue: hq.office, adjust: hq.office}]
responses:
  - {level: 1, builds_on: 4, tasks: [top]}
  - {level: 4, propose: hq.office, decide: lin-em, tasks: [slow, fast]}
reporting: [{from: hq.office, to: lin-gov, within: 30m, written_within: 1h}]
contacts:
  - {holder: lin-em, phone: 0719-2345678, mobile: "13800000000", name: 张三, then: lin-gov}
  - {holder: lin-gov, phone: 0719-1234567, then: lin-em}
"""


def here(title: str = "临江市防汛应急预案") -> Family:
    """One plan of the city."""
    text = f"type: special\nid: lin.flood\ntitle: {title}\njurisdiction: lin\n{_PLAN}"
    units = registry(organisations=_UNITS, jurisdictions=_AREAS)
    return family(facts(text, "flood.yaml"), registered=units)


def sheet(language: str = "zh") -> Sheet:
    """The sheet of the emergency office."""
    known = here()
    return make_sheet(duties_of("lin-em", known), Sayer(language, NO_WORDS, known, "lin-em"))


def text(language: str = "zh", *, internal: bool = False) -> str:
    """The same as text."""
    return "\n".join(DutyText(sheet(language), "清单", str, internal).lines())


def test_sections_stand_in_the_order_of_an_event() -> None:
    """Before, warning, report, response, after; numbers last."""
    keys = [section.key for section in sheet().rings["own"]]
    assert keys == [
        "standing",
        "prevention",
        "warning",
        "report",
        "response",
        "recovery",
        "contact",
    ]


def test_levels_from_the_lowest_and_in_a_level_the_decision_first() -> None:
    """Then what one leads, the soonest first; what one helps with last."""
    (response,) = (one for one in sheet().rings["own"] if one.key == "response")
    (group,) = response.groups
    assert [level.title for level in group.levels] == ["四级响应起", "一级响应起"]
    assert [e.text for e in group.levels[0].entries] == ["本级响应", "快任务", "慢任务"]


def test_roles_say_through_what() -> None:
    """The office that one keeps, the post of one's own; nothing where one is named."""
    said = {entry.text: entry.roles for entry in _entries("response")}
    assert said["快任务"] == "牵头（市防办）、承办（值班室）"
    assert said["慢任务"] == "牵头"
    assert said["本级响应"] == "决定启动、提出启动（市防办）"
    assert said["最高任务"] == "配合"


def test_times_in_both_languages() -> None:
    """A deadline, a rhythm, a year."""
    chinese, english = text(), text("en")
    assert "快任务〔30分钟内〕" in chinese
    assert "恢复任务〔每月一次〕" in chinese
    assert "年度检查〔每年一次〕" in chinese
    assert "快任务〔within 30 minutes〕" in english
    assert "恢复任务〔every month〕" in english


def test_numbers_are_public_unless_asked() -> None:
    """A mobile and a name only for internal use; whom to call next, and for whom one is the next."""
    assert "0719-2345678  无人接听时找：市政府" in text()
    assert "下列无人接听时找到这里：市政府" in text()
    assert "13800000000" not in text()
    assert "13800000000" in text(internal=True)
    assert "张三" in text(internal=True)


def test_the_card_begins_with_the_first_hour() -> None:
    """Whom one reports to, with the number; then what is due within 30 minutes."""
    known = here()
    made = parts(Source(duties_of("lin-em", known), Sayer("zh", NO_WORDS, known, "lin-em")))
    titles = [part.title for part in made]
    assert titles[:2] == ["报给谁", "30分钟内"]
    rows = {part.title: part.rows for part in made}
    (report,) = rows["报给谁"]
    assert (report.badge, report.text) == ("30分钟内", "市政府 0719-1234567，书面1小时内")
    assert [(row.badge, row.text) for row in rows["30分钟内"]] == [("30分钟内", "快任务")]
    assert [row.text for row in rows["响应 四级起"]] == ["慢任务"]
    assert [row.text for row in rows["响应 一级起"]] == ["配合：最高任务"]
    (decided,) = rows["决定和建议"]
    assert "四级响应：决定启动、提出启动（市防办）" in decided.text


def test_equal_rows_become_one() -> None:
    """With the plans of both, once each; the lighter of nothing is lost."""
    rows = merged(
        [Row("a", "1h", ("甲",), 1), Row("a", "1h", ("乙", "甲"), 1), Row("a", "2h", (), 1)]
    )
    assert [(row.badge, row.tags) for row in rows] == [("1h", ("甲", "乙")), ("2h", ())]


def test_the_same_deed_of_several_plans_is_one_row() -> None:
    """The soonest time in front, other times with their plans; a plan without a tag keeps its row."""
    rows = gathered(
        [Row("a", "1h", ("甲",), 4), Row("a", "1h", ("乙",), 3), Row("a", "2h", ("丙",), 5), Row("a", "3h", (), 1), Row("b", "", ("甲",), 4)]
    )  # fmt: skip
    assert [(row.text, row.badge, row.tags, row.weight) for row in rows] == [
        ("a", "1h", ("甲", "乙", "丙 2h"), 3),
        ("b", "", ("甲",), 4),
        ("a", "3h", (), 1),
    ]


def test_callers_of_one_time_are_one_row() -> None:
    """Each with its own plans; who is alone keeps the plans apart as before."""
    rows = one_line(
        [Row("村", "10m", ("甲",), 3), Row("镇", "10m", ("乙",), 3), Row("县", "30m", ("甲",), 3)],
        "；",
    )
    assert [(row.badge, row.text, row.tags) for row in rows] == [
        ("10m", "村〔甲〕；镇〔乙〕", ()),
        ("30m", "县", ("甲",)),
    ]


@pytest.mark.parametrize(
    ("title", "holder", "tag"),
    [
        ("临江市防汛应急预案", "lin-em", "防汛"),
        ("临江市突发事件总体应急预案", "lin-em", "总体"),
        ("临江市防汛应急预案", "east-em", "临江市防汛"),
        ("临江市东县危险化学品事故应急预案", "east-em", "危险化学品"),
        ("应急预案", "lin-em", "应急预案"),
        ("临江市一二三四五六七八九十一二三四五六应急预案", "lin-em", "一二三四五六七八九十一二三…"),
    ],
)
def test_plans_in_a_few_characters(title: str, holder: str, tag: str) -> None:
    """Without one's own area, with that of others; never empty, never long; a draft says so."""
    known = here(title)
    assert plan_tag(known.facts[0], known, holder) == f"{tag}（草案）"


def test_levels_in_a_few_characters() -> None:
    """A run of three is a range, two are listed."""
    assert levels_word({4, 2, 3}).zh == "二至四级"
    assert levels_word({1, 4}).zh == "一、四级"
    assert levels_word({3}, up=True).zh == "三级起"


def test_markdown_takes_nothing_for_its_own() -> None:
    """Marks of Markdown and HTML are written out."""
    assert (
        plain("*a* <b> [c](d) `e`|$f$\n") == "\\*a\\* &lt;b&gt; \\[c\\](d) \\`e\\`\\|\\$f\\$\\\\n"
    )


def _entries(key: str) -> list:
    (section,) = (one for one in sheet().rings["own"] if one.key == key)
    return [e for group in section.groups for level in group.levels for e in level.entries]
