"""Reading and writing files: every failure is a value, every write is atomic."""

import io
import os
import shutil
import stat
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Protocol

from planlint.source.problem import Problem
from planlint.source.text import LIMIT

from .errors import UsageProblem, errno_name, reason

# Of a new file: others may read it.
_MODE = 0o644


class Files(Protocol):
    """Files by their path (posix, relative to one root), wherever they are kept."""

    def fetch(self, path: str) -> bytes | Problem:
        """The bytes of *path*, or why they cannot be had."""

    def yaml_files(self, folder: str) -> Iterable[str]:
        """The YAML files below *folder*, relative to it, but hidden ones."""


class Disk:
    """The files below one root; nothing outside it is ever read."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()

    def fetch(self, path: str) -> bytes | Problem:
        """The bytes of *path* (posix, relative to the root), or why they cannot be had."""
        full = self.root / path
        try:
            real = full.resolve(strict=True)
        except (OSError, RuntimeError, ValueError) as error:  # ValueError: a NUL in the name
            return Problem("broken-link", {}, fatal=True) if _is_link(full) else _unreadable(error)
        if not real.is_relative_to(self.root):
            return Problem("outside-workspace", {"name": path}, fatal=True)
        return _read(real)

    def yaml_files(self, folder: str) -> Iterator[str]:
        """The YAML files below *folder*, relative to it, but hidden ones."""
        top = self.root / folder
        for here, folders, names in os.walk(top):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(names):
                if name.endswith((".yaml", ".yml")) and not name.startswith("."):
                    yield (Path(here) / name).relative_to(top).as_posix()


def _is_link(path: Path) -> bool:
    try:
        return path.is_symlink()
    except (OSError, ValueError):  # a name that no file can have
        return False


def _read(path: Path) -> bytes | Problem:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return Problem("unreadable", {"detail": "not-regular"}, fatal=True)
        if status.st_size > LIMIT:
            words = {"size": str(status.st_size), "limit": str(LIMIT)}
            return Problem("too-large", words, fatal=True)
        return path.read_bytes()
    except OSError as error:
        return _unreadable(error)


def _unreadable(error: Exception) -> Problem:
    return Problem("unreadable", {"detail": errno_name(error)}, fatal=True)


def unwritable(path: Path, error: OSError) -> UsageProblem:
    """What is said of a place that cannot be written."""
    why = reason(error)
    return UsageProblem(f"无法写入 {path}：{why.zh}", f"cannot write {path}: {why.en}")


def write_atomically(path: Path, data: bytes) -> None:
    """Write *data* so that *path* holds either the old or the new content, never half.

    Raises:
        UsageProblem: the place cannot be written.
    """
    _replace(path, io.BytesIO(data))


def copy_atomically(source: Path, path: Path) -> None:
    """The same with the content of a file, without reading all of it into memory.

    Raises:
        UsageProblem: the place cannot be written.
    """
    with source.open("rb") as content:
        _replace(path, content)


def _replace(path: Path, content: IO[bytes]) -> None:
    if path.exists() and not path.is_file():
        _pour(path, content)
        return
    mode = stat.S_IMODE(path.stat().st_mode) if path.exists() else _MODE
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise unwritable(path, error) from error
    try:
        with os.fdopen(descriptor, "wb") as file:
            shutil.copyfileobj(content, file)
        Path(name).chmod(mode)
        Path(name).replace(path)
    except OSError as error:
        Path(name).unlink(missing_ok=True)
        raise unwritable(path, error) from error


def _pour(path: Path, content: IO[bytes]) -> None:
    """Into a device or a pipe, which nothing may stand in for."""
    try:
        with path.open("wb") as file:
            shutil.copyfileobj(content, file)
    except OSError as error:
        raise unwritable(path, error) from error
