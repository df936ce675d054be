"""Small families with an event in them, for tests of simulations."""

import datetime
from typing import Any

from helpers import facts, family, registry
from planlint.family.facts import Facts
from planlint.family.registry import Registry
from planlint.response.asked import Asked
from planlint.response.course import Activation, Deed, Run
from planlint.response.run import simulate
from planlint.response.window import Window
from planlint.rulebook.regime import Regimes

NIGHT = datetime.datetime.fromisoformat("2026-06-30T02:10")  # a Tuesday
AREAS = """
- {id: north, name: 北省, level: province}
- {id: lin, name: 临市, level: city, parent: north}
- {id: he, name: 河县, level: county, parent: lin}
- {id: shan, name: 山县, level: county, parent: lin}
- {id: wan, name: 湾镇, level: township, parent: he}
"""
UNITS = """
- {id: lin-gov, kind: government, jurisdiction: lin, names: [{name: 临市政府}], posts: [{id: mayor, title: 市长}, {id: vice, title: 副市长}]}
- {id: lin-office, kind: office, jurisdiction: lin, superior: lin-gov, names: [{name: 临市政府办}], posts: [{id: duty, title: 值班室, phone: 0719-1000001, always: true}]}
- {id: lin-water, kind: department, jurisdiction: lin, names: [{name: 临市水务局}], posts: [{id: duty, title: 值班室, phone: 0719-1000002, always: true}]}
- {id: lin-fire, kind: fire_rescue, jurisdiction: lin, names: [{name: 临市消防}], posts: [{id: duty, title: 值班室, phone: 0719-1000003, always: true}]}
- {id: he-gov, kind: government, jurisdiction: he, names: [{name: 河县政府}], posts: [{id: duty, title: 值班室, phone: 0719-2000001, always: true}, {id: head, title: 县长}]}
- {id: he-water, kind: department, jurisdiction: he, names: [{name: 河县水利局}], posts: [{id: day, title: 办公室, phone: 0719-2000002}]}
- {id: wan-gov, kind: government, jurisdiction: wan, names: [{name: 湾镇政府}], posts: [{id: duty, title: 值班室, phone: 0719-3000001, always: true}]}
"""
IN_FORCE = "edition: {status: in_force, dates: {issued: 2026-01-01}}\n"


def plan(name: str, area: str, body: str, kind: str = "special") -> Facts:
    """A plan in force on floods; *body* is YAML below the head."""
    head = f"type: {kind}\nid: {name}\ntitle: {name}预案\njurisdiction: {area}\nhazards: [flood]\n"
    return facts(f"{head}{IN_FORCE}{body}", f"{name}.yaml")


def level(number: int, decide: str, **more: str) -> str:
    """One response level in flow style."""
    rest = "".join(f", {key}: {value}" for key, value in more.items())
    return f"  - {{level: {number}, decide: {decide}{rest}}}\n"


def books(**more: str) -> Registry:
    """The registry of the areas and units here."""
    return registry(**{"jurisdictions": AREAS, "organisations": UNITS, **more})


def run(*plans: Facts, registered: Registry | None = None, **asked: Any) -> Run:
    """A flood in the county of He at night, of a large grade where nothing else is asked."""
    around = family(*plans, registered=registered or books())
    given = {"grade": "large", "area": "he", "moment": NIGHT, **asked}
    event = Asked("flood", "natural", **{**given, "without": frozenset(given.get("without", ()))})
    return simulate(around, event, Regimes({}, around.lawbook, around.registry))


def of(found: Run, name: str) -> Activation:
    """The activation of a plan."""
    return next(one for one in found.activations if one.id == name)


def deed(found: Run, name: str, task: str) -> Deed:
    """A task of a plan that runs."""
    return next(one for one in of(found, name).deeds if one.task.id == task)


def kinds(found: Run) -> list[str]:
    """The kinds of the breaks."""
    return [note.kind for note in found.breaks]


def times(window: Window | None) -> tuple[int, int, bool] | None:
    """Earliest, latest, open."""
    return tuple(window) if window else None  # type: ignore[return-value]
