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
_SKELETONS = "skeletons/"
# For governments and their departments; the other types have an outline of their own.
_OUTLINE = "outline"


@functools.cache
def builtin_pack(name: str = "cn") -> Pack:
    """The pack *name* of this installation, without its fixtures.

    Raises:
        FileNotFoundError: there is no such pack.
    """
    return load_pack(dict(_contents(name, with_fixtures=False)))


@functools.cache
def builtin_outline(plan_type: str = "total", name: str = "cn") -> Outline:
    """The outline that new plans of a type are made from, with the law that all outlines share."""
    common = _outline(_OUTLINE, name)
    own = _outline(plan_type, name) or common
    assert common is not None
    assert own is not None
    if own is common:
        return common
    laws = {
        key: (*common.laws.get(key, ()), *own.laws.get(key, ()))
        for key in {**common.laws, **own.laws}
    }
    return own.model_copy(update={"laws": laws})


def _outline(stem: str, name: str) -> Outline | None:
    path = f"{_SKELETONS}{stem}.yaml"
    file = files("planlint").joinpath("rules", name, path)
    if not file.is_file():
        return None
    tree = read(file.read_bytes()).tree
    assert tree is not None
    return fit(Outline, Document(path, tree)).value


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
        if not path.startswith(_SKELETONS) and (with_fixtures or not path.startswith(_FIXTURES)):
            yield path, item.read_bytes()


def _walk(folder: Traversable, prefix: str) -> Iterator[tuple[str, Traversable]]:
    for item in sorted(folder.iterdir(), key=lambda entry: entry.name):
        path = prefix + item.name
        if item.is_dir():
            yield from _walk(item, path + "/")
        elif path.endswith(".yaml"):
            yield path, item
