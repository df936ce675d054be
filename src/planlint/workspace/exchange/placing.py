"""``planlint import``: a proved bundle as the folder of its office, all of it or nothing.

The files are written into a folder beside, which then takes the name. Where there was an older one,
that is set aside first: should the process die between the two renames, the next import puts it
back, and ``check`` tells until then.
"""

import os
import re
import shutil
import tempfile
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Literal

from planlint.engine.intake import MANIFEST
from planlint.family.homes import OFFICES
from planlint.workspace.disk import Disk, unwritable
from planlint.workspace.errors import UsageProblem
from planlint.workspace.recording.locking import locked
from planlint.workspace.workspace import SUFFIXES

from .hashing import manifest_of, written
from .kept import ASIDE, NEW, Kept, kept_at
from .shapes import JsonBundle, JsonManifest

Outcome = Literal["new", "replaced", "restored", "there"]
# What systems leave in every folder that somebody opens.
_LITTER = {".DS_Store", "Thumbs.db", "desktop.ini"}
# Only what an import has made is ever cleared away: ``.jz-em.old``, ``.jz-em.k3x_90ab.new``.
_SET_ASIDE = re.compile(r"\.([a-z0-9-]+)" + re.escape(ASIDE))
_UNFINISHED = re.compile(r"\.[a-z0-9-]+\.\w{8}" + re.escape(NEW))


def place(root: Path, bundle: JsonBundle, *, older: bool = False) -> Outcome:
    """Write the files of *bundle* into ``offices/<unit>/`` of the workspace at *root*.

    Raises:
        UsageProblem: what is there is no import, or newer and *older* was not said; or the disk
            refuses.
    """
    folder = root / OFFICES
    try:
        with _alone(folder):
            _clear(folder)
            outcome = _outcome(root, bundle, older=older)
            if outcome != "there":
                _refuse_strays(folder / bundle.office.id, bundle)
                _write(folder, bundle)
    except OSError as error:
        raise unwritable(folder / bundle.office.id, error) from error
    return outcome


def _outcome(root: Path, bundle: JsonBundle, *, older: bool) -> Outcome:
    """What importing would be."""
    target = root / OFFICES / bundle.office.id
    if not os.path.lexists(target):
        return "new"
    kept = None if target.is_symlink() or not target.is_dir() else kept_at(Disk(root), target.name)
    if kept is None:
        raise UsageProblem(
            f"{target} 不是导入的文件夹，没有改动；先把它移走",
            f"{target} is no imported folder and was left alone; move it away first",
        )
    if kept.manifest is None:
        return "restored"
    return _against(kept, kept.manifest, bundle, older=older)


def _against(kept: Kept, there: JsonManifest, bundle: JsonBundle, *, older: bool) -> Outcome:
    if there.sha256 == bundle.sha256:
        return "restored" if any(kept.faults()) else "there"
    if bundle.as_of < there.as_of and not older:
        raise UsageProblem(
            f"{kept.home} 里是 {there.as_of} 导出的，这一份是 {bundle.as_of} 的，较旧；"
            "确实要换成旧的，加 --older",
            f"{kept.home} holds an export of {there.as_of}, this one of {bundle.as_of} is older; "
            "add --older if it is really wanted",
        )
    return "replaced"


def _refuse_strays(target: Path, bundle: JsonBundle) -> None:
    """Somebody put a file there that `check` does not read, and so never told of: it is not thrown away.

    Raises:
        UsageProblem: names it.
    """
    kept = kept_at(Disk(target.parents[1]), target.name)
    before = kept.manifest.files if kept and kept.manifest else []
    sent = {MANIFEST, *(file.path for file in (*before, *bundle.files))}
    for path in sorted(target.rglob("*")):
        name = path.relative_to(target).as_posix()
        ours = name in sent or name.endswith(SUFFIXES) or path.name in _LITTER
        if path.is_file() and not ours:
            raise UsageProblem(
                f"{path} 不是随包来的，没有改动；先把它移走",
                f"{path} did not come with a bundle; nothing was changed: move it away first",
            )


def _write(folder: Path, bundle: JsonBundle) -> None:
    new = Path(tempfile.mkdtemp(dir=folder, prefix=f".{bundle.office.id}.", suffix=NEW))
    try:
        new.chmod(0o755)
        for file in bundle.files:
            path = new / file.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.text.encode())
        (new / MANIFEST).write_bytes(written(manifest_of(bundle)))
        _take_place(new, folder / bundle.office.id)
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _take_place(new: Path, target: Path) -> None:
    """The new folder under the name of the old one."""
    if not target.exists():
        new.rename(target)
        return
    aside = target.with_name(f".{target.name}{ASIDE}")
    target.rename(aside)
    try:
        new.rename(target)
    except BaseException:
        aside.rename(target)
        raise
    shutil.rmtree(aside, ignore_errors=True)


def _clear(folder: Path) -> None:
    """What imports that died have left: an old folder goes back, unless the new one is there."""
    for path in sorted(folder.iterdir()):
        aside = _SET_ASIDE.fullmatch(path.name)
        if aside and os.path.lexists(path / MANIFEST) and not path.is_symlink():
            if path.with_name(aside[1]).exists():
                shutil.rmtree(path, ignore_errors=True)
            else:
                path.rename(path.with_name(aside[1]))
        elif _UNFINISHED.fullmatch(path.name) and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)


def _alone(folder: Path) -> AbstractContextManager[None]:
    """Nobody else imports into this workspace meanwhile.

    Raises:
        UsageProblem: the folder is a link or cannot be written, or somebody does not let go of it.
    """
    if folder.is_symlink():
        raise UsageProblem(f"{folder} 是链接，没有改动", f"{folder} is a link and was left alone")
    busy = UsageProblem(
        f"另一个程序正在导入到 {folder}，没有改动；稍后再试",
        f"another program is importing into {folder}; nothing was changed, try again",
    )
    return locked(folder, busy)
