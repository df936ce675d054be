"""What stands before and behind the plans: cover, imprint, contents; index of organisations.

Both are laid out when every page is known, so they print numbers and need no second pass.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from planlint.render.document import environment, stylesheet
from planlint.render.fonts import Fonts
from planlint.render.mentions import ROLES

from .layout import write_part
from .parts import Bound, Heading, LaidOut, Place

# The address of a point in the numbered pages while a booklet is made.
PAGE_LINK = "planlint:page/"
INDEX_TITLE = "机构索引"
_ROLES = {"head": "负责人", "member": "成员", "duty": "职责", "lead": "牵头"}


@dataclass(frozen=True)
class Unit:
    """A unit of the index: its id, its name on the day, the name of its level."""

    id: str
    name: str
    level: str


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


@dataclass(frozen=True)
class Found:
    """The pages of one plan on which a unit stands in one role."""

    role: str
    pages: tuple[tuple[int, str], ...]


@dataclass(frozen=True)
class IndexEntry:
    """A unit with the plans that name it."""

    name: str
    plans: tuple[tuple[str, tuple[Found, ...]], ...]


def write_front(
    words: Words, plans: Sequence[Bound], rows: Sequence[Row], fonts: Fonts, file: Path
) -> LaidOut:
    """Lay out cover, imprint and contents."""
    return write_part(_html("front", fonts, words=words, plans=plans, rows=rows), file)


def write_index(
    words: Words, plans: Sequence[Bound], units: Sequence[Unit], fonts: Fonts, file: Path
) -> LaidOut:
    """Lay out the index of organisations."""
    groups = tuple(index_of(plans, units))
    title = {"words": words, "index_title": INDEX_TITLE, "groups": groups}
    return write_part(_html("index", fonts, **title), file)


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


def index_of(
    plans: Sequence[Bound], units: Sequence[Unit]
) -> Iterator[tuple[str, tuple[IndexEntry, ...]]]:
    """The units by level, each with plans, roles and pages; units that no plan names fall out."""
    found = _found(plans)
    for level in dict.fromkeys(unit.level for unit in units):
        entries = tuple(
            IndexEntry(unit.name, tuple(found[unit.id]))
            for unit in units
            if unit.level == level and unit.id in found
        )
        if entries:
            yield level, entries


def _found(plans: Sequence[Bound]) -> Mapping[str, list[tuple[str, tuple[Found, ...]]]]:
    found: dict[str, list[tuple[str, tuple[Found, ...]]]] = {}
    for bound in plans:
        # unit -> role -> page -> address of the first place on it
        places: dict[str, dict[str, dict[int, str]]] = {}
        for named in bound.plan.laid.named:
            page = bound.page(named.place)
            pages = places.setdefault(named.unit, {}).setdefault(named.role, {})
            pages.setdefault(page, link(page, named.place))
        for unit, roles in places.items():
            chosen = tuple(Found(_ROLES[r], tuple(sorted(roles[r].items()))) for r in ROLES if r in roles)
            found.setdefault(unit, []).append((bound.plan.title or bound.plan.id, chosen))
    return found


def _row(bound: Bound, heading: Heading, level: int) -> Row:
    page = bound.page(heading.place)
    return Row(heading.title, level, page, link(page, heading.place))


def _html(name: str, fonts: Fonts, **values: object) -> str:
    css = environment().get_template("booklet/matter.css.j2").render(
        official=stylesheet(fonts, paged=True), fonts=fonts
    )
    template = environment().get_template(f"booklet/{name}.html.j2")
    return template.render(stylesheet=Markup(css), **values)  # noqa: S704 - from the package
