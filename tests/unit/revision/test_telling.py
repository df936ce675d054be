"""The three ways to tell a comparison: the same facts, harmless for terminals and for Markdown."""

import json
import re
from pathlib import Path

import jsonschema
import pytest

from planlint.report.markdown import escaped
from planlint.revision.comparison import Comparison
from planlint.revision.json import to_json
from planlint.revision.markdown import to_markdown
from planlint.revision.text import TextDiff

from .comparing import CITY, compared, edited

_SCHEMA = Path(__file__).resolve().parents[3] / "schemas/diff.json"
_EDITS = (
    ("title: 转移危险区域群众, lead: lin-em", "title: 转移危险区域群众, lead: lin-fire"),
    ("within: 2h, needs: [{resource: boats, quantity: 4}]", "within: 3h, needs: [{resource: boats, quantity: 6}]"),
    ("from: 250, unit: mm", "from: 200, unit: mm"),
    ("村民小组组织互助。", "村民小组组织互助。妇女小组负责照料。"),
)  # fmt: skip
HOSTILE = "</td><script>x</script> @everyone #1 [链接](http://e.vil) ![图](x) |列| `码` www.e.vil \x1b[31m ~~划~~ <!-- **粗**"  # fmt: skip


def text(found: Comparison, language: str = "zh") -> str:
    """The text without colours."""
    return "\n".join(TextDiff(found, language, lambda _, words: words).lines())


def test_text_tells_what_where_and_whom() -> None:
    """Names instead of ids, times and bounds in words, the line, the clause, the sentence."""
    said = text(compared(edited("flood.yaml", *_EDITS)))
    line = next(n for n, one in enumerate(CITY["flood.yaml"].splitlines(), 1) if "id: evacuate" in one)  # fmt: skip
    for words in (
        "按全部程序办理",
        "第36条",
        "任务“转移危险区域群众”·牵头：增加 临江市消防救援支队；去掉 临江市应急管理局",
        f"任务“转移危险区域群众”·时限：2小时 → 3小时  flood.yaml:{line}",
        "二级响应",
        "≥200",
        "（由人判断）",
        "+ 妇女小组负责照料。",
        "新承担任务",
    ):
        assert words in said, words


def test_english_is_english() -> None:
    """All of our own words; those of the plan stay."""
    said = text(compared(edited("flood.yaml", _EDITS[1])), "en")
    assert "2 hours → 3 hours" in said
    assert "full procedure" in said
    assert "Whom to tell" in said


def test_nothing_changed_is_said() -> None:
    """In each form, in both languages."""
    same = compared(CITY)
    assert ("没有变化", "nothing changed") == (text(same), text(same, "en"))
    assert "没有变化" in to_markdown(same, "zh")
    assert ([], "none") == (to_json(same, "zh")["plans"], to_json(same, "zh")["procedure"])


def test_json_keeps_its_contract() -> None:
    """The schema holds; values are raw, messages in the language asked for; the same each time."""
    found = compared(edited("flood.yaml", *_EDITS, ("0999-2000004", "0999-2000044")))
    told = to_json(found, "en")
    schema = json.loads(_SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(json.loads(json.dumps(told)))
    assert json.dumps(told) == json.dumps(to_json(found, "en"))
    (plan,) = told["plans"]
    changes = {one["at"]: one for one in plan["changes"]}
    within = changes["/tasks/evacuate/within"]
    assert ("2h", "3h", True) == (within["old"], within["new"], within["decides"])
    assert [{"resource": "boats", "quantity": 6}] == changes["/tasks/evacuate/needs"]["new"]
    prose = next(one for one in plan["changes"] if one["sentences"])
    assert ([{"old": [], "new": ["妇女小组负责照料。"]}], True) == (
        prose["sentences"],
        prose["judge"],
    )
    assert "phone-differs" in [one["rule"] for one in told["findings"]["added"]]
    units = [one["unit"] for one in told["inform"]]
    assert units == sorted(units)


_FIELDS = {
    "title": ("title: 临江市防汛应急预案\n", f"title: {HOSTILE!r}\n".replace("\\x1b", "")),
    "task": ("title: 转移危险区域群众", f"title: {json.dumps(HOSTILE)}"),
    "prose": ("text: 村民小组组织互助。", f"text: {json.dumps(HOSTILE)}"),
    "body": ("name: 抢险救援组", f"name: {json.dumps(HOSTILE)}"),
}


@pytest.mark.parametrize("name", _FIELDS)
def test_nothing_of_a_plan_becomes_markup(name: str) -> None:
    """No tag, no mention, no link, no picture, no further column, no control character."""
    said = to_markdown(compared(edited("flood.yaml", _FIELDS[name])), "zh")
    ours = re.sub(r"<br>|</?details>|</?summary>", "", said)
    assert "<" not in re.sub(r"\\<", "", ours)
    assert not re.search(r"@\w|#\w|(?<!\\)\]\(|(?<!\\)`码|https?://|(?<!\\)!\[|www\.", ours)
    assert "\x1b" not in said
    rows = [line for line in said.splitlines() if line.startswith("|")]
    assert {5} == {len(re.findall(r"(?<!\\)\|", row)) - 1 for row in rows}


@pytest.mark.parametrize("word", ["@a", "#1", "!2", "~b", "%c", "$d", "&e"])
def test_signs_that_call_somebody_do_not(word: str) -> None:
    """GitHub and GitLab look for them in the text behind the markup too: a blank of no width parts them."""
    assert f"{word[0]}\u200b{word[1]}" in escaped(f"找{word}看")


def test_a_terminal_is_not_driven() -> None:
    """Escapes of plans and of paths are shown, not sent."""
    said = text(compared(edited("flood.yaml", _FIELDS["task"], _FIELDS["prose"])))
    assert "\x1b" not in said
    assert "\\x1b" in said


def test_long_tables_are_cut() -> None:
    """A comment holds 65,536 characters: what is left out is counted."""
    tasks = "".join(f"  - {{id: t{n}, title: 任务{n}, lead: lin-em, phase: response, within: 1h}}\n" for n in range(300))  # fmt: skip
    said = to_markdown(compared(edited("flood.yaml", ("tasks:\n", "tasks:\n" + tasks))), "zh")
    assert "另有 240 处改动" in said
    assert len(said) < 65_536


def test_findings_are_told_from_both_sides() -> None:
    """What ``check`` newly finds, and what it no longer finds."""
    worse = edited("flood.yaml", ("id: consult, title: 组织会商研判, lead: lin-water", "id: consult, title: 组织会商研判"))  # fmt: skip
    for old, new, added, removed in ((CITY, worse, 1, 0), (worse, CITY, 0, 1)):
        found = compared(new, old).findings
        ours = [
            [one.rule for one in side].count("task-without-lead")
            for side in (found.added, found.removed)
        ]
        assert [added, removed] == ours
