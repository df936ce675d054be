"""Chains in words: sums with open steps, folded rows, hostile names, both languages."""

import datetime

from helpers import facts, family, registry
from planlint.engine.naming import names_of
from planlint.family.facts import Facts
from planlint.report.chains.lines import said
from planlint.report.chains.ranking import rows
from planlint.report.chains.survey import Asked, Survey, survey
from planlint.report.chains.text import to_markdown, to_text
from planlint.report.chains.words import ChainWords
from planlint.rulebook.builtin import builtin_pack

_AREAS = "- {id: lin, name: 临江市, level: city}\n- {id: east, name: 东江县, level: county, parent: lin}\n"
_UNITS = '- {id: em, jurisdiction: east, names: [{name: "应急局\\u202e<b>|x"}], posts: [{id: head, title: 局长, phone: "1001"}]}\n'
_HEAD = (
    "type: special\nid: east.flood\ntitle: 东江县防汛预案\njurisdiction: east\nhazards: [flood]\n"
)
_FORCE = "edition: {status: in_force, dates: {issued: 2026-01-01}}\n"
_WORDS = builtin_pack().vocabulary


def _plan(text: str) -> Facts:
    return facts(_HEAD + text, "east.yaml")


def _surveyed(*plans: Facts, asked: Asked | None = None) -> Survey:
    made = family(*plans, registered=registry(jurisdictions=_AREAS, organisations=_UNITS))
    return survey(made, _WORDS, asked or Asked())


def _words(found: Survey, language: str = "zh") -> ChainWords:
    plans, registered = found.family.current.values(), found.family.registry
    names = names_of(plans, registered, datetime.date(2026, 6, 30))
    return ChainWords(language, _WORDS, found.family, names)


def _text(found: Survey, language: str = "zh", *, everything: bool = False) -> list[str]:
    lines = said(found, _words(found, language), everything=everything)
    return list(to_text(lines, lambda path: path))


_OPEN = (
    "reporting:\n  - {from: {tier: village}, to: {tier: county}, within: 20m}\n"
    "  - {from: {tier: county}, to: {tier: city}, urgent: 立即}\n"
)


def test_what_has_no_number_is_said_and_not_summed() -> None:
    """Twenty minutes, and one step 'at once'."""
    found = _surveyed(_plan(_OPEN + _FORCE))
    (line,) = [one for one in _text(found) if "合计" in one]
    assert "村（社区） → 县级 20分钟 → 市级 立即 = 合计 20分钟，另有 1 步没有数字" in line
    (line,) = [one for one in _text(found, "en") if "in all" in one]
    assert line.endswith(
        "village → county 20 minutes → city 立即 = 20 minutes in all, and 1 without a number"
    )


def test_every_line_below_a_heading_of_facts_has_a_place() -> None:
    """Legs, levels, actors and evidence say where they stand."""
    found = _surveyed(_plan(_OPEN + "responses: [{level: 2, decide: em/head, within: 1h}]\n"))
    lines = [one for one in said(found, _words(found), everything=True) if one.depth > 1]
    assert len(lines) > 4
    assert all(one.place and one.place.path == "east.yaml" for one in lines)
    assert any("接报后1小时内决定" in one.text for one in lines)


def test_what_falls_together_is_one_row() -> None:
    """A post, its unit and its only number do the same: one row, the person first."""
    found = _surveyed(_plan("responses: [{level: 2, decide: em/head}]\n"))
    (row,) = rows(found.weak)
    assert ["em/head", "em", "1001"] == [one.part.id for one in row.weak]
    assert (1, 0) == (row.stopped, row.tasks)
    assert [7 - 1] == [loss.location.line for loss in row.shown(3)]


def test_names_neither_drive_the_terminal_nor_markup() -> None:
    """Turning characters are shown as escapes; in Markdown nothing is HTML or a table."""
    found = _surveyed(_plan("responses: [{level: 2, decide: em/head}]\n"))
    text = "\n".join(_text(found))
    assert "\\u202e" in text
    assert "\u202e" not in text
    markdown = "\n".join(
        to_markdown(said(found, _words(found), everything=True), lambda path: path)
    )
    assert "\\<b\\>\\|x" in markdown
    assert "<b>" not in markdown


def test_only_the_first_twenty_points() -> None:
    """Without everything asked for the rest is counted."""
    tasks = "".join(f"  - {{id: t{n}, title: 任务{n}, lead: u{n}}}\n" for n in range(30))
    names = ", ".join(f"t{n}" for n in range(30))
    text = f"tasks:\n{tasks}responses: [{{level: 2, decide: [em/head, other], tasks: [{names}]}}]\n"
    found = _surveyed(_plan(text))
    assert len(rows(found.weak)) == 30
    assert "另有 10 处，--weak 全部列出" in _text(found)[-1]
    assert "另有" not in _text(found, everything=True)[-1]


def test_a_total_plan_is_shown_where_its_hazard_is_asked_for() -> None:
    """It lists every hazard; without one asked for it makes no topics of its own."""
    total = facts(
        "type: total\nid: east.total\ntitle: 总体\njurisdiction: east\nhazards: [flood, fire]\n"
        "responses: [{level: 1, decide: em/head}]\n",
        "total.yaml",
    )
    assert () == _surveyed(total).topics
    (topic,) = _surveyed(total, asked=Asked(hazard="fire")).topics
    assert ("east", "fire", 1) == (topic.area, topic.hazard, len(topic.commands))


def _second(text: str) -> Facts:
    return facts(_HEAD.replace("east.flood", "east.second") + text, "second.yaml")


def _kinds(found: Survey) -> list[str]:
    return [one.kind for one in found.troubles]


def test_a_level_that_nobody_reports_to_is_a_break() -> None:
    """Levels and no reporting step at all: one break, at the level; with steps it is gone."""
    levels = "responses: [{level: 2, decide: em/head}]\n"
    found = _surveyed(_plan(levels + _FORCE))
    ((one,),) = [way.breaks for topic in found.topics for way in topic.ways]
    assert "nobody" == one.kind
    assert "  洪涝 · 东江县  没有写明谁报告  ← east.yaml:6" in "\n".join(_text(found)).replace(
        "flood", "洪涝"
    )
    told = _surveyed(_plan(levels + _OPEN + _FORCE))
    assert [()] == [way.breaks for topic in told.topics for way in topic.ways]


def test_what_only_a_draft_says_is_marked() -> None:
    """Title, step and sum say that it is a draft."""
    text = "\n".join(_text(_surveyed(_plan(_OPEN + "responses: [{level: 2, decide: em/head}]\n"))))
    assert "《东江县防汛预案》（草案）" in text
    assert "县级 20分钟（草案）" in text
    assert "报告中断 2 处" in text
    force = "\n".join(_text(_surveyed(_plan(_OPEN + _FORCE))))
    assert "草案" not in force


def test_two_plans_with_two_deciders_are_told_once() -> None:
    """With the other plan and who decides there."""
    one = _plan("responses: [{level: 2, decide: em/head}]\n" + _FORCE)
    other = _second("responses: [{level: 2, decide: gov/head}]\n" + _FORCE)
    found = _surveyed(one, other)
    (trouble,) = found.troubles[:1]
    assert ("two_plans", "east.second", ("gov/head",)) == (
        trouble.kind, trouble.other, trouble.others,
    )  # fmt: skip
    assert 1 == _kinds(found).count("two_plans")
    assert any("写同一级由gov/head决定：两个决定人" in line for line in _text(found))
    assert any("two deciders" in line for line in _text(found, "en"))


def test_a_head_without_number_and_a_stand_in_without_one_cannot_be_called() -> None:
    """The deputy is there and has no number either; with one all is well."""
    body = "bodies: [{{id: hq, kind: headquarters, head: gov/head, deputies: [{}]}}]\nresponses: [{{level: 2, decide: hq.head}}]\n"
    assert ["no_number"] == _kinds(_surveyed(_plan(body.format("gov/vice") + _FORCE)))
    assert [] == _kinds(_surveyed(_plan(body.format("em/head") + _FORCE)))


def test_one_head_without_a_deputy_is_a_trouble() -> None:
    """Nobody in his place; a deputy or a succession mends it."""
    body = "bodies: [{{id: hq, kind: headquarters, head: em/head{}}}]\nresponses: [{{level: 2, decide: hq.head}}]\n"
    assert ["no_deputy"] == _kinds(_surveyed(_plan(body.format("") + _FORCE)))
    for more in (", deputies: [gov/vice]", ", succession: [gov/vice]"):
        assert [] == _kinds(_surveyed(_plan(body.format(more) + _FORCE)))


def test_a_decider_of_whom_nobody_knows_the_rank_is_undecided() -> None:
    """Level 1 by somebody unknown, level 3 by the head of the office: said, and not as known."""
    levels = "responses: [{level: 1, decide: em/clerk}, {level: 3, decide: em/head}]\n"
    found = _surveyed(_plan(levels + _FORCE))
    assert "rank_unknown" in _kinds(found)
    assert any("不能判断" in line for line in _text(found))
