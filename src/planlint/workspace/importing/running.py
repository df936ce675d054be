"""A table file into the ledger: every row, or none and a list of what is wrong."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from planlint.rulebook.words import Both
from planlint.workspace.recording.appending import workspace_at
from planlint.workspace.recording.fields import fields_of
from planlint.workspace.recording.judging import Draft
from planlint.workspace.recording.kinds import Kind
from planlint.workspace.recording.misread import Fault, Misread
from planlint.workspace.recording.writing import Recorder, Written

from .asked import Asked, fields_named, read_asked
from .cells import pieces_of, shown
from .grid import Grid, letters
from .heads import Heads
from .totals import total_note, total_row


@dataclass(frozen=True)
class RowFault:
    """What is wrong with a cell, or with a row as a whole (no column)."""

    row: int
    column: str
    head: Both
    value: str
    why: Both
    mend: Both


@dataclass(frozen=True)
class Imported:
    """What came of a table; nothing was written if there are faults."""

    written: Written
    faults: tuple[RowFault, ...]
    notes: tuple[Both, ...]
    sheet: str
    # Rows that the ledger holds already, by the ids there.
    there: tuple[str, ...]


def import_table(folder: Path, asked: Asked) -> Imported:
    """Append the rows of a table to the ledger of the workspace around *folder*.

    Raises:
        UsageProblem: the file, or its headings, cannot be read; the ledger cannot be appended to.
    """
    workspace = workspace_at(folder)
    asked = replace(asked, fixed=fields_named(asked))
    grid, heads = read_asked(asked)
    recorder = Recorder(workspace, asked.kind, asked.as_of)
    total = total_row(grid, heads.row)
    rows = [row for row in _rows(grid, heads) if row != total]
    drafts = [_draft(row, grid, heads, asked, recorder) for row in rows]
    written = recorder.write(drafts, dry_run=asked.dry_run)
    faults = [
        _placed(fault, row, grid, heads, asked.kind)
        for row, outcome in zip(rows, written.outcomes, strict=True)
        for fault in sorted(outcome.faults, key=lambda fault: heads.column(fault.key) or 0)
    ]
    there = tuple(outcome.there for outcome in written.outcomes if outcome.there)
    totals = (total_note(grid, total),) if total else ()
    notes = (*grid.notes, *totals, *_notes(grid, heads, rows))
    return Imported(written, tuple(faults), notes, grid.sheet, there)


def _rows(grid: Grid, heads: Heads) -> Iterator[int]:
    """The rows below the headings with anything in a column that is a field."""
    there = {*grid.rows, *(row for row, _ in grid.formulas)}
    first = max(
        merge.bottom if (merge := grid.merge_at(heads.row, column)) else heads.row
        for column in heads.fields
    )
    for row in sorted(there):
        places = ((row, column) for column in heads.fields)
        cells = grid.rows.get(row, {})
        if row > first and any(p in grid.formulas or cells.get(p[1], "") != "" for p in places):
            yield row


def _draft(row: int, grid: Grid, heads: Heads, asked: Asked, recorder: Recorder) -> Draft:
    given: dict[str, Sequence[str]] = {key: (value,) for key, value in asked.fixed.items()}
    misread: list[Fault] = []
    for column, one in heads.fields.items():
        try:
            pieces = pieces_of(grid, row, column, one, values=asked.values)
        except Misread as wrong:
            misread.append(Fault(one.key, shown(grid, row, column), wrong.why, wrong.mend))
        else:
            given[one.key] = pieces or given.get(one.key, ())
    draft = recorder.drafted(given)
    unread = {fault.key for fault in misread}
    others = (fault for fault in draft.faults if fault.key not in unread)
    return Draft(draft.record, (*misread, *others))


def _placed(fault: Fault, row: int, grid: Grid, heads: Heads, kind: Kind) -> RowFault:
    column = heads.column(fault.key)
    known = fields_of(kind.model).get(fault.key)
    title = known.title if known else Both()
    if column is None:
        return RowFault(row, "", title, fault.value, fault.why, fault.mend)
    text = grid.heading(heads.row, column)
    value = fault.value or shown(grid, row, column)
    return RowFault(row, letters(column), Both(zh=text, en=text), value, fault.why, fault.mend)


def _notes(grid: Grid, heads: Heads, rows: Sequence[int]) -> Iterator[Both]:
    if heads.unknown:
        named = "、".join(f"{letters(c)}列“{text}”" for c, text in heads.unknown.items())
        names = ", ".join(f"{letters(c)} “{text}”" for c, text in heads.unknown.items())
        yield Both(zh=f"没有导入的列：{named}", en=f"columns not imported: {names}")
    if not rows:
        yield Both(
            zh=f"表头（第{heads.row}行）下面没有一条记录",
            en=f"there is no record below the headings (row {heads.row})",
        )
    filled = {column for row in rows for column in grid.rows.get(row, {})} - set(heads.fields)
    bare = [letters(c) for c in sorted(filled) if not grid.heading(heads.row, c).strip()]
    if bare:
        named, names = "、".join(bare), ", ".join(bare)
        yield Both(
            zh=f"没有表头、没有导入的列：{named}（要导入用 --map {bare[0]}=字段）",
            en=f"columns without a heading, not imported: {names} (--map {bare[0]}=FIELD takes one)",
        )
    hidden = [str(row) for row in rows if row in grid.hidden_rows]
    if hidden:
        named, names = "、".join(hidden), ", ".join(hidden)
        yield Both(zh=f"隐藏的行也算在内：第{named}行", en=f"hidden rows are taken too: {names}")
    columns = [letters(column) for column in heads.fields if column in grid.hidden_columns]
    if columns:
        named, names = "、".join(columns), ", ".join(columns)
        yield Both(zh=f"隐藏的列也算在内：{named}列", en=f"hidden columns are taken too: {names}")
