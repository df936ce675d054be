"""Intake: bytes of a workspace to documents, with attachments in place.

What each file is follows from where it lies: ``registry/``, ``ledger/``, all else plans.
"""

import posixpath
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from planlint.family.homes import home_of
from planlint.model.document import Attachment, Document, Location
from planlint.model.fitting import Located
from planlint.source.problem import Problem
from planlint.source.reader import read
from planlint.source.text import decode
from planlint.source.tree import Pointer

from .problems import placed

# Beside the files of an imported office: who sent them, with their hashes.
MANIFEST = "bundle.json"
# Gives the bytes of a file of the workspace, or says why it cannot.
Fetch = Callable[[str], bytes | Problem]
_YAML = (".yaml", ".yml")


@dataclass
class Opened:
    """One file as a document, with everything that was wrong on the way."""

    path: str
    document: Document | None = None
    problems: list[Located] = field(default_factory=list)
    # Files that this one includes: they are not plans of their own.
    attached: list[str] = field(default_factory=list)
    # Where the content of an included file should stand but could not be had.
    unread: set[Pointer] = field(default_factory=set)

    @property
    def failure(self) -> str | None:
        """The code of the problem that stopped the file, if one did."""
        return next((p.problem.code for p in self.problems if p.problem.fatal), None)


def open_file(path: str, fetch: Fetch, *, lists: bool = False) -> Opened:
    """Read one file without its attachments; *lists* where a list may stand at the top."""
    opened = Opened(path)
    data = fetch(path)
    if isinstance(data, Problem):
        opened.problems.append(Located(data, Location(path)))
        return opened
    reading = read(data, lists=lists)
    opened.problems.extend(placed(path, reading.text, problem) for problem in reading.problems)
    if reading.tree is not None and opened.failure is None:
        opened.document = Document(path, reading.tree)
    return opened


def open_plan(path: str, fetch: Fetch) -> Opened:
    """Read one plan with the files it includes (``contacts:``, ``file:``)."""
    opened = open_file(path, fetch)
    if opened.document is None:
        return opened
    attachments: dict[Pointer, Attachment] = {}
    for target, source, name in _includes(opened.document.tree.data):
        found = _attachment(opened, source, name, fetch)
        if found is not None:
            attachments[target] = found
        else:
            opened.unread.add(target)
    opened.document = Document(path, opened.document.tree, attachments)
    return opened


def _includes(data: object) -> Iterator[tuple[Pointer, Pointer, str]]:
    """(where the content goes, where the file name stands, file name) for each attachment."""
    if not isinstance(data, dict):
        return
    if isinstance(data.get("contacts"), str):
        yield ("contacts",), ("contacts",), data["contacts"]
    for chapter in ("sections", "annexes"):
        yield from _text_files(data.get(chapter), (chapter,))


def _text_files(parts: object, base: Pointer) -> Iterator[tuple[Pointer, Pointer, str]]:
    for index, part in enumerate(parts if isinstance(parts, list) else ()):
        if isinstance(part, dict):
            here = (*base, index)
            if isinstance(part.get("file"), str):
                yield (*here, "text"), (*here, "file"), part["file"]
            yield from _text_files(part.get("sections"), (*here, "sections"))


def _attachment(opened: Opened, source: Pointer, name: str, fetch: Fetch) -> Attachment | None:
    """Read an included file; it must lie inside the workspace."""
    path = posixpath.normpath(posixpath.join(posixpath.dirname(opened.path), name))
    assert opened.document is not None
    place = opened.document.locate(source)
    if (
        path.startswith(("../", "/"))
        or "\\" in name
        or path == ".."
        or _strays(opened, path, fetch)
    ):
        opened.problems.append(Located(Problem("outside-workspace", {"name": name}), place, source))
        return None
    data = fetch(path)
    if isinstance(data, Problem):
        outside = data.code == "outside-workspace"  # through a link
        code = data.code if outside else "attachment-unreadable"
        opened.problems.append(Located(Problem(code, {"name": name}), place, source))
        return None
    opened.attached.append(path)
    if path.endswith(_YAML):
        inner = open_file(path, lambda _: data, lists=True)
        opened.problems.extend(inner.problems)
        return Attachment(path, inner.document.tree) if inner.document else None
    text = decode(data)
    if isinstance(text, Problem):
        opened.problems.append(Located(text, Location(path)))
        return None
    return Attachment(path, text)


def _strays(opened: Opened, path: str, fetch: Fetch) -> bool:
    """Whether a file of an imported office includes one that did not come with it."""
    home = home_of(opened.path)
    return not path.startswith(home) and not isinstance(fetch(home + MANIFEST), Problem)
