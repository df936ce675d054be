"""Bundles from disk into an overseeing workspace."""

import stat
from dataclasses import dataclass
from pathlib import Path

from planlint.family.homes import OFFICES
from planlint.rulebook.words import Both
from planlint.workspace.config import FILE
from planlint.workspace.errors import UsageProblem, reason

from .parsing import LIMIT, BundleError, too_large
from .placing import Outcome, place
from .shapes import JsonBundle
from .verifying import read_bundle

# A person mends these few and tries again.
_MOST_REASONS = 10


@dataclass(frozen=True)
class Imported:
    """What became of one file: a bundle with its outcome, or why it was refused."""

    file: Path
    bundle: JsonBundle | None = None
    outcome: Outcome | None = None
    reasons: tuple[Both, ...] = ()
    # Whether the bundle itself is at fault, and not what is there.
    unproved: bool = False


def workspace_root(given: Path) -> Path:
    """The overseeing workspace: a folder with ``planlint.toml``, or the ``offices`` in it.

    Raises:
        UsageProblem: it is neither.
    """
    above = given.absolute()
    for root in (above, above.parent) if above.name == OFFICES.rstrip("/") else (above,):
        if (root / FILE).is_file():
            return root
    raise UsageProblem(
        f"{given} 不是工作区（没有 {FILE}）；先用 planlint init 建一个",
        f"{given} is no workspace (no {FILE}); planlint init starts one",
    )


def import_file(root: Path, file: Path, *, older: bool = False, expected: str = "") -> Imported:
    """Prove the bundle in *file* and put it into the workspace at *root*.

    *expected* is the hash that the sender told by another way, if any.
    """
    try:
        bundle = read_bundle(_content(file))
    except BundleError as error:
        return Imported(file, reasons=_few(error.reasons), unproved=True)
    if expected and bundle.sha256 != expected.lower():
        return Imported(file, reasons=(_other(bundle.sha256),), unproved=True)
    try:
        return Imported(file, bundle, place(root, bundle, older=older))
    except UsageProblem as error:
        return Imported(file, bundle, reasons=(error.message,))


def _content(file: Path) -> bytes:
    try:
        status = file.stat()
        if not stat.S_ISREG(status.st_mode):
            raise BundleError(Both(zh="不是普通文件", en="it is not a regular file"))
        if status.st_size > LIMIT:
            raise BundleError(too_large(status.st_size))
        return file.read_bytes()
    except (OSError, ValueError) as error:
        raise BundleError(reason(error)) from error


def _other(found: str) -> Both:
    return Both(
        zh=f"总散列是 {found}，与 --sha256 不同：不是那一份",
        en=f"its hash is {found}, not that of --sha256: it is another bundle",
    )


def _few(reasons: tuple[Both, ...]) -> tuple[Both, ...]:
    more = len(reasons) - _MOST_REASONS
    if more <= 0:
        return reasons
    return (*reasons[:_MOST_REASONS], Both(zh=f"另有 {more} 处", en=f"{more} more"))
