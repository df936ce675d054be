"""Files that cannot be had, and names that nobody expects: told, and the rest is judged."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

_FINDINGS, _NOT_CHECKED = 1, 3
_GOOD = "type: department\nid: lin.extra\ntitle: 临江市附加预案\njurisdiction: lin\n"


def test_attachment_through_a_link(planted: Any, tmp_path: Path) -> None:
    """A link does not lead out of the workspace; its content appears nowhere."""
    secret = tmp_path / "secret.md"
    secret.write_text("机密内容", encoding="utf-8")
    planted.path("inside.md").symlink_to(secret)
    planted.write("bad.yaml", _GOOD + "sections:\n- {id: a, title: 甲, file: inside.md}\n")
    result = planted.check()
    assert result.code == _FINDINGS
    assert result.problems("bad.yaml") == [("outside-workspace", 6, 27)]
    assert "机密" not in result.out


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_links(planted: Any, tmp_path: Path, lang: str) -> None:
    """A broken link and one that leads outside are told apart, and neither is read."""
    outside = tmp_path / "outside.yaml"
    outside.write_text(_GOOD, encoding="utf-8")
    planted.path("broken.yaml").symlink_to("nowhere.yaml")
    planted.path("loop.yaml").symlink_to("loop.yaml")
    planted.path("leads-out.yaml").symlink_to(outside)
    planted.path("good.yaml").symlink_to("water.yaml")
    result = planted.check(lang=lang)
    planted.assert_planted_found(result)
    assert result.code == _NOT_CHECKED
    assert [(e["path"], e["reason"]) for e in result.json["not_checked"]] == [
        ("broken.yaml", "broken-link"),
        ("leads-out.yaml", "outside-workspace"),
        ("loop.yaml", "broken-link"),
    ]
    said = {f["path"]: f["message"] for f in result.findings("broken.yaml", "leads-out.yaml")}
    assert {"zh": "不存在", "en": "does not exist"}[lang] in said["broken.yaml"]
    assert {"zh": "工作区以外", "en": "outside the workspace"}[lang] in said["leads-out.yaml"]
    assert "lin.extra" not in result.out


def test_fifo(planted: Any) -> None:
    """A pipe among the plans is named and never waited for."""
    os.mkfifo(planted.path("bad.yaml"))
    zh, en = planted.check(), planted.check(lang="en")
    planted.assert_planted_found(zh)
    assert zh.code == en.code == _NOT_CHECKED
    assert zh.problems("bad.yaml") == [("unreadable", 1, 1)]
    assert "不是普通文件" in zh.findings("bad.yaml")[0]["message"]
    assert "not a regular file" in en.findings("bad.yaml")[0]["message"]


_AS_NOBODY = """
import contextlib, io, os, sys
import planlint.cli
for format in ("json", "text"):  # what is imported late must be there before root is given up
    sys.argv[1:] = ["check", "total.yaml", "--format", format, "--as-of", "2026-06-30"]
    with contextlib.suppress(SystemExit), contextlib.redirect_stdout(io.StringIO()):
        planlint.cli.main()
os.setgroups([]); os.setgid(65534); os.setuid(65534)
sys.argv[1:] = sys.orig_argv[3:]
planlint.cli.main()
"""


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_unreadable_file(
    new_family: Callable[[Path], Any], result_of: Callable[..., Any], lang: str
) -> None:
    """A file without read permission is named; root reads it, so another user runs the command."""
    if os.geteuid() != 0:
        command = [str(Path(sys.executable).with_name("planlint"))]
    else:
        command = [sys.executable, "-c", _AS_NOBODY]
    with tempfile.TemporaryDirectory() as folder:  # tmp_path is closed to other users
        Path(folder).chmod(0o755)
        planted = new_family(Path(folder) / "city")
        planted.plant()
        planted.write("bad.yaml", _GOOD).chmod(0)
        arguments = ["check", ".", "--as-of", "2026-06-30", "--format", "json", "--lang", lang]
        done = subprocess.run(
            [*command, *arguments], cwd=planted.root, capture_output=True, check=False, text=True
        )
    result = result_of(done.returncode, done.stdout, done.stderr)
    planted.assert_planted_found(result)
    assert result.code == _NOT_CHECKED
    assert result.problems("bad.yaml") == [("unreadable", 1, 1)]
    words = {"zh": "没有读取权限", "en": "permission denied"}
    assert words[lang] in result.findings("bad.yaml")[0]["message"]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("with_registry", [False, True], ids=["empty", "only_registry"])
def test_folder_without_plans(family: Any, lang: str, with_registry: bool) -> None:
    """Nothing to judge is no success: exit 3, the folder named."""
    for name in ("flood.yaml", "water.yaml", "total.yaml"):
        family.path(name).unlink()
    folder = "." if with_registry else "empty"
    family.path("empty").mkdir()
    result = family.check(folder, lang=lang)
    assert result.code == _NOT_CHECKED
    assert [(e["path"], e["reason"]) for e in result.json["not_checked"]] == [(folder, "no-plans")]
    (said,) = [f["message"] for f in result.findings() if f["rule"] == "no-plans"]
    assert {"zh": "没有预案", "en": "no plan"}[lang] in said


def test_empty_folder_without_workspace(planlint_run: Callable[..., Any], tmp_path: Path) -> None:
    """The same outside any workspace."""
    result = planlint_run("check", "--format", "json", cwd=tmp_path)
    assert (result.code, result.rules()) == (_NOT_CHECKED, ["no-plans"])


@pytest.mark.parametrize(
    "name", ["有 空格.yaml", "防汛 预案.yaml", "two\nlines.yaml", "\x1b[31mred.yaml", "-x.yaml"]
)
def test_odd_file_name(planted: Any, name: str) -> None:
    """The JSON holds the exact name; text stays one line a place and harmless to a terminal."""
    planted.write(name, _GOOD + "hazard: [flood]\n")
    result = planted.check()
    planted.assert_planted_found(result)
    assert result.problems(name) == [("unknown-key", 5, 1)]
    shown = planted.show().out
    assert "\x1b" not in shown
    heads = [line for line in shown.splitlines() if line.endswith("  unknown-key")]
    assert len(heads) == 1
    assert (
        heads[0]
        .split(":5:1  ")[0]
        .endswith((name.rsplit("\n", maxsplit=1)[-1], "red.yaml", "lines.yaml"))
    )
    alone = planted.check(f"./{name}")
    assert alone.code == _FINDINGS
    assert {f["path"] for f in alone.findings()} == {name}


def test_file_name_that_is_no_utf8(planted: Any) -> None:
    """Bytes of an old archive in a file name are shown escaped; nothing fails."""
    path = os.fsencode(planted.root) + b"/\xd4\xa4\xb0\xb8.yaml"
    Path(os.fsdecode(path)).write_text(_GOOD + "hazard: [flood]\n", encoding="utf-8")
    result = planted.check()
    planted.assert_planted_found(result)
    assert result.code == _FINDINGS
    assert "unknown-key" in result.rules()
    assert ".yaml:5:1" in planted.show().out


@pytest.mark.parametrize(
    "name", ["x" * 5000, "a/" * 3000 + "b", "a\\0b"], ids=["long", "deep", "nul"]
)
def test_attachment_with_an_impossible_name(planted: Any, name: str) -> None:
    """A name that no file can have is a finding at its place, not a defect of planlint."""
    planted.write("bad.yaml", f'{_GOOD}contacts: "{name}"\n')
    result = planted.check()
    planted.assert_planted_found(result)
    codes = {code for code, _, _ in result.problems("bad.yaml")}
    assert codes - {"control-character"} == {"attachment-unreadable"}
