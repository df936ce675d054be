"""What stands before the plans: cover, imprint, contents.

It is laid out when every page is known, so it prints numbers and needs no second pass.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from planlint.render.document import environment, stylesheet
from planlint.render.fonts import Fonts

from .layout import write_part
from .parts import Bound, Heading, LaidOut, Place

# The address of a point in the numbered pages while a booklet is made.
PAGE_LINK = "planlint:page/"
INDEX_TITLE = "机构索引"


@dataclass(frozen=True)
class Words:
    """What cover and imprint say, as printed."""

    title: str
    year: str
    makers: tuple[str, ...]
    # Lines of the imprint: verdict, day, version.
    notes: tuple[str, ...]
    draft: str | None = None


@dataclass(frozen=True)
class Row:
    """One line of the contents."""

    title: str
    level: int
    page: int
    link: str


def write_front(
    words: Words, plans: Sequence[Bound], rows: Sequence[Row], fonts: Fonts, file: Path
) -> LaidOut:
    """Lay out cover, imprint and contents."""
    return write_part(matter_html("front", fonts, words=words, plans=plans, rows=rows), file)


def rows_of(plans: Iterable[Bound], index_page: int) -> Iterator[Row]:
    """The contents: each plan with its chapters, and the index."""
    for bound in plans:
        root = outline(bound)
        yield _row(bound, root, 1)
        yield from (_row(bound, chapter, 2) for chapter in root.below)
    yield Row(INDEX_TITLE, 1, index_page, link(index_page, Place(0)))


def outline(bound: Bound) -> Heading:
    """The headings of a plan under one for itself."""
    headings = bound.plan.laid.headings
    if len(headings) == 1:
        return headings[0]
    return Heading(bound.plan.title or bound.plan.id, Place(0), headings)


def link(page: int, place: Place) -> str:
    """The address of a point on the page with a number."""
    return f"{PAGE_LINK}{page}/{place.x:.2f}/{place.y:.2f}"


def _row(bound: Bound, heading: Heading, level: int) -> Row:
    page = bound.page(heading.place)
    return Row(heading.title, level, page, link(page, heading.place))


def matter_html(name: str, fonts: Fonts, **values: object) -> str:
    """The HTML of front matter or index."""
    css = (
        environment()
        .get_template("booklet/matter.css.j2")
        .render(official=stylesheet(fonts, paged=True), fonts=fonts)
    )
    template = environment().get_template(f"booklet/{name}.html.j2")
    return template.render(stylesheet=Markup(css), **values)  # noqa: S704 - from the package
