"""The sender's ledger, imported, stands beside the register of the office that receives."""

import shutil
from pathlib import Path

import pytest

from conftest import Family, Result

BOTH_SIDES = {"received-filing-differs", "filing-not-received", "incomplete-filing-open"}
UNKNOWN = "received-plan-unknown"
BOOKED = "- {id: R-1, plan: lin.flood, number: 临政办发〔2026〕8号, by: north-water, from: lin-gov, on: 2026-04-13, complete: true}\n"
OTHER = "- {id: R-2, plan: lin.drought, number: 临政办发〔2026〕9号, by: north-water, from: lin-gov, on: 2026-04-13, complete: true}\n"
REGISTER = "ledger/received.yaml"
SENT = "offices/lin-gov/ledger/filings.yaml"


@pytest.fixture
def above(family: Family, tmp_path: Path) -> Family:
    """The office of the province: registries and an empty register; the city's files are imported."""
    family.path(REGISTER).unlink()
    bundle = tmp_path / "city.json"
    sent = family.run("export", "--office", "lin-gov", "--as-of", "2026-06-30", "-o", bundle)
    assert sent.code == 0, sent
    province = Family(tmp_path / "province")
    province.write("planlint.toml", 'name = "北江省水利厅"\n')
    province.write(REGISTER, "[]\n")
    shutil.copytree(family.path("registry"), province.path("registry"))
    taken = province.run("import", bundle)
    assert taken.code == 0, taken
    return province


def found(result: Result) -> list[tuple[str, str, str]]:
    """Rule, file and outcome of what the rules about both sides say."""
    return [
        (finding["rule"], finding["path"], finding["outcome"])
        for finding in result.json["findings"]
        if finding["rule"] in BOTH_SIDES
    ]


def test_what_both_sides_tell_alike_gives_no_finding(above: Family) -> None:
    """The same number, the same office, a few days later: nothing to say."""
    above.write(REGISTER, BOOKED + OTHER.replace("lin.drought", "lin.flood").replace("9号", "8号"))
    assert found(above.check()) == []


def test_a_filing_that_the_office_did_not_book_is_found_in_the_sender_s_ledger(
    above: Family,
) -> None:
    """The register has other filings of the city, so that this one is missing from it."""
    above.write(REGISTER, OTHER)
    result = above.check()
    assert found(result) == [("filing-not-received", SENT, "open")]
    finding = next(one for one in result.json["findings"] if one["rule"] in BOTH_SIDES)
    assert "2026-04-10" in finding["message"]
    assert "北江省水利厅" in finding["message"]


def test_a_register_that_says_nothing_of_the_sender_proves_nothing(above: Family) -> None:
    """It may be kept elsewhere: undecided. An empty register is silent altogether."""
    assert found(above.check()) == []
    above.write(REGISTER, OTHER.replace("from: lin-gov", "from: lin-party"))
    result = above.check()
    assert found(result) == [("filing-not-received", SENT, "undecided")]
    assert "⟦" not in result.out


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("8号", "18号", "临政办发〔2026〕8号"),
        ("by: north-water", "by: lin-fire", "北江省水利厅"),
        ("on: 2026-04-13", "on: 2026-04-07", "2026-04-10"),
    ],
    ids=["number", "office", "day"],
)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_is_booked_otherwise_is_one_finding_that_tells_what_the_sender_says(
    above: Family, old: str, new: str, said: str, language: str
) -> None:
    """Not also a filing that never arrived: one cause, one finding, with both places."""
    above.write(REGISTER, BOOKED.replace(old, new) + OTHER)
    result = above.check(lang=language)
    assert found(result) == [("received-filing-differs", REGISTER, "open")]
    finding = next(one for one in result.json["findings"] if one["rule"] in BOTH_SIDES)
    assert said in finding["message"]
    assert [place["path"] for place in finding["related"]] == [SENT]


def test_a_wrong_id_in_the_register_is_found_once(above: Family) -> None:
    """It is neither a filing that never arrived nor one of a plan that the sender forgot."""
    above.write(REGISTER, BOOKED.replace("lin.flood", "lin.floods"))
    result = above.check()
    assert found(result) == []
    assert [one["path"] for one in result.json["findings"] if one["rule"] == UNKNOWN] == [REGISTER]


def test_material_booked_as_incomplete_stays_found_until_more_is_booked(above: Family) -> None:
    """The sender thinks that all was sent; only a later record of either side ends it."""
    incomplete = BOOKED.replace("complete: true", "complete: false")
    above.write(REGISTER, incomplete)
    assert found(above.check()) == [("incomplete-filing-open", REGISTER, "open")]
    later = BOOKED.replace("R-1", "R-3").replace("04-13", "05-08")
    above.write(REGISTER, incomplete + later)
    assert found(above.check()) == []


def test_a_register_of_wrong_form_gives_no_traceback_and_no_false_verdict(above: Family) -> None:
    """Whatever stands in the columns, the rules say 'undecided' or nothing."""
    for broken in (
        "- {id: R-1, plan: lin.flood, by: [north-water], from: {a: b}, on: 昨天, complete: 大概}\n",
        "- 7\n- [R-1]\n- {id: R-1}\n",
        "{R-1: lin.flood}\n",
        BOOKED.replace("on: 2026-04-13", "on: 2099-04-13"),
    ):
        above.write(REGISTER, broken + (OTHER if broken.startswith("-") else ""))
        outcomes = {outcome for _, _, outcome in found(above.check())}
        assert outcomes <= {"undecided", "open"}
        assert not any(rule == "received-filing-differs" for rule, _, _ in found(above.check()))
