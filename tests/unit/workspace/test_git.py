"""Files of a revision are read as files on disk: links stay inside, and what is no file is none."""

import os
import subprocess
from pathlib import Path

import pytest

from planlint.source.problem import Problem
from planlint.workspace import git as module
from planlint.workspace.git import GitTree, Repository


def run(folder: Path, *words: str) -> str:
    """A call of git on its own settings."""
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


def committed(folder: Path) -> GitTree:
    """Everything in the folder, committed and read back."""
    run(folder, "init", "-q")
    run(folder, "add", "-A")
    run(folder, "commit", "-q", "-m", "x")
    repository = Repository.around(folder)
    assert repository is not None
    commit = repository.commit("HEAD")
    assert commit is not None
    tree = repository.tree(commit)
    assert tree is not None
    return tree


def test_the_bytes_are_those_committed(tmp_path: Path) -> None:
    """All of them, also NUL and what looks like the headers of the protocol; names of any language."""
    contents = {
        "a.yaml": b"x: 1\r\n",
        "预案/洪 水.yaml": b"blob 4\n\0\xff",
        "empty.yaml": b"",
        "text.md": b"0123 missing\n",
    }
    for name, data in contents.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(data)
    tree = committed(tmp_path)
    assert contents == {name: tree.fetch(name) for name in contents}
    assert ["a.yaml", "empty.yaml", "预案/洪 水.yaml"] == sorted(tree.yaml_files(""))
    assert ["洪 水.yaml"] == tree.yaml_files("预案")


_LINKS = {
    "inside": ("folder/link", "../a.yaml", b"x: 1\n"),
    "of a link": ("second", "folder/first", b"x: 1\n"),
    "to nothing": ("link", "gone.yaml", "broken-link"),
    "to itself": ("link", "link", "broken-link"),
    "to a folder": ("link", "folder", "broken-link"),
    "above": ("link", "../a.yaml", "outside-workspace"),
    "absolute": ("link", "/etc/hostname", "outside-workspace"),
}


@pytest.mark.parametrize("name", _LINKS)
def test_links_stay_inside(tmp_path: Path, name: str) -> None:
    """Those that lead to a file below the root are followed, no others."""
    path, target, expected = _LINKS[name]
    (tmp_path / "a.yaml").write_bytes(b"x: 1\n")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder/first").symlink_to("../a.yaml")
    (tmp_path / path).symlink_to(target)
    found = committed(tmp_path).fetch(path)
    assert expected == (found.code if isinstance(found, Problem) else found)


def test_what_is_no_file_is_none(tmp_path: Path) -> None:
    """Not there, or a submodule."""
    (tmp_path / "a.yaml").write_bytes(b"x: 1\n")
    run(tmp_path, "init", "-q")
    run(tmp_path, "update-index", "--add", "--cacheinfo", f"160000,{'1' * 40},module.yaml")
    tree = committed(tmp_path)
    assert {"a.yaml"} == set(tree.blobs)
    for path in ("gone.yaml", "module.yaml", "", "../a.yaml", "a.yaml/b"):
        assert isinstance(tree.fetch(path), Problem), path


def test_files_too_large_are_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same limit as on disk; the size is known before the content."""
    monkeypatch.setattr(module, "LIMIT", 10)
    (tmp_path / "a.yaml").write_bytes(b"x" * 11)
    found = committed(tmp_path).fetch("a.yaml")
    assert isinstance(found, Problem)
    assert ("too-large", True) == (found.code, found.fatal)


@pytest.mark.parametrize(
    "revision", ["", "-x", "--all", "HEAD..HEAD", "HEAD:a.yaml", "nope", "a\0b", "HEAD\nHEAD", "x" * 5000]
)  # fmt: skip
def test_what_is_no_revision_is_none(tmp_path: Path, revision: str) -> None:
    """Options, ranges, files, breaks of lines."""
    (tmp_path / "a.yaml").write_bytes(b"x: 1\n")
    assert committed(tmp_path).fetch("a.yaml") == b"x: 1\n"
    repository = Repository.around(tmp_path)
    assert repository is not None
    assert repository.commit(revision) is None


def test_a_git_that_does_not_answer_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a time, in words."""
    fake = tmp_path / "git"
    fake.write_text("#!/bin/sh\nexec sleep 5\n")
    fake.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    monkeypatch.setattr(module, "_SECONDS", 0.2)
    with pytest.raises(module.UsageProblem) as caught:
        Repository.around(tmp_path)
    assert "没有回答" in caught.value.message.zh
