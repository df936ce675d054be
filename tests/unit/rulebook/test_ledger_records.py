"""Records of the ledger that cannot be right: at size, between offices, and where nobody can tell."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest

from helpers import DAY, NO_LAW, document, facts, family, registry, words
from planlint.family.family import Family
from planlint.family.ledger import joined_ledgers, read_ledger
from planlint.family.registry import Registry
from planlint.rulebook.checks import (
    record_corrects_unknown,
    record_holder_unknown,
    record_id_reused,
    record_number_unknown,
    record_plan_unknown,
    records_contradict,
)
from planlint.rulebook.hit import Hit
from planlint.rulebook.view import RegistryView

MANY = 5000
OWN, OTHER = "offices/a/", "offices/b/"
EDITION = "edition: {number: 临政办发〔2026〕8号, version: '2', dates: {issued: 2026-03-16}}\n"


def hits(check: Any, around: Family) -> list[Hit]:
    """What a check says of the registries and the ledger of a family."""
    return list(check.check(RegistryView(words(), NO_LAW, around)))


def drills(rows: Iterable[str], plan: str = EDITION, registered: Registry | None = None) -> Family:
    """A family of one plan (``lin.flood``) with these drills, each in flow style."""
    text = "".join(f"- {{{row}}}\n" for row in rows) or "[]\n"
    return family(facts(plan), registered=registered, ledger={"drills": text})


def offices(**texts: str) -> Family:
    """The drills of two offices, ``a`` and ``b``, looked at together."""
    homes = {f"offices/{name}/": text for name, text in texts.items()}
    read = {
        home: read_ledger({"drills": document(text, f"{home}ledger/drills.yaml")})[0]
        for home, text in homes.items()
    }
    return Family((facts(EDITION),), Registry(), joined_ledgers(read), NO_LAW, DAY)


def rows(found: list[Hit]) -> list[tuple[str, Any]]:
    """File and row of each hit."""
    return [(hit.spot.document.path, hit.spot.pointer[0]) for hit in found]


def test_many_records_of_one_deed_are_one_finding() -> None:
    """Five thousand rows of one drill, each with a day of its own: one finding that stays short."""
    days = (f"{2000 + n // 336}-{n // 28 % 12 + 1:02}-{n % 28 + 1:02}" for n in range(MANY))
    told = drills(
        f"id: D-{n}, plan: lin.flood, by: lin-em, on: 2000-01-01, evaluated: {day}"
        for n, day in enumerate(days)
    )
    (hit,) = hits(records_contradict, told)
    assert (hit.spot.pointer, len(hit.related)) == ((1, "evaluated"), MANY - 1)
    what = hit.words["what"]
    assert getattr(what, "zh", "") == (
        "评估日期（2000-01-01、2000-01-02、2000-01-03、2000-01-04、…）"
    )


def test_many_unknown_ids_are_told_each() -> None:
    """Five thousand rows, each with another wrong plan and unit: each is found, none is lost."""
    units = "".join(f"- {{id: unit-{n}}}\n" for n in range(MANY))
    known = registry(organisations=units)
    told = drills(
        (f"id: D-{n}, plan: no.plan{n}, by: nobody-{n}, on: 2026-05-01" for n in range(MANY)),
        registered=known,
    )
    assert [("ledger/drills.yaml", n) for n in range(MANY)] == rows(hits(record_plan_unknown, told))
    assert [("ledger/drills.yaml", n) for n in range(MANY)] == rows(
        hits(record_holder_unknown, told)
    )


@pytest.mark.parametrize(("last", "expected"), [("", []), (f", corrects: D-{MANY - 1}", [0])])
def test_a_long_chain_of_corrections(last: str, expected: list[int]) -> None:
    """Each record corrects the one before: right; where the first corrects the last, a ring."""
    first = f"id: D-0, plan: lin.flood, on: 2026-05-01{last}"
    rest = (
        f"id: D-{n}, plan: lin.flood, on: 2026-05-01, corrects: D-{n - 1}" for n in range(1, MANY)
    )
    found = hits(record_corrects_unknown, drills((first, *rest)))
    assert rows(found) == [("ledger/drills.yaml", n) for n in expected]


def test_each_office_numbers_its_own_records() -> None:
    """D-1 of two offices is no reuse; a correction finds the record of its own office only."""
    one = "- {id: D-1, plan: lin.flood, by: a, on: 2026-05-01}\n"
    two = "- {id: D-1, plan: lin.flood, by: b, on: 2026-05-02}\n"
    lost = "- {id: D-8, corrects: D-7, plan: lin.flood, by: b, on: 2026-05-03}\n"
    seven = "- {id: D-7, plan: lin.flood, by: a, on: 2026-05-03}\n"
    around = offices(a=one + seven, b=two + lost)
    assert hits(record_id_reused, around) == []
    assert rows(hits(record_corrects_unknown, around)) == [(f"{OTHER}ledger/drills.yaml", 1)]
    again = offices(a=one + one.replace("05-01", "05-04"), b=two)
    assert rows(hits(record_id_reused, again)) == [(f"{OWN}ledger/drills.yaml", 1)]


def test_a_copied_record_may_be_corrected_in_its_copy() -> None:
    """Both offices keep the same record and one corrects it: what it corrects is there."""
    same = "- {id: D-1, plan: lin.flood, by: a, on: 2026-05-01}\n"
    mended = "- {id: D-2, corrects: D-1, plan: lin.flood, by: a, on: 2026-05-02}\n"
    for around in (offices(a=same, b=same + mended), offices(a=same + mended, b=same + mended)):
        assert hits(record_corrects_unknown, around) == []
        assert hits(record_id_reused, around) == []


def test_a_plan_that_another_office_keeps_back_is_not_unknown() -> None:
    """Its records come without the plan: neither the plan nor a body of it is a mistake here."""
    row = "- {id: D-1, plan: a.secret, by: hq.office, covers: [a.hidden], on: 2026-05-01}\n"
    around = replace(offices(a=row, b="[]\n"), registry=registry(organisations="- {id: a}\n"))
    assert hits(record_plan_unknown, around) == []
    assert hits(record_holder_unknown, around) == []
    told = drills(["plan: a.secret, by: hq.office"], registered=around.registry)
    assert len(hits(record_plan_unknown, told)) == len(hits(record_holder_unknown, told)) == 1


def test_two_offices_tell_one_deed_differently() -> None:
    """The records of one drill in two ledgers say two days of evaluation: one finding."""
    row = "- {{id: D-{}, plan: lin.flood, by: a, on: 2026-05-01, evaluated: 2026-05-{}}}\n"
    around = offices(a=row.format(1, "06"), b=row.format(5, "09"))
    assert rows(hits(records_contradict, around)) == [(f"{OTHER}ledger/drills.yaml", 0)]


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        (EDITION, 1),
        ("edition: {version: '2', dates: {issued: 2026-03-16}}\n", 0),  # no number to compare with
        ("edition: {number: 临政办发〔2026〕8号, version: '2'}\n", 0),  # nobody knows since when
        ("", 0),  # no edition at all
    ],
)
def test_a_number_is_judged_only_against_known_numbers(plan: str, expected: int) -> None:
    """Where an edition does not say its number or its day, the number of a record may be right."""
    told = drills(["plan: lin.flood, number: 临政办发〔2026〕9号, on: 2026-05-01"], plan)
    assert len(hits(record_number_unknown, told)) == expected


def test_without_a_registry_of_units_nobody_is_unknown() -> None:
    """A workspace that registers no units says nothing of who exists."""
    assert hits(record_holder_unknown, drills(["plan: lin.flood, by: anybody"])) == []


@pytest.mark.parametrize(
    "row", ["id: D-1", "plan: lin.flood", "id: D-1, corrects: D-2, on: 2026-05-01"]
)
def test_bare_records_break_nothing(row: str) -> None:
    """A record may leave out anything; then there is nothing to contradict."""
    told = drills([row])
    for check in (record_plan_unknown, record_number_unknown, record_id_reused, records_contradict):
        assert hits(check, told) == []
