"""Two editions of the law at once: ``--as-of`` and the day of issue decide which one judges."""

import pytest

FIRST = "2024-10-31"
"""The last day of the law of 2007; its revision came into force the day after."""
ISSUED = "approved: 2026-03-05, issued: 2026-03-16, effective: 2026-03-16"


def reissue(family, day, number="临政办发〔2024〕8号"):
    """Let the flood plan be issued on another day, without the dates before."""
    family.replace(
        "flood.yaml", "drafted: 2025-11-20, reviewed: 2026-01-15, " + ISSUED, f"issued: {day}"
    )
    family.replace("flood.yaml", "number: 临政办发〔2026〕8号", f"number: {number}")


def clauses(finding):
    """The clauses that a finding rests on."""
    return [(entry["instrument"], entry["article"]) for entry in finding["basis"]]


def without_recovery(family):
    """Take one of the five statutory elements out of the flood plan."""
    text = family.read("flood.yaml")
    start = text.index("  - id: recovery\n")
    end = text.index("\n  - ", start + 5)
    family.write("flood.yaml", text[:start] + text[end + 1 :])


@pytest.mark.parametrize(
    ("issued", "clause"),
    [("2024-06-03", ("CN-ERL-2007", "18")), ("2024-11-01", ("CN-ERL-2024", "28"))],
)
def test_the_five_elements_by_the_law_of_the_day(family, issued, clause):
    """The revision repeats them under another number: each edition by the law of its issue."""
    reissue(family, issued)
    without_recovery(family)
    (found,) = family.check("--select", "statutory-element-missing").findings("flood.yaml")
    assert (found["severity"], clauses(found)) == ("error", [clause])


def test_before_the_revision_the_old_law_is_cited(family):
    """On its last day, of a plan of that time, and in its own words."""
    reissue(family, "2024-06-03")
    without_recovery(family)
    (found,) = family.check("--as-of", FIRST, "--select", "statutory-element-missing").findings()
    assert clauses(found) == [("CN-ERL-2007", "18")]
    shown = family.show("--as-of", FIRST, "--select", "statutory-element-missing").out
    assert "主席令第69号" in shown
    assert "第18条" in shown
    assert "第28条" not in shown


@pytest.mark.parametrize("rule", ["response-levels-missing", "statutory-element-missing"])
def test_before_any_law_nothing_is_asked_of_a_plan(family, rule):
    """A plan of 2005 answers to neither."""
    reissue(family, "2005-06-03", "临政办发〔2005〕8号")
    without_recovery(family)
    assert family.check("--select", rule).findings("flood.yaml") == []


@pytest.mark.parametrize(("issued", "late"), [("2024-01-30", False), ("2024-01-31", True)])
def test_the_measures_bind_what_was_issued_since(family, issued, late):
    """Twenty working days for filing and publication, of the edition of that day on."""
    reissue(family, issued)
    family.write("ledger/filings.yaml", "[]\n")
    family.write("ledger/publications.yaml", "[]\n")
    result = family.check("--select", "filing-overdue", "--select", "publication-overdue")
    expected = ["filing-overdue", "publication-overdue"] if late else []
    assert sorted(result.rules("flood.yaml")) == expected


@pytest.mark.parametrize(
    ("as_of", "severity", "clause"),
    [
        ("2023-06-30", "warning", ("CN-PLAN-MEASURES-2013", "22")),
        ("2024-10-31", "error", ("CN-PLAN-MEASURES-2024", "32")),
    ],
)
def test_a_continuing_duty_follows_the_day_of_the_check(family, as_of, severity, clause):
    """The drill of the measures of 2013 was read in excerpt only, and so is a warning."""
    reissue(family, "2015-06-03", "临政办发〔2015〕8号")
    family.write("ledger/drills.yaml", "[]\n")
    (found,) = family.check("--as-of", as_of, "--select", "drill-overdue").findings("flood.yaml")
    assert (found["severity"], clauses(found)) == (severity, [clause])


def test_a_repealed_instrument_is_found_with_what_replaced_it(family):
    """By the day of issue; a plan issued before the repeal is told to look at it again."""
    family.replace(
        "flood.yaml",
        "{kind: based_on, instrument: CN-PLAN-MEASURES-2024, number: 国办发〔2024〕5号}",
        "{kind: based_on, instrument: CN-PLAN-MEASURES-2013}",
    )
    rules = ("--select", "basis-repealed", "--select", "basis-repealed-since-issue")
    (found,) = family.check(*rules).findings("flood.yaml")
    assert found["rule"] == "basis-repealed"
    assert "2024-01-31" in found["message"]
    assert "国办发〔2024〕5号" in found["message"]
    reissue(family, "2023-03-16", "临政办发〔2023〕8号")
    (later,) = family.check(*rules).findings("flood.yaml")
    assert later["rule"] == "basis-repealed-since-issue"
    assert family.check("--as-of", "2024-01-30", *rules).findings("flood.yaml") == []


def test_a_renamed_agency_says_which_duty_moved_where(family):
    """A rename is never one to one: the flood office left the water department on that day."""
    family.replace("flood.yaml", "text: 救助受灾群众。", "text: 由临江市水利局救助受灾群众。")
    (found,) = family.check("--select", "renamed-agency").findings("flood.yaml")
    assert "现为“临江市水务局”" in found["message"]
    assert "防汛抗旱指挥机构办公室职能已划入临江市应急管理局" in found["message"]
    before = family.check("--as-of", "2026-03-20", "--select", "renamed-agency")
    assert [f["message"] for f in before.findings("flood.yaml")] == [found["message"]]


def test_a_duty_that_has_not_moved_yet_is_not_told(family):
    """As of a day before the transfer."""
    family.replace("flood.yaml", "text: 救助受灾群众。", "text: 由临江市水利局救助受灾群众。")
    family.replace(
        "registry/organisations.yaml",
        "{function: flood_office, from: lin-water, on: 2019-01-10}",
        "{function: flood_office, from: lin-water, on: 2027-01-10}",
    )
    (found,) = family.check("--select", "renamed-agency").findings("flood.yaml")
    assert "划入" not in found["message"]


FUTURE = "- {id: F-9, plan: lin.total, by: lin-gov, to: north-gov, on: 2999-03-20, materials: [official_text]}\n"


def test_a_date_in_the_future_is_wrong_today(family):
    """Whatever day today is."""
    family.write("ledger/filings.yaml", family.read("ledger/filings.yaml") + FUTURE)
    result = family.run("check", "--format", "json", "--select", "date-in-future")
    (found,) = result.findings("ledger/filings.yaml")
    assert (found["line"], found["severity"]) == (4, "error")
    assert "2999-03-20" in found["message"]


def test_a_later_date_is_no_mistake_to_a_look_back(family):
    """With --as-of what happened since is not there yet, and that is all."""
    family.write("ledger/filings.yaml", family.read("ledger/filings.yaml") + FUTURE)
    assert family.check("--select", "date-in-future").findings() == []
