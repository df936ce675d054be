"""``filing``: as text, as JSON, narrowed, in both languages, and how it ends."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

_ROOT = Path(__file__).resolve().parents[2]
_PLANS = _ROOT / "examples/plans"
_DAY = ("--as-of", "2026-06-30")
_USAGE, _NOT_CHECKED = 2, 3
_HAN = re.compile(r"[\u4e00-\u9fff]")
_GONE = "- {id: F-2, plan: lin.flood, by: lin-gov, to: north-water"


@pytest.fixture
def late(family: Any) -> Any:
    """The good city, with its flood plan filed with nobody, and booked by nobody."""
    path = "ledger/filings.yaml"
    lines = family.read(path).splitlines(keepends=True)
    family.write(path, "".join(line for line in lines if not line.startswith(_GONE)))
    family.write("ledger/received.yaml", "[]\n")
    return family


def _said(family: Any, *arguments: str) -> str:
    done = family.run("filing", *_DAY, *arguments)
    assert (done.code, done.err) == (0, "")
    return str(done.out)


def test_json_obeys_its_schema_and_counts_what_it_lists(late: Any) -> None:
    """The filing is overdue by 77 days, with addressee, clause, place and the finding."""
    found = json.loads(_said(late, "--format", "json"))
    schema = json.loads((_ROOT / "schemas/filing.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(found)
    states = [row["state"] for row in found["obligations"]]
    for state in set(states):
        assert found["summary"][state] == states.count(state)
    (row,) = (r for r in found["obligations"] if (r["key"], r["duty"]) == ("lin.flood", "file"))
    assert (row["state"], row["due"], row["days"], row["to"]) == ("overdue", "2026-04-14", 77, ["north-water"])  # fmt: skip
    assert (row["path"], row["basis"][0]["article"]) == ("flood.yaml", "26(2)")
    (finding,) = (f for f in found["findings"] if f["id"] in row["findings"])
    assert finding["rule"] == "filing-overdue"
    names = {office["id"] for office in found["offices"]}
    assert {who for r in found["obligations"] for who in (*r["by"], *r["to"])} <= names


def test_text_says_what_is_late_to_whom_and_where(late: Any) -> None:
    """One line with duty, plan, last day and days late; one with who, to whom, clause and place."""
    shown = _said(late)
    assert "应急预案办理情况（2026-06-30）" in shown
    assert "━━ ✗ 逾期未办" in shown
    (at,) = (n for n, line in enumerate(shown.splitlines()) if line.startswith("  备案  临江市防汛应急预案"))  # fmt: skip
    assert "期限 2026-04-14（晚 77 天）" in shown.splitlines()[at]
    below = shown.splitlines()[at + 1]
    for part in ("临江市人民政府", "上一级相应牵头部门（北江省水利厅）", "第26条", "flood.yaml:"):
        assert part in below


def test_english_is_complete(late: Any) -> None:
    """No Chinese but names of plans, offices and laws."""
    shown = _said(late, "--lang", "en")
    own = [line for line in shown.splitlines() if line.startswith(("Plans", "━━")) or " duties" in line]  # fmt: skip
    assert own
    assert not any(_HAN.search(line) for line in own)
    assert "77 days late" in shown


def test_an_office_reads_what_it_must_do_and_what_it_receives(family: Any) -> None:
    """By name as well as by id."""
    by_id = _said(family, "--for", "lin-em", "--status", "done")
    assert by_id == _said(family, "--for", "临江市应急管理局", "--status", "done")
    must, _, receives = by_id.partition("═══ 应当收到 ═══")
    assert "═══ 应当办理 ═══" in must
    assert "径送  临江市水务局防汛应急预案" in receives
    assert "径送" not in must


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--for", "lin-emm"), "lin-em"),
        (("--jurisdiction", "临江县"), "临江市"),
        (("--due-within", "soon"), "30d"),
        (("--status", "late"), "overdue"),
        (("--format", "xlsx"), "-o"),
    ],
)
def test_wrong_calls_say_what_there_is(family: Any, arguments: tuple[str, ...], said: str) -> None:
    """Exit 2, one message, the nearest word or the form that was expected."""
    done = family.run("filing", *_DAY, *arguments)
    assert (done.code, done.out) == (_USAGE, "")
    assert said in done.err


def test_nothing_readable(family: Any, tmp_path: Path) -> None:
    """A folder without plans: exit 3 and words."""
    (tmp_path / "empty").mkdir()
    done = family.run("filing", str(tmp_path / "empty"), *_DAY)
    assert done.code in (_USAGE, _NOT_CHECKED)
    assert "预案" in done.err


def test_an_unreadable_plan_is_named_and_the_rest_told(late: Any) -> None:
    """Words on stderr and above the rest on stdout; exit code 3."""
    late.write("broken.yaml", "type: special\n  id: [")
    done = late.run("filing", *_DAY)
    assert done.code == 3
    assert "broken.yaml" in done.err
    assert "broken.yaml  不是合法的 YAML" in done.out
    assert "逾期未办" in done.out


def test_the_examples_are_in_order(planlint_run: Any) -> None:
    """44 plans in force, nothing missing, nothing overdue; each filing has an addressee and a day."""
    found = planlint_run("filing", ".", "--as-of", "2026-11-22", "--format", "json", cwd=_PLANS).json  # fmt: skip
    summary = found["summary"]
    assert (summary["plans"], summary["missing"]) == (44, 0)
    assert {s for s in ("overdue", "elsewhere", "incomplete", "undecided") if summary[s]} == set()
    filed = [r for r in found["obligations"] if r["duty"] in ("file", "deliver", "copy")]
    assert len(filed) > 70
    assert all(r["to"] and r["wanted"] and r["done"] for r in filed)
