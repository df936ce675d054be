"""The ledger: valid records of a plan and edition up to a day; corrected ones are left out."""

import datetime

from helpers import document
from planlint.family.ledger import Ledger, read_ledger

FILINGS = """\
- {id: F-1, plan: lin.flood, number: 8号, on: 2026-04-10}
- {id: F-2, plan: lin.flood, number: 9号, on: 2026-05-10}
- {id: F-3, plan: lin.flood, on: 2026-06-10}
- {id: F-4, plan: lin.total, on: 2026-04-10}
- {id: F-5, plan: lin.flood}
- {plan: lin.flood, on: 2026-03-10}
"""
DAY = datetime.date(2026, 6, 30)


def ledger(text: str = FILINGS) -> Ledger:
    """A ledger of filings."""
    return read_ledger({"filings": document(text, "ledger/filings.yaml")})[0]


def ids(book: Ledger, number: str | None = "8号", by: datetime.date = DAY) -> list[str | None]:
    """The ids of the filings of lin.flood."""
    return [entry.value.id for entry in book.of("filings", "lin.flood", number, by)]


def test_records_are_those_of_the_plan_and_edition() -> None:
    """A record that names an edition speaks for that edition only; one without a date for none."""
    assert ["F-1", "F-3", None] == ids(ledger())


def test_an_edition_without_number_takes_all_records() -> None:
    """Where the plan gives no number, its records cannot be told apart."""
    assert ["F-1", "F-2", "F-3", None] == ids(ledger(), None)


def test_records_of_later_days_do_not_exist_yet() -> None:
    """Today is an input: the day of the check itself is included."""
    assert ["F-1", None] == ids(ledger(), by=datetime.date(2026, 6, 9))
    assert ["F-1", "F-3", None] == ids(ledger(), by=datetime.date(2026, 6, 10))


def test_a_corrected_record_is_left_out() -> None:
    """A mistake is corrected by a new record; corrections can be corrected too."""
    text = (
        "- {id: F-1, plan: lin.flood, on: 2026-04-10}\n"
        "- {id: F-2, corrects: F-1, plan: lin.flood, on: 2026-04-11}\n"
        "- {id: F-3, corrects: F-2, plan: lin.flood, on: 2026-04-12}\n"
        "- {plan: lin.flood, on: 2026-04-13}\n"
    )
    assert ["F-3", None] == ids(ledger(text))


def test_a_kind_without_file_is_not_kept() -> None:
    """Where no such ledger is kept, absence proves nothing."""
    book = ledger()
    assert (True, False) == (book.keeps("filings"), book.keeps("drills"))
    assert [] == list(book.of("drills", "lin.flood", None, DAY))


def test_an_empty_ledger_is_kept() -> None:
    """A ledger without records says that nothing happened."""
    assert ledger("[]\n").keeps("filings")


def test_problems_have_places() -> None:
    """A record with a wrong date is a problem at the date and proves nothing."""
    text = "- {id: F-1, plan: lin.flood, on: 2026-02-30}\n"
    book, problems = read_ledger({"filings": document(text, "ledger/filings.yaml")})
    assert [] == ids(book)
    assert [((0, "on"), 1, 34)] == [
        (p.pointer, p.location.line, p.location.column) for p in problems
    ]


def test_a_record_that_is_no_mapping_may_be_about_any_plan() -> None:
    """What could not be read at all proves nothing about any plan."""
    kept, _ = read_ledger({"filings": document("- 已备案\n- {id: F-1, plan: lin.flood}\n")})
    assert kept.unread("filings", "lin.flood")
    assert kept.unread("filings", "lin.total")
    assert not kept.unread("drills", "lin.flood")
