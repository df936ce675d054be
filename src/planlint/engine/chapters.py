"""The registries and the ledger of a workspace: which files they are, and their typed chapters."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from planlint.family.ledger import Ledger, read_ledger
from planlint.family.registry import Registry, read_registry
from planlint.model.document import Document, Location
from planlint.model.fields import nearest
from planlint.model.fitting import Located
from planlint.model.ledger import LEDGER_RECORDS
from planlint.model.registries import REGISTRY_ENTRIES
from planlint.source.problem import Problem

from .intake import Fetch, Opened, open_file

FOLDERS = ("registry/", "ledger/")


@dataclass(frozen=True)
class Chapters:
    """What all plans of a workspace share, and what was wrong with it."""

    registry: Registry
    ledger: Ledger
    opened: tuple[Opened, ...]
    problems: tuple[Located, ...]


def read_chapters(paths: Iterable[str], fetch: Fetch) -> Chapters:
    """Read and type the files of ``registry/`` and ``ledger/`` among *paths*."""
    ordered = sorted(path for path in paths if path.startswith(FOLDERS))
    opened = [open_file(path, fetch, lists=True) for path in ordered]
    registry, wrong = read_registry(_by_stem(opened, FOLDERS[0], REGISTRY_ENTRIES))
    ledger, bad = read_ledger(_by_stem(opened, FOLDERS[1], LEDGER_RECORDS))
    return Chapters(registry, ledger, tuple(opened), (*wrong, *bad))


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
