"""docs/rules and docs/clauses are those of the rules and the law as they are now."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from planlint.rulebook.builtin import builtin_pack

ROOT = Path(__file__).resolve().parents[2]


def script() -> ModuleType:
    """The maker of the pages, which is no part of the package."""
    if "make_pages" not in sys.modules:
        path = ROOT / "scripts" / "make_pages.py"
        spec = importlib.util.spec_from_file_location("make_pages", path)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules["make_pages"] = module
        spec.loader.exec_module(module)
    return sys.modules["make_pages"]


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    """All pages as they should be."""
    made: dict[str, str] = script().made(builtin_pack())
    return made


def test_the_pages_are_those_of_the_rules(pages: dict[str, str]) -> None:
    """Whoever changes a rule or a clause runs ``scripts/make_pages.py``."""
    assert list(script().stale(pages)) == []


@pytest.mark.parametrize("folder", ["rules", "rules/en"])
def test_every_rule_has_a_place_of_its_own(pages: dict[str, str], folder: str) -> None:
    """One heading a rule, on the page of its group, in both languages, with a real output."""
    for name, bound in builtin_pack().rules.items():
        page = pages[f"{folder}/{bound.path.split('/')[1]}.md"]
        chapter = page.partition(f"\n## {name}\n")[2].partition("\n## ")[0]
        language = "en" if folder.endswith("en") else "zh"
        assert f"**{script()._plain(bound.rule.title[language])}**" in chapter
        assert f"  {name}\n" in chapter
        assert "```text" in chapter


def test_every_group_has_a_name_in_both_languages() -> None:
    """A new folder of rules is named before it is shown."""
    groups = {bound.path.split("/")[1] for bound in builtin_pack().rules.values()}
    assert sorted(groups - set(script()._GROUPS)) == []


def test_a_drifted_page_is_noticed(pages: dict[str, str], tmp_path: Path) -> None:
    """A changed, a missing and a left-over page are each told; the table of candidates is not ours."""
    for name, text in pages.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert script().stale(pages, tmp_path) == {}
    (tmp_path / "rules/README.md").write_text("x", encoding="utf-8")
    (tmp_path / "clauses/cn-erl-2024.md").unlink()
    (tmp_path / "rules/gone.md").write_text("x", encoding="utf-8")
    (tmp_path / "rules/candidates.md").write_text("x", encoding="utf-8")
    changed = script().stale(pages, tmp_path)
    assert sorted(changed) == ["clauses/cn-erl-2024.md", "rules/README.md", "rules/gone.md"]
    assert changed["rules/gone.md"] is None
