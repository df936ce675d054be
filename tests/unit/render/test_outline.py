"""Where things print, and under which number."""

from planlint.render.blocks import Part, Prose, Table
from planlint.render.numbering import numbered, numbers
from planlint.render.outline import build_outline

CONTACT = {"holder": "em", "phone": "0719-2345678"}


def test_numbers_follow_order(make):
    """Chapters and sections are numbered decimally; a preamble without a title is not."""
    sections = [
        {"id": "pre", "text": "前言。"},
        {
            "id": "a",
            "title": "总则",
            "sections": [{"id": "b", "title": "目的"}, {"id": "c", "text": "无题。"}],
        },
        {"id": "d", "title": "附则"},
    ]
    outline = build_outline(make(sections=sections))
    assert outline.numbers == {"pre": "", "a": "1", "b": "1.1", "c": "1.2", "d": "2"}


def test_chinese_numbering_is_a_setting():
    """一、（一）1.（1）, and a reference names the chapter too."""
    tree = [Part("甲", "a", parts=(Part("乙", "b", parts=(Part("丙", "c"),)),))]
    parts = numbered(tree, "chinese")
    assert parts[0].number == "一、"
    assert parts[0].parts[0].number == "（一）"
    assert parts[0].parts[0].parts[0].number == "1."
    assert dict(numbers(parts))["b"] == "一（一）"


def test_data_shown_nowhere_prints_under_its_role(make):
    """Contacts go to the annex with their role, behind its own text."""
    annexes = [{"id": "a", "role": "annex.contacts", "title": "通讯录", "text": "如下。"}]
    outline = build_outline(make(contacts=[CONTACT], annexes=annexes))
    prose, table = outline.annexes[0].blocks
    assert isinstance(prose, Prose)
    assert isinstance(table, Table)


def test_the_wider_role_serves_when_the_exact_one_is_missing(make):
    """command.body falls back to command."""
    sections = [{"id": "c", "role": "command", "title": "组织指挥"}]
    outline = build_outline(
        make(sections=sections, bodies=[{"id": "hq", "name": "指挥部", "members": ["em"]}])
    )
    assert [part.title for part in outline.body] == ["组织指挥"]
    assert outline.body[0].blocks


def test_data_without_a_home_gets_a_chapter(make):
    """Nothing typed is lost when no section has its role: it prints before the annexes."""
    outline = build_outline(make(contacts=[CONTACT]))
    assert outline.body[-1].title == "通讯录"
    assert outline.body[-1].number == "2"


def test_named_items_print_once(make):
    """A duty shown by its id is left out of the general list."""
    duties = [
        {"id": "a", "holder": "em", "text": "甲"},
        {"id": "b", "holder": "police", "text": "乙"},
    ]
    sections = [
        {"id": "x", "title": "一节", "shows": ["duties.a"]},
        {"id": "y", "title": "二节", "shows": ["duties"]},
    ]
    first, second = build_outline(make(sections=sections, duties=duties)).body
    assert "甲" in first.blocks[0].text
    assert second.blocks[0].text == "市公安局：乙。"


def test_a_single_annex_has_no_number(make):
    """附件, but 附件1 and 附件2 (GB/T 9704, 7.3.4); references print the same words."""
    one = build_outline(make(annexes=[{"id": "a", "title": "图"}]))
    two = build_outline(make(annexes=[{"id": "a", "title": "图"}, {"id": "b", "title": "表"}]))
    assert one.numbers["a"] == "附件"
    assert two.numbers["b"] == "附件2"


def test_unknown_shows_print_nothing(make):
    """A rule reports them; printing goes on."""
    sections = [{"id": "s", "title": "节", "shows": ["nonsense", "bodies.nobody"]}]
    assert build_outline(make(sections=sections)).body[0].blocks == ()


def test_wide_tables_take_their_heading_along(make):
    """More columns than 156 mm hold: the section goes to a landscape page as a whole."""
    assert not Table(("甲",) * 10, (("一",) * 10,)).wide
    assert Part(blocks=(Table(("甲",) * 11, (("一",) * 11,)),)).wide
