"""Finding a workspace and its files."""

import functools
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from planlint.rulebook.own import OwnFiles
from planlint.rulebook.pack import Pack

from .config import FILE, Config, read_config
from .disk import Disk
from .errors import UsageProblem
from .packs import FOLDER, full_pack, own_packs, pack_folders

SUFFIXES = (".yaml", ".yml")
# Folders of tools, never of plans.
SKIPPED = {"node_modules", "__pycache__", "build", "dist"}


@dataclass(frozen=True)
class Workspace:
    """A root with its files, and which of them the user named."""

    root: Path
    config: Config
    # Posix paths relative to the root.
    paths: tuple[str, ...]
    named: frozenset[str] | None
    # Whether there is a planlint.toml; without one a single file is judged alone.
    is_workspace: bool
    # The folder that the user named, relative to the root.
    folder: str = "."

    @property
    def disk(self) -> Disk:
        """The files below the root."""
        return Disk(self.root)

    @functools.cached_property
    def own(self) -> tuple[OwnFiles, ...]:
        """The rule packs of the workspace; a file that stands alone is in none."""
        return own_packs(self.root, self.config) if self.is_workspace else ()

    @functools.cached_property
    def pack(self) -> Pack:
        """The whole rulebook: the built-in pack with those of the workspace."""
        return full_pack(self.own)


def open_workspaces(given: Iterable[Path]) -> list[Workspace]:
    """The workspaces around the *given* paths, each with the files named in it.

    Raises:
        UsageProblem: a path does not exist, or a ``planlint.toml`` is wrong.
    """
    groups: dict[tuple[Path, bool], list[Path]] = {}
    for path in given:
        if not os.path.lexists(path):
            raise UsageProblem(f"路径不存在：{path}", f"no such path: {path}")
        for one in _workspaces_below(path) or [path]:
            groups.setdefault(_root_of(one), []).append(one)
    return [_opened(root, is_workspace, named) for (root, is_workspace), named in groups.items()]


def open_texts(given: Iterable[Path]) -> list[Workspace]:
    """The workspaces around texts without data; only what is ``named`` in them is meant.

    Raises:
        UsageProblem: a path does not exist or is a folder, or a ``planlint.toml`` is wrong.
    """
    files = list(given)
    for path in files:
        if path.is_dir():
            raise UsageProblem(
                f"{path} 是文件夹，--prose 后面写文件", f"{path} is a folder: --prose takes files"
            )
    return open_workspaces(files)


def _workspaces_below(path: Path) -> list[Path]:
    """The workspaces in a folder that is in none itself: ``check examples`` means each of them."""
    if not path.is_dir() or (_root_of(path)[0] / FILE).is_file():
        return []
    return [Path(folder) for folder, _, names in _folders(path) if FILE in names]


def _root_of(path: Path) -> tuple[Path, bool]:
    """The nearest folder with a ``planlint.toml``; else the folder itself."""
    start = Path(os.path.abspath(path))
    folder = start if path.is_dir() else start.parent
    for candidate in (folder, *folder.parents):
        if (candidate / FILE).is_file():
            return candidate, True
    return folder, path.is_dir()


def _opened(root: Path, is_workspace: bool, given: list[Path]) -> Workspace:
    config = read_config(root / FILE) if (root / FILE).is_file() else Config()
    below = [Path(os.path.abspath(path)).relative_to(root).as_posix() for path in given]
    everything = tuple(_files(root, config)) if is_workspace else tuple(below)
    if "." in below:
        return Workspace(root, config, everything, None, is_workspace)
    named = {
        path
        for path in (*everything, *below)
        if any(path == one or path.startswith(f"{one}/") for one in below)
        and not (root / path).is_dir()
    }
    packs = pack_folders(root, config) if is_workspace else ()
    apart = tuple(f"{folder}/" for folder in (FOLDER, *packs))
    paths = tuple(sorted(p for p in {*everything, *named} if not p.startswith(apart)))
    return Workspace(root, config, paths, frozenset(named), is_workspace, below[0])


def _files(root: Path, config: Config) -> Iterator[str]:
    """All YAML files below *root*, links to files included.

    Not those of a workspace inside it, nor those of rule packs, which are no plans.
    """
    packs = {str(root / folder) for folder in (FOLDER, *pack_folders(root, config))}
    for folder, folders, names in _folders(root):
        folders[:] = [name for name in folders if str(Path(folder) / name) not in packs]
        if FILE in names and Path(folder) != root:
            folders.clear()
            continue
        for name in sorted(names):
            if name.endswith(SUFFIXES) and not name.startswith("."):
                yield (Path(folder) / name).relative_to(root).as_posix()


def _folders(root: Path) -> Iterator[tuple[str, list[str], list[str]]]:
    """All folders from *root* down but those of tools, links to folders not followed."""
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(f for f in folders if not f.startswith(".") and f not in SKIPPED)
        yield folder, folders, names
