"""The registries and the ledger of a workspace: which files they are, and their typed chapters.

Those of other offices, imported into ``offices/<unit>/``, are joined with the workspace's own.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from planlint.family.homes import at_home, home_of
from planlint.family.joining import Office, joined
from planlint.family.ledger import Ledger, joined_ledgers, read_ledger
from planlint.family.registry import Registry, read_registry
from planlint.model.document import Document, Location
from planlint.model.fields import nearest
from planlint.model.fitting import Located
from planlint.model.ledger import LEDGER_RECORDS
from planlint.model.registries import REGISTRY_ENTRIES
from planlint.source.problem import Problem

from .intake import Fetch, Opened, open_file
from .manifest import sender

FOLDERS = ("registry/", "ledger/")


def is_chapter(path: str) -> bool:
    """Whether a file is a registry or a ledger, and no plan."""
    return at_home(path).startswith(FOLDERS)


def is_registry(path: str) -> bool:
    """Whether a file is a registry."""
    return at_home(path).startswith(FOLDERS[0])


@dataclass(frozen=True)
class Chapters:
    """What all plans of a workspace share, and what was wrong with it."""

    registry: Registry
    ledger: Ledger
    opened: tuple[Opened, ...]
    problems: tuple[Located, ...]


def read_chapters(paths: Iterable[str], fetch: Fetch) -> Chapters:
    """Read and type the files of ``registry/`` and ``ledger/`` among *paths*, of all offices."""
    opened = [open_file(path, fetch, lists=True) for path in sorted(filter(is_chapter, paths))]
    registries: list[Office] = []
    ledgers: dict[str, Ledger] = {}
    problems: list[Located] = []
    for home, files in _by_home(opened):
        books = _by_stem(files, home + FOLDERS[0], REGISTRY_ENTRIES)
        registry, wrong = read_registry(books)
        unit, area = sender(home, fetch) if home else ("", "")
        registries.append(Office(registry, unit, area))
        ledgers[home], bad = read_ledger(_by_stem(files, home + FOLDERS[1], LEDGER_RECORDS))
        problems += (*wrong, *bad)
    registry, differing = joined(registries)
    every = (*problems, *differing)
    return Chapters(registry, _all_of(ledgers), tuple(opened), every)


def _by_home(opened: Sequence[Opened]) -> Iterator[tuple[str, list[Opened]]]:
    """The files of each office, the workspace's own first."""
    homes: dict[str, list[Opened]] = {"": []}
    for file in opened:
        homes.setdefault(home_of(file.path), []).append(file)
    yield from sorted(homes.items(), key=lambda home: home[0].rstrip("/"))


def _all_of(ledgers: Mapping[str, Ledger]) -> Ledger:
    """What is kept by all; alone, the workspace's own ledger stays as it is."""
    return joined_ledgers(ledgers) if len(ledgers) > 1 else ledgers[""]


def _by_stem(
    opened: Iterable[Opened], folder: str, known: Mapping[str, object]
) -> dict[str, Document]:
    """The readable files of a folder; a name that is no chapter, or stands twice, is a problem."""
    documents: dict[str, Document] = {}
    for file in opened:
        if not file.path.startswith(folder):
            continue
        stem = file.path.removeprefix(folder).removesuffix(".yaml").removesuffix(".yml")
        if stem not in known:
            words = {"name": stem, "near": nearest(stem, known), "known": "、".join(known)}
            file.problems.append(Located(Problem("unknown-chapter", words), Location(file.path)))
        elif stem in documents:
            problem = Problem("duplicate-chapter", {"name": stem})
            file.problems.append(Located(problem, Location(file.path)))
        if file.document is not None:
            documents.setdefault(stem, file.document)
    return documents
