"""Page numbers drawn on pages that were laid out before anybody knew them.

A plan is laid out without knowing on which page of the booklet it begins, so plans need not wait
for one another. One small document with all digits at the four places (left, right, upright,
landscape) tells the glyphs, the font and the places; a number is then a few bytes of drawing.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from markupsafe import Markup

from planlint.render.document import environment, quoted, stylesheet
from planlint.render.fonts import Fonts
from planlint.render.pdf import lay_out

from .fontshare import FontUse, holding

_SAMPLE = "— 0123456789 —"
_PLACES = 4
# Names of the fonts in the resources of a page; WeasyPrint's own are six capitals.
_NAME = "/PageNumber"
_ARTIFACT = b"/Artifact <</Type /Pagination /Subtype /Footer>> BDC"


@dataclass(frozen=True)
class Glyph:
    """One character: the font that has it, its code, its width in thousandths of the size."""

    font: str
    code: bytes
    width: float


@dataclass(frozen=True)
class Spot:
    """Where numbers stand on one kind of page: the start of the line, or its end on the right."""

    x: float
    y: float


@dataclass(frozen=True)
class Numbers:
    """Glyphs and places; *fonts* belong to the document with the sample."""

    glyphs: dict[str, Glyph]
    size: float
    # (landscape, right) -> place.
    spots: dict[tuple[bool, bool], Spot]
    fonts: dict[str, Any] = field(compare=False)

    def drawing(self, number: int, *, landscape: bool) -> bytes:
        """The content of one number, to be put before that of its page."""
        glyphs = [self.glyphs[character] for character in f"— {number} —"]
        right = number % 2 == 1
        spot = self.spots[landscape, right]
        x = spot.x - _width(glyphs, self.size) if right else spot.x
        shown = b" ".join(
            b"%s %.3f Tf <%s> Tj" % (glyph.font.encode(), self.size, glyph.code.hex().encode())
            for glyph in glyphs
        )
        return b"q %s BT 0 g %.3f %.3f Td %s ET EMC Q\n" % (_ARTIFACT, x, spot.y, shown)


def write_sample(fonts: Fonts, uses: Sequence[FontUse], file: Path) -> None:
    """Lay out the digits at their four places, and embed the glyphs of all parts."""
    html = (
        environment()
        .get_template("booklet/numbers.html.j2")
        .render(
            stylesheet=stylesheet(fonts, paged=True),
            sample=Markup(f'"{_SAMPLE}"'),  # noqa: S704 - our own
            uses=[(use, Markup(quoted(use.family))) for use in uses if use.glyphs],  # noqa: S704
        )
    )
    with holding(uses):
        lay_out(html).write_pdf(file, pdf_tags=True)


def read_sample(sample: Any) -> Numbers:
    """The numbers of a sample opened with pikepdf."""
    names: dict[str, str] = {}
    fonts: dict[str, Any] = {}
    spots: dict[tuple[bool, bool], Spot] = {}
    glyphs: list[Glyph] = []
    size = 0.0
    for page in list(sample.pages)[:_PLACES]:
        width, height = (float(each) for each in page.mediabox[2:])
        own = page.Resources.Font
        for name in sorted(own.keys()):
            names.setdefault(name, f"{_NAME}{len(names)}")
            fonts.setdefault(names[name], own[name])
        runs = list(_runs(page, height))
        glyphs = [glyph for run in runs for glyph in _glyphs(run, own, names)]
        x, y, size = runs[0].x, runs[0].y, runs[0].size
        right = (width > height, x > width / 2)
        spots[right] = Spot(x + _width(glyphs, size) if right[1] else x, y)
    return Numbers(dict(zip(_SAMPLE, glyphs, strict=True)), size, spots, fonts)


@dataclass(frozen=True)
class _Run:
    """Glyphs of one font, shown at one place (points from the lower left)."""

    font: str
    codes: bytes
    x: float
    y: float
    size: float


def _runs(page: Any, height: float) -> Iterator[_Run]:
    """The text of a page as WeasyPrint draws it: y from the top, a CSS pixel is 0.75 points."""
    import pikepdf  # noqa: PLC0415 - only binding needs it

    font, size, x, y = "", 0.0, 0.0, 0.0
    for instruction in pikepdf.parse_content_stream(page, "Tm Tf TJ"):
        operands, operator = instruction.operands, str(instruction.operator)
        if operator == "Tm":
            x, y = float(operands[4]) * 0.75, height - float(operands[5]) * 0.75
        elif operator == "Tf":
            font, size = str(operands[0]), float(operands[1]) * 0.75
        else:
            shown = (each for each in operands[0] if isinstance(each, pikepdf.String))
            yield _Run(font, b"".join(bytes(each) for each in shown), x, y, size)


def _glyphs(run: _Run, fonts: Any, names: dict[str, str]) -> Iterator[Glyph]:
    widths = dict(_widths(fonts[run.font].DescendantFonts[0].W))
    for start in range(0, len(run.codes), 2):
        code = run.codes[start : start + 2]
        yield Glyph(names[run.font], code, widths[int.from_bytes(code, "big")])


def _widths(array: Any) -> Iterator[tuple[int, float]]:
    """The pairs of a width array: first code, then the widths of it and those after it."""
    for index in range(0, len(array), 2):
        first = int(array[index])
        yield from ((first + i, float(width)) for i, width in enumerate(array[index + 1]))


def _width(glyphs: Iterable[Glyph], size: float) -> float:
    return sum(glyph.width for glyph in glyphs) * size / 1000
