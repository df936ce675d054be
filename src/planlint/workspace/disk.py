"""Reading and writing files: every failure is a value, every write is atomic."""

import os
import stat
import tempfile
from pathlib import Path

from planlint.source.problem import Problem
from planlint.source.text import LIMIT

from .errors import UsageProblem


class Disk:
    """The files below one root; nothing outside it is ever read."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()

    def fetch(self, path: str) -> bytes | Problem:
        """The bytes of *path* (posix, relative to the root), or why they cannot be had."""
        full = self.root / path
        try:
            real = full.resolve(strict=True)
        except (OSError, RuntimeError) as error:
            if full.is_symlink():
                return Problem("broken-link", {}, fatal=True)
            return _unreadable(error)
        if not real.is_relative_to(self.root):
            return Problem("outside-workspace", {"name": path}, fatal=True)
        return _read(real)


def _read(path: Path) -> bytes | Problem:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return Problem("unreadable", {"detail": "not a regular file"}, fatal=True)
        if status.st_size > LIMIT:
            words = {"size": str(status.st_size), "limit": str(LIMIT)}
            return Problem("too-large", words, fatal=True)
        return path.read_bytes()
    except OSError as error:
        return _unreadable(error)


def _unreadable(error: Exception) -> Problem:
    detail = getattr(error, "strerror", None) or str(error)
    return Problem("unreadable", {"detail": detail}, fatal=True)


def write_atomically(path: Path, data: bytes) -> None:
    """Write *data* so that *path* holds either the old or the new content, never half.

    Raises:
        UsageProblem: the place cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise UsageProblem(
            f"无法写入 {path}：{error.strerror}", f"cannot write {path}: {error.strerror}"
        ) from error
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except OSError as error:
        Path(name).unlink(missing_ok=True)
        raise UsageProblem(
            f"无法写入 {path}：{error.strerror}", f"cannot write {path}: {error.strerror}"
        ) from error
