"""``planlint filing --yearly``: the report of a year as its users call for it."""

import json
from pathlib import Path
from typing import Any

YEARLY = ("filing", "--as-of", "2026-06-30", "--yearly")


def test_report_of_the_running_year(family: Any) -> None:
    """The JSON is written where asked, to date, in the language asked for."""
    done = family.run(*YEARLY, "2026", "-o", "year.json", "--lang", "en")
    assert (0, "year.json\n") == (done.code, done.out)
    made = json.loads(family.read("year.json"))
    assert (2026, "2026-06-30", True) == (made["year"], made["last"], made["to_date"])
    assert 67 == made["assessment"]["of"]


def test_same_bytes_each_time(family: Any) -> None:
    """Two runs over the same files give the same file."""
    for name in ("a.html", "b.html"):
        assert 0 == family.run(*YEARLY, "2026", "-o", name).code
    assert family.read("a.html") == family.read("b.html")


def test_area_by_name(family: Any) -> None:
    """An area that nobody registered is refused, and what there is is named."""
    done = family.run(*YEARLY, "2026", "--jurisdiction", "无此区", "-o", "year.json")
    assert 2 == done.code
    assert "无此区" in done.err
    assert not family.path("year.json").exists()


def test_refused_in_words(family: Any) -> None:
    """A year to come, a file of another kind, and no file at all: words and exit code 2."""
    for arguments, words in (
        (("2027", "-o", "year.pdf"), "2027"),
        (("2026", "-o", "year.docx"), ".json"),
        (("2026",), "-o"),
        (("20x6", "-o", "year.pdf"), "20x6"),
    ):
        done = family.run(*YEARLY, *arguments)
        assert 2 == done.code, arguments
        assert words in done.err, arguments


def test_broken_ledger_is_not_zero(family: Any) -> None:
    """A ledger that cannot be read gives 'not recorded', is named, and all else is counted: exit 3."""
    family.write("ledger/activations.yaml", "- {id: A-1, on: 2026-02-01\n")
    done = family.run(*YEARLY, "2026", "-o", "year.json")
    assert 3 == done.code
    assert "activations.yaml" in done.err
    made = json.loads(family.read("year.json"))
    assert [{"path": "ledger/activations.yaml", "reason": "not-yaml"}] == made["not_checked"]
    # It is kept, and nobody read it.
    assert "activations" not in made["not_kept"]
    rows = {table["id"]: table["rows"] for table in made["tables"]}
    assert "not_recorded" == rows["responses"][-1]["figures"]["year"]["state"]
    assert 3 == rows["plans_in_force"][-1]["figures"]["all"]["value"]


def test_hostile_records(family: Any, tmp_path: Path) -> None:
    """Records of wrong forms, of huge numbers and of unknown plans never stop the report."""
    family.write(
        "ledger/activations.yaml",
        "- {on: 2026-02-01, deaths: 99999999999999999999, direct_loss: 0.001元, level: '=1+1'}\n"
        "- {on: 2026-13-01, deaths: -3, plan: '../..', event: '<script>'}\n"
        "- just text\n- {on: 2026-02-02, plan: no.such, jurisdiction: nowhere, hazard: '<b>'}\n",
    )
    target = tmp_path / "year.html"
    assert 0 == family.run(*YEARLY, "2026", "-o", target).code
    assert "<script" not in target.read_text(encoding="utf-8")
