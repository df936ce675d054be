"""``compare``: a field of this plan must agree with a field of a related plan."""

from collections.abc import Iterator
from typing import Any, ClassVar, Literal

from planlint.family.facts import Facts
from planlint.model.base import field
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.kinds.params import Kind
from planlint.rulebook.labels import holders_word
from planlint.rulebook.selection import member
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"ours", "theirs", "key", "other"})


class Params(Kind):
    """Our field; their mapping field, keyed by the words of one of our fields."""

    needed: ClassVar = ("ours", "theirs", "key")

    @property
    def asks_family(self) -> bool:
        """Another plan is needed."""
        return True

    ours: str = field("本预案字段", "例如 lead", "")
    relation: Literal["total"] = field("对方", "total 同一区域的总体预案", "total")
    theirs: str = field("对方字段", "以 key 为键的映射，例如 leads", "")
    key: str = field("键", "本预案中给出键的字段，例如 hazards", "")
    vocabulary: str = field("词表", "键的词表，用于消息", "hazards")


def reads(params: Params) -> tuple[str, ...]:
    """Our side; the other plan's dropped values are its own findings."""
    return (params.ours, params.key)


def check(params: Params, view: View) -> Iterator[Hit]:
    """One hit for each key on which the two plans disagree."""
    other = _related(params.relation, view)
    ours = member(view.plan, params.ours)
    if other is None or not ours or other.plan.id == view.plan.id:
        return
    theirs: dict[str, Any] = member(other.plan, params.theirs) or {}
    for key in member(view.plan, params.key) or ():
        if key in theirs and set(theirs[key]) != set(ours):
            yield _hit(params, view, other, key, ours, theirs[key])


def _hit(params: Params, view: View, other: Facts, key: str, ours: Any, theirs: Any) -> Hit:
    words: dict[str, Word] = {
        "ours": holders_word(ours),
        "theirs": holders_word(theirs),
        "key": view.vocabulary.name(params.vocabulary, key),
        "other": other.plan.title,
    }
    there = Spot.opposite(other.document, (params.theirs, key))
    return Hit(view.spot(params.ours), words, (there,), mark=key)


def _related(relation: str, view: View) -> Facts | None:
    if relation == "total":
        found = view.around.total_plan(view.plan.jurisdiction)
        return found[0] if found else None
    return None
