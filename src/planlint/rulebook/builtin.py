"""The pack that travels with planlint (``rules/cn``), and the fixture families of its rules."""

import functools
from collections.abc import Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable

from planlint.model.document import Document
from planlint.model.fitting import fit
from planlint.source.reader import read

from .outline import Outline
from .pack import Pack, load_pack

_FIXTURES = "fixtures/"
_OUTLINE = "skeletons/outline.yaml"


@functools.cache
def builtin_pack(name: str = "cn") -> Pack:
    """The pack *name* of this installation, without its fixtures.

    Raises:
        FileNotFoundError: there is no such pack.
    """
    return load_pack(dict(_contents(name, with_fixtures=False)))


@functools.cache
def builtin_outline(name: str = "cn") -> Outline:
    """The outline that new plans are made from."""
    data = files("planlint").joinpath("rules", name, _OUTLINE).read_bytes()
    tree = read(data).tree
    assert tree is not None
    return fit(Outline, Document(_OUTLINE, tree)).value


def builtin_fixtures(name: str = "cn") -> dict[str, Mapping[str, bytes]]:
    """The small known-good families beside the rules, by name: path -> bytes."""
    families: dict[str, dict[str, bytes]] = {}
    for path, data in _contents(name, with_fixtures=True):
        if path.startswith(_FIXTURES):
            family, _, rest = path.removeprefix(_FIXTURES).partition("/")
            families.setdefault(family, {})[rest] = data
    return dict(families)


def _contents(name: str, *, with_fixtures: bool) -> Iterator[tuple[str, bytes]]:
    root = files("planlint").joinpath("rules", name)
    if not root.is_dir():
        raise FileNotFoundError(name)
    for path, item in _walk(root, ""):
        if path != _OUTLINE and (with_fixtures or not path.startswith(_FIXTURES)):
            yield path, item.read_bytes()


def _walk(folder: Traversable, prefix: str) -> Iterator[tuple[str, Traversable]]:
    for item in sorted(folder.iterdir(), key=lambda entry: entry.name):
        path = prefix + item.name
        if item.is_dir():
            yield from _walk(item, path + "/")
        elif path.endswith(".yaml"):
            yield path, item
