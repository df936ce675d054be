"""``diff``: files, folders and git revisions of a real repository; its exits; its three formats."""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import own_pack
import pytest

from conftest import run_planlint

_DAY = ("--as-of", "2026-06-30")
_SCHEMA = Path(__file__).resolve().parents[2] / "schemas/diff.json"
_USAGE, _NOT_CHECKED = 2, 3
_SLOWER = ("within: 2h, needs", "within: 3h, needs")


def git(folder: Path, *words: str) -> str:
    """A call of git that knows neither the user's settings nor those of the machine."""
    names = {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@b"}  # fmt: skip
    quiet = {
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "PATH": os.environ["PATH"],
    }
    done = subprocess.run(
        ["git", *words], cwd=folder, env=names | quiet, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def commit(folder: Path, message: str) -> str:
    """Everything as it is, committed; gives the id."""
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "--no-verify", "-m", message)
    return git(folder, "rev-parse", "HEAD")


@pytest.fixture
def repo(family: Any) -> Any:
    """The fixture family as a repository with one commit."""
    git(family.root, "init", "-q", "-b", "main")
    commit(family.root, "first")
    return family


def compared(repo: Any, *arguments: str) -> Any:
    """What ``--format json`` tells."""
    done = repo.run("diff", "--format", "json", *_DAY, *arguments)
    assert done.code == 0, done.err
    told = json.loads(done.out)
    schema = json.loads(_SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(told)
    return told


def places(told: Any) -> list[str]:
    """Where the plans changed."""
    return [change["at"] for plan in told["plans"] for change in plan["changes"]]


def test_a_dirty_tree_against_the_last_commit(repo: Any) -> None:
    """What is not committed yet, also what git does not track; without NEW the workspace as it is."""
    repo.replace("flood.yaml", *_SLOWER)
    repo.write(
        "new.yaml", "type: special\nid: lin.quake\ntitle: 临江市地震应急预案\njurisdiction: lin\n"
    )
    for words in (("HEAD",), ("HEAD", "."), ("main",)):
        told = compared(repo, *words)
        assert ["/tasks/evacuate/within"] == places(told)
        assert [("lin.flood", "changed"), ("lin.quake", "added")] == [
            (plan["plan"], plan["action"]) for plan in told["plans"]
        ]
        assert "full" == told["procedure"]


def test_two_revisions_whatever_the_tree_holds(repo: Any) -> None:
    """Commits, tags, branches, with ~ and ^; the working tree plays no part."""
    repo.replace("flood.yaml", *_SLOWER)
    commit(repo.root, "second")
    git(repo.root, "tag", "v2")
    repo.path("flood.yaml").unlink()
    for words in (("HEAD~1", "HEAD"), ("v2^", "v2"), ("main~1", "v2")):
        assert ["/tasks/evacuate/within"] == places(compared(repo, *words))
    assert [] == places(compared(repo, "v2", "HEAD"))


def test_a_renamed_file_and_a_deleted_plan(repo: Any) -> None:
    """A plan that moved is the same plan; one that went is removed, and who names it is told."""
    repo.write("plans/flood.yaml", repo.read("flood.yaml").replace(*_SLOWER, 1))
    repo.path("flood.yaml").unlink()
    repo.path("total.yaml").unlink()
    commit(repo.root, "moved")
    told = compared(repo, "HEAD~1", "HEAD")
    plans = {plan["plan"]: plan for plan in told["plans"]}
    assert {"lin.flood": "changed", "lin.total": "removed"} == {
        k: p["action"] for k, p in plans.items()
    }
    flood = plans["lin.flood"]
    assert ("flood.yaml", "plans/flood.yaml") == (flood["old_path"], flood["new_path"])
    (change,) = flood["changes"]
    assert ("flood.yaml", "plans/flood.yaml") == (
        change["old_place"]["path"],
        change["new_place"]["path"],
    )
    reasons = {one["reason"] for unit in told["inform"] for one in unit["reasons"]}
    assert "cites" in reasons


def test_narrowed_by_path_and_plan(repo: Any) -> None:
    """Files, folders and deleted files behind ``--``; a file as NEW; an id."""
    repo.replace("flood.yaml", *_SLOWER)
    repo.replace("water.yaml", "title: 调度水库泄洪", "title: 调度水库预泄")
    both = ["/tasks/evacuate/within", "/tasks/dispatch/title"]
    assert sorted(both) == sorted(places(compared(repo, "HEAD")))
    for words in (
        ("HEAD", "--", "flood.yaml"),
        ("HEAD", ".", "--", "flood.yaml"),
        ("HEAD", "flood.yaml"),
        ("HEAD", "--plan", "lin.flood"),
    ):
        assert both[:1] == places(compared(repo, *words)), words
    repo.path("flood.yaml").unlink()
    told = compared(repo, "HEAD", "--", "flood.yaml")
    assert [("lin.flood", "removed")] == [(plan["plan"], plan["action"]) for plan in told["plans"]]


def test_below_the_top_of_the_repository(family: Any, new_family: Callable[[Path], Any]) -> None:
    """The workspace is a folder of a larger repository; other workspaces there play no part."""
    inner = new_family(family.root / "plans" / "临江")
    inner.write("planlint.toml", "")
    git(family.root, "init", "-q")
    commit(family.root, "first")
    inner.replace("flood.yaml", *_SLOWER)
    family.replace("flood.yaml", "within: 2h, needs", "within: 5h, needs")
    assert ["3h"] == [c["new"] for p in compared(inner, "HEAD")["plans"] for c in p["changes"]]


def test_attachments_and_links_come_from_the_revision(repo: Any) -> None:
    """Texts in files of their own and links to them; a link out of the workspace is refused as on disk."""
    repo.write("texts/mutual.md", "村民小组组织互助。\n")
    repo.replace("flood.yaml", "text: 村民小组组织互助。", "file: texts/link.md")
    repo.path("texts/link.md").symlink_to("mutual.md")
    commit(repo.root, "texts")
    repo.write("texts/mutual.md", "村民小组组织互助互救。\n")
    told = compared(repo, "HEAD", ".")
    (change,) = told["plans"][0]["changes"]
    assert [{"old": ["村民小组组织互助。"], "new": ["村民小组组织互助互救。"]}] == change[
        "sentences"
    ]
    assert "undecided" == told["procedure"]
    repo.path("texts/link.md").unlink()
    repo.path("texts/link.md").symlink_to("/etc/hostname")
    commit(repo.root, "out")
    told = compared(repo, "HEAD", "HEAD")
    assert [] == told["plans"]
    done = repo.run("diff", "HEAD~1", "HEAD", "--format", "json", *_DAY)
    rules = [one["rule"] for one in json.loads(done.out)["findings"]["added"]]
    assert "outside-workspace" in rules


def test_the_rules_are_those_of_the_revision(repo: Any) -> None:
    """A pack of one's own that was not there yet, or was pinned, judges its own side only."""
    own_pack.put(repo)
    commit(repo.root, "rules")
    told = compared(repo, "HEAD~1", "HEAD")
    assert ([], ["lin-pump-missing"]) == (told["plans"], [one["rule"] for one in told["findings"]["added"]])  # fmt: skip
    repo.write("planlint.toml", "packs = []\n")
    commit(repo.root, "none")
    told = compared(repo, "HEAD~1", "HEAD")
    assert ["lin-pump-missing"] == [one["rule"] for one in told["findings"]["removed"]]


def test_files_and_folders_need_no_git(
    family: Any, new_family: Callable[[Path], Any], tmp_path: Path
) -> None:
    """Two folders, or two files of any names and ids."""
    other = new_family(tmp_path / "other")
    other.replace("flood.yaml", *_SLOWER)
    told = compared(family, ".", str(other.root))
    assert ["/tasks/evacuate/within"] == places(told)
    back = compared(family, str(other.root))
    assert [("3h", "2h")] == [(one["old"], one["new"]) for one in back["plans"][0]["changes"]]
    other.replace("flood.yaml", "id: lin.flood", "id: lin.flood-2")
    told = compared(family, "flood.yaml", str(other.path("flood.yaml")))
    assert {"/id", "/tasks/evacuate/within"} == set(places(told))


def test_exit_codes(repo: Any) -> None:
    """0 when compared; 1 only with ``--exit-code`` and a change; 3 when a side could not be read."""
    assert 0 == repo.run("diff", "HEAD", "--exit-code", *_DAY).code
    repo.replace("flood.yaml", *_SLOWER)
    assert (0, 1) == (
        repo.run("diff", "HEAD", *_DAY).code,
        repo.run("diff", "HEAD", "--exit-code", *_DAY).code,
    )
    repo.write("water.yaml", "a: [\n")
    done = repo.run("diff", "HEAD", *_DAY)
    assert _NOT_CHECKED == done.code
    assert "water.yaml  没有读出，未作对比" in done.out
    assert "删去的预案" not in done.out


_WRONG = {
    "unknown": (("nowhere",), "既不是路径，也不是版本库里的版本", "neither a path nor a revision"),
    "an option": (("--upload-pack=touch x", "HEAD"), "没有选项 --upload-pack", "upload-pack"),
    "an option as a path": (("HEAD", "--", "--upload-pack=x"), "两边都没有 --upload-pack=x", "neither side has --upload-pack=x"),
    "a range": (("HEAD..HEAD",), "既不是路径", "neither a path"),
    "a blob": (("HEAD:flood.yaml",), "既不是路径", "neither a path"),
    "a file and a folder": (("flood.yaml", "registry"), "要么都是文件，要么都是文件夹", "two files or two folders"),
    "one file": (("flood.yaml",), "写明与哪个文件对比", "which file to compare"),
    "two parts of one workspace": (("registry", "ledger"), "在同一个工作区里", "lie in one workspace"),
    "outside": (("HEAD", "--", "/etc"), "两边都没有 /etc", "neither side has /etc"),
    "a path that never was": (("HEAD", "--", "floood.yaml"), "两边都没有 floood.yaml", "neither side has floood.yaml"),
    "plan": (("HEAD", "--plan", "lin.flod"), "是否应为 lin.flood", "did you mean lin.flood"),
    "nothing": ((), "缺少 OLD", "OLD"),
    "format": (("HEAD", "--format", "html"), "text、json、markdown", "text"),
    "day": (("HEAD", "--as-of", "x"), "不是日期", "no date"),
}  # fmt: skip


@pytest.mark.parametrize("case", _WRONG)
def test_wrong_calls(repo: Any, case: str) -> None:
    """Told in both languages; exit 2. What looks like an option is never given to git."""
    arguments, zh, en = _WRONG[case]
    for lang, words in (("zh", zh), ("en", en)):
        done = repo.run("diff", *arguments, PLANLINT_LANG=lang)
        assert (_USAGE, "") == (done.code, done.out)
        assert words in done.err


def test_without_a_repository(family: Any) -> None:
    """Both readings of the word are told."""
    done = family.run("diff", "HEAD")
    assert _USAGE == done.code
    assert "不在 git 版本库里" in done.err


def test_without_git(repo: Any) -> None:
    """A message, not a traceback."""
    done = repo.run("diff", "HEAD", PATH="/nowhere")
    assert _USAGE == done.code
    assert "没有安装 git" in done.err


def test_nothing_that_a_repository_names_is_run(repo: Any) -> None:
    """Neither hooks, filters, monitors, drivers nor helpers, nor another repository's objects."""
    marks = repo.root.parent / "ran"
    for key in ("core.fsmonitor", "core.pager", "diff.external", "filter.x.smudge", "diff.x.textconv", "core.sshCommand", "credential.helper"):  # fmt: skip
        git(repo.root, "config", key, f"touch {marks}")
    repo.write(".gitattributes", "* filter=x diff=x\n")
    repo.replace("flood.yaml", *_SLOWER)
    elsewhere = str(repo.root.parent / "no-such-repository")
    done = repo.run("diff", "HEAD", *_DAY, GIT_DIR=elsewhere, GIT_EXTERNAL_DIFF=f"touch {marks}")
    assert (0, False) == (done.code, marks.exists())
    assert "时限：2小时 → 3小时" in done.out


def test_a_commit_whose_files_are_elsewhere_asks_no_network(repo: Any) -> None:
    """An old file is missing: it is told as not read, and no helper fetches it."""
    marks = repo.root.parent / "ran"
    name = git(repo.root, "rev-parse", "HEAD:flood.yaml")
    git(repo.root, "config", "core.repositoryFormatVersion", "1")
    git(repo.root, "config", "extensions.partialClone", "origin")
    git(repo.root, "config", "remote.origin.url", f"ext::touch {marks}")
    git(repo.root, "config", "remote.origin.promisor", "true")
    git(repo.root, "config", "protocol.ext.allow", "always")
    repo.path(f".git/objects/{name[:2]}/{name[2:]}").unlink()
    done = repo.run("diff", "HEAD", *_DAY)
    assert (_NOT_CHECKED, False) == (done.code, marks.exists())
    assert "HEAD: flood.yaml  没有读出" in done.out


@pytest.mark.parametrize("style", ["text", "json", "markdown"])
def test_the_same_input_gives_the_same_bytes(repo: Any, style: str) -> None:
    """Printed twice, and written to a file."""
    repo.replace("flood.yaml", *_SLOWER)
    call = ("diff", "HEAD", "--format", style, *_DAY)
    first, second = repo.run(*call), repo.run(*call)
    assert first.out == second.out
    written = repo.run(*call, "-o", "out/diff")
    assert (0, "") == (written.code, written.out)
    assert repo.read("out/diff") == first.out


def test_a_clone_without_contents_is_not_an_empty_workspace(repo: Any) -> None:
    """A partial clone has not the files of older revisions: said in words, never read as nothing."""
    repo.replace("flood.yaml", *_SLOWER)
    commit(repo.root, "second")
    git(repo.root, "config", "uploadpack.allowFilter", "true")
    clone = repo.root / "clone"
    git(repo.root, "clone", "-q", "--filter=blob:none", repo.root.as_uri(), str(clone))
    for words in (("HEAD~1",), ("HEAD~1", "HEAD")):
        done = run_planlint("diff", *words, *_DAY, cwd=clone)
        assert (_USAGE, True) == (done.code, "--refetch" in done.err), done.out + done.err
    git(clone, "fetch", "-q", "--refetch", "--no-filter")
    done = run_planlint("diff", "HEAD~1", "--format", "json", *_DAY, cwd=clone)
    assert "/tasks/evacuate/within" in done.out


def test_a_clone_without_history_is_said(repo: Any) -> None:
    """The commit before the only one of a shallow clone is not unknown: it was left out."""
    repo.replace("flood.yaml", *_SLOWER)
    commit(repo.root, "second")
    clone = repo.root / "clone"
    git(repo.root, "clone", "-q", "--depth", "1", repo.root.as_uri(), str(clone))
    done = run_planlint("diff", "HEAD~1", *_DAY, cwd=clone)
    assert (_USAGE, True) == (done.code, "--unshallow" in done.err)
