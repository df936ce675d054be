"""``deadline`` with ``ahead``: a reminder in the last days, and nothing else."""

import pytest

from helpers import DAY, facts, family, run_found

FILING = "{kind: deadline, record: filings, within: 20wd, from: edition.dates.issued, ahead: 7}"


def reminded(as_of: str, ledger: dict[str, str], edition: str = "dates: {issued: 2026-04-30}"):
    """What the reminder says; 20 working days after 2026-04-30 is 2026-06-01."""
    made = facts(f"edition: {{number: 8号, status: in_force, {edition}}}\n")
    around = family(made, as_of=DAY.fromisoformat(as_of), ledger=ledger)
    return run_found(FILING, made, around=around)


@pytest.mark.parametrize(("as_of", "days"), [("2026-05-25", "7"), ("2026-06-01", "0")])
def test_it_speaks_from_the_first_to_the_last_day(as_of: str, days: str) -> None:
    """Both ends count, and the words say how many days are left."""
    (found,) = reminded(as_of, {"filings": "[]\n"})
    assert days == found.words["days"]


@pytest.mark.parametrize("as_of", ["2026-05-24", "2026-06-02"])
def test_it_is_silent_before_and_after(as_of: str) -> None:
    """What is overdue is the matter of another rule."""
    assert [] == reminded(as_of, {"filings": "[]\n"})


def test_it_is_silent_where_nobody_can_tell() -> None:
    """No ledger, no date, no calendar: the rule about the day itself says 'undecided', once."""
    assert [] == reminded("2026-05-30", {})
    assert [] == reminded("2026-05-30", {"filings": "[]\n"}, "version: '1'")
    assert [] == reminded("2028-01-10", {"filings": "[]\n"}, "dates: {issued: 2027-12-15}")
