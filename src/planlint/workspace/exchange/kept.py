"""What lies in ``offices/``: the manifests of imports, and whether the files still are what was sent."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from planlint.engine.intake import MANIFEST
from planlint.family.homes import OFFICES
from planlint.model.document import Location
from planlint.model.fitting import Located
from planlint.source.problem import Problem
from planlint.workspace.disk import Disk

from .hashing import seal, sha256
from .parsing import BundleError, parse
from .shapes import JsonManifest

# While an import replaces a folder, the old one has this name; the new one another.
ASIDE, NEW = ".old", ".new"


@dataclass(frozen=True)
class Kept:
    """One office whose bundle was imported."""

    unit: str
    disk: Disk
    # None: it cannot be read, or is not the one that was written.
    manifest: JsonManifest | None

    @property
    def home(self) -> str:
        """Its folder, relative to the workspace."""
        return f"{OFFICES}{self.unit}/"

    @property
    def name(self) -> str:
        """How people call the office."""
        return (self.manifest.office.name if self.manifest else "") or self.unit

    def faults(self) -> Iterator[Located]:
        """What is no longer as it was sent."""
        if self.manifest is None:
            yield self._fault("import-unproven", self.home + MANIFEST)
            return
        for file in self.manifest.files:
            data = self.disk.fetch(self.home + file.path)
            if isinstance(data, Problem):
                yield self._fault("import-file-missing", self.home + MANIFEST, file.path)
            elif sha256(data) != file.sha256:
                yield self._fault("import-file-changed", self.home + file.path, file.path)
        sent = {file.path for file in self.manifest.files}
        for path in self.disk.yaml_files(self.home):
            if path not in sent:
                yield self._fault("import-file-added", self.home + path, path)

    def _fault(self, code: str, path: str, name: str = "") -> Located:
        return Located(Problem(code, {"office": self.name, "name": name}), Location(path))


def kept_at(disk: Disk, unit: str) -> Kept | None:
    """The office in ``offices/<unit>/``; None where nothing was imported there."""
    if not os.path.lexists(disk.root / OFFICES / unit / MANIFEST):
        return None
    return Kept(unit, disk, _manifest(disk, unit))


def _manifest(disk: Disk, unit: str) -> JsonManifest | None:
    data = disk.fetch(f"{OFFICES}{unit}/{MANIFEST}")
    if isinstance(data, Problem):
        return None
    try:
        manifest = JsonManifest.model_validate(parse(data))
        proved = manifest.office.id == unit and seal(manifest) == manifest.sha256
    except (BundleError, ValidationError, UnicodeEncodeError):
        return None
    return manifest if proved else None


def notices(root: Path) -> Iterator[Located]:
    """All that is wrong with the imports of a workspace."""
    disk, folder = Disk(root), root / OFFICES
    names = sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []
    for name in names:
        unit = name.removeprefix(".").removesuffix(ASIDE)
        if name == f".{unit}{ASIDE}" and unit not in names:
            words = {"office": unit, "name": unit}
            yield Located(Problem("import-unfinished", words), Location(f"{OFFICES}{unit}"))
        found = None if name.startswith(".") else kept_at(disk, name)
        if found is not None:
            yield from found.faults()
