"""The files of a new workspace."""

import json
import string
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import pairwise
from pathlib import Path

from planlint.source.writing import one_line
from planlint.workspace.errors import UsageProblem

from .words import plain_id, plain_words

LEVELS = ("province", "city", "county")
_TO_WRITE = {"province": "待填写省", "city": "待填写市", "county": "待填写县"}
_HEADS = {"province": "省长", "city": "市长", "county": "县长"}
# 自治区, 自治州 … have words of their own for their heads.
_SPECIAL_HEADS = {"自治区": "主席", "自治州": "州长", "自治县": "县长", "自治旗": "旗长"}
_NAMES = {"gitignore": ".gitignore"}


@dataclass(frozen=True)
class Area:
    """One area of the chain from the province down."""

    id: str
    name: str
    level: str

    @property
    def head(self) -> str:
        """What the head of its government is called."""
        known = next((word for end, word in _SPECIAL_HEADS.items() if self.name.endswith(end)), "")
        last = self.name[-1]
        return known or (f"{last}长" if last in "省市县区州旗盟" else _HEADS[self.level])

    @property
    def emergency_office(self) -> str:
        """The name of its emergency department: provinces have a 厅, all others a 局."""
        is_office = self.level == "province" and not self.name.endswith("市")
        return f"{self.name}应急管理{'厅' if is_office else '局'}"


def area_chain(place: str | None, level: str, identifier: str | None) -> tuple[Area, ...]:
    """The place with the areas above it, whose names are still to be written.

    Raises:
        UsageProblem: a name or an id cannot stand in a file.
    """
    above = [Area(each, _TO_WRITE[each], each) for each in LEVELS]
    if place is None:
        return (above[0],)
    own = Area(plain_id("--id", identifier or level), plain_words("--place", place), level)
    chain = (*above[: LEVELS.index(level)], own)
    if own.id in {"state", *(area.id for area in chain[:-1])}:
        raise UsageProblem(
            f"--id 不能是“{own.id}”：上级区域用了这个标识",
            f"--id cannot be “{own.id}”: an area above has that id",
        )
    return chain


def fresh_files(folder: Path, name: str, chain: tuple[Area, ...]) -> dict[Path, str]:
    """Path → text of every file.

    Raises:
        UsageProblem: the name cannot stand in a file.
    """
    name = plain_words("--name", name)
    words = {
        "name": json.dumps(name, ensure_ascii=False),
        "title": name,
        "inner": chain[-1].id,
        "areas": "\n".join(_areas(chain)),
        "units": "\n".join(_units(chain)),
        "plans": "\n".join(_plans(chain)),
    }
    templates = files("planlint").joinpath("workspace", "starting", "templates")
    return {
        folder / path: string.Template(item.read_text(encoding="utf-8")).substitute(words)
        for path, item in _walk(templates, "")
    }


def _walk(folder: Traversable, prefix: str) -> Iterator[tuple[str, Traversable]]:
    for item in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if item.is_dir():
            yield from _walk(item, f"{prefix}{item.name}/")
        else:
            yield prefix + _NAMES.get(item.name, item.name), item


def _areas(chain: tuple[Area, ...]) -> Iterator[str]:
    for above, area in pairwise((Area("state", "", ""), *chain)):
        name = one_line(area.name)
        yield f"- {{id: {area.id}, name: {name}, level: {area.level}, parent: {above.id}}}"


def _units(chain: tuple[Area, ...]) -> Iterator[str]:
    for above, area in pairwise((Area("state", "", ""), *chain)):
        superior = "state-council" if above.id == "state" else f"{above.id}-gov"
        yield f"- id: {area.id}-gov"
        yield f"  kind: government\n  jurisdiction: {area.id}\n  superior: {superior}"
        yield f"  names: [{{name: {one_line(area.name + '人民政府')}}}]"
        yield f"  posts: [{{id: head, title: {area.head}}}, {{id: vice-head, title: 副{area.head}}}]"
        yield f"- id: {area.id}-em"
        yield f"  kind: department\n  jurisdiction: {area.id}\n  superior: {area.id}-gov"
        yield "  functions: [emergency_management]"
        yield f"  names: [{{name: {one_line(area.emergency_office)}}}]"
        director = "厅长" if area.emergency_office.endswith("厅") else "局长"
        yield f"  posts: [{{id: director, title: {director}}}, {{id: duty, title: 值班室, always: true}}]"


def _plans(chain: tuple[Area, ...]) -> Iterator[str]:
    """The total plans of the areas above; that of the place itself is still to be written."""
    above = chain[:-1] if len(chain) > 1 or chain[0].name != _TO_WRITE["province"] else chain
    for upper, area in pairwise((Area("state", "", ""), *above)):
        title = one_line(f"{area.name}突发事件总体应急预案")
        plan = f"plan: {area.id}.total, type: total, jurisdiction: {area.id}"
        yield f"- {{id: {area.id}-total, {plan}, title: {title}, implements: {upper.id}.total}}"
