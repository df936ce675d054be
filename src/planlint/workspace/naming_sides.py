"""What OLD and NEW mean: files, folders, or revisions of the workspace that one stands in."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from .errors import UsageProblem
from .git import Repository
from .snapshot import Snapshot
from .workspace import Workspace, open_workspaces


@dataclass(frozen=True)
class Sides:
    """Two sides, and which part of them is meant."""

    old: Snapshot
    new: Snapshot
    # Paths relative to the roots; None: everything.
    paths: frozenset[str] | None = None
    plan: str | None = None
    # Two files that are compared whatever they are called.
    as_given: tuple[str, str] | None = None


def name_sides(old: str, new: str | None, narrowed: Sequence[str], plan: str | None) -> Sides:
    """Both sides opened; a name that is a path and a revision is the path.

    Raises:
        UsageProblem: a side is neither a path nor a revision, or the two do not go together.
    """
    one, other = _path(old), None if new is None else _path(new)
    if one is not None and new is None:
        other = _here(one)
    if one is not None and other is not None:
        return _two_paths(one, other, narrowed, plan)
    given = one or other
    anchor = _opened(given or Path())
    here = Snapshot.on_disk(anchor, _shown(given))
    before = here if one is not None else _revision(anchor, old)
    after = here if new is None or other is not None else _revision(anchor, new)
    folder = anchor.folder if given else "."
    within = _within(narrowed, (before, after)) or (None if folder == "." else frozenset({folder}))
    return Sides(before, after, within, plan)


def _path(text: str) -> Path | None:
    try:
        return Path(text) if os.path.lexists(text) else None
    except ValueError:  # a NUL
        return None


def _shown(path: Path | None) -> str:
    return "." if path is None else str(path)


def _here(old: Path) -> Path:
    """The workspace that one stands in, as the other side of a folder."""
    if not old.is_dir():
        raise UsageProblem(
            f"写明与哪个文件对比：planlint diff {old} NEW",
            f"say which file to compare with: planlint diff {old} NEW",
        )
    return Path()


def _two_paths(one: Path, other: Path, narrowed: Sequence[str], plan: str | None) -> Sides:
    if one.is_dir() is not other.is_dir():
        raise UsageProblem(
            f"两边要么都是文件，要么都是文件夹：{one}、{other}",
            f"compare two files or two folders: {one}, {other}",
        )
    spaces = (_opened(one), _opened(other))
    sides = tuple(
        Snapshot.on_disk(space, str(path)) for space, path in zip(spaces, (one, other), strict=True)
    )
    if not one.is_dir():
        return Sides(sides[0], sides[1], None, None, (spaces[0].folder, spaces[1].folder))
    folders = {space.folder for space in spaces}
    if spaces[0].root == spaces[1].root and len(folders) > 1:
        raise UsageProblem(
            f"{one} 和 {other} 在同一个工作区里：各写一个文件，或者写两个工作区",
            f"{one} and {other} lie in one workspace: name two files, or two workspaces",
        )
    within = _within(narrowed, sides)
    return Sides(sides[0], sides[1], within or _parts(folders), plan)


def _parts(folders: set[str]) -> frozenset[str] | None:
    return None if "." in folders else frozenset(folders)


def _opened(path: Path) -> Workspace:
    found = open_workspaces([path])
    if len(found) > 1:
        names = "、".join(sorted(os.path.relpath(one.root) for one in found))
        raise UsageProblem(
            f"{path} 里有几个工作区，写明是哪一个：{names}",
            f"there are several workspaces in {path}, name one: {names}",
        )
    return found[0]


def _revision(anchor: Workspace, revision: str) -> Snapshot:
    found = Snapshot.at_revision(anchor.root, revision)
    if found is None:
        raise _unknown(anchor.root, revision)
    if anchor.is_workspace:
        return found
    only = tuple(path for path in found.paths if path in anchor.paths)  # one file, judged alone
    return replace(found, paths=only, is_workspace=False)


def _unknown(root: Path, revision: str) -> UsageProblem:
    repository = Repository.around(root)
    if repository is None:
        return UsageProblem(
            f"“{revision}”不是路径；{root} 不在 git 版本库里，也不能当作版本",
            f"“{revision}” is no path, and {root} is in no git repository: it is no revision either",
        )
    if repository.is_shallow():
        return UsageProblem(
            f"“{revision}”不是路径，版本库里也没有这个版本：版本库是浅克隆，缺早先的版本，"
            "可先执行 git fetch --unshallow",
            f"“{revision}” is no path and no revision here: this is a shallow clone without older "
            "commits; git fetch --unshallow gets them",
        )
    return UsageProblem(
        f"“{revision}”既不是路径，也不是版本库里的版本（已删除的文件写在 -- 后面）",
        f"“{revision}” is neither a path nor a revision (files that were deleted go behind --)",
    )


def _within(narrowed: Sequence[str], sides: Sequence[Snapshot]) -> frozenset[str] | None:
    """The paths behind ``--``, relative to the roots; each must be there on one side."""
    found: set[str] = set()
    for text in narrowed:
        full = Path(os.path.abspath(text))
        root = next((side.root for side in sides if full.is_relative_to(side.root)), None)
        path = full.relative_to(root).as_posix() if root else ""
        if path != "." and not any(_has(side, path) for side in sides):
            raise UsageProblem(
                f"两边都没有 {text}（-- 后面写文件或者文件夹，选项写在前面）",
                f"neither side has {text} (files and folders stand behind --, options before it)",
            )
        found.add(path)
    return frozenset(found) if found and "." not in found else None


def _has(side: Snapshot, path: str) -> bool:
    return any(one == path or one.startswith(f"{path}/") for one in side.paths)
