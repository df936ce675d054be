"""Typed data in official Chinese."""

import pytest

from planlint.render.blocks import Chart, Items, Paragraph, Table
from planlint.render.outline import build_outline

HQ = {
    "id": "hq", "kind": "headquarters", "name": "江州市防汛抗旱指挥部", "aliases": ["市防指"],
    "deputies": ["water", "em"], "members": ["police", "transport"],
    "office": {"host": "em"},
}  # fmt: skip
RESCUE = {"id": "rescue", "kind": "working_group", "parent": "hq", "name": "抢险救援组", "lead": "em", "members": ["police"]}  # fmt: skip
EVACUATE = {
    "id": "evacuate", "title": "转移危险区域群众", "lead": "em", "support": ["police", "transport"],
    "phase": "response", "within": "2h", "needs": [{"resource": "boat", "quantity": "20"}],
}  # fmt: skip
LEVEL_2 = {
    "level": "2", "any": ["堤防决口"], "assess": "hq.office", "propose": "hq.office",
    "decide": "hq.head", "announce": "hq.office", "command": "hq.head", "builds_on": "3",
    "tasks": ["evacuate"], "end": {"when": "险情解除", "propose": "hq.office", "decide": "hq.head"},
}  # fmt: skip


def words(parts):
    """All text of parts, one line a paragraph, item or row, with headings."""
    lines = []
    for part in parts:
        lines += [f"{part.number} {part.title}".strip()] if part.title else []
        for block in part.blocks:
            if isinstance(block, Paragraph):
                lines.append(block.lead + block.text)
            elif isinstance(block, Items):
                lines += block.items
            elif isinstance(block, Table):
                lines += ["|".join(block.head), *("|".join(row) for row in block.rows)]
        lines += words(part.parts)
    return lines


def printed(make, shows, **data):
    """What a section with *shows* prints."""
    sections = [{"id": "s", "title": "节", "shows": shows}]
    return words(build_outline(make(sections=sections, **data)).body)


def test_a_body_is_described_not_dumped(make):
    """Head and members in paragraphs, the office in a sentence, the alias once."""
    lines = printed(make, ["bodies.hq"], bodies=[HQ])
    assert lines == [
        "1 节",
        "江州市防汛抗旱指挥部（以下简称市防指）组成如下：",
        "副总指挥：市水利局、市应急局。",
        "成员单位：市公安局、市交通运输局。",
        "江州市防汛抗旱指挥部办公室设在市应急局。",
    ]


def test_the_office_alone_can_be_shown(make):
    """``bodies.hq.office`` prints the office and the body keeps its own place."""
    lines = printed(make, ["bodies.hq.office"], bodies=[HQ])
    assert lines[1] == "江州市防汛抗旱指挥部办公室设在市应急局。"
    assert "副总指挥：市水利局、市应急局。" in lines


def test_working_groups_have_lead_members_and_duties(make):
    """Groups are items, with what they answer for."""
    duty = {"id": "d", "holder": "rescue", "text": "组织抢险。"}
    lines = printed(make, ["bodies.working_group"], bodies=[RESCUE], duties=[duty])
    assert lines[1] == "抢险救援组：由市应急局牵头，市公安局参加。主要职责：组织抢险。"


def test_duties_of_one_holder_are_one_item(make):
    """Two duties of a unit are joined; duties of a body of the plan print with the body."""
    duties = [
        {"id": "a", "holder": "em", "text": "负责协调"},
        {"id": "b", "holder": "police", "text": "维护治安"},
        {"id": "c", "holder": "em", "text": "统计灾情。"},
        {"id": "d", "holder": "hq", "text": "统一指挥"},
    ]
    lines = printed(make, ["bodies", "duties"], bodies=[HQ], duties=duties)
    assert "市应急局：负责协调；统计灾情。" in lines
    assert "主要职责：统一指挥。" in lines
    assert not any(line.startswith("市防指：") for line in lines)


def test_a_task_says_who_and_by_when(make):
    """Lead, support, resources and the clock stand behind the deed."""
    lines = printed(make, ["tasks.evacuate"], tasks=[EVACUATE])
    assert lines[1] == (
        "转移危险区域群众（市应急局牵头，市公安局、市交通运输局配合，调用冲锋舟20艘，"
        "响应启动后2小时内完成）。"
    )


def test_a_response_level_is_a_procedure(make):
    """Conditions, the chain to the decision, command, measures and end, each under its heading."""
    lines = printed(make, ["responses"], bodies=[HQ], tasks=[EVACUATE], responses=[LEVEL_2])
    text = "\n".join(lines)
    assert "堤防决口时，启动二级响应。" in text
    assert "认定达到启动条件的，提出启动二级响应的建议，报市防指总指挥决定" in text
    assert "二级响应由市防指总指挥统一指挥。" in text
    assert "在三级响应措施的基础上，采取以下措施：" in text
    assert (
        "险情解除的，由江州市防汛抗旱指挥部办公室提出建议，报市防指总指挥决定终止二级响应。" in text
    )


def test_several_hazards_are_grouped(make):
    """Levels of different hazards stand under the names of their hazards."""
    levels = [
        {"level": level, "hazard": hazard, "any": ["条件"], "decide": "em"}
        for hazard in ("flood", "drought")
        for level in ("1", "2")
    ]
    lines = printed(make, ["responses"], responses=levels)
    assert "1.1 洪涝应急响应" in lines
    assert "1.2 干旱应急响应" in lines
    assert "1.2.2 二级响应" in lines


@pytest.mark.parametrize(
    ("hazards", "named", "said"),
    [
        (["drought"], None, "严重干旱："),
        (["geological"], None, "大型地质灾害："),
        (["flood", "drought"], "drought", "严重干旱："),
        (["flood", "drought"], None, "重大事件："),
        (["flood"], None, "重大事件："),
    ],
)
def test_grades_have_the_names_of_their_regulation(make, hazards, named, said):
    """Drought and geological disasters are graded in words of their own, all else in the law's."""
    scale = {"levels": [{"grade": "major", "text": "一县受灾"}]}
    scale |= {"hazard": named} if named else {}
    lines = printed(make, ["grades"], hazards=hazards, grades=[scale])
    assert any(line.startswith(said) for line in lines), lines


def test_the_colour_of_a_warning_is_derived(make):
    """Level 3 is yellow; whoever does all three is named once."""
    level = {
        "level": "3",
        "any": ["暴雨"],
        "issue": "em",
        "adjust": "em",
        "lift": "em",
        "reach": ["schools"],
    }
    lines = printed(make, ["warnings"], warnings=[level])
    assert "暴雨时，发布黄色预警。" in lines
    assert "黄色预警由市应急局发布、调整和解除。" in lines
    assert "预警信息应当及时传达到学校。" in lines


def test_reporting_has_its_clocks(make):
    """Each hop is a sentence with its time limits; equal contents are said once."""
    step = {
        "from": {"tier": "county"}, "to": "em", "within": "30m", "by": ["phone"],
        "written_within": "1h", "content": ["time", "place"], "follow_up": "2h",
    }  # fmt: skip
    lines = printed(make, ["reporting"], reporting=[step, {**step, "to": "water"}])
    assert lines[1] == (
        "县级人民政府应当在接报后30分钟内以电话方式向市应急局报告，"
        "1小时内报送书面报告，此后每2小时续报一次。"
    )
    assert lines[-1] == "信息报告的内容包括：时间、地点等。"


def test_references_are_one_sentence_for_the_basis(make):
    """Law and superior plans are the basis; other relations are sentences of their own."""
    references = [
        {"kind": "based_on", "instrument": "CN-ERL-2024"},
        {"kind": "implements", "plan": "jiangbei.flood", "number": "北政办发〔2025〕8号"},
        {"kind": "coordinates_with", "plan": "jiangzhou.quake", "about": "次生水灾"},
    ]
    also = {
        "instruments": {"CN-ERL-2024": "突发事件应对法"},
        "plans": {"jiangbei.flood": "江北省防汛预案"},
    }
    sections = [{"id": "s", "title": "编制依据", "shows": ["references"]}]
    lines = words(build_outline(make(also, sections=sections, references=references)).body)
    assert (
        lines[1]
        == "依据《突发事件应对法》《江北省防汛预案》（北政办发〔2025〕8号）等，制定本预案。"
    )
    assert lines[2] == "次生水灾，与《jiangzhou.quake》相衔接。"


def test_a_chart_is_drawn_where_asked(make):
    """``bodies.chart``, or ``bodies`` in a place with the role annex.chart."""
    annexes = [
        {"id": "a", "title": "图一", "shows": ["bodies.chart"]},
        {"id": "b", "title": "图二", "role": "annex.chart", "shows": ["bodies"]},
    ]
    outline = build_outline(make(bodies=[HQ, RESCUE], annexes=annexes))
    charts = [annex.blocks[0] for annex in outline.annexes]
    assert all(isinstance(chart, Chart) for chart in charts)
    assert [node.name for node in charts[0].nodes][:2] == [HQ["name"], HQ["name"] + "办公室"]


def test_a_circle_of_parents_still_draws(make):
    """A rule reports the circle; printing must not hang on it."""
    bodies = [{"id": "a", "name": "甲", "parent": "b"}, {"id": "b", "name": "乙", "parent": "a"}]
    annexes = [{"id": "x", "title": "图", "shows": ["bodies.chart"]}]
    assert build_outline(make(bodies=bodies, annexes=annexes)).annexes[0].blocks


def test_office_duties_print_with_the_office(make):
    """What the office answers for stands behind its own paragraph, not among the body's duties."""
    duties = [
        {"id": "a", "holder": "hq", "text": "统一指挥"},
        {"id": "b", "holder": "hq.office", "text": "承担日常工作"},
    ]
    lines = printed(make, ["bodies"], bodies=[HQ], duties=duties)

    office = next(i for i, line in enumerate(lines) if "办公室设在" in line)
    assert lines[office + 1].endswith("主要职责：承担日常工作。")
    assert "主要职责：统一指挥。" in lines[:office]


def test_a_warning_level_does_not_repeat_the_measures_below_it(make):
    """A level whose tasks include all of a lower level's names that level and prints the rest."""
    tasks = [{"id": "watch", "title": "加密监测"}, {"id": "move", "title": "转移群众"}]
    warnings = [
        {"level": "2", "tasks": ["watch", "move"]},
        {"level": "3", "tasks": ["watch"]},
    ]
    lines = printed(make, ["warnings"], tasks=tasks, warnings=warnings)

    assert any("在黄色预警措施的基础上" in line for line in lines)
    assert sum("加密监测" in line for line in lines) == 1


def test_levels_that_all_leave_conditions_to_other_plans_say_so_once(make):
    """One sentence for all levels, not one a level."""
    responses = [{"level": str(n), "delegated_to": ["special"]} for n in (1, 2, 3)]
    lines = printed(make, ["responses"], responses=responses)

    assert sum("启动条件和程序由专项应急预案规定" in line for line in lines) == 1
