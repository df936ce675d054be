"""What ``import`` does not let in; nothing is ever half-written."""

import json
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bundles import as_bytes, bundle, role_of, sealed, sha256

DAY = "2026-06-30"


def refused(over: Any, content: Any, code: int = 3) -> str:
    """What is said of a bundle that is not imported; not a byte of the workspace changes."""
    file = over.root.parent / "bundle.json"
    file.write_bytes(content if isinstance(content, bytes) else as_bytes(content))
    before = tree(over.root.parent)
    result = over.run("import", file)
    assert (code, "") == (result.code, result.out), result
    assert tree(over.root.parent) == before
    return result.err


def tree(root: Path) -> dict[str, bytes]:
    """All files below a folder."""
    return {str(path): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_an_altered_bundle_is_refused_with_the_file(
    family: Any, new_family: Any, tmp_path: Path
) -> None:
    """One letter in a plan; the hash of the file put right; the end missing."""
    content = json.loads(family.run("export", "--office", "lin-em", "--as-of", DAY).out)
    over = new_family(tmp_path / "over")
    data = as_bytes(content)
    one = next(f for f in content["files"] if f["path"] == "flood.yaml")
    one["text"] = one["text"].replace("临江市", "临河市")
    assert "flood.yaml：被改过" in refused(over, content)
    one["sha256"] = sha256(one["text"].encode())
    assert "总散列不符" in refused(over, content)
    assert "不完整" in refused(over, data[: len(data) // 2])


def names(folder: Path) -> list[str]:
    """What lies in a folder, hidden things too."""
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize(
    "path",
    ["../own.yaml", "/tmp/planlint-own.yaml", "a/../../../own.yaml", "..\\own.yaml", "C:\\own.yaml",
     "planlint.toml", ".git/config.yaml", "nul.yaml", "bundle.json", "x.sh"],
)  # fmt: skip
def test_no_path_leads_out(family: Any, path: str) -> None:
    """However well the hashes fit."""
    content = bundle({"flood.yaml": "type: special\n"}, "zz-em")
    content["files"][0] |= {"path": path, "role": role_of(path)}
    assert "bundle.json：没有导入" in refused(family, sealed(content))
    assert not Path("/tmp/planlint-own.yaml").exists()


def test_odd_files_are_refused(family: Any, tmp_path: Path) -> None:
    """A folder, a device, nothing at all, a link to nowhere: each told, and the good one goes in."""
    (tmp_path / "dangling.json").symlink_to("nowhere")
    good = tmp_path / "good.json"
    good.write_bytes(as_bytes(bundle({"x.yaml": "type: village\nid: a.b\n"}, "zz-em")))
    names = (tmp_path, "/dev/zero", tmp_path / "none.json", tmp_path / "dangling.json", good)
    result = family.run("import", *names)
    assert (3, 4) == (result.code, result.err.count("没有导入"))
    assert "offices/zz-em" in result.out


def test_import_needs_a_workspace_of_its_own(
    family: Any, tmp_path: Path, planlint_run: Any
) -> None:
    """Outside of one nothing is written; --into names it, or the folder of offices in it."""
    file = tmp_path / "good.json"
    file.write_bytes(as_bytes(bundle({"x.yaml": "type: village\nid: a.b\n"}, "zz-em")))
    outside = planlint_run("import", file, cwd=tmp_path)
    assert (2, True) == (outside.code, "planlint.toml" in outside.err)
    assert planlint_run("import", file, "--into", family.root, cwd=tmp_path).code == 0
    assert (
        "没有改动"
        in planlint_run("import", file, "--into", family.root / "offices", cwd=tmp_path).out
    )
    assert planlint_run("import", file, "--into", tmp_path / "none", cwd=tmp_path).code == 2


def test_the_hash_that_the_sender_told(family: Any, tmp_path: Path) -> None:
    """A whole bundle may be forged; the hash told by telephone may not."""
    content = bundle({"x.yaml": "type: village\nid: a.b\n"}, "zz-em")
    file = tmp_path / "good.json"
    file.write_bytes(as_bytes(content))
    wrong = family.run("import", file, "--sha256", "0" * 64)
    assert (3, True) == (wrong.code, content["sha256"] in wrong.err)
    assert family.run("import", file, "--sha256", content["sha256"].upper()).code == 0


def test_links_in_the_place_of_folders_are_left_alone(family: Any, tmp_path: Path) -> None:
    """Nothing is written through a link, neither of all offices nor of one."""
    content, elsewhere = bundle({"x.yaml": "type: village\n"}, "zz-em"), tmp_path / "elsewhere"
    elsewhere.mkdir()
    family.path("offices").mkdir()
    family.path("offices/zz-em").symlink_to(elsewhere)
    assert "没有改动" in refused(family, content, 2)
    family.path("offices/zz-em").unlink()
    family.path("offices").rmdir()
    family.path("offices").symlink_to(elsewhere)
    assert "链接" in refused(family, content, 2)
    assert list(elsewhere.iterdir()) == []


def test_a_plan_from_elsewhere_reads_nothing_of_ours(family: Any, tmp_path: Path) -> None:
    """Its files are those that came with it, as at home."""
    family.write("secret.md", "只给本单位看的内容")
    plan = "type: special\nid: zz.x\ntitle: 预案\njurisdiction: lin\nsections: [{id: a, title: 一, file: ../../secret.md}]\n"
    file = tmp_path / "zz.json"
    file.write_bytes(as_bytes(bundle({"x.yaml": plan}, "zz-em")))
    assert family.run("import", file).code == 0
    assert "outside-workspace" in family.check().rules("offices/zz-em/x.yaml")


def test_an_office_excuses_nobody_else(planted: Any, tmp_path: Path) -> None:
    """A waiver in its ledger is for findings in its own files."""
    waiver = "- {id: W-1, rule: task-without-lead, plan: lin.water, reason: 无, by: zz-em, on: 2026-01-01, until: 2026-12-31}\n"
    file = tmp_path / "zz.json"
    file.write_bytes(as_bytes(bundle({"ledger/waivers.yaml": waiver}, "zz-em")))
    assert planted.run("import", file).code == 0
    found = {f["rule"]: f["outcome"] for f in planted.check().findings()}
    assert found["task-without-lead"] == "open"
    assert "waiver-unmatched" in found


_DIE = """
import os, pathlib, sys
import planlint.workspace.exchange.placing as placing
rename, left = pathlib.Path.rename, [int(sys.argv.pop(1))]
def dying(self, target):
    left[0] -= 1
    if left[0] < 0:
        os.kill(os.getpid(), 9)
    return rename(self, target)
pathlib.Path.rename = dying
from planlint.cli import main
main()
"""


@pytest.mark.parametrize("renames", [0, 1])
def test_killed_half_way_nothing_is_lost(family: Any, tmp_path: Path, renames: int) -> None:
    """Before or between the renames: the old files, or a word of it; the next import ends it."""
    old = bundle(
        {"x.yaml": "type: village\nid: a.b\n", "y.yaml": "type: village\nid: a.c\n"},
        "zz-em",
        day="2026-06-01",
    )
    new = bundle({"x.yaml": "type: village\nid: a.d\n"}, "zz-em")
    for name, content in (("old", old), ("new", new)):
        (tmp_path / f"{name}.json").write_bytes(as_bytes(content))
    assert family.run("import", tmp_path / "old.json").code == 0
    before = tree(family.path("offices/zz-em"))
    died = subprocess.run(
        [sys.executable, "-c", _DIE, str(renames), "import", str(tmp_path / "new.json")],
        cwd=family.root, check=False, capture_output=True,
    )  # fmt: skip
    assert died.returncode == -signal.SIGKILL
    rules = family.check().rules("offices/zz-em")
    if renames == 0:
        assert (tree(family.path("offices/zz-em")), rules) == (before, [])
    else:
        assert rules == ["import-unfinished"]
        assert "没有导入" in family.run("import", "nothing.json").err
    assert family.run("import", tmp_path / "new.json").code == 0
    assert names(family.path("offices")) == ["zz-em"]
    assert names(family.path("offices/zz-em")) == ["bundle.json", "x.yaml"]


def test_a_disk_that_refuses_leaves_all_as_it_was(family: Any, tmp_path: Path) -> None:
    """A file stands where the folder of offices should be."""
    family.write("offices", "x")
    result = refused(family, bundle({"x.yaml": "type: village\n"}, "zz-em"), 2)
    assert "无法写入" in result


def test_two_imports_at_once_lose_nothing(family: Any, tmp_path: Path) -> None:
    """Four processes, two bundles, each twice: both are there, whole."""
    for number in range(2):
        texts = {f"p{at}.yaml": f"type: village\nid: a{number}.p{at}\n" for at in range(40)}
        (tmp_path / f"{number}.json").write_bytes(as_bytes(bundle(texts, f"z{number}-em")))
    running = [
        subprocess.Popen(
            [Path(sys.executable).with_name("planlint"), "import", tmp_path / f"{n % 2}.json"],
            cwd=family.root,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        for n in range(4)
    ]
    ended = [(one.communicate()[1], one.returncode) for one in running]
    assert [code for _, code in ended] == [0] * 4, ended
    assert names(family.path("offices")) == ["z0-em", "z1-em"]
    assert [len(names(family.path(f"offices/z{n}-em"))) for n in range(2)] == [41, 41]
    assert not [rule for rule in family.check().rules() if rule.startswith("import-")]
