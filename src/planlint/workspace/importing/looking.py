"""One XML part of an XLSX file looked through: what the library would not tell, or would choke on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from planlint.workspace.errors import UsageProblem

from .grid import COLUMNS, ROWS, Merge, Place
from .refusals import broken, too_large

# Elements of all parts together.
ELEMENTS = 1_500_000
# Rows that joined cells reach over, all together.
_JOINED = 100_000
_LETTERS = 26


@dataclass
class Seen:
    """What was seen in one part."""

    elements: int = 0
    formulas: set[Place] = field(default_factory=set)
    merges: list[Merge] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    # The last row and column with anything in it.
    last_row: int = 0
    last_column: int = 0
    ordered: bool = True
    # More rows, columns or joined cells than any table that is taken.
    large: bool = False


def look(content: bytes) -> Seen:
    """What the part holds.

    Raises:
        UsageProblem: it is no XML, declares entities, or is too large.
    """
    looker = _Looker()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = looker.start
    parser.StartDoctypeDeclHandler = _refuse_doctype
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        raise broken() from error
    seen = looker.seen
    joined = sum(min(m.bottom, seen.last_row) - m.top + 1 for m in seen.merges)
    seen.large |= joined > _JOINED
    return seen


def _refuse_doctype(*_: object) -> None:
    raise UsageProblem(
        "文件里有 XML 实体声明，正常的 XLSX 没有，没有读",
        "the file declares XML entities, which no XLSX does",
    )


class _Looker:
    """Counts elements; of sheets notes formulas, joined cells, hidden rows and columns."""

    def __init__(self) -> None:
        self.seen = Seen()
        self.row = self.column = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        seen = self.seen
        seen.elements += 1
        if seen.elements > ELEMENTS:
            raise too_large()
        match tag.rpartition(" ")[2]:
            case "c":
                self._cell(attributes.get("r", ""))
            case "v" | "is" | "f" as kind:
                self._filled(formula=kind == "f")
            case "row":
                self._row(attributes)
            case "mergeCell":
                seen.merges.append(_merge(attributes.get("ref", "")))
            case "col" if _is_true(attributes.get("hidden")):
                first, last = _number(attributes.get("min")), _number(attributes.get("max"))
                seen.hidden_columns.update(range(first, min(last, COLUMNS) + 1))
            case _:
                pass

    def _row(self, attributes: Mapping[str, str]) -> None:
        row = _number(attributes["r"]) if "r" in attributes else self.row + 1
        self.seen.ordered &= row > self.row
        self.row, self.column = row, 0
        if _is_true(attributes.get("hidden")):
            self.seen.hidden_rows.add(row)

    def _cell(self, reference: str) -> None:
        column = _place(reference)[1] if reference else self.column + 1
        self.seen.ordered &= column > self.column
        self.column = column

    def _filled(self, *, formula: bool) -> None:
        seen = self.seen
        seen.last_row, seen.last_column = (
            max(seen.last_row, self.row),
            max(seen.last_column, self.column),
        )
        seen.large |= seen.last_row > ROWS or seen.last_column > COLUMNS
        if formula and not seen.large:
            seen.formulas.add((self.row, self.column))


def _is_true(text: str | None) -> bool:
    return text in ("1", "true")


def _number(text: str | None) -> int:
    if text is None or not text.isascii() or not text.isdigit() or len(text) > 7:  # noqa: PLR2004 - rows of Excel
        raise broken()
    return int(text)


def _place(reference: str) -> Place:
    """``AB12`` -> (12, 28)."""
    letters = reference.rstrip("0123456789")
    if not letters.isascii() or not letters.isalpha() or len(letters) > 3:  # noqa: PLR2004 - columns of Excel
        raise broken()
    column = 0
    for letter in letters.upper():
        column = column * _LETTERS + ord(letter) - ord("A") + 1
    return _number(reference[len(letters) :]), column


def _merge(reference: str) -> Merge:
    first, _, last = reference.partition(":")
    (top, left), (bottom, right) = _place(first), _place(last or first)
    return Merge(top, left, bottom, right)
