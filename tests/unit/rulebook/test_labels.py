"""Labels and words: what people call an item, and how messages are filled."""

import pytest

from helpers import typed, words
from planlint.rulebook.labels import label, plain, shortened
from planlint.rulebook.selection import select
from planlint.rulebook.words import Both, fill, holder

HAZARDS = words(hazards={"flood": {"zh": "洪涝", "en": "Flood"}})
PLAN = """\
warnings: [{level: 1}, {level: 3, hazard: flood}, {lift: hq}]
responses: [{level: 2}, {level: 5, hazard: flood}, {level: 1, hazard: unheard}]
grades: {levels: [{grade: especially_major}, {text: 特大}]}
reporting:
  - {from: {tier: county}, to: {tier: city}}
  - {from: {name: 事发单位}, within: 1h}
bodies: [{id: hq, name: 市防指}, {id: group}]
tasks: [{id: a, title: 转移群众}, {id: b}, {lead: lin-em}]
duties: [{id: d, text: 负责水情旱情监测预报和水工程调度以及其他一切有关的工作}]
definitions: [{term: 紧急转移}]
"""


@pytest.mark.parametrize(
    ("path", "zh", "en"),
    [
        ("warnings[]", "一级红色预警", "level 1 red warning"),
        ("warnings[]", "洪涝三级黄色预警", "Flood level 3 yellow warning"),
        ("warnings[]", "预警", "warning"),
        ("responses[]", "二级响应", "level 2 response"),
        ("responses[]", "洪涝五级响应", "Flood level 5 response"),
        ("responses[]", "unheard一级响应", "unheard level 1 response"),
        ("grades[].levels[]", "特别重大", "especially major"),
        ("grades[].levels[]", "等级", "grade"),
        ("reporting[]", "县级→市级", "county → city"),
        ("bodies[]", "市防指", "市防指"),
        ("bodies[]", "group", "group"),
        ("tasks[]", "转移群众", "转移群众"),
        ("tasks[]", "b", "b"),
        ("duties[]", "负责水情旱情监测预报和水工程调度以及其他一切有…", None),
        ("definitions[]", "紧急转移", "紧急转移"),
    ],
)
def test_an_item_is_called_as_people_say_it(path: str, zh: str, en: str | None) -> None:
    """Levels by hazard, number and colour; others by title, name, text or id."""
    made = [label(item, HAZARDS) for _, item in select(typed(PLAN).value, path)]
    assert (zh, en or zh) in [(one.zh, one.en) for one in made]


def test_long_names_are_cut() -> None:
    """A name in a message has a length limit; the cut shows."""
    assert ("甲" * 24, "甲" * 23 + "…") == (shortened("甲" * 24), shortened("甲" * 25))


def name_of(identifier: str) -> str:
    """A fake registry."""
    return {"lin-em": "市应急局"}.get(identifier, identifier)


def test_a_message_is_filled_in_its_language() -> None:
    """Words may be the same or differ in the two languages; holders print by name."""
    template = Both(zh="{item}由{who}负责", en="{who} answers for {item}")
    given = {"item": Both(zh="转移", en="moving"), "who": plain(holder("lin-em"))}
    assert "转移由市应急局负责" == fill(template, given, "zh", name_of)
    assert "市应急局 answers for moving" == fill(template, given, "en", name_of)


def test_braces_of_users_are_only_text() -> None:
    """What stands in a plan is never a template."""
    template = Both(zh="“{found}”和 {{unit:…}}")
    assert "“{0.x}{{a}}”和 {unit:…}" == fill(template, {"found": "{0.x}{{a}}"}, "zh", name_of)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("没有", set()),
        ("{item}和{item}、{other}", {"item", "other"}),
        ("{{unit:…}}", set()),
        ("{}", {""}),
        ("{item", {"{item"}),
        ("item}", {"item}"}),
    ],
)
def test_placeholders_are_the_names_in_braces(text: str, expected: set[str]) -> None:
    """A lone brace is a name that no check gives, so a pack with one does not load."""
    assert frozenset(expected) == Both(zh=text).placeholders("zh")
