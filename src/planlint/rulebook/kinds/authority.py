"""``authority``: those who did something must be authorities of a certain kind.

``has`` names what they must be: ``kind.party`` (the kind of organisation), ``maker`` and
``compiler`` (of the plan), ``body`` (a command body of a plan), or an authority such as ``own.emergency_management``.
"""

from collections.abc import Iterator
from typing import ClassVar, Literal

from planlint.family.gist import OF_PLANS
from planlint.model.base import field
from planlint.rulebook.authorities import may_be, spoken, units
from planlint.rulebook.hit import Hit
from planlint.rulebook.holders import unit_of
from planlint.rulebook.kinds.params import Kind
from planlint.rulebook.labels import ORGANISATION_KINDS, holders_word, joined
from planlint.rulebook.selection import steps_of
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"found", "wanted"})
_SAID = {
    "compiler": Both(zh="编制单位", en="compiler"),
    "maker": Both(zh="制定主体", en="maker"),
    "body": Both(zh="应急指挥机构", en="command body"),
}
_UNREGISTERED = Both(
    zh="{unit}没有登记，不能判断它是什么机构",
    en="{unit} is not registered, so nobody can tell what it is",
)
_UNSAID = Both(
    zh="登记没有写明{unit}的区域或者职能，不能判断",
    en="the registry does not say what {unit} is for, so nobody can tell",
)


class Params(Kind):
    """Whose kind is asked for, and what it must be."""

    needed: ClassVar = ("of", "has")

    @property
    def asks_family(self) -> bool:
        """The registry is needed."""
        return True

    of: str = field("字段", "路径，例如 edition.approved_by[]", "")
    has: tuple[str, ...] = field("应当是", "例如 kind.government、own.lead、maker、body", ())
    mode: Literal["all", "any", "each", "none"] = field(
        "方式",
        "all 每一种都要有；any 有其中一种；each 每一个都是其中一种；none 一个也不能是",
        "any",
    )


def reads(params: Params) -> tuple[str, ...]:
    """The holders in question."""
    return (params.of,)


def needs(params: Params) -> tuple[str, ...]:
    """The part of the plan that names them."""
    return tuple(name for name in steps_of(params.of)[:1] if name in OF_PLANS)


def check(params: Params, view: View) -> Iterator[Hit]:
    """At most one hit; nothing where the plan names nobody there."""
    places = view.select(params.of)
    found = [unit for _, unit in places]
    if not found:
        return
    fits = {unit: {word for word in params.has if _is(unit, word, view)} for unit in found}
    missing = _missing(params, fits)
    if not missing:
        return
    words: dict[str, Word] = {
        "found": holders_word(found),
        "wanted": joined(_said(word, view) for word in missing),
    }
    yield Hit(view.spot(*places[0][0][:2]), words, undecided=_undecided(params, view, fits))


def _missing(params: Params, fits: dict[str, set[str]]) -> tuple[str, ...]:
    """What was asked for and is not there; of a forbidden kind, what is."""
    has = set().union(*fits.values())
    match params.mode:
        case "all":
            return tuple(word for word in params.has if word not in has)
        case "any":
            return () if has else params.has
        case "each":
            return () if all(fits.values()) else params.has
        case "none":
            return tuple(word for word in params.has if word in has)


def _is(unit: str, word: str, view: View) -> bool:
    if word == "body":
        return "#" in unit or any(
            unit.split(".", maxsplit=1)[0] == body.id for body in view.plan.bodies
        )
    if word == "maker":
        return unit_of(unit) in {unit_of(maker) for maker in view.plan.maker}
    if word == "compiler":
        compilers = view.plan.edition.compiled_by if view.plan.edition else ()
        return unit_of(unit) in {unit_of(compiler) for compiler in compilers}
    entry = view.around.registry.organisations.get(unit_of(unit))
    if word.startswith("kind."):
        return entry is not None and entry.value.kind == word.partition(".")[2]
    return unit_of(unit) in units(word, view.plan, view.around.registry)


def _undecided(params: Params, view: View, fits: dict[str, set[str]]) -> Both | None:
    """A unit that fits nothing, and of which nobody knows what it is, may be what was asked for."""
    if params.mode == "none":
        return None
    edition, registry = view.plan.edition, view.around.registry
    told = {"maker": view.plan.maker, "compiler": edition.compiled_by if edition else ()}
    for word, named in told.items():
        if word in params.has and not named:
            return Both(
                zh=f"预案没有写{_SAID[word].zh}，无从比较",
                en=f"the plan names no {_SAID[word].en} to compare with",
            )
    words = [word for word in params.has if word not in _SAID]
    for unit, has in fits.items():
        if not has and unit_of(unit) not in registry.organisations:
            return _UNREGISTERED.filled(unit=unit)
        if not has and any(may_be(unit, word, view.plan, registry) for word in words):
            return _UNSAID.filled(unit=unit)
    return None


def _said(word: str, view: View) -> Both:
    if word in _SAID:
        return _SAID[word]
    where, _, what = word.partition(".")
    return ORGANISATION_KINDS[what] if where == "kind" else spoken(word, view.vocabulary)
