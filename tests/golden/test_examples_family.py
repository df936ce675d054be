"""The example family is what it says: complete, of real size, written for its own place."""

import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from planlint.engine.loading import load
from planlint.model.plan import Plan
from planlint.source.reader import read
from planlint.workspace.workspace import open_workspaces

PLANS = Path(__file__).resolve().parents[2] / "examples" / "plans"
WORKSPACE = open_workspaces([PLANS])[0]
FITTED = {
    path: fitted.value for path, fitted in load(WORKSPACE.paths, WORKSPACE.disk.fetch).plans.items()
}
CITY_SPECIALS = [
    path
    for path, p in FITTED.items()
    if (p.type, p.jurisdiction) == ("special", "jiangzhou") and p.purpose == "event"
]
COUNTY = [("total", 1), ("special", 2), ("department", 2)]
WANTED = {
    "jiangzhou": [
        ("total", 1), ("special", 9), ("department", 8), ("joint", 1), ("unit", 4),
        ("handbook", 1), ("action", 1),
    ],
    "qingxi": [*COUNTY, ("unit", 1)],
    "anping": COUNTY,
    **dict.fromkeys(("shimen", "yunling", "gaogang", "linjiang", "laocheng"), (("township", 1),)),
    **dict.fromkeys(("hekou", "songping", "matou"), (("village", 1),)),
}  # fmt: skip
# Kilobytes of 1,000 bytes. What is to be read at once is short: villages, on-site schemes, cards.
SIZES = {
    "total": (8, 28), "special": (8, 28), "department": (8, 28), "joint": (12, 26),
    "township": (9, 19), "village": (5, 10), "unit": (8, 26), "handbook": (8, 14), "action": (8, 14),
}  # fmt: skip


def test_every_kind_of_plan_is_there():
    """City, counties, townships, villages, units; what is owed by the catalogue is written."""
    kinds = sorted((plan.jurisdiction, plan.type) for plan in FITTED.values())

    expected = [
        (place, kind) for place, many in WANTED.items() for kind, n in many for _ in range(n)
    ]
    assert kinds == sorted(expected)


def test_every_purpose_and_form_is_there():
    """Support, target, activity, catastrophe; comprehensive, special and on-site plans of units."""
    purposes = {plan.purpose for plan in FITTED.values() if plan.type in ("special", "department")}
    forms = {plan.form for plan in FITTED.values() if plan.type == "unit"}

    assert purposes == {"event", "support", "target", "activity", "catastrophe"}
    assert forms == {"comprehensive", "special", "onsite"}


@pytest.mark.parametrize("path", [path for path, p in FITTED.items() if p.evacuations])
def test_no_more_vulnerable_people_than_people_are_moved(path):
    """Each group says how many are moved, of them how many need help, who calls them and whereto."""
    for move in FITTED[path].evacuations:
        assert (move.vulnerable or 0) <= move.people
        assert move.notify
        assert move.to or move.place


@pytest.mark.parametrize("path", CITY_SPECIALS)
def test_a_city_special_has_real_size(path):
    """12 to 36 member units; four levels of 6 to 12 tasks on the main hazard; 28 to 48 KB."""
    plan = FITTED[path]

    assert 12 <= max(len(body.members) for body in plan.bodies) <= 36
    main = [r for r in plan.responses if r.hazard in (None, plan.hazards[0])]
    assert sorted(r.level for r in main) == [1, 2, 3, 4]
    assert all(6 <= len(response.tasks) <= 12 for response in main)
    assert 28_000 <= (PLANS / path).stat().st_size <= 48_000


@pytest.mark.parametrize("path", [path for path in FITTED if path not in CITY_SPECIALS])
def test_the_other_plans_are_shorter(path):
    """As long as their readers can bear; the total plan of the city, written first, is larger."""
    least, most = (8, 38) if path == "city/total.yaml" else SIZES[FITTED[path].type]
    assert least * 1000 <= (PLANS / path).stat().st_size <= most * 1000


def test_no_two_plans_share_more_than_a_fifth():
    """Of the 10-character shingles of their words, by the smaller of the two plans."""
    shingles = {path: _shingles(plan) for path, plan in FITTED.items()}

    for (one, a), (other, b) in combinations(shingles.items(), 2):
        assert len(a & b) <= 0.2 * min(len(a), len(b)), (one, other)


def test_the_supplies_ledger_has_the_columns_of_a_commerce_bureau():
    """Every supply says what the ledger asks for; who only trades has no output to state."""
    columns = (
        "name", "maker", "specification", "model", "use", "standard", "unit", "yearly_output",
        "daily_peak", "peak_stock", "dispatch_from", "address", "phone", "contact",
    )  # fmt: skip
    registered = {entry["id"]: entry for entry in _supplies()}
    supplies = FITTED["departments/commerce.yaml"].resources.supplies

    missing = {name: {c for c in columns if c not in registered[name]} for name in supplies}
    assert sum(not lacking for lacking in missing.values()) >= 8
    assert all(lacking <= {"yearly_output", "daily_peak"} for lacking in missing.values())


def _shingles(plan: Plan) -> set[str]:
    text = (re.sub(r"\s", "", words) for words in _words(plan.model_dump()))
    return {one[i : i + 10] for one in text for i in range(len(one) - 9)}


def _words(value: Any) -> Iterator[str]:
    """Every text with Han characters in a plan."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        for one in value:
            yield from _words(one)
    elif isinstance(value, str) and re.search("[一-鿿]", value):
        yield value


def _supplies() -> list[dict[str, Any]]:
    data = read((PLANS / "registry" / "resources.yaml").read_bytes()).tree.data
    return data["supplies"]
