"""``deadline``: a record within a time after a date, in all its branches."""

import pytest

from helpers import DAY, Found, facts, family, registry, run_found, weekend_festivals
from planlint.family.facts import Facts
from planlint.family.family import Family

FILING = "{kind: deadline, record: filings, within: 20wd, from: edition.dates.issued}"
DRILL = "{kind: deadline, record: drills, within: 3y, from: edition.dates.issued, repeats: true}"
PUBLIC = (
    "{kind: deadline, record: publications, within: 20wd, from: edition.dates.issued,"
    " proof: edition.dates.published, exempt_secret: true}"
)
ISSUED = "/edition/dates/issued"


def plan(edition: str = "status: in_force, dates: {issued: 2026-04-30}") -> Facts:
    """A plan with an edition; 20 working days after 2026-04-30 is 2026-06-01."""
    return facts(f"edition: {{number: 8号, {edition}}}\n")


def around(made: Facts, kind: str | None, *records: str, as_of: str = "2026-06-30") -> Family:
    """The family of one plan with a ledger of one kind; None for no ledger."""
    text = "".join(f"- {{plan: lin.flood, {record}}}\n" for record in records) or "[]\n"
    return family(made, as_of=DAY.fromisoformat(as_of), ledger={kind: text} if kind else {})


def filed(*records: str, as_of: str = "2026-06-30", kind: str | None = "filings") -> list[Found]:
    """What the filing deadline says about the plain plan."""
    made = plan()
    return run_found(FILING, made, around=around(made, kind, *records, as_of=as_of))


@pytest.mark.parametrize("on", ["2026-04-30", "2026-05-06", "2026-06-01"])
def test_done_in_time_is_silent(on: str) -> None:
    """The last day, counted from the day after issue, is still in time."""
    assert [] == filed(f"on: {on}")


def test_done_late_is_a_hit_with_its_record() -> None:
    """The finding says when it was due, when it was done, how late, and points at the record."""
    words = {
        "start": "2026-04-30", "due": "2026-06-01", "days": "1", "state": "实际办理于2026-06-02",
        "limit": "20个工作日",
    }  # fmt: skip
    assert [Found(ISSUED, words, ("/0",))] == filed("on: 2026-06-02")


def test_the_first_record_counts() -> None:
    """A second filing later on makes nothing late."""
    assert [] == filed("on: 2026-06-20", "on: 2026-05-20")


def test_not_done_after_the_day_is_a_hit() -> None:
    """Without a record the days run until the day of the check."""
    words = {
        "start": "2026-04-30", "due": "2026-06-01", "days": "29",
        "state": "截至2026-06-30没有记录",
        "limit": "20个工作日",
    }  # fmt: skip
    assert [Found(ISSUED, words)] == filed()


@pytest.mark.parametrize(("as_of", "hits"), [("2026-06-01", 0), ("2026-06-02", 1)])
def test_a_deadline_that_has_not_passed_is_silent(as_of: str, hits: int) -> None:
    """A missing record is no defect before its day is over."""
    assert hits == len(filed(as_of=as_of))


@pytest.mark.parametrize(
    "record",
    ["on: 2026-04-29", "on: 2026-07-01", "number: 7号, on: 2026-05-06"],
    ids=["before issue", "after the day of the check", "another edition"],
)
def test_records_that_prove_nothing(record: str) -> None:
    """What was done before issue, is not done yet, or belongs to another edition does not count."""
    assert [ISSUED] == [hit.at for hit in filed(record)]


def test_without_a_ledger_nobody_can_tell() -> None:
    """A workspace that keeps no such ledger gives 'undecided', never 'missing'."""
    assert [Found(ISSUED, undecided=True)] == filed(kind=None)


def test_without_a_ledger_the_day_may_still_be_to_come() -> None:
    """Before the deadline there is nothing to decide."""
    assert [] == filed(kind=None, as_of="2026-05-20")


def test_without_a_date_nobody_can_count() -> None:
    """A plan in force that does not say when it was issued gives 'undecided'."""
    made = plan("status: in_force")
    expected = [Found("/edition", undecided=True)]
    assert expected == run_found(FILING, made, around=around(made, "filings"))


def test_a_year_not_announced_is_undecided() -> None:
    """Working days of a year without a notice are never guessed."""
    made = plan("status: in_force, dates: {issued: 2098-12-20}")
    there = around(made, "filings", as_of="2099-06-30")
    assert [Found(ISSUED, undecided=True)] == run_found(FILING, made, around=there)


def test_a_year_of_the_workspace_decides() -> None:
    """``registry/calendars.yaml`` carries years announced since."""
    made = plan("status: in_force, dates: {issued: 2099-01-02}")
    days = ["2099-01-01", *weekend_festivals(2099)]
    there = family(
        made,
        as_of=DAY.replace(year=2099),
        registered=registry(calendars=f"- {{year: 2099, off: [{', '.join(days)}]}}\n"),
        ledger={"filings": "[]\n"},
    )
    # From Monday 5 January, without weekends: 20 days end on Friday 30 January.
    assert ["2099-01-30"] == [hit.words["due"] for hit in run_found(FILING, made, around=there)]


@pytest.mark.parametrize(
    ("edition", "hits"),
    [
        ("status: in_force, dates: {issued: 2026-04-30}", 1),
        ("status: approved, dates: {issued: 2026-04-30}", 1),
        ("dates: {issued: 2026-04-30}", 1),
        ("status: draft, dates: {issued: 2026-04-30}", 0),
        ("status: repealed, dates: {issued: 2026-04-30}", 0),
        ("version: '3'", 0),
    ],
)
def test_only_editions_in_force_owe_records(edition: str, hits: int) -> None:
    """Drafts owe nothing yet, repealed editions nothing any more; an issue date alone counts."""
    made = plan(edition)
    assert hits == len(run_found(FILING, made, around=around(made, "filings")))


def test_a_plan_without_edition_owes_nothing() -> None:
    """What gives no edition is a draft."""
    made = facts("maker: lin-gov\n")
    assert [] == run_found(FILING, made, around=around(made, "filings"))


@pytest.mark.parametrize(
    ("as_of", "records", "hits"),
    [
        # Years not announced: a day of rest may move the last day, to 7 May or 16 May at the latest.
        ("2029-04-30", (), 0),
        ("2029-05-07", (), 0),
        ("2029-05-08", (), 1),
        ("2029-05-08", ("on: 2027-05-15",), 0),
        ("2030-05-16", ("on: 2026-05-10", "on: 2027-05-15"), 0),
        ("2030-05-17", ("on: 2027-05-15", "on: 2026-05-10"), 1),
        ("2029-05-08", ("on: 2025-01-01",), 1),
    ],
)
def test_a_repeated_deed_counts_from_the_last(
    as_of: str, records: tuple[str, ...], hits: int
) -> None:
    """Every three years from issue or from the last drill, whichever is later."""
    made = plan()
    there = around(made, "drills", *records, as_of=as_of)
    assert hits == len(run_found(DRILL, made, around=there))


def test_a_repeated_deed_names_the_last_day() -> None:
    """The finding counts from the last drill."""
    made = plan()
    there = around(made, "drills", "on: 2026-05-15", as_of="2029-05-17")
    (hit,) = run_found(DRILL, made, around=there)
    assert ("2026-05-15", "2029-05-15", "2") == tuple(
        hit.words[name] for name in ("start", "due", "days")
    )


@pytest.mark.parametrize(
    ("published", "hits"), [("2026-05-08", 0), ("2026-06-01", 0), ("2026-06-02", 1)]
)
def test_the_text_may_prove_the_deed(published: str, hits: int) -> None:
    """A publication date in the text itself stands for a record."""
    made = plan(f"status: in_force, dates: {{issued: 2026-04-30, published: {published}}}")
    assert hits == len(run_found(PUBLIC, made, around=around(made, "publications")))


@pytest.mark.parametrize(("secrecy", "hits"), [("secret", 0), ("internal", 1), ("public", 1)])
def test_secret_plans_are_exempt_where_the_rule_says_so(secrecy: str, hits: int) -> None:
    """Only what is secret need not be published."""
    made = plan(f"status: in_force, secrecy: {secrecy}, dates: {{issued: 2026-04-30}}")
    assert hits == len(run_found(PUBLIC, made, around=around(made, "publications")))
