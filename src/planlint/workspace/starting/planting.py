"""Writing new files: all of them or none, and never over what is there."""

import contextlib
import os
from collections.abc import Mapping
from pathlib import Path

from planlint.report.printable import printable
from planlint.workspace.disk import write_atomically
from planlint.workspace.errors import UsageProblem


def plant(files: Mapping[Path, str]) -> None:
    """Write all *files*; an empty file may be there already.

    Raises:
        UsageProblem: one of them is there and not empty, or cannot be written; nothing is written.
    """
    taken = [path for path in files if _is_taken(path)]
    if taken:
        raise _taken(taken)
    written: list[Path] = []
    made: list[Path] = []
    try:
        for path, text in files.items():
            made += [folder for folder in path.parents if not folder.exists()]
            write_atomically(path, text.encode())
            written.append(path)
    except BaseException:  # Ctrl-C leaves nothing behind either
        _take_back(written, made)
        raise


def _is_taken(path: Path) -> bool:
    if not os.path.lexists(path):
        return False
    plain = path.is_file() and not path.is_symlink()
    return not plain or path.stat().st_size > 0


def _taken(paths: list[Path]) -> UsageProblem:
    names = [printable(str(path)) for path in paths]
    return UsageProblem(
        f"已经存在，不覆盖：{'、'.join(names)}；什么也没有写",
        f"already there and not overwritten: {', '.join(names)}; nothing was written",
    )


def _take_back(written: list[Path], made: list[Path]) -> None:
    for path in written:
        path.unlink(missing_ok=True)
    for folder in sorted(set(made), key=lambda folder: -len(folder.parts)):
        with contextlib.suppress(OSError):  # it was not made, or somebody else uses it
            folder.rmdir()
