"""Running text: sections matched by id, role and title, told sentence by sentence, with their lines."""

import pytest

from planlint.revision.hunks import hunks

from .comparing import CITY, compared, edited, revision


def test_sentences_that_stay_are_not_told() -> None:
    """Only the sentence that changed, the new one and where each begins."""
    old, new = "一是预警。二是转移。三是救援。", "一是预警。二是及时转移。三是救援。四是总结。"
    first, second = hunks(old, new)
    assert (("二是转移。",), ("二是及时转移。",)) == (first.old, first.new)
    assert (old.index("二"), new.index("二")) == (first.old_start, first.new_start)
    assert ((), ("四是总结。",)) == (second.old, second.new)


def test_lines_and_quotes_end_sentences() -> None:
    """Items of a list stand for themselves, closing quotes with their sentence."""
    (found,) = hunks("- 一\n- 二\n", "- 一\n- 三\n")
    assert (("- 二",), ("- 三",)) == (found.old, found.new)
    (found,) = hunks("他说“撤。”大家撤。", "他说“撤。”大家走。")
    assert ("大家撤。",) == found.old


@pytest.mark.parametrize("number", [10, 3000])
def test_long_texts_are_compared_in_time(number: int) -> None:
    """Where hardly a sentence is the same, all is one change."""
    old = "".join(f"旧{n}句。" for n in range(number))
    new = "".join(f"新{n}句。" for n in range(number))
    (found,) = hunks(old, new)
    assert (number, number) == (len(found.old), len(found.new))


def test_the_place_is_that_of_the_sentence() -> None:
    """Line and column in the file, on both sides."""
    text = "村民小组组织互助。"
    lines = CITY["flood.yaml"].splitlines()
    line = next(number for number, one in enumerate(lines, 1) if text in one)
    found = revision("flood.yaml", (text, f"{text}妇女小组负责照料。"))
    (told,) = found.differences
    assert told.new is not None
    where = lines[line - 1].index(text) + len(text) + 1
    assert (line, where) == (told.new.line, told.new.column)


_SECTION = "      - {id: self-rescue, role: response.self_rescue, title: 自救互救, text: 村民小组组织互助。}\n"  # fmt: skip
_CHANGES = {
    "gone": ((_SECTION, ""), "removed", "measures", True),
    "new": ((_SECTION, _SECTION + "      - {id: more, role: response.medical, title: 医疗救治, text: 设立救护点。}\n"), "added", "measures", True),
    "new, but prints data": ((_SECTION, _SECTION + "      - {id: more, role: response.measures, title: 处置任务, shows: [tasks]}\n"), "added", "wording", False),
    "another id": (("id: self-rescue,", "id: mutual-rescue,"), "renamed", "metadata", False),
    "title speaks where no role is": (("id: self-rescue, role: response.self_rescue, title: 自救互救, text: 村民小组组织互助。", "id: self-rescue, title: 自救互救, text: 村民小组组织互助。"), "changed", "metadata", False),
}  # fmt: skip


@pytest.mark.parametrize("name", _CHANGES)
def test_sections_come_go_and_change(name: str) -> None:
    """Each with the area of its role, and a person to judge where there were words."""
    edit, action, area, judge = _CHANGES[name]
    (told,) = revision("flood.yaml", edit).differences
    change = told.change
    assert (action, area, judge) == (change.action, change.area, change.judge)


def test_a_section_that_says_nothing_of_itself_is_judged() -> None:
    """No role, no known title, nothing above: what its text is about only people can tell."""
    extra = "  - {id: odd, title: 有关要求, text: 由市水务局局长启动一级响应。}\n"
    edit = ("  - {id: risk, role: risk", extra + "  - {id: risk, role: risk")
    old = edited("flood.yaml", edit)
    new = {**old, "flood.yaml": old["flood.yaml"].replace("局局长启动", "局启动")}
    for found in (compared(old), compared(new, old)):
        (told,) = found.revisions[0].differences
        assert ("wording", True) == (told.change.area, told.change.judge)


def test_a_text_that_leaves_an_important_role_is_judged() -> None:
    """Another role hides no change of text, and is told itself."""
    launch = "{id: launch, role: response.launch, title: 响应启动, text: 启动文件写明"
    other = launch.replace("response.launch", "support.funds")
    (role,) = revision("flood.yaml", (launch, other)).differences
    assert ("role", "procedures", True) == (role.change.field, role.change.area, role.change.judge)
    found = revision("flood.yaml", (launch, other.replace("启动文件", "局长的启动文件")))
    assert [("role", "procedures", True), ("text", "procedures", True)] == [
        (one.change.field, one.change.area, one.change.judge) for one in found.differences
    ]


def test_text_that_names_a_new_id_did_not_change() -> None:
    """Tasks and sections by reference, bodies by what is shown: renamed, nothing else."""
    old = CITY["flood.yaml"]
    new = (
        old.replace("id: evacuate,", "id: move,")
        .replace("[evacuate]", "[move]")
        .replace("{{task:evacuate}}", "{{task:move}}")
        .replace("{id: report,", "{id: telling,")
        .replace("{{ref:report}}", "{{ref:telling}}")
        .replace("id: site,", "id: field,")
        .replace("bodies.site", "bodies.field")
        .replace("holder: site,", "holder: field,")
    )
    found = compared({**CITY, "flood.yaml": new}).revisions[0]
    assert {"renamed"} == {one.change.action for one in found.differences}


def test_a_section_without_role_is_of_the_one_above() -> None:
    """A heading that says nothing, below 应急响应: procedures."""
    extra = "      - {id: odd, title: 有关要求, text: 第一条。}\n"
    old = edited("flood.yaml", (_SECTION, _SECTION + extra))
    new = {**old, "flood.yaml": old["flood.yaml"].replace("第一条。", "第二条。")}
    (told,) = compared(new, old).revisions[0].differences
    assert ("procedures", True) == (told.change.area, told.change.judge)


def test_a_moved_section_is_no_change() -> None:
    """Order of sections is layout; the text is the same."""
    text = CITY["flood.yaml"].replace(_SECTION, "")
    anchor = "      - {id: end, role: response.end"
    assert anchor in text
    new = {**CITY, "flood.yaml": text.replace(anchor, _SECTION + anchor)}
    assert () == compared(new).revisions
