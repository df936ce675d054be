"""The rule packs of a workspace: which folders they are, and the rulebook together with them."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from planlint.engine.problems import catalogue
from planlint.model.document import Location
from planlint.model.fitting import Located
from planlint.rulebook.builtin import builtin_fixtures, builtin_pack
from planlint.rulebook.own import FIXTURES, MANIFEST, OwnFiles, extended
from planlint.rulebook.pack import BoundRule, Pack
from planlint.source.problem import Problem

from .config import FILE, Config, read_config
from .disk import Disk, Files
from .errors import UsageProblem

FOLDER = "packs"
# Of one pack: files, and bytes of them together.
_MOST_FILES, _MOST_BYTES = 1_000, 10_000_000


def pack_folders(root: Path, config: Config) -> tuple[str, ...]:
    """The folders of the packs relative to *root*: those of ``planlint.toml``, else all of ``packs``.

    Raises:
        UsageProblem: ``planlint.toml`` names a folder that is not there.
    """
    if config.packs is None:
        below = root / FOLDER
        names = sorted(one.name for one in below.iterdir()) if below.is_dir() else []
        return tuple(
            f"{FOLDER}/{name}"
            for name in names
            if (below / name).is_dir() and not name.startswith(".")
        )
    for pin in config.packs:
        if not (root / pin.path).is_dir():
            raise UsageProblem(
                f"{root / FILE} 的 packs 指向的文件夹不存在：{pin.path}",
                f"{root / FILE}: no such folder: {pin.path}",
            )
    return tuple(pin.path for pin in config.packs)


def own_packs(root: Path, config: Config) -> tuple[OwnFiles, ...]:
    """The packs of the workspace at *root*, read."""
    versions = {pin.path: pin.version for pin in config.packs or ()}
    disk = Disk(root)
    return tuple(
        read_pack(disk, folder, versions.get(folder)) for folder in pack_folders(root, config)
    )


def read_pack(disk: Files, folder: str, version: str | None = None) -> OwnFiles:
    """The YAML files of one pack; *folder* is ``""`` where it is the root itself."""
    prefix = f"{folder}/" if folder else ""
    paths = list(disk.yaml_files(folder))
    if len(paths) > _MOST_FILES:
        return _too_large(prefix, folder, f"{len(paths)} 个文件", f"{_MOST_FILES} 个文件", version)
    files: dict[str, bytes] = {}
    problems: list[Located] = []
    for path in paths:
        data = disk.fetch(prefix + path)
        if isinstance(data, Problem):
            problems.append(Located(data, Location(prefix + path)))
        else:
            files[path] = data
        if sum(map(len, files.values())) > _MOST_BYTES:
            return _too_large(prefix, folder, "10 MB 以上", "10 MB", version)
    return OwnFiles(prefix, files, tuple(problems), version)


def _too_large(prefix: str, folder: str, found: str, limit: str, version: str | None) -> OwnFiles:
    problem = Problem("pack-too-large", {"found": found, "limit": limit}, fatal=True)
    return OwnFiles(prefix, {}, (Located(problem, Location(folder or MANIFEST)),), version)


def full_pack(own: Sequence[OwnFiles]) -> Pack:
    """The built-in pack with those of the user's; itself where there are none."""
    return extended(builtin_pack(), own, catalogue().problems.keys()) if own else builtin_pack()


def pack_of(root: Path) -> Pack:
    """The rulebook of the workspace at *root*; the built-in one where there is no workspace."""
    config = read_config(root / FILE) if (root / FILE).is_file() else Config()
    return full_pack(own_packs(root, config))


def fixtures_of(own: Iterable[OwnFiles]) -> dict[str, dict[str, bytes]]:
    """The fixture families of packs, by name: path -> bytes."""
    families: dict[str, dict[str, bytes]] = {}
    for one in own:
        for path, data in one.files.items():
            if path.startswith(FIXTURES):
                family, _, rest = path.removeprefix(FIXTURES).partition("/")
                families.setdefault(family, {})[rest] = data
    return families


def fixtures_for(rule: BoundRule, own: Iterable[OwnFiles]) -> dict[str, Mapping[str, bytes]]:
    """The families that the cases of a rule may edit: the built-in ones, and those of its own pack."""
    families = builtin_fixtures()
    if rule.pack:
        families |= fixtures_of(one for one in own if rule.path.startswith(one.folder))
    return families


def packs_here(folder: Path | None) -> tuple[OwnFiles, ...]:
    """The pack in *folder*; without one, those of the workspace that one stands in.

    Raises:
        UsageProblem: *folder* holds no ``pack.yaml``.
    """
    if folder is not None:
        if not (folder / MANIFEST).is_file():
            raise UsageProblem(
                f"{folder} 里没有 pack.yaml，不是规则包",
                f"{folder} has no pack.yaml: it is no pack",
            )
        return (read_pack(Disk(folder), ""),)
    here = Path.cwd()
    for root in (here, *here.parents):
        if (root / FILE).is_file():
            return own_packs(root, read_config(root / FILE))
    return ()
