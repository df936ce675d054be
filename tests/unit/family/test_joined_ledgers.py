"""The ledgers of several offices as one: every record stays in its place, each office keeps its own."""

from helpers import document
from planlint.family.homes import at_home, home_of
from planlint.family.ledger import Ledger, joined_ledgers, read_ledger

A, B = "offices/a/", "offices/b/"


def ledger(home: str, **kinds: str) -> Ledger:
    """The ledger of one office."""
    return read_ledger({k: document(t, f"{home}ledger/{k}.yaml") for k, t in kinds.items()})[0]


def places(book: Ledger, kind: str) -> list[tuple[str | None, str]]:
    """The records of a kind: id and file."""
    return [(e.value.id, e.document.path) for e in book.records.get(kind, ())]


def test_numbers_repeat_between_offices() -> None:
    """F-1 of one office is not F-1 of another, and is corrected by its own office only."""
    first = ledger(A, filings="- {id: F-1, plan: a.x, on: 2026-01-01}\n")
    second = ledger(
        B,
        filings="- {id: F-1, plan: b.x, on: 2026-01-01}\n"
        "- {id: F-2, corrects: F-1, plan: b.x, on: 2026-01-02}\n",
    )
    joined = joined_ledgers({"": Ledger(), A: first, B: second})
    assert places(joined, "filings") == [
        ("F-1", "offices/a/ledger/filings.yaml"),
        ("F-2", "offices/b/ledger/filings.yaml"),
    ]


def test_a_copied_record_is_one() -> None:
    """Where both offices keep the very same record; what one office wrote twice stays twice."""
    text = "- {id: F-1, plan: a.x, on: 2026-01-01}\n"
    joined = joined_ledgers({"": ledger("", filings=text * 2), A: ledger(A, filings=text)})
    assert [path for _, path in places(joined, "filings")] == ["ledger/filings.yaml"] * 2


def test_each_office_keeps_what_it_keeps() -> None:
    """That one office records its drills proves nothing about the plans of another."""
    joined = joined_ledgers(
        {"": ledger("", filings="[]\n"), A: ledger(A, drills="[]\n"), B: ledger(B)}
    )
    kept = {
        path: [kind for kind in ("drills", "filings") if joined.keeps(kind, path)]
        for path in (f"{A}x.yaml", f"{B}x.yaml", "x.yaml", "offices/none/x.yaml")
    }
    assert kept == {
        f"{A}x.yaml": ["drills"], f"{B}x.yaml": [], "x.yaml": ["filings"],
        "offices/none/x.yaml": ["filings"],  # a folder of the workspace's own
    }  # fmt: skip
    assert joined.keeps("drills")
    assert not joined.keeps("trainings")


def test_alone_the_path_does_not_matter() -> None:
    """A workspace without imports keeps what it keeps for all its plans."""
    assert ledger("", drills="[]\n").keeps("drills", "offices/x/plan.yaml")


def test_homes() -> None:
    """An office's files are those in its folder."""
    paths = ["offices/a/x/y.yaml", "offices/y.yaml", "x/offices/a/y.yaml", "y.yaml"]
    assert [home_of(path) for path in paths] == ["offices/a/", "", "", ""]
    assert [at_home(path) for path in paths] == ["x/y.yaml", *paths[1:]]
