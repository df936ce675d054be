"""The holder that a user means: found exactly, or told what there is."""

from collections.abc import Callable, Iterable

from planlint.family.duties.asked import bodies_called, posts_called, unit_names, units_called
from planlint.family.family import Family
from planlint.report.printable import printable
from planlint.rulebook.vocabulary import Vocabulary

from .errors import UsageProblem
from .starting.words import unknown

_POST = "/"


def find_unit(word: str, family: Family) -> str:
    """The unit that bears an id or a name.

    Raises:
        UsageProblem: nobody bears it, or several do.
    """
    return _only(units_called(word, family), ("单位", "unit"), word, lambda: unit_names(family))


def find_post(word: str, family: Family) -> str:
    """The post ``unit/post``, by ids or names.

    Raises:
        UsageProblem: there is none, or there are several.
    """
    if _POST not in word:
        raise UsageProblem(
            f"--post 写“单位/岗位”，例如 jz-em/duty：“{printable(word)}”",
            f"--post takes UNIT/POST, such as jz-em/duty: “{printable(word)}”",
        )
    unit = find_unit(word.partition(_POST)[0], family)
    return _only(posts_called(word, family), ("岗位", "post"), word, lambda: _posts(unit, family))


def find_body(word: str, family: Family) -> str:
    """The body ``plan#body``, or one by its name.

    Raises:
        UsageProblem: there is none, or several plans have one of that name.
    """
    return _only(bodies_called(word, family), ("机构", "body"), word, lambda: _bodies(family))


def find_area(word: str, family: Family) -> str:
    """The registered area that bears an id or a name.

    Raises:
        UsageProblem: there is none, or there are several.
    """
    areas = family.registry.jurisdictions
    found = tuple(area for area, e in areas.items() if word in (area, e.value.name))
    names = (name for area, e in areas.items() for name in (area, e.value.name or ""))
    return _only(found, ("区域", "area"), word, lambda: names)


def find_hazard(word: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """A hazard by its word or name, and after it its category, for which a plan may stand instead.

    Raises:
        UsageProblem: the list has it not.
    """
    terms = vocabulary.lists.get("hazards", {})
    hits = [n for n, t in terms.items() if word in (n, t.zh, t.en, *t.aliases)]
    names = (name for hazard, term in terms.items() for name in (hazard, term.zh))
    hazard = _only(tuple(hits[:1]), ("灾种", "hazard"), word, lambda: names)
    return tuple(dict.fromkeys(filter(None, (hazard, vocabulary.category(hazard)))))


def _only(
    found: tuple[str, ...],
    what: tuple[str, str],
    word: str,
    known: Callable[[], Iterable[str]],
) -> str:
    if len(found) == 1:
        return found[0]
    if not found:
        raise unknown(*what, word, known())
    names, shown = "、".join(found), printable(word)
    raise UsageProblem(
        f"{what[0]}“{shown}”有 {len(found)} 个，请写标识：{names}",
        f"{len(found)} are called “{shown}”, say which: {', '.join(found)}",
    )


def _posts(unit: str, family: Family) -> Iterable[str]:
    entry = family.registry.organisations.get(unit)
    return (f"{unit}/{post.id}" for post in (entry.value.posts if entry else ()) if post.id)


def _bodies(family: Family) -> Iterable[str]:
    for plan, facts in sorted(family.current.items()):
        for body in facts.plan.bodies:
            yield f"{plan}#{body.id}"
            yield from (body.name or "", *body.aliases)
