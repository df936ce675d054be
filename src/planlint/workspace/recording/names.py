"""Plans, units and places by their ids or by their exact names: never by what is merely alike."""

import functools
import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from planlint.family.family import Family
from planlint.family.holders import seat_of
from planlint.rulebook.vocabulary import Vocabulary
from planlint.rulebook.words import Both

from .editions import Editions
from .misread import Misread, did_you_mean, expected

_ID = re.compile(r"[a-z0-9.#/-]+")
# So many wrong names get a name that is near; a table can be wrong in every row.
_MANY = 300
_PLAN = Both(zh="本工作区的预案标识或者名称", en="the id or title of a plan of this workspace")
_UNIT = Both(zh="登记过的单位、岗位，或者预案里的机构", en="a registered unit, post or body")
_AREA = Both(zh="登记过的行政区域", en="a registered area")
# Where what nobody knows may first be entered; by what was expected.
_REGISTERS = {
    _PLAN.en: "registry/instruments.yaml",
    _UNIT.en: "registry/organisations.yaml",
    _AREA.en: "registry/jurisdictions.yaml",
}
Index = Mapping[str, tuple[str, ...]]


def folded(text: str) -> str:
    """*text* without what only a keyboard or a table makes different: width of digits, outer space."""
    return unicodedata.normalize("NFKC", text).strip()


@dataclass(frozen=True)
class Names:
    """What can be named in a record."""

    family: Family
    vocabulary: Vocabulary

    @functools.cached_property
    def editions(self) -> Editions:
        """Which editions the plans have."""
        return Editions(self.family)

    def plan(self, text: str) -> str:
        """The id of the plan that *text* names, by id or exact title.

        Raises:
            Misread: nobody knows it, or several have that title.
        """
        name = folded(text)
        if name in self._plans:
            return name
        title = text.strip().removeprefix("《").removesuffix("》")
        known = self._plans if _ID.fullmatch(name) else self._titles
        return self._only(title, self._titles, _PLAN, known)

    def unit(self, text: str, plan: str | None) -> str:
        """The holder that *text* names: by id, or the exact name of a unit or of a body of *plan*.

        Raises:
            Misread: nobody knows it, or several have that name.
        """
        name = folded(text)
        units = self.family.registry.organisations
        if self._is_holder(name, plan) or (not units and _ID.fullmatch(name)):
            return name
        if text.strip() in self._units:  # the usual case, without the bodies
            return self._only(text.strip(), self._units, _UNIT, ())
        bodies = self._bodies(plan)
        known = (*units, *bodies) if _ID.fullmatch(name) else (*self._units, *bodies.values())
        return self._only(text.strip(), _inverted(bodies), _UNIT, known)

    def area(self, text: str) -> str:
        """The id of the area that *text* names, by id or exact name.

        Raises:
            Misread: nobody knows it, or several have that name.
        """
        name, areas = folded(text), self.family.registry.jurisdictions
        if name in areas or (not areas and _ID.fullmatch(name)):
            return name
        index = _index((entry.value.name or "", area) for area, entry in areas.items())
        return self._only(text.strip(), index, _AREA, (*areas, *index))

    def _only(self, name: str, index: Index, what: Both, known: Collection[str]) -> str:
        """The one id that has a name."""
        found = index.get(name, ())
        if len(found) == 1:
            return found[0]
        if found:
            several = "、".join(found)
            raise Misread(
                Both(zh=f"有几个叫这个名称：{several}", en=f"several have this name: {several}"),
                Both(zh="写标识", en="write the id"),
            )
        if name not in self._near and len(self._near) < _MANY:
            self._near[name] = did_you_mean(name, known)
        near = self._near.get(name, Both())
        raise expected(what, near if near.zh else _entered(what))

    @functools.cached_property
    def _near(self) -> dict[str, Both]:
        return {}

    def _is_holder(self, name: str, plan: str | None) -> bool:
        seat = seat_of(name)
        if not seat.plan and name in self.family.registry.holders:
            return True
        return not seat.post and seat.name in self._bodies(seat.plan or plan)

    def _bodies(self, plan: str | None) -> dict[str, str]:
        """Id -> name of the bodies of all editions of a plan."""
        files = self.family.editions_of(plan or "")
        return {b.id: b.name or b.id for facts in files for b in facts.plan.bodies if b.id}

    @functools.cached_property
    def _plans(self) -> frozenset[str]:
        listed = (entry.value.plan for entry in self.family.registry.catalogue)
        files = (facts.plan.id for facts in self.family.facts)
        return frozenset(filter(None, (*self.family.plan_ids, *files, *listed)))

    @functools.cached_property
    def _titles(self) -> Index:
        outside = (entry.value for entry in self.family.registry.instruments.values())
        files = ((facts.plan.title, facts.plan.id) for facts in self.family.facts)
        return _index((*files, *((one.title or "", one.plan or "") for one in outside)))

    @functools.cached_property
    def _units(self) -> Index:
        units = self.family.registry.organisations.items()
        named = ((n.name or "", unit) for unit, e in units for n in e.value.names)
        return _index((*named, *((alias, unit) for unit, e in units for alias in e.value.aliases)))


def _entered(what: Both) -> Both:
    """What to do where no known name is near."""
    register = _REGISTERS[what.en]
    return Both(zh=f"没有登记的先登记到 {register}", en=f"enter it in {register} first")


def _index(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for name, identifier in pairs:
        if name and identifier:
            found.setdefault(name, {})[identifier] = None
    return {name: tuple(ids) for name, ids in found.items()}


def _inverted(names: Mapping[str, str]) -> Index:
    return _index((name, identifier) for identifier, name in names.items())
