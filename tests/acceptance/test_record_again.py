"""Records that look like ones already there: sent twice, corrected back, kept under another name."""

from typing import Any

import pytest

DAY = ("--as-of", "2026-06-30", "--lang", "zh")
FLOOD = ("--plan", "lin.flood", "--by", "lin-gov")
FILED = (*FLOOD, "--to", "north-water")


def record(family: Any, kind: str, *words: str) -> Any:
    """One record."""
    return family.run("record", kind, *words, *DAY)


def test_a_correction_may_go_back(family: Any) -> None:
    """What was corrected holds no more: the third record may say again what the first said."""
    first = ("--on", "2026-04-10", "--copies", "north-em", "--materials",
             "official_text,electronic_text,compilation_note")  # fmt: skip
    assert record(family, "filing", *FILED, *first).code == 2
    assert record(family, "filing", *FILED, "--on", "2026-04-12", "--corrects", "F-2").code == 0
    assert record(family, "filing", *FILED, *first, "--corrects", "F-4").code == 0
    assert "F-5" in record(family, "filing", *FILED, *first).err


def test_a_table_with_corrections_may_come_again(family: Any) -> None:
    """Nothing is appended the second time, although its first rows hold no more."""
    heads = "编号,更正,预案,演练单位,演练日期\n"
    rows = "D-7,,lin.flood,lin-em,2026-06-01\nD-8,D-7,lin.flood,lin-em,2026-06-02\nD-9,D-8,lin.flood,lin-em,2026-06-01\n"
    family.write("t.csv", heads + rows)
    once = family.run("record", "import", "t.csv", "--kind", "drills", *DAY)
    assert "追加 3 条" in once.out
    before = family.read("ledger/drills.yaml")
    again = family.run("record", "import", "t.csv", "--kind", "drills", *DAY)
    assert (again.code, family.read("ledger/drills.yaml")) == (0, before), again.out
    shown = family.run("record", "import", "t.csv", "--kind", "drills", "--dry-run", *DAY)
    assert shown.out == "跳过已有的 3 条\n"


@pytest.mark.parametrize(
    ("kind", "first", "second"),
    [
        ("filing", (*FILED, "--on", "2026-04-20", "--materials", "编制说明"), ()),
        ("received", ("--plan", "lin.water", "--from", "lin-water", "--by", "lin-gov", "--on", "2026-05-13", "--complete", "否"),
         ("--plan", "lin.water", "--from", "lin-water", "--by", "lin-gov", "--on", "2026-05-20", "--complete", "是")),
        ("annual-review", ("--by", "lin-em", "--to", "lin-gov", "--year", "2026", "--quarter", "1", "--on", "2026-04-01"),
         ("--by", "lin-em", "--to", "lin-gov", "--year", "2026", "--quarter", "2", "--on", "2026-06-29")),
        ("filing", (*FLOOD, "--to", "north-em", "--on", "2026-04-20", "--document", "临政函〔2026〕1号"),
         (*FLOOD, "--to", "north-em", "--on", "2026-05-20", "--document", "临政函〔2026〕2号")),
    ],
)  # fmt: skip
def test_what_was_done_twice_is_recorded_twice(
    family: Any, kind: str, first: tuple[str, ...], second: tuple[str, ...]
) -> None:
    """Missing material sent later, a second quarter, two documents: no contradiction."""
    assert record(family, kind, *first).code == 0
    assert not second or record(family, kind, *second).code == 0


@pytest.mark.parametrize(
    ("kind", "words", "said"),
    [
        ("drill", ("--plan", "lin.flood", "--plan", "lin.total", "--by", "lin-em", "--on", "2026-06-01"), ["--plan", "只能有一个值"]),
        ("activation", (*FLOOD, "--on", "2026-06-02", "--level", "四级", "--ended", "2026-06-01"), ["--ended", "早于办理日期 2026-06-02"]),
        ("activation", (*FLOOD, "--on", "2026-06-02", "--level", "四级", "--review-on", "2026-06-01"), ["--review-on", "早于"]),
        ("programme", ("--by", "lin-em", "--on", "2026-06-01", "--year", "99"), ["--year", "1949"]),
        ("annual-review", ("--by", "lin-em", "--on", "2026-06-01", "--year", "2025", "--quarter", "5"), ["--quarter", "1 到 4"]),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused(
    family: Any, kind: str, words: tuple[str, ...], said: list[str]
) -> None:
    """An option twice, a deed that ended before it began, years and quarters that there are not."""
    result = record(family, kind, *words)
    assert result.code == 2
    assert [word for word in said if word not in result.err] == []


def test_a_programme_may_be_approved_before_it_is_sent(family: Any) -> None:
    """That day alone comes before the deed."""
    words = ("--by", "lin-em", "--on", "2026-06-20", "--year", "2027", "--approved", "2026-06-01")
    assert record(family, "programme", *words).code == 0


def test_english_words_are_english(family: Any) -> None:
    """What may be written is told by its keys."""
    words = (*FLOOD, "--on", "2026-06-01", "--as-of", "2026-06-30", "--lang", "en")
    told = family.run("record", "drill", *words, "--kind", "桌面x").err
    assert "did you mean tabletop?" in told
    told = family.run("record", "revision", *words, "--trigger", "x").err
    assert "known: law_changed, bodies_changed" in told
