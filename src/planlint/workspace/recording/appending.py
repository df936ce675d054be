"""Appending to the ledger of a workspace: what all commands that record something share."""

import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from pydantic import ValidationError

from planlint.model.fields import nearest
from planlint.model.ledger import Record
from planlint.source.problem import Problem
from planlint.workspace.disk import write_atomically
from planlint.workspace.errors import UsageProblem
from planlint.workspace.workspace import Workspace, open_workspaces

from .text import Value, appended, records_of


def workspace_at(folder: Path) -> Workspace:
    """The workspace around *folder*.

    Raises:
        UsageProblem: there is none.
    """
    workspace = open_workspaces([folder])[0]
    if not workspace.is_workspace or not (workspace.root / "planlint.toml").is_file():
        raise UsageProblem(
            "这里不是工作区（没有 planlint.toml）", "this is no workspace (no planlint.toml)"
        )
    return workspace


def content_of(workspace: Workspace, path: str) -> bytes:
    """The bytes of a ledger file; none where there is no file yet.

    Raises:
        UsageProblem: it is there and cannot be read.
    """
    if not os.path.lexists(workspace.root / path):
        _refuse_other_suffix(workspace, path)
        return b""
    data = workspace.disk.fetch(path)
    if isinstance(data, Problem):
        raise UsageProblem(f"{path} 读不了，没有改动", f"{path} cannot be read and was left alone")
    return data


def _refuse_other_suffix(workspace: Workspace, path: str) -> None:
    """A ledger kept as ``.yml`` is read by all commands: there must be no second one beside it.

    Raises:
        UsageProblem: there is one.
    """
    other = path.removesuffix(".yaml") + ".yml"
    if os.path.lexists(workspace.root / other):
        raise UsageProblem(
            f"这种台账在 {other}，没有写；先把它改名为 {path}",
            f"these records are kept in {other}; nothing was written: rename it to {path} first",
        )


def append(
    workspace: Workspace,
    path: str,
    data: bytes,
    records: Sequence[Mapping[str, Value]],
    heading: str,
) -> Path:
    """Write *data* of the file at *path* with *records* at its end; a new file begins with *heading*.

    Raises:
        UsageProblem: the file cannot be appended to.
    """
    target = workspace.root / path
    write_atomically(target.resolve(), appended(path, data or heading.encode(), records))
    return Path(os.path.relpath(target))


def next_id(path: str, data: bytes, prefix: str, year: int) -> str:
    """The next free number of a year: W-2026-003."""
    records: Sequence[object] = records_of(path, data)
    pattern = re.compile(rf"{prefix}-(\d{{4}})-(\d{{1,9}})")
    ids = [record.get("id") for record in records if isinstance(record, dict)]
    found = [pattern.fullmatch(each) for each in ids if isinstance(each, str)]
    used = [int(match[2]) for match in found if match and int(match[1]) == year]
    return f"{prefix}-{year}-{max(used, default=0) + 1:03}"


def refuse_forms(model: type[Record], record: Mapping[str, Value]) -> None:
    """Refuse what the ledger would not take as a value.

    Raises:
        UsageProblem: names the fields.
    """
    try:
        model.model_validate(record)
    except ValidationError as error:
        names = "、".join(sorted({str(fault["loc"][0]) for fault in error.errors()}))
        raise UsageProblem(f"{names} 的写法不对", f"wrong form: {names}") from error


def refuse_lines(zh: str, en: str, text: str) -> None:
    """Refuse an empty text, and one of several lines.

    Raises:
        UsageProblem: it is one.
    """
    if not text.strip() or not text.isprintable():
        raise UsageProblem(f"{zh}要写成一行文字", f"{en} must be text on one line")


def unknown(zh: str, en: str, name: str, known: Mapping[str, object]) -> UsageProblem:
    """What is said of a name that nobody here knows, with the nearest one that is known."""
    near = nearest(name, known)
    return UsageProblem(
        f"工作区里没有{zh}“{name}”" + (f"；是否应为 {near}？" if near else ""),
        f"no {en} “{name}” in this workspace" + (f"; did you mean {near}?" if near else ""),
    )
