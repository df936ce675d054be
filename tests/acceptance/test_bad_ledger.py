"""Rows of the ledger that cannot be right: each told once, at its row and field."""

import pytest

from conftest import Family

ROWS = {
    "ledger/drills.yaml": (
        "- {id: D-91, plan: lin.floood, by: lin-water, on: 2026-05-20, kind: tabletop}\n"
        "- {id: D-92, plan: lin.flood, by: lin-water, on: 2026-05-21, kind: tabletop, evaluated: 2026-01-01}\n"
    ),
    "ledger/filings.yaml": (
        "- {id: F-91, plan: lin.flood, by: lin-gov, to: north-watr, copies: [north-emm], on: 2026-05-20, materials: [official_text, electronic_text, compilation_note]}\n"
        "- {id: F-3, plan: lin.total, by: lin-gov, to: north-gov, on: 2026-05-21, corrects: F-77}\n"
        "- {id: F-93, plan: lin.water, number: 临水发〔1999〕1号, by: lin-water, to: lin-gov, on: 2026-05-22}\n"
        "- {id: F-94, plan: lin.flood, by: lin-gov, to: north-water, on: 2026-04-12, materials: [official_text, electronic_text, compilation_note]}\n"
    ),
}
# Rule and place; the good rows of the files come before.
EXPECTED = {
    ("record-plan-unknown", "/1/plan"),
    ("record-dates-reversed", "/2/evaluated"),
    ("filing-receiver-unknown", "/3/to"),
    ("record-holder-unknown", "/3/copies/0"),
    ("record-id-reused", "/4/id"),
    ("record-corrects-unknown", "/4/corrects"),
    ("record-number-unknown", "/5/number"),
    ("records-contradict", "/6/on"),
}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_each_wrong_row_is_told_once(family: Family, lang: str) -> None:
    """Nothing of the good rows, nothing twice, and the words of a reader."""
    for path, rows in ROWS.items():
        family.write(path, family.read(path) + rows)
    findings = family.check(lang=lang).findings(*ROWS)
    assert len(findings) == len(EXPECTED)
    assert {(one["rule"], one["pointer"]) for one in findings} == EXPECTED
    assert all(one["outcome"] == "open" and one["mend"] for one in findings)


def test_a_correction_settles_what_was_wrong(family: Family) -> None:
    """Corrected by new records, as the ledger asks, the rows are told no more."""
    path = "ledger/drills.yaml"
    good = "- {id: D-93, corrects: D-91, plan: lin.flood, by: lin-water, on: 2026-05-20, kind: tabletop, evaluated: 2026-05-25}\n"
    also = "- {id: D-94, corrects: D-92, plan: lin.flood, by: lin-water, on: 2026-05-21, kind: tabletop, evaluated: 2026-05-26}\n"
    family.write(path, family.read(path) + ROWS[path] + good + also)
    assert family.check().json["findings"] == []
