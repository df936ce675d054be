"""``planlint record KIND``: one more record at the end of the ledger, which reads back without a finding."""

from typing import Any

import pytest

from planlint.model.ledger import LEDGER_RECORDS
from planlint.source.reader import read

DAY = ("--as-of", "2026-06-30")
FLOOD, NUMBER = "lin.flood", "临政办发〔2026〕8号"


def last(family: Any, stem: str) -> Any:
    """The last record of a file."""
    tree = read(family.read(f"ledger/{stem}.yaml").encode(), lists=True).tree
    assert tree is not None
    assert isinstance(tree.data, list)
    return tree.data[-1]


CASES = {
    "filing": ("filings", "F-4", "--plan lin.flood --by lin-gov --to north-em --on 2026-04-10 --copies north-water --materials official_text,electronic_text,compilation_note --registered 2026-04-20"),
    "publication": ("publications", "P-8", "--plan lin.flood --by lin-water --on 2026-04-01 --kind leaflet --channel 社区公告栏 --audience affected"),
    "training": ("trainings", "T-4", "--plan lin.flood --by lin-water --on 2026-05-01 --people 120 --audience 巡堤员"),
    "drill": ("drills", "D-2", "--plan lin.flood --by lin-water --on 2026-06-01 --kind full --evaluated 2026-06-05 --findings 通道窄 --covers lin.water"),
    "evaluation": ("evaluations", "E-2", "--plan lin.flood --by lin-water --on 2026-06-20 --conclusion 修订 --revise true"),
    "revision": ("revisions", "RV-2026-001", "--plan lin.flood --by lin-water --on 2026-06-25 --trigger practice_showed --procedure simplified"),
    "activation": ("activations", "A-2", "--plan lin.flood --by lin-gov --on 2026-06-10 --level 四级 --deaths 0 --direct-loss 30万元 --ended 2026-06-11 --ended-by lin-gov --contents matter,level,period,measures --review-on 2026-06-20"),
    "alert": ("alerts", "AL-2", "--plan lin.flood --by lin-gov --on 2026-06-09 --level 蓝色 --hazard flood --lifted 2026-06-11 --contents category,level,start_time,area,matters,measures,issuer,issue_time"),
    "meeting": ("meetings", "M-2", "--plan lin.flood --body hq --by lin-water --on 2026-06-01"),
    "received": ("received", "R-2", "--plan lin.flood --from lin-gov --by north-em --on 2026-04-15 --complete false"),
    "programme": ("programmes", "PR-2", "--by lin-em --year 2027 --on 2026-06-01 --plans lin.flood,lin.water --approved-by lin-gov --copies north-em"),
    "drill-programme": ("drill_programmes", "DP-2026-001", "--by lin-em --year 2026 --on 2026-01-10 --plans lin.flood"),
    "annual-review": ("annual_reviews", "Y-2", "--by lin-water --year 2025 --on 2026-03-01 --to lin-gov"),
}  # fmt: skip


def test_every_file_of_the_ledger_has_its_command() -> None:
    """But waivers and acknowledgements, which have commands of their own."""
    stems = {stem for stem, _, _ in CASES.values()}
    assert stems == set(LEDGER_RECORDS) - {"waivers", "acknowledgements"}


@pytest.mark.parametrize("kind", CASES)
def test_a_record_reads_back_as_it_was_given(family: Any, kind: str) -> None:
    """The values stand in the file, the id goes on, what stood there stays, nothing is found."""
    stem, number, words = CASES[kind]
    path = f"ledger/{stem}.yaml"
    before = family.read(path).rstrip() if family.path(path).exists() else "# "
    arguments = words.split()
    done = family.run("record", kind, *arguments, *DAY)

    assert (done.code, done.err) == (0, "")
    assert path in done.out
    assert number in done.out
    assert family.read(path).startswith(before)
    record = last(family, stem)
    assert record["id"] == number
    for option, value in zip(arguments[::2], arguments[1::2], strict=True):
        key = option[2:].replace("-", "_")
        held = record["review"]["on"] if key == "review_on" else record[key]
        assert held == (value.split(",") if isinstance(held, list) else value)
    assert [f["rule"] for f in family.check().findings(path) if f["severity"] == "error"] == []


def test_chinese_office_people_write_as_they_speak(family: Any) -> None:
    """Titles and names for ids, words in Chinese, full-width digits, dates as they are written."""
    done = family.run(
        "record", "drill", "--plan", "《临江市防汛应急预案》", "--by", "市水务局", "--on", "２０２６年６月１日",
        "--kind", "桌面", "--audience", "公众、本单位人员", "--reported-to", "临江市应急管理局",
        "--findings", "通道窄，照明差、车少", *DAY,
    )  # fmt: skip
    assert done.code == 0, done.err
    record = last(family, "drills")
    assert (record["plan"], record["by"], record["on"]) == (FLOOD, "lin-water", "2026-06-01")
    assert (record["kind"], record["audience"]) == ("tabletop", ["public", "staff"])
    assert record["reported_to"] == "lin-em"
    assert record["findings"] == ["通道窄，照明差、车少"]


@pytest.mark.parametrize("day", ["2026-06-01", "2026/6/1", "2026.6.1", "20260601", "2026年6月1日"])
def test_dates_as_offices_write_them(family: Any, day: str) -> None:
    """One day, however it is written."""
    family.run("record", "drill", "--plan", FLOOD, "--by", "lin-water", "--on", day, *DAY)
    assert last(family, "drills")["on"] == "2026-06-01"


def test_the_edition_is_the_one_in_force_on_that_day(family: Any) -> None:
    """A drill before the new edition was issued was of the old one."""
    old = (
        family.read("flood.yaml")
        .replace("8号", "3号")
        .replace(
            "drafted: 2025-11-20, reviewed: 2026-01-15, approved: 2026-03-05, issued: 2026-03-16, effective: 2026-03-16",
            "approved: 2023-03-01, issued: 2023-03-10",
        )
    )
    family.write("old-flood.yaml", old)
    for day, number in (("2025-07-01", "临政办发〔2026〕3号"), ("2026-05-01", NUMBER)):
        family.run("record", "drill", "--plan", FLOOD, "--by", "lin-water", "--on", day, *DAY)
        assert last(family, "drills")["number"] == number


def test_a_dry_run_shows_the_record_and_writes_nothing(family: Any) -> None:
    """One line of YAML as it would stand in the file, no lock left behind."""
    before = family.read("ledger/drills.yaml")
    done = family.run("record", "drill", "--plan", FLOOD, "--by", "lin-water", "--on", "2026-06-01", "--dry-run", *DAY)  # fmt: skip
    assert done.out == (
        f"- {{id: D-2, plan: lin.flood, number: {NUMBER}, by: lin-water, on: 2026-06-01}}\n"
    )
    assert family.read("ledger/drills.yaml") == before
    assert not [path for path in family.path("ledger").iterdir() if path.name.startswith(".")]


def test_a_correction_takes_the_place_of_what_was_wrong(family: Any) -> None:
    """The same filing with another day is refused until it says which record it corrects."""
    words = ("--plan", FLOOD, "--by", "lin-gov", "--to", "north-water", "--on", "2026-04-13")
    refused = family.run("record", "filing", *words, *DAY)
    assert refused.code == 2
    assert "F-2" in refused.err
    done = family.run("record", "filing", *words, "--corrects", "F-2", *DAY)
    assert done.code == 0, done.err
    assert (last(family, "filings")["corrects"], last(family, "filings")["id"]) == ("F-2", "F-4")
    again = family.run("record", "filing", *words[:-1], "2026-04-14", "--corrects", "F-2", *DAY)
    assert again.code == 2
    assert "F-4" in again.err


def test_the_same_record_is_not_written_twice(family: Any) -> None:
    """The second call says which record it is."""
    words = ("--plan", FLOOD, "--by", "lin-water", "--on", "2026-06-01", *DAY)
    assert family.run("record", "drill", *words).code == 0
    again = family.run("record", "drill", *words)
    assert again.code == 2
    assert "D-2" in again.err
    assert family.read("ledger/drills.yaml").count("2026-06-01") == 1


def test_help_is_in_both_languages(family: Any) -> None:
    """Every option of every kind has words; required ones are marked."""
    for kind in CASES:
        chinese, english = (
            family.run("record", kind, "--help", "--lang", lang).out for lang in ("zh", "en")
        )
        assert "日期：" in chinese
        assert "[required]" in english
        assert not any("\u4e00" <= c <= "\u9fff" for c in english.replace("万元", "")), english
