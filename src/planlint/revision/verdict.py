"""By which procedure a revision is made: article 36 of the measures, read over its changes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from planlint.family.changes.areas import IMPORTANT
from planlint.family.editions import edition_key
from planlint.model.plan import Plan
from planlint.rulebook.rule import Basis
from planlint.rulebook.words import Both

from .areas import AREAS
from .difference import Difference

# none: nothing but the edition itself changed, or nothing at all.
Procedure = Literal["full", "simplified", "undecided", "none"]
# Whom a plan may be shown to is no number of an edition.
_PUBLIC = (("edition", "secrecy"),)
BASIS = Basis(instrument="CN-PLAN-MEASURES-2024", article="36", force="mandatory", reading="direct")


@dataclass(frozen=True)
class Remark:
    """Where the edition says otherwise than its changes."""

    code: str
    words: Both


@dataclass(frozen=True)
class Verdict:
    """The procedure, the changes that decide it, and what the edition says against it."""

    procedure: Procedure
    deciding: tuple[Difference, ...] = ()
    remarks: tuple[Remark, ...] = ()


def verdict_on(old: Plan, new: Plan, differences: Sequence[Difference]) -> Verdict:
    """What the changes from *old* to *new* ask for."""
    procedure, deciding = _procedure(differences)
    return Verdict(procedure, deciding, tuple(_remarks(old, new, procedure, differences)))


def _procedure(differences: Sequence[Difference]) -> tuple[Procedure, tuple[Difference, ...]]:
    certain = tuple(one for one in differences if one.change.decides)
    if certain:
        return "full", certain
    judged = tuple(one for one in differences if one.change.judge)
    if judged:
        return "undecided", judged
    return ("simplified" if any(map(_is_content, differences)) else "none"), ()


def _is_content(difference: Difference) -> bool:
    change = difference.change
    return change.area != "metadata" or (change.chapter, change.field) in _PUBLIC


def _needs_edition(difference: Difference) -> bool:
    """Whether it is more than a number of a phone or a slip of the pen."""
    change = difference.change
    return change.judge or change.area not in ("contacts", "wording", "metadata")


def _remarks(
    old: Plan, new: Plan, procedure: Procedure, differences: Sequence[Difference]
) -> Iterator[Remark]:
    is_new = edition_key(old) != edition_key(new) or _version(old) != _version(new)
    is_draft = new.edition is None or new.edition.status == "draft"
    if not is_new and not is_draft and any(map(_needs_edition, differences)):
        yield Remark("edition-unchanged", _UNCHANGED)
        return
    revision = new.edition.revision if new.edition else None
    if revision is not None and revision.procedure == "simplified":
        if procedure == "full":
            yield Remark("simplified-but-full", _SIMPLIFIED)
        elif procedure == "undecided":
            yield Remark("simplified-to-confirm", _CONFIRM)
    if revision is not None and is_new:
        yield from _touches(frozenset(revision.touches), differences)
    if is_new and _number(old) and _number(new) and not _replaces(old, new):
        yield Remark("replaces-missing", _REPLACES.filled(number=str(_number(old))))


def _touches(said: frozenset[str], differences: Sequence[Difference]) -> Iterator[Remark]:
    decided = {one.change.area for one in differences if one.change.decides}
    looked = decided | {one.change.area for one in differences if one.change.judge}
    for area in IMPORTANT:
        name = AREAS[area]
        if area in decided and area not in said:
            yield Remark("touches-missing", Both(zh=_LACKS.zh.format(area=name.zh), en=_LACKS.en.format(area=name.en)))  # fmt: skip
        if area in said and area not in looked:
            yield Remark("touches-unfounded", Both(zh=_UNFOUNDED.zh.format(area=name.zh), en=_UNFOUNDED.en.format(area=name.en)))  # fmt: skip


def _version(plan: Plan) -> str | None:
    return plan.edition.version if plan.edition else None


def _number(plan: Plan) -> str | None:
    return plan.edition.number if plan.edition else None


def _replaces(old: Plan, new: Plan) -> bool:
    """Whether the new edition names the old one by its number, or is the same document."""
    named = new.edition.replaces if new.edition else ()
    same = _number(old) == _number(new)
    return same or any(one.number in (None, _number(old)) for one in named)


_UNCHANGED = Both(
    zh="内容有变化，发文字号和版次没有变；修订应当另发新版",
    en="the content changed, number and version did not: a revision is a new edition",
)
_SIMPLIFIED = Both(
    zh="版本写明按简化程序修订（edition.revision.procedure），而改动涉及重要内容，应当按全部程序办理",
    en="the edition says it was revised by the simplified procedure, yet it needs the full one",
)
_CONFIRM = Both(
    zh="版本写明按简化程序修订，请确认下列文字改动不涉及实质内容",
    en="the edition says it was revised by the simplified procedure: confirm that only words changed",
)
_LACKS = Both(
    zh="edition.revision.touches 没有写明“{area}”，而它有变化",
    en="edition.revision.touches does not name {area}, which changed",
)
_UNFOUNDED = Both(
    zh="edition.revision.touches 写明“{area}”，而它没有变化",
    en="edition.revision.touches names {area}, of which nothing changed",
)
_REPLACES = Both(
    zh="edition.replaces 没有写明被替代的上一版{number}",
    en="edition.replaces does not name the edition before, {number}",
)
