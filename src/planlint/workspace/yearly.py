"""The yearly report of a workspace as a file: PDF, HTML or JSON."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from planlint.filing.counting.period import period_of
from planlint.filing.yearly.document import document
from planlint.filing.yearly.json import to_json
from planlint.filing.yearly.report import Yearly, yearly_report
from planlint.render.coverage import unprintable
from planlint.render.fonts import choose_fonts
from planlint.render.paper.html import paper_html
from planlint.render.pdf import write_pdf

from .disk import write_atomically
from .errors import UsageProblem
from .overseeing import Asked, Overseen, oversee

SUFFIXES = (".pdf", ".html", ".json")


@dataclass(frozen=True)
class ReadYearly:
    """The figures, and what they were read from."""

    overseen: Overseen
    report: Yearly


@dataclass(frozen=True)
class PrintedYearly:
    """What came of it; no fonts for JSON."""

    target: Path
    fonts: tuple[tuple[str, str], ...] = ()
    # Characters that no font has.
    missing: tuple[str, ...] = ()


def read_yearly(
    paths: Sequence[Path], year: int, area: str | None, as_of: datetime.date
) -> ReadYearly:
    """Count a year of the area called *area*; without one, of all that the workspace has.

    Raises:
        UsageProblem: the year has not begun; no area is called so; several workspaces.
    """
    try:
        period = period_of(year, as_of)
    except ValueError as error:
        raise UsageProblem(
            f"到 {as_of} 为止，{year} 年还没有开始", f"on {as_of} the year {year} has not begun"
        ) from error
    overseen = oversee(paths, period.last, Asked(area=area))
    family, seen = overseen.family, overseen.overview
    vocabulary = overseen.workspace.pack.vocabulary
    report = yearly_report(
        family, seen, vocabulary, year, seen.jurisdiction, as_of, overseen.doubts
    )
    return ReadYearly(overseen, report)


def write_yearly(read: ReadYearly, target: Path, language: str) -> PrintedYearly:
    """Write the report; the suffix of *target* says in which form.

    Raises:
        UsageProblem: another suffix; the target cannot be written.
        planlint.render.fonts.FontsMissingError: no font for Chinese print is installed.
        planlint.render.pdf.LibrariesMissingError: Pango is not installed.
    """
    suffix = target.suffix.lower()
    if suffix not in SUFFIXES:
        raise UsageProblem(
            f"年度报告写成 .pdf、.html 或者 .json 文件：{target}",
            f"a yearly report is a .pdf, .html or .json file: {target}",
        )
    if suffix == ".json":
        write_atomically(target, yearly_json(read, language).encode())
        return PrintedYearly(target)
    fonts = choose_fonts(read.overseen.workspace.config.fonts)
    paged = suffix == ".pdf"
    html = paper_html(document(read.report, language), fonts, paged=paged)
    write_atomically(target, write_pdf(html) if paged else html.encode())
    return PrintedYearly(target, fonts.used, unprintable(html))


def yearly_json(read: ReadYearly, language: str) -> str:
    """The report as JSON text."""
    return to_json(read.report, language).model_dump_json(indent=2) + "\n"
