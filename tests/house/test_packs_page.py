"""docs/packs.md and the example pack: every kind is explained, and the pack is proved and lets the family be."""

import importlib.util
import subprocess
import sys
from pathlib import Path

from planlint.rulebook.kinds import KINDS
from planlint.workspace.workspace import open_workspaces

ROOT = Path(__file__).resolve().parents[2]


def test_every_kind_has_a_meaning_in_chinese():
    """The page lists them from the code."""
    spec = importlib.util.spec_from_file_location("kinds", ROOT / "scripts/kinds.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert set(module.MEANING) == set(KINDS)


def test_the_example_pack_is_proved():
    """Every case of every rule, and none that saw nothing."""
    done = subprocess.run(
        [Path(sys.executable).with_name("planlint"), "rules", "test", "examples/plans/packs/jiangzhou"],
        cwd=ROOT, capture_output=True, text=True, check=False, env={"PLANLINT_LANG": "zh"},
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.strip().endswith("不符 0 个，未证明 0 条，没有看到内容 0 条")


def test_the_example_family_is_judged_by_the_pinned_pack():
    """Loaded without a fault."""
    (workspace,) = open_workspaces([ROOT / "examples/plans"])
    assert [("jiangzhou", "1.2")] == [(one.id, one.version) for one in workspace.pack.own]
    assert workspace.pack.own_problems == ()
    assert {"jz-report-late", "jz-pump-missing", "jz-evacuation-without-lead"} == {
        name for name, bound in workspace.pack.rules.items() if bound.pack
    }
