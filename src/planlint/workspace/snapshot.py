"""A workspace as it is on disk or was at a revision: its files, its rulebook, how paths are shown."""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from planlint.rulebook.pack import Pack
from planlint.source.problem import Problem

from .config import FILE, Config, config_in
from .errors import UsageProblem
from .git import GitTree, Repository
from .packs import FOLDER, full_pack, read_pack
from .workspace import SKIPPED, SUFFIXES, Workspace


@dataclass(frozen=True)
class Snapshot:
    """One side of a comparison before it is read."""

    # As the user named it.
    label: str
    # Where the workspace lies, or lay.
    root: Path
    paths: tuple[str, ...]
    fetch: Callable[[str], bytes | Problem]
    pack: Pack
    config: Config
    is_workspace: bool

    @classmethod
    def on_disk(cls, workspace: Workspace, label: str) -> "Snapshot":
        """The workspace as it is."""
        return cls(
            label, workspace.root, workspace.paths, workspace.disk.fetch, workspace.pack,
            workspace.config, workspace.is_workspace,
        )  # fmt: skip

    @classmethod
    def at_revision(cls, root: Path, revision: str) -> "Snapshot | None":
        """The workspace as it was; None where the repository knows no such revision.

        Raises:
            UsageProblem: there was no such folder then, or its ``planlint.toml`` was wrong.
        """
        repository = Repository.around(root)
        commit = repository.commit(revision) if repository else None
        if repository is None or commit is None:
            return None
        tree = repository.tree(commit)
        if tree is None:
            raise UsageProblem(
                f"版本 {revision} 里没有文件夹 {root}", f"there is no folder {root} in {revision}"
            )
        return cls._of_tree(root, revision, tree)

    @classmethod
    def _of_tree(cls, root: Path, revision: str, tree: GitTree) -> "Snapshot":
        content = tree.fetch(FILE) if FILE in tree.blobs else None
        config = config_in(Path(f"{revision}:{FILE}"), content) if isinstance(content, bytes) else Config()  # fmt: skip
        folders = _pack_folders(tree, config)
        versions = {pin.path: pin.version for pin in config.packs or ()}
        own = [read_pack(tree, folder, versions.get(folder)) for folder in folders]
        paths = tuple(sorted(_plans_and_books(tree.blobs, (FOLDER, *folders))))
        return cls(revision, root, paths, tree.fetch, full_pack(own), config, is_workspace=True)

    def shown(self, path: str) -> str:
        """What people are shown: the path from the current folder."""
        name = Path(os.path.relpath(self.root / path)).as_posix()
        return os.fsencode(name).decode(errors="backslashreplace")


def _pack_folders(tree: GitTree, config: Config) -> tuple[str, ...]:
    if config.packs is not None:
        return tuple(pin.path for pin in config.packs)
    below = (path.split("/") for path in tree.blobs if path.startswith(f"{FOLDER}/"))
    names = {parts[1] for parts in below if len(parts) > 2}  # noqa: PLR2004 - a file in a folder in it
    return tuple(f"{FOLDER}/{name}" for name in sorted(names) if not name.startswith("."))


def _plans_and_books(paths: Iterable[str], packs: tuple[str, ...]) -> Iterator[str]:
    """The YAML files that a workspace on disk would have: none of packs, tools, other workspaces."""
    paths = list(paths)
    nested = tuple(path.removesuffix(FILE) for path in paths if path.endswith(f"/{FILE}"))
    apart = (*(f"{folder}/" for folder in packs), *nested)
    for path in paths:
        *folders, name = path.split("/")
        hidden = any(part.startswith(".") for part in (*folders, name))
        ours = SKIPPED.isdisjoint(folders) and not path.startswith(apart)
        if name.endswith(SUFFIXES) and not hidden and ours:
            yield path
