"""One process at a time writes to a folder of a workspace."""

import contextlib
import warnings
from collections.abc import Iterator
from pathlib import Path

from planlint.workspace.disk import unwritable
from planlint.workspace.errors import UsageProblem
from planlint.workspace.workspace import Workspace

# Seconds to wait for another process that writes there.
_PATIENCE = 60
_LOCK = ".lock"


@contextlib.contextmanager
def alone(workspace: Workspace) -> Iterator[None]:
    """Nobody else writes to this ledger meanwhile: what is read now is what is appended to.

    Raises:
        UsageProblem: the ledger cannot be written, or somebody does not let go of it.
    """
    folder = _ledger_of(workspace)
    busy = UsageProblem(
        f"另一个程序一直在写台账（{folder / _LOCK}），没有改动；稍后再试",
        f"another program keeps writing to the ledger ({folder / _LOCK}); nothing was changed, "
        "try again",
    )
    with contextlib.ExitStack() as held:
        try:
            held.enter_context(locked(folder, busy))
        except OSError as error:
            raise unwritable(folder, error) from error
        yield


@contextlib.contextmanager
def locked(folder: Path, busy: UsageProblem) -> Iterator[None]:
    """Nobody else has this folder meanwhile; *busy* is raised when somebody does not let go of it.

    Raises:
        OSError: the folder cannot be written.
    """
    from filelock import FileLock, Timeout  # noqa: PLC0415 - 40 ms, for writing only

    try:
        folder.mkdir(parents=True, exist_ok=True)
        with warnings.catch_warnings():  # where a disk cannot lock, it locks by the file itself
            warnings.simplefilter("ignore")
            held = FileLock(folder / _LOCK).acquire(timeout=_PATIENCE)
    except Timeout as error:
        raise busy from error
    with held:
        try:
            yield
        finally:
            with contextlib.suppress(OSError):  # Windows keeps a file that is open
                (folder / _LOCK).unlink()


def _ledger_of(workspace: Workspace) -> Path:
    """The folder of the ledger, never one that lies outside."""
    folder = (workspace.root / "ledger").resolve()
    if not folder.is_relative_to(workspace.root.resolve()):
        raise UsageProblem(
            "ledger 是指向工作区以外的链接，没有改动",
            "ledger is a link out of the workspace and was left alone",
        )
    return folder
