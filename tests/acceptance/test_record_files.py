"""How ledgers are written down: what can be appended to, and what is left alone with words."""

from typing import Any

import pytest

DRILL = ("drill", "--plan", "lin.flood", "--by", "lin-water", "--on", "2026-06-01")
DAY = ("--as-of", "2026-06-30", "--lang", "zh")
OLD = "id: D-1, plan: lin.flood, by: lin-water, on: 2026-05-02"


def test_a_ledger_named_yml_gets_no_second_file(family: Any) -> None:
    """All commands read it; a second one beside it would be a duplicate."""
    family.path("ledger/drills.yaml").rename(family.path("ledger/drills.yml"))
    result = family.run("record", *DRILL, *DAY)
    assert (result.code, "ledger/drills.yml" in result.err) == (2, True)
    assert not family.path("ledger/drills.yaml").exists()


@pytest.mark.parametrize(
    "text",
    [
        "-\n  id: D-1\n  plan: lin.flood\n  by: lin-water\n  on: 2026-05-02\n  findings:\n    - 甲\n    - 乙\n",
        f"-  {{{OLD}}}\n",
        f"  -\n    {{{OLD}}}\n  # 末尾的说明",
        f"- {{{OLD}}}\r\n# 末尾的说明\r\n",
    ],
)  # fmt: skip
def test_any_list_that_begins_its_lines_with_dashes(family: Any, text: str) -> None:
    """A dash alone on its line, deeper lists inside, a comment at the end: all stays, one is added."""
    family.path("ledger/drills.yaml").write_bytes(text.encode())
    result = family.run("record", *DRILL, *DAY)
    assert result.code == 0, result.err
    after = family.path("ledger/drills.yaml").read_bytes().decode()
    assert after.startswith(text.rstrip())
    assert after.count("D-2") == 1
    assert family.check().problems("ledger/drills.yaml") == []


@pytest.mark.parametrize("text", [f"[{{{OLD}}}]\n", f"- {{{OLD}}}\n...\n", "[\n]\n"])
def test_other_forms_are_left_alone_with_what_to_do(family: Any, text: str) -> None:
    """`check` has nothing against them, so it is no help to point there."""
    family.write("ledger/drills.yaml", text)
    result = family.run("record", *DRILL, *DAY)
    assert (result.code, "以“- ”开头" in result.err) == (2, True)
    assert family.read("ledger/drills.yaml") == text
