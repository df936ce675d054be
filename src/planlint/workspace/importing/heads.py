"""Which row of a table holds the headings, and which field of a record each column is."""

from collections.abc import Mapping
from dataclasses import dataclass

from planlint.model.fields import nearest
from planlint.workspace.errors import UsageProblem
from planlint.workspace.recording.fields import Field, fields_of
from planlint.workspace.recording.kinds import Kind

from .grid import Grid, letters
from .slips import refuse_near, refuse_twice, refuse_unmatched
from .titles import folded, known_heads, titles_of

# Titles and remarks may stand above the headings, not more than so many rows.
_DEEP = 20
_NOTHING = "-"


@dataclass(frozen=True)
class Heads:
    """The row of the headings, and column -> field."""

    row: int
    fields: Mapping[int, Field]
    # Headings that are no field, with their columns.
    unknown: Mapping[int, str]

    def column(self, key: str) -> int | None:
        """The column of a field."""
        return next((c for c, one in self.fields.items() if one.key == key), None)


def find_heads(grid: Grid, kind: Kind, mapping: Mapping[str, str]) -> Heads:
    """The headings of a table; *mapping*: heading, or letters of a column -> field, or ``-``.

    Raises:
        UsageProblem: no row has headings that are known, or it is not clear what a column is.
    """
    known = known_heads(kind)
    wanted = {folded(head): _field(name, kind, known) for head, name in mapping.items()}
    row = max(range(1, _DEEP + 1), key=lambda r: (_hits(grid, r, known, wanted), -r))
    if not _hits(grid, row, known, wanted):
        raise _no_heads(kind)
    fields: dict[int, Field] = {}
    unknown: dict[int, str] = {}
    heads = {column: grid.heading(row, column).strip() for column in _columns(grid)}
    texts = {c: text for c, text in heads.items() if text or letters(c).lower() in wanted}
    refuse_unmatched(wanted, texts)
    for column, text in texts.items():
        key = _key(text, column, known, wanted)
        if key is None:
            unknown[column] = text
        elif key != _NOTHING:
            fields[column] = fields_of(kind.model)[key]
    refuse_twice(fields)
    refuse_near(unknown, titles_of(kind))
    return Heads(row, fields, unknown)


def _columns(grid: Grid) -> list[int]:
    reach = [column for cells in grid.rows.values() for column in cells]
    return list(range(1, max(reach, default=0) + 1))


def _field(name: str, kind: Kind, known: Mapping[str, str]) -> str:
    if name == _NOTHING:
        return name
    key = known.get(folded(name))
    if key is None:
        near = nearest(name, fields_of(kind.model))
        listed = "、".join(fields_of(kind.model))
        raise UsageProblem(
            f"“{kind.title.zh}”没有字段“{name}”；" + (f"是否应为 {near}？" if near else listed),
            f"no field “{name}”: " + (f"did you mean {near}?" if near else listed),
        )
    return key


def _hits(grid: Grid, row: int, known: Mapping[str, str], wanted: Mapping[str, str]) -> int:
    texts = (folded(str(content)) for content in grid.rows.get(row, {}).values())
    return len({text for text in texts if text in known or text in wanted})


def _key(text: str, column: int, known: Mapping[str, str], wanted: Mapping[str, str]) -> str | None:
    head = folded(text)
    for name in (letters(column).lower(), head):
        if name in wanted:
            return wanted[name]
    return known.get(head)


def _no_heads(kind: Kind) -> UsageProblem:
    names = [one.title.zh for one in fields_of(kind.model).values()]
    keys = list(fields_of(kind.model))
    return UsageProblem(
        f"前{_DEEP}行里没有认得的表头；“{kind.title.zh}”可以有：{'、'.join(names)}；别的叫法用 --map 列=字段 写明",
        f"no known headings in the first {_DEEP} rows; there may be: {', '.join(keys)}; say what other "
        "headings are with --map COLUMN=FIELD",
    )
