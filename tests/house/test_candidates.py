"""Every candidate rule of the domain study is decided: a rule, part of another, or declined with a reason."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from planlint.rulebook.builtin import builtin_pack

ROOT = Path(__file__).resolve().parents[2]
RULES = builtin_pack().rules
_STUDIED = 328


def script() -> ModuleType:
    """The keeper of the table, which is no part of the package."""
    if "candidates" not in sys.modules:
        path = ROOT / "scripts" / "candidates.py"
        spec = importlib.util.spec_from_file_location("candidates", path)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules["candidates"] = module
        spec.loader.exec_module(module)
    return sys.modules["candidates"]


ENTRIES = script().read()


def test_each_candidate_stands_once() -> None:
    """All of the study, none twice."""
    assert len({entry["id"] for entry in ENTRIES}) == len(ENTRIES) == _STUDIED


def test_the_table_is_that_of_the_rules() -> None:
    """No candidate is open, every reason is given, and table and page are as the script makes them."""
    keeper = script()
    entries = keeper.filled(ENTRIES)
    assert list(keeper.faults(entries)) == []
    assert keeper.TABLE.read_text("utf-8") == keeper.dumped(entries)
    assert keeper.PAGE.read_text("utf-8") == "\n".join(keeper.page(entries)) + "\n"


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["id"])
def test_named_rules_name_the_candidate_back(entry: dict) -> None:
    """A rule of the table exists and says itself that it settles the candidate."""
    for name in entry.get("rules", ()):
        settled = (RULES[name].rule.candidate or "").split(",")
        assert entry["id"] in [word.strip() for word in settled]
    assert bool(entry.get("rules")) == (entry["decision"] in {"rule", "merged"})


def test_an_open_candidate_and_a_lost_rule_are_noticed() -> None:
    """A rule that is gone opens its candidate; a rule decides a declined one; reasons are owed."""
    keeper = script()
    lost = {"id": "no-such-candidate", "zh": "甲", "en": "A", "decision": "rule", "rules": ["x"]}
    settled = next(iter(keeper.named()))
    refused = {"id": settled, "zh": "乙", "en": "B", "decision": "declined", "why": {"zh": "由"}}
    first, second = keeper.filled([lost, refused])
    assert first["decision"] == "open"
    assert second["decision"] == "rule"
    assert "why" not in second
    assert "no-such-candidate: open" in list(keeper.faults([first, second]))
    assert f"{settled}: no reason" in list(keeper.faults([refused]))
