"""The index of organisations: units by level, each with the plans, roles and pages that name it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from planlint.render.fonts import Fonts
from planlint.render.mentions import ROLES

from .layout import write_part
from .matter import INDEX_TITLE, Words, link, matter_html
from .parts import Bound, LaidOut

_ROLES = {"head": "负责人", "member": "成员", "duty": "职责", "lead": "牵头"}
# So much is laid out at once, about 12 pages: the memory of a long index does not grow.
_LINES, _LINE = 500, 48


@dataclass(frozen=True)
class Unit:
    """A unit of the index: its id, its name on the day, the name of its level."""

    id: str
    name: str
    level: str


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


@dataclass(frozen=True)
class Group:
    """The units of one level; *again* when their heading already stands on earlier pages."""

    level: str
    entries: tuple[IndexEntry, ...]
    again: bool = False


def write_index(
    words: Words, groups: Sequence[Group], fonts: Fonts, file: Path, *, first: bool
) -> LaidOut:
    """Lay out one sheet of the index; the *first* has its title."""
    title = INDEX_TITLE if first else ""
    html = matter_html("index", fonts, words=words, index_title=title, groups=groups)
    return write_part(html, file)


def sheets(groups: Iterable[Group]) -> tuple[tuple[Group, ...], ...]:
    """The index in pieces that are laid out one by one; there is always a first."""
    done: list[list[Group]] = [[]]
    lines = 0
    for group in groups:
        again = False
        for entry in group.entries:
            if lines > _LINES:
                done.append([])
                lines = 0
            last = done[-1][-1] if done[-1] else None
            if last is None or last.level != group.level:
                done[-1].append(Group(group.level, (entry,), again))
            else:
                done[-1][-1] = Group(last.level, (*last.entries, entry), last.again)
            lines += _lines(entry)
            again = True
    return tuple(map(tuple, done))


def _lines(entry: IndexEntry) -> int:
    """About how many lines an entry takes."""
    numbers = (len(found) * 4 + sum(len(f.pages) * 2 for f in found) for _, found in entry.plans)
    titles = (len(title) for title, _ in entry.plans)
    return 1 + sum(1 + (a + b) // _LINE for a, b in zip(numbers, titles, strict=True))


def index_of(plans: Sequence[Bound], units: Sequence[Unit]) -> Iterator[Group]:
    """The units by level, each with plans, roles and pages; units that no plan names fall out."""
    found = _found(plans)
    for level in dict.fromkeys(unit.level for unit in units):
        entries = tuple(
            IndexEntry(unit.name, tuple(found[unit.id]))
            for unit in units
            if unit.level == level and unit.id in found
        )
        if entries:
            yield Group(level, entries)


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
            chosen = tuple(
                Found(_ROLES[r], tuple(sorted(roles[r].items()))) for r in ROLES if r in roles
            )
            found.setdefault(unit, []).append((bound.plan.title or bound.plan.id, chosen))
    return found
