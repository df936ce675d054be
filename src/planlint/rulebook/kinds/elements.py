"""``elements``: the plan as a whole must speak of certain matters (section roles).

'Missing' is judged over the whole plan: a section role, a heading that real plans use for it,
typed data that prints there. If only the running text speaks of it, the answer is 'undecided';
so it is for an abridged version, where nobody can tell what the full one says.
"""

from collections.abc import Iterator
from typing import ClassVar, Literal

from planlint.model.base import field
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.kinds.params import Kind
from planlint.rulebook.regime import Limit
from planlint.rulebook.view import View
from planlint.rulebook.words import Both

WORDS = frozenset({"element"})
_SPOKEN = Both(
    zh="没有专门的一节，但正文提到了“{word}”，是否足够须由人判断",
    en="there is no section of its own, but the text speaks of “{word}”; a person must judge",
)

# The family half sees no prose.
_NO_SECTION = Both(
    zh="没有专门的一节；正文有没有写、是否足够，须由人判断",
    en="there is no section of its own; a person must judge whether the text says enough",
)


class Params(Kind):
    """Which roles must be filled."""

    either: ClassVar = (("roles", "setting"),)

    roles: tuple[str, ...] = field("作用", "每一个都必须有", ())
    chapters: tuple[str, ...] = field("整章", "这些作用整个没有时，由另一条规则报，不再逐项报", ())
    setting: Literal["required_roles"] | None = field("要求", "另按地方要求必须有的作用")


def reads(params: Params) -> tuple[str, ...]:
    """The sections and the typed data that print in them."""
    del params
    return ("sections", "annexes")


def places(params: Params, view: View) -> int:
    """The elements asked for, found or not."""
    return len(_asked(params, view))


def check(params: Params, view: View) -> Iterator[Hit]:
    """One hit for each role that nothing in the plan fills."""
    filled = view.filled_roles
    for role, limit in _asked(params, view).items():
        if role not in filled and not _told_elsewhere(role, params, filled):
            spoken, name = _spoken(role, view), view.vocabulary.name("roles", role)
            yield Hit(
                view.spot("type"),
                {"element": name},
                related=(spoken[1],) if spoken else (),
                undecided=_SPOKEN.filled(word=spoken[0]) if spoken else _unseen(name, view),
                mark=role,
                limit=limit,
            )


def _asked(params: Params, view: View) -> dict[str, Limit | None]:
    """The roles asked for, with the value of a profile that asks for it."""
    asked: dict[str, Limit | None] = dict.fromkeys(params.roles)
    for limit in view.asked(params.setting) if params.setting else ():
        for role in limit.value:
            asked.setdefault(role, limit)
    return asked


def _told_elsewhere(role: str, params: Params, filled: frozenset[str]) -> bool:
    """Whether the whole chapter is missing, which is one defect and not one for each part."""
    return any(
        chapter not in filled and (role == chapter or role.startswith(f"{chapter}."))
        for chapter in params.chapters
    )


def _unseen(element: Both, view: View) -> Both | None:
    """Why nobody can decide, where not the whole text is at hand."""
    if view.family is not None and any(part.text is not None for _, part in view.parts()):
        return _NO_SECTION
    if view.plan.edition is None or view.plan.edition.abridged_of is None:
        return None
    return Both(
        zh=f"没有看到“{element.zh}”；这是简本，完整的预案有没有写，要看原件",
        en=f"nothing on “{element.en}”; this is an abridged version, only the full plan tells",
    )


def _spoken(role: str, view: View) -> tuple[str, Spot] | None:
    term = view.vocabulary.term("roles", role)
    for word in term.words if term else ():
        for pointer, part in view.parts():
            position = (part.text or "").find(word)
            if position >= 0:
                place = (position, position + len(word))
                return word, Spot(view.document, (*pointer, "text"), place)
    return None
