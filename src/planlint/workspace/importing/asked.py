"""Which table is meant, and its cells with the fields that its columns are."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from planlint.model.fields import nearest
from planlint.workspace.errors import UsageProblem
from planlint.workspace.recording.fields import fields_of
from planlint.workspace.recording.kinds import Kind

from .delimited import DELIMITERS, decoded, read_delimited
from .grid import Grid
from .heads import Heads, find_heads
from .opening import is_packed, read_bytes
from .sheets import read_sheet


@dataclass(frozen=True)
class Asked:
    """Which table, and how to read it."""

    path: Path
    kind: Kind
    as_of: datetime.date
    sheet: str | None = None
    # Heading, or letters of a column -> field; ``-``: none.
    mapping: Mapping[str, str] = field(default_factory=dict)
    # Field -> what it is in every row, where the table has no column for it.
    fixed: Mapping[str, str] = field(default_factory=dict)
    values: bool = False
    dry_run: bool = False


def read_asked(asked: Asked) -> tuple[Grid, Heads]:
    """The table, and its headings with all fields that a record needs.

    Raises:
        UsageProblem: it cannot be read, or it is not clear what is in it.
    """
    grid, heads = _read(asked)
    _refuse_absent(asked, heads)
    return grid, heads


def _read(asked: Asked) -> tuple[Grid, Heads]:
    data = read_bytes(asked.path)
    if is_packed(data):
        grid = read_sheet(data, asked.sheet)
        return grid, find_heads(grid, asked.kind, asked.mapping)
    if asked.sheet is not None:
        raise UsageProblem("CSV 没有工作表，不要写 --sheet", "CSV has no sheets: leave out --sheet")
    return _delimited(data, asked)


def _delimited(data: bytes, asked: Asked) -> tuple[Grid, Heads]:
    """The table by the delimiter under which most headings are known."""
    text, notes = decoded(data)
    found: list[tuple[Grid, Heads]] = []
    refused: list[UsageProblem] = []
    for delimiter in DELIMITERS:
        try:
            grid = read_delimited(text, delimiter, notes)
            found.append((grid, find_heads(grid, asked.kind, asked.mapping)))
        except UsageProblem as problem:
            refused.append(problem)
    if not found:
        raise refused[0]
    return max(found, key=lambda one: len(one[1].fields))


def _refuse_absent(asked: Asked, heads: Heads) -> None:
    """A field that no record may lack and no column has."""
    known = fields_of(asked.kind.model)
    there = {one.key for one in heads.fields.values()} | set(asked.fixed)
    absent = [known[key] for key in asked.kind.required if key not in there]
    if absent:
        zh = "、".join(f"“{one.title.zh}”（{one.key}）" for one in absent)
        en = ", ".join(one.key for one in absent)
        raise UsageProblem(
            f"第{heads.row}行的表头里没有 {zh}；别的叫法用 --map 列=字段，各行相同的用 --set 字段=值",
            f"the headings in row {heads.row} lack {en}: name the column with --map COLUMN=FIELD, or "
            "one value for all rows with --set FIELD=VALUE",
        )


def fields_named(asked: Asked) -> dict[str, str]:
    """The fixed values by the keys of their fields, which may be named by their titles."""
    known = fields_of(asked.kind.model)
    titles = {one.title.zh: key for key, one in known.items()}
    found = {titles.get(name, name): value for name, value in asked.fixed.items()}
    for key in found:
        if key not in known:
            near = nearest(key, known)
            zh, en = (f"；是否应为 {near}？", f"; did you mean {near}?") if near else ("", "")
            raise UsageProblem(f"--set：没有字段“{key}”{zh}", f"--set: no field “{key}”{en}")
    if len(found) < len(asked.fixed):
        raise UsageProblem("--set：同一个字段写了两次", "--set: a field is given twice")
    return found
