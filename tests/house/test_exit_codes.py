"""The table of exit codes in the docs is the one of the code."""

import re
from pathlib import Path

from planlint.engine.report import Exit

_PAGE = Path(__file__).parents[2] / "docs/exit-codes.md"
_ROW = re.compile(r"^\| (\d+) \| `([A-Z_]+)` \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)
_LAST = re.compile(r"\| (\d) \|$", re.MULTILINE)


def test_table_is_the_enumeration() -> None:
    """Code for code and name for name, each with a meaning in both languages."""
    rows = _ROW.findall(_PAGE.read_text(encoding="utf-8"))
    assert [(int(code), name) for code, name, *_ in rows] == [
        (code.value, code.name) for code in Exit
    ]
    for *_, chinese, english in rows:
        assert re.search(r"[\u4e00-\u9fff]", chinese)
        assert re.search(r"[\u4e00-\u9fff]", english) is None


def test_inputs_end_in_known_codes() -> None:
    """The second table uses these codes and each of them."""
    page = _PAGE.read_text(encoding="utf-8")
    assert {int(code) for code in _LAST.findall(page)} == set(Exit)
