"""Single values, ids and lines of records."""

import pytest

from helpers import DAY, NO_LAW
from planlint.family.family import Family
from planlint.family.ledger import Ledger
from planlint.family.registry import Registry
from planlint.model.ledger import LEDGER_RECORDS, Activation, Drill
from planlint.rulebook.vocabulary import Vocabulary
from planlint.workspace.recording.fields import fields_of
from planlint.workspace.recording.ids import Numbering
from planlint.workspace.recording.kinds import KINDS
from planlint.workspace.recording.misread import Misread
from planlint.workspace.recording.names import Names
from planlint.workspace.recording.text import Bare, appended, record_line
from planlint.workspace.recording.values import read_day, read_value

NOBODY = Names(Family((), Registry(), Ledger(), NO_LAW, DAY), Vocabulary({}, {}))


@pytest.mark.parametrize(
    "text",
    ["2026-05-08", "2026-5-8", "2026/5/8", "2026.05.08", "20260508", "2026年5月8日", "２０２６年 5 月8日", " 2026/05/08 "],
)  # fmt: skip
def test_days_in_all_their_forms(text: str) -> None:
    """One day, written as the ledger writes it."""
    assert read_day(text) == "2026-05-08"


@pytest.mark.parametrize(
    "text",
    ["", "2026", "2026-5", "2026-02-29", "2026/5-8", "26-05-08", "5月8日", "2026年5月8号", "2026-05-08 14:00", "08/05/2026", "1905-07-18", "2026-05-08T00:00", "46023", "٢٠٢٦-05-08"],
)  # fmt: skip
def test_what_is_no_day_is_refused(text: str) -> None:
    """Nothing is guessed: no other order, no missing part, no day that does not exist."""
    with pytest.raises(Misread):
        read_day(text)


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        ("deaths", "3", "3"), ("deaths", "３人", "3"), ("deaths", "1,200", "1200"),
        ("deaths", "3.5", None), ("deaths", "-3", None), ("deaths", "三", None), ("deaths", "1,20", None),
        ("direct_loss", "2850万元", "2850万元"), ("direct_loss", "1.64 亿元", "1.64亿元"), ("direct_loss", "2850", None),
        ("grade", "large", "large"), ("grade", "较大", "large"), ("grade", "较 大", None),
        ("event", "a\nb", "a\nb"), ("event", "甲\u3000乙", "甲\u3000乙"), ("event", "a\u2028b", None), ("event", "\ud800", None),
    ],
)  # fmt: skip
def test_values_by_their_form(key: str, text: str, value: str | None) -> None:
    """Numbers with the unit that says nothing, money with its own, closed words in both tongues."""
    one = fields_of(Activation)[key]
    if value is None:
        with pytest.raises(Misread):
            read_value(one, text, NOBODY, None)
    else:
        assert read_value(one, text, NOBODY, None) == value


def test_without_registries_ids_are_taken_as_they_are() -> None:
    """What nobody registered cannot be unknown; a name still is no id."""
    one = fields_of(Drill)["by"]
    assert read_value(one, "some-unit/duty", NOBODY, None) == "some-unit/duty"
    with pytest.raises(Misread):
        read_value(one, "市应急局", NOBODY, None)


@pytest.mark.parametrize(
    ("ids", "following"),
    [
        ([], ["Q-2026-001", "Q-2026-002"]),
        (["F-031"], ["F-032", "F-033"]),
        (["F-1", "F-2", "F-9"], ["F-10"]),
        (["D-2026-004"], ["D-2026-005"]),
        (["D-2025-007"], ["D-2026-001"]),
        (["D-2026-004", "D-QUAKE-001"], ["D-2026-005"]),
        (["D-QUAKE-001"], ["Q-2026-001"]),
        (["文-1", "x", "A_1"], ["Q-2026-001"]),
        (["F-999"], ["F-1000"]),
        (["Q-2026-999"], ["Q-2026-1000"]),
    ],
)
def test_ids_go_on_as_the_file_has_them(ids: list[str], following: list[str]) -> None:
    """By the year, unless the file simply counts."""
    numbering = Numbering(ids, "Q")
    assert [numbering.next(2026) for _ in following] == following


def test_every_kind_names_fields_of_its_model() -> None:
    """What it requires are fields of its records."""
    for kind in KINDS.values():
        assert kind.stem in LEDGER_RECORDS
        assert set(kind.required) <= set(fields_of(kind.model))
    assert len({kind.stem for kind in KINDS.values()}) == len(KINDS)


def test_every_choice_has_chinese_words() -> None:
    """The description of a closed field names each of its words."""
    for kind in KINDS.values():
        for one in fields_of(kind.model).values():
            for word, said in one.words.items():
                assert said != word, (kind.name, one.key)


def test_a_record_is_one_line() -> None:
    """Numbers and flags bare, parts in braces, what YAML would take for something else in quotes."""
    record = {"id": "A-1", "deaths": Bare("0"), "event": "是: #", "review": {"on": "2026-06-01"}, "plans": ["a.b"]}  # fmt: skip
    line = record_line(record)
    assert line == '- {id: A-1, deaths: 0, event: "是: #", review: {on: 2026-06-01}, plans: [a.b]}'
    assert appended("x.yaml", b"# head\n", [record, record]).decode() == f"# head\n{line}\n{line}\n"
