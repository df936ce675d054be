"""Revisions of a workspace read out of git: no checkout, no hooks, no filters, no network.

Only plumbing runs: ``rev-parse``, ``ls-tree``, ``cat-file``.
"""

import os
import posixpath
import shutil
import subprocess
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from planlint.source.problem import Problem
from planlint.source.text import LIMIT

from .errors import UsageProblem

_SECONDS = 60
_YAML = (".yaml", ".yml")
_LINK, _FILES = "120000", ("100644", "100755")
_HOPS = 10
# What a repository could make git start, switched off.
_SETTINGS = ("core.fsmonitor=false", "core.hooksPath=/dev/null", "protocol.allow=never")


class Blob(NamedTuple):
    """One file of a revision."""

    mode: str
    id: str


@dataclass(frozen=True)
class Repository:
    """The repository around a folder."""

    folder: Path

    @classmethod
    def around(cls, folder: Path) -> "Repository | None":
        """The repository that *folder* lies in, if any."""
        found = cls(folder)
        return found if found._ask("rev-parse", "--is-inside-work-tree") == b"true\n" else None

    def commit(self, revision: str) -> str | None:
        """The commit that a revision stands for; None where there is no such revision."""
        if revision.startswith("-") or not revision.isprintable() or not revision:
            return None
        asked = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        return self._ask(*asked).decode().strip() or None

    def tree(self, commit: str) -> "GitTree | None":
        """The files of the folder at a commit; None where it was not there."""
        prefix = os.fsdecode(self._ask("rev-parse", "--show-prefix")).removesuffix("\n").rstrip("/")
        name = f"{commit}:{prefix}"
        asked = ("rev-parse", "--verify", "--quiet", "--end-of-options", name)
        found = self._ask(*asked).decode().strip()
        if not found:
            return None
        listed = self._read("ls-tree", "-r", "-z", "--full-tree", found)
        entries = (line.partition(b"\t") for line in listed.split(b"\0") if line)
        blobs = {os.fsdecode(path): _blob(head) for head, _, path in entries}
        return GitTree(self, {path: blob for path, blob in blobs.items() if blob is not None})

    def is_shallow(self) -> bool:
        """Whether older commits were left out when it was cloned."""
        return self._ask("rev-parse", "--is-shallow-repository") == b"true\n"

    def sizes(self, ids: Sequence[str]) -> dict[str, int]:
        """The bytes that blobs have, by id; what is not there is left out."""
        said = self._read("cat-file", "--batch-check", given=_lines(ids)).decode().splitlines()
        parts = (line.split(" ") for line in said)
        return {name: int(rest[1]) for name, *rest in parts if len(rest) > 1}

    def contents(self, ids: Sequence[str]) -> dict[str, bytes]:
        """The bytes of blobs by id; what is not there is left out."""
        said = self._read("cat-file", "--batch", given=_lines(ids))
        found: dict[str, bytes] = {}
        at = 0
        while at < len(said):
            end = said.index(b"\n", at)
            name, *rest = said[at:end].decode().split(" ")
            size = int(rest[1]) if len(rest) > 1 else -1
            if size >= 0:
                found[name] = said[end + 1 : end + 1 + size]
            at = end + size + 2
        return found

    def _ask(self, *asked: str) -> bytes:
        """What git answers; empty where it says no."""
        done = self._run(*asked)
        return done.stdout if done.returncode == 0 else b""

    def _read(self, *asked: str, given: bytes = b"") -> bytes:
        """What git reads out of what it has.

        Raises:
            UsageProblem: it has not all of it, as after a partial clone.
        """
        done = self._run(*asked, given=given)
        if done.returncode != 0:
            raise UsageProblem(
                "版本库里缺这个版本的一部分文件（部分克隆，或者已经损坏）；部分克隆先执行 "
                "git fetch --refetch --no-filter",
                "the repository lacks some files of this revision (a partial clone, or damaged); after a "
                "partial clone run git fetch --refetch --no-filter",
            )
        return done.stdout

    def _run(self, *asked: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        """One call of git.

        Raises:
            UsageProblem: there is no git, or it does not answer.
        """
        git = shutil.which("git")
        if git is None:
            raise UsageProblem(
                "没有安装 git，不能读版本库里的版本",
                "git is not installed: revisions cannot be read",
            )
        settings = (word for one in _SETTINGS for word in ("-c", one))
        try:
            done = subprocess.run(  # noqa: S603 - a fixed program, its words checked
                [git, "--no-pager", *settings, *asked],
                cwd=self.folder, env=_environment(os.environ), input=given,
                capture_output=True, timeout=_SECONDS, check=False,
            )  # fmt: skip
        except subprocess.TimeoutExpired as error:
            raise UsageProblem(
                f"git 超过 {_SECONDS} 秒没有回答", f"git did not answer within {_SECONDS} seconds"
            ) from error
        if b"dubious ownership" in done.stderr:
            raise UsageProblem(
                "版本库属于别的用户，git 拒绝读取；确认可信后用 git config --global --add safe.directory 登记",
                "the repository belongs to another user and git refuses it; if you trust it, add it to "
                "safe.directory of git config --global",
            )
        return done


class GitTree:
    """The files of a folder at one commit; read as a disk is."""

    def __init__(self, repository: Repository, blobs: Mapping[str, Blob]) -> None:
        self.blobs = blobs
        self._repository = repository
        self._contents: dict[str, bytes | Problem] = {}
        self._fill({b.id for path, b in blobs.items() if path.endswith((*_YAML, ".toml"))})

    def yaml_files(self, folder: str) -> list[str]:
        """The YAML files below *folder*, relative to it, but hidden ones."""
        prefix = f"{folder}/" if folder else ""
        below = (path.removeprefix(prefix) for path in self.blobs if path.startswith(prefix))
        return sorted(path for path in below if path.endswith(_YAML) and not _is_hidden(path))

    def fetch(self, path: str) -> bytes | Problem:
        """The bytes of *path* (posix, relative to the folder), or why they cannot be had."""
        for _ in range(_HOPS):
            blob = self.blobs.get(path)
            if blob is None:
                return Problem("unreadable", {"detail": "ENOENT"}, fatal=True)
            content = self._content(blob)
            if blob.mode != _LINK or isinstance(content, Problem):
                return content
            target = os.fsdecode(content)
            path = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
            if path.startswith(("/", "../")) or path == "..":
                return Problem("outside-workspace", {"name": target}, fatal=True)
            if path not in self.blobs:
                return Problem("broken-link", {}, fatal=True)
        return Problem("broken-link", {}, fatal=True)

    def _content(self, blob: Blob) -> bytes | Problem:
        if blob.id not in self._contents:
            self._fill({blob.id})
        return self._contents[blob.id]

    def _fill(self, ids: Collection[str]) -> None:
        """Read blobs at once, or remember why one cannot be had."""
        sizes = self._repository.sizes(sorted(ids))
        read = self._repository.contents(sorted(i for i, size in sizes.items() if size <= LIMIT))
        for name in ids:
            self._contents[name] = read[name] if name in read else _not_read(sizes.get(name))


def _is_hidden(path: str) -> bool:
    return any(part.startswith(".") for part in path.split("/"))


def _lines(ids: Sequence[str]) -> bytes:
    return "".join(f"{one}\n" for one in ids).encode()


def _not_read(size: int | None) -> Problem:
    if size is None:
        return Problem("unreadable", {"detail": "ENOENT"}, fatal=True)
    return Problem("too-large", {"size": str(size), "limit": str(LIMIT)}, fatal=True)


def _blob(head: bytes) -> Blob | None:
    """``100644 blob ID``; None for what is no file, such as a submodule."""
    mode, kind, name = head.decode().split()
    return Blob(mode, name) if kind == "blob" and mode in (_LINK, *_FILES) else None


def _environment(given: Mapping[str, str]) -> dict[str, str]:
    """The user's environment without what would lead git elsewhere, and without prompts or network."""
    kept = {name: value for name, value in given.items() if not name.startswith("GIT_")}
    return kept | {
        "LC_ALL": "C",
        "GIT_ALLOW_PROTOCOL": "none",
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_NO_REPLACE_OBJECTS": "1",
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_TERMINAL_PROMPT": "0",
    }
