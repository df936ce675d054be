"""The text names a body almost, but not quite, as the plan itself calls it: 防洪抗旱指挥部.

Only a name that begins and ends like that of a body and has one character changed, added or left
out counts. Bodies of other levels have other names: what stands after 省 or 县 is left alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.view import View

WORDS = frozenset({"found", "name"})
_KIND = re.compile("指挥部|领导小组|委员会|联席会议|组(?![织成长员建合])")
_AREA = re.compile("^.{0,8}?[省市县区州盟旗镇乡]")
_OTHER_AREA = "国家省市县区州盟旗镇乡部厅局"
_ORDINALS = frozenset("一二三四五六七八九十各")
# Of the name without area and kind at least this much must be there to be recognised by.
_ENOUGH = 3


@dataclass(frozen=True)
class _Name:
    """The part of a body's name that is looked for in the text."""

    core: str
    kind: str
    area: str
    whole: str


# Kind, first character and length of what may stand in the text -> the names it may mean.
_Shapes = dict[tuple[str, str, int], list[_Name]]


def check(view: View) -> Iterator[Hit]:
    """One hit for each wording, with all its places."""
    shapes = _shapes(view)
    if not shapes:
        return
    known, lengths = _known(view), sorted({length for _, _, length in shapes})
    found: dict[str, tuple[_Name, list[Spot]]] = {}
    for pointer, text in view.prose:
        for kind in _KIND.finditer(text):
            if text.endswith(known, 0, kind.end()):
                continue
            for start in (kind.end() - length for length in lengths if length <= kind.end()):
                name = _meant(text, start, kind, shapes)
                if name is not None:
                    spot = Spot(view.document, pointer, (start, kind.end()))
                    found.setdefault(text[start : kind.end()], (name, []))[1].append(spot)
    for word, (name, (first, *others)) in found.items():
        yield Hit(first, {"found": word, "name": name.whole}, tuple(others), mark=word)


def _meant(text: str, start: int, kind: re.Match[str], shapes: _Shapes) -> _Name | None:
    """The name that the text from *start* to the end of *kind* nearly is."""
    word, before = text[start : kind.end()], text[max(start - 1, 0) : start]
    for name in shapes.get((kind[0], word[0], len(word)), ()):
        elsewhere = before and before in _OTHER_AREA and not name.area.endswith(before)
        if not elsewhere and _one_apart(word, name.core):
            return name
    return None


def _one_apart(word: str, core: str) -> bool:
    """Whether one character was changed, added or left out, which is no number of order."""
    pairs = enumerate(zip(word, core, strict=False))
    at = next((index for index, (a, b) in pairs if a != b), None)
    if at is None:
        return False
    skip, skip_core = len(word) >= len(core), len(core) >= len(word)
    changed = {*word[at : at + skip], *core[at : at + skip_core]}
    return word[at + skip :] == core[at + skip_core :] and not changed & _ORDINALS


def _shapes(view: View) -> _Shapes:
    shapes: _Shapes = {}
    for name in _names(view):
        for length in range(len(name.core) - 1, len(name.core) + 2):
            shapes.setdefault((name.kind, name.core[0], length), []).append(name)
    return shapes


def _names(view: View) -> Iterator[_Name]:
    for body in view.plan.bodies:
        for whole in filter(None, (body.name, *body.aliases)):
            kind, area = _KIND.search(whole), _AREA.match(whole)
            core = whole[area.end() :] if area else whole
            if kind is not None and core.endswith(kind[0]) and len(core) - len(kind[0]) >= _ENOUGH:
                yield _Name(core, kind[0], area[0] if area else "", whole)


def _known(view: View) -> tuple[str, ...]:
    """Names that are right as they stand, with and without the area."""
    bodies = view.plan.bodies
    own = {name for body in bodies for name in (body.name, *body.aliases) if name}
    offices = [body.office for body in bodies if body.office]
    theirs = {name for office in offices for name in (office.name, *office.aliases) if name}
    return tuple((own | theirs | {_AREA.sub("", name) for name in own}) - {""})
