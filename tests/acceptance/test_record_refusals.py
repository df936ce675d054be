"""What ``planlint record`` does not write, and what it says instead: exit 2, the ledger untouched."""

import shlex
from typing import Any

import pytest

DAY = ("--as-of", "2026-06-30", "--lang", "zh")
GOOD = {
    "filing": "--plan lin.flood --by lin-gov --to north-em --on 2026-04-10",
    "drill": "--plan lin.flood --by lin-water --on 2026-06-01",
    "revision": "--plan lin.flood --by lin-water --on 2026-06-01 --trigger law_changed",
    "annual-review": "--by lin-em --year 2025 --on 2026-02-01",
    "meeting": "--plan lin.flood --body hq --on 2026-06-01",
    "activation": "--plan lin.flood --by lin-gov --on 2026-06-01 --level 四级",
}
# Kind, option, its value (None: left out), and what is said.
CASES = [
    ("filing", "--plan", "lin.floods", ["--plan", "lin.floods", "lin.flood"]),
    ("filing", "--plan", "临江市防汛预案", ["临江市防汛应急预案"]),
    ("filing", "--plan", None, ["缺少 --plan"]),
    ("filing", "--by", "lin-goov", ["--by", "lin-gov"]),
    ("filing", "--to", "北江省应急厅", ["--to", "登记过的单位"]),
    ("filing", "--to", "north-em/director", ["--to", "登记过的单位"]),
    ("filing", "--copies", "north-water,nort-gov", ["--copies", "north-gov"]),
    ("filing", "--number", "临政办发〔2026〕9号", ["--number", "临政办发〔2026〕8号"]),
    ("filing", "--on", "2026-03-01", ["--on", "印发日期 2026-03-16"]),
    ("filing", "--on", "2026-07-01", ["--on", "晚于今天（2026-06-30）"]),
    ("filing", "--on", "2026-02-30", ["--on", "日期"]),
    ("filing", "--on", "2026年4月", ["--on", "日期"]),
    ("filing", "--on", "昨天", ["--on", "日期"]),
    ("filing", "--registered", "2026-12-01", ["--registered", "晚于今天"]),
    ("filing", "--materials", "正式本,电子文本", ["--materials", "正式本", "正式印发文本"]),
    ("filing", "--corrects", "F-9", ["--corrects", "没有这条记录"]),
    ("filing", "--corrects", "第九条", ["--corrects", "代号"]),
    ("filing", "--document", "文\u200b号", ["--document", "U+200B"]),
    ("filing", "--document", "x\x1b[2J", ["--document", "U+001B"]),
    ("drill", "--kind", "tabeltop", ["--kind", "tabletop"]),
    ("drill", "--kind", "沙盘", ["--kind", "桌面"]),
    ("drill", "--covers", "lin.waters", ["--covers", "lin.water"]),
    ("drill", "--evaluation", "评价", ["--evaluation", "演练执行情况"]),
    ("revision", "--trigger", "law_change", ["--trigger", "law_changed"]),
    ("revision", "--trigger", None, ["缺少 --trigger"]),
    ("revision", "--finished", "2026-08-01", ["--finished", "晚于今天"]),
    ("annual-review", "--year", "二〇二五", ["--year", "整数"]),
    ("meeting", "--body", "hqq", ["--body", "hq"]),
    ("meeting", "--body", "lin.water#hq", ["--body", "登记过"]),
    ("activation", "--deaths", "3人多", ["--deaths", "整数"]),
    ("activation", "--direct-loss", "三十万", ["--direct-loss", "金额"]),
    ("activation", "--jurisdiction", "linn", ["--jurisdiction", "lin"]),
    ("activation", "--hazard", "floods", ["--hazard", "flood"]),
    ("activation", "--assessment-to", "north-goov", ["--assessment-to", "north-gov"]),
]  # fmt: skip


def ledger(family: Any) -> dict[str, bytes]:
    """All files of the ledger."""
    return {path.name: path.read_bytes() for path in family.path("ledger").iterdir()}


@pytest.mark.parametrize(("kind", "option", "value", "said"), CASES)
def test_wrong_values_are_refused_with_what_is_known(
    family: Any, kind: str, option: str, value: str | None, said: list[str]
) -> None:
    """The option, what was expected, and the nearest known word where there is one."""
    before = ledger(family)
    words = shlex.split(GOOD[kind])
    if option in words:
        at = words.index(option)
        del words[at : at + 2]
    given = [] if value is None else [option, value]
    result = family.run("record", kind, *words, *given, *DAY)
    assert result.code == 2, result
    assert [word for word in said if word not in result.err] == []
    assert ledger(family) == before


@pytest.mark.parametrize("kind", GOOD)
def test_the_words_that_were_made_wrong_are_right(family: Any, kind: str) -> None:
    """So that each refusal above is of the one value."""
    assert family.run("record", kind, *shlex.split(GOOD[kind]), *DAY).code == 0


def test_all_that_is_wrong_is_said_at_once(family: Any) -> None:
    """Not one thing a call."""
    words = shlex.split("--plan lin.fld --by lin-gv --to north-me --on 2027-01-01")
    result = family.run("record", "filing", *words, *DAY)
    assert [option for option in ("--plan", "--by", "--to", "--on") if option not in result.err] == []  # fmt: skip


def test_a_title_of_two_plans_is_no_name(family: Any) -> None:
    """Both are told, none is guessed."""
    other = family.read("water.yaml").replace("id: lin.water", "id: lin.flood2")
    other = other.replace("title: 临江市水务局防汛应急预案", "title: 临江市防汛应急预案")
    family.write("other.yaml", other)
    title = next(line for line in other.splitlines() if line.startswith("title: "))[7:]
    family.replace("flood.yaml", "title: 临江市防汛应急预案", f"title: {title}")
    words = ("--plan", title, "--by", "lin-water", "--on", "2026-06-01")
    result = family.run("record", "drill", *words, *DAY)
    assert result.code == 2
    assert "lin.flood、lin.flood2" in result.err or "lin.flood2、lin.flood" in result.err


@pytest.mark.parametrize(
    "content",
    [b"- {id: D-1, plan: [\n", "- {id: D-1, note: 演练}\n".encode("gbk"), b"plan: x\n", b"- {id: D-1}\n...\n"],
    ids=["not-yaml", "gbk", "no-list", "ended"],
)  # fmt: skip
def test_a_file_that_cannot_be_appended_to_is_left_alone(family: Any, content: bytes) -> None:
    """Said which file; not a byte changes."""
    family.write("ledger/drills.yaml", content)
    result = family.run("record", "drill", *shlex.split(GOOD["drill"]), *DAY)
    assert result.code == 2, result
    assert "ledger/drills.yaml" in result.err
    assert family.path("ledger/drills.yaml").read_bytes() == content


def test_outside_of_a_workspace_nothing_is_recorded(family: Any) -> None:
    """Said; no ledger appears."""
    family.path("planlint.toml").unlink()
    assert family.run("record", "drill", *shlex.split(GOOD["drill"]), *DAY).code == 2


def test_a_ledger_that_is_a_link_out_of_the_workspace_is_left_alone(
    family: Any, tmp_path: Any
) -> None:
    """Nothing is read or written there."""
    elsewhere = tmp_path / "elsewhere"
    family.path("ledger").rename(elsewhere)
    family.path("ledger").symlink_to(elsewhere)
    before = sorted(path.name for path in elsewhere.iterdir())
    assert family.run("record", "drill", *shlex.split(GOOD["drill"]), *DAY).code == 2
    assert sorted(path.name for path in elsewhere.iterdir()) == before
