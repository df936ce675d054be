"""Mentions: titles of instruments, old names and references in the prose, with exact places."""

import pytest

from helpers import document, typed, with_prose
from planlint.family.mentions import Lexicon, Mention, mentions, prose
from planlint.model.document import Location
from planlint.model.fitting import fit
from planlint.model.plan_types import SpecialPlan

LEXICON = Lexicon.of(
    ["交通部", "卫生部", "江州市安监局"], ["交通部", "交通部海事局", "江州市安监局", "卫生部"]
)


def found(text: str, kind: str) -> list[str]:
    """The words of one kind mentioned in a section with *text*."""
    fitted = typed(f"sections:\n  - id: a\n    text: |\n      {text}\n")
    return [
        m.word
        for m in mentions(tuple(prose(fitted.value)), fitted.document, LEXICON)
        if m.kind == kind
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("由交通部负责", ["交通部"]),
        ("交通部、卫生部和交通部", ["交通部", "交通部", "卫生部"]),
        ("各交通部门配合", []),
        ("卫生部门和交通部门", []),
        ("卫生部门和卫生部", ["卫生部"]),
        ("由交通部海事局负责", []),
        ("交通部海事局报交通部", ["交通部"]),
        ("由江州市安监局负责", ["江州市安监局"]),
        ("由江州市应急管理局负责", []),
    ],
)
def test_an_old_name_counts_where_it_stands_alone(text: str, expected: list[str]) -> None:
    """Not inside a longer name, not in words such as 交通部门."""
    assert expected == found(text, "name")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("依照《突发事件应对法》执行", ["突发事件应对法"]),
        ("依照《防洪法》《水法》", ["防洪法", "水法"]),
        ("《关于印发《办法》的通知》", ["办法"]),
        ("《", []),
        ("没有书名号的防洪法", []),
    ],
)
def test_titles_stand_between_title_marks(text: str, expected: list[str]) -> None:
    """Every title in 《》, without the marks; of nested ones the innermost."""
    assert expected == found(text, "title")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("由{{unit:lin-em}}按{{ task:evacuate }}办理", ["{{unit:lin-em}}", "{{ task:evacuate }}"]),
        ("见{{ref:command}}", ["{{ref:command}}"]),
        ("见 {ref:command}", []),
        ("见{{}}", ["{{}}"]),
    ],
)
def test_references_are_found_with_their_braces(text: str, expected: list[str]) -> None:
    """``{{…}}`` of any content is a reference that some rule judges."""
    assert expected == found(text, "reference")


def test_a_mention_has_the_place_of_its_word() -> None:
    """Columns are characters of the line, in a block scalar too; a title without its marks."""
    fitted = typed(
        "sections:\n  - id: a\n    text: |\n      第一行\n      按《防洪法》，由卫生部\n"
    )
    pointer = ("sections", 0, "text")
    assert [
        Mention("title", "防洪法", pointer, Location("plan.yaml", 9, 9, 9, 12)),
        Mention("name", "卫生部", pointer, Location("plan.yaml", 9, 15, 9, 18)),
    ] == list(mentions(tuple(prose(fitted.value)), fitted.document, LEXICON))


def test_a_mention_in_an_included_text_has_its_place_there() -> None:
    """Prose from ``file:`` keeps its own path."""
    doc = document("type: special\nsections: [{id: a, file: text.md}]\n")
    fitted = fit(SpecialPlan, with_prose(doc, ("sections", 0, "text"), "一\n由卫生部\n"))
    assert [Location("text.md", 2, 2, 2, 5)] == [
        m.location for m in mentions(tuple(prose(fitted.value)), fitted.document, LEXICON)
    ]


def test_every_text_that_people_read_is_searched() -> None:
    """Titles and texts of sections and annexes, duties, tasks, bodies, definitions."""
    fitted = typed(
        "sections: [{id: a, title: 节, text: 文, sections: [{id: b, title: 小节, text: 小文}]}]\n"
        "annexes: [{id: c, title: 附件, text: 附文}]\n"
        "duties: [{id: d, text: 职责}]\n"
        "tasks: [{id: e, title: 任务}]\n"
        "bodies: [{id: f, name: 指挥部}]\n"
        "definitions: [{term: 术语, meaning: 含义}]\n"
    )
    expected = {
        "临江市防汛应急预案", "节", "文", "小节", "小文", "附件", "附文", "职责", "任务", "指挥部",
        "含义",
    }  # fmt: skip
    assert expected == {text for _, text in prose(fitted.value)}


def test_the_lexicon_keeps_only_what_matters() -> None:
    """Of the names still borne only those that contain an old one; longer old names first."""
    lexicon = Lexicon.of(["部", "交通部", "部"], ["交通部", "水利局", "交通部海事局", "部"])
    assert ("交通部", "部") == lexicon.old_names
    assert ("交通部", "交通部海事局") == lexicon.other_names
