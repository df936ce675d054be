"""The duties of the holder that a user asks for, out of the workspaces that he names."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from planlint.family.duties.finding import Duties, duties_of
from planlint.family.duties.narrowing import narrowed
from planlint.family.family import Family
from planlint.family.holders import seat_of
from planlint.family.names import Names
from planlint.report.duties.saying import Sayer
from planlint.report.duties.terms import narrowed_word

from .asking import find_body, find_hazard, find_post, find_unit
from .errors import UsageProblem
from .reading import ReadFamily, read_family
from .workspace import Workspace, open_workspaces


class NoPlansError(Exception):
    """Not one plan could be read."""


@dataclass(frozen=True)
class Asked:
    """What the user wants to see; exactly one of the first three is given."""

    unit: str | None = None
    post: str | None = None
    body: str | None = None
    phase: str | None = None
    hazard: str | None = None
    level: int | None = None


@dataclass(frozen=True)
class ReadDuties:
    """The duties with the words for them."""

    duties: Duties
    sayer: Sayer
    name: str
    # What alone was asked for, in words; empty for everything.
    narrowed: str
    workspace: Workspace
    unread: tuple[str, ...]


def read_duties(
    paths: Sequence[Path], asked: Asked, as_of: datetime.date, language: str
) -> ReadDuties:
    """Find the holder, and all that it answers for.

    Raises:
        UsageProblem: nobody is called so, or several are.
        NoPlansError: no plan could be read.
    """
    read = [(w, read_family(w, as_of, in_effect=True)) for w in open_workspaces(paths)]
    unread = tuple(str(w.root / path) for w, one in read for path in one.unread)
    read = [(w, one) for w, one in read if one.family.facts]
    if not read:
        raise NoPlansError
    workspace, family, holder = _holder(read, asked)
    vocabulary = workspace.pack.vocabulary
    hazards = find_hazard(asked.hazard, vocabulary) if asked.hazard else ()
    whole = duties_of(holder, family, workspace.named)
    duties = narrowed(whole, asked.phase, hazards, asked.level)
    sayer = Sayer(language, vocabulary, family, holder)
    about = sayer.hazard(hazards[0]) if hazards else ""
    count = None if workspace.named is None else len(workspace.named)
    files = "" if count is None else sayer.pick(f"{count}个文件", f"{count} files")
    said = narrowed_word(asked.phase or "", about, asked.level or 0, files, language)
    return ReadDuties(duties, sayer, full_name(holder, family), said, workspace, unread)


def full_name(holder: str, family: Family) -> str:
    """The official name of a unit, with the title of a post; a body with that of its plan."""
    seat = seat_of(holder)
    facts = family.current.get(seat.plan) or next(iter(family.current.values()), None)
    if facts is None:
        return holder
    body = next((b for b in facts.plan.bodies if seat.plan and b.id == seat.name), None)
    if body is not None:
        return body.name or holder
    names = Names(family.registry, facts.plan, family.as_of)
    return names.full_unit(seat.name) + (names.post(seat.name, seat.post) if seat.post else "")


def _holder(
    read: Sequence[tuple[Workspace, ReadFamily]], asked: Asked
) -> tuple[Workspace, Family, str]:
    """The one workspace that knows the holder."""
    found: list[tuple[Workspace, Family, str]] = []
    problem: UsageProblem | None = None
    for workspace, one in read:
        try:
            found.append((workspace, one.family, _named(asked, one.family)))
        except UsageProblem as error:
            problem = problem or error
    if len(found) > 1:
        folders = "、".join(str(workspace.root) for workspace, _, _ in found)
        raise UsageProblem(
            f"几个工作区都有，请写明一个：{folders}",
            f"several workspaces have it, name one: {folders}",
        )
    if not found and problem is not None:
        raise problem
    return found[0]


def _named(asked: Asked, family: Family) -> str:
    if asked.unit is not None:
        return find_unit(asked.unit, family)
    if asked.post is not None:
        return find_post(asked.post, family)
    return find_body(asked.body or "", family)
