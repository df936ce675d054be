"""The data of `filing/json.py` as the compact data of the page; `assets/data.js` reads it back."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from .areas import in_order
from .columns import Column, Tables, column
from .rows import Row, Rows
from .terms import GLYPHS, OFFICE, SIGNS, STATES, TYPES
from .words import page_words

# A plan with what is owed for it.
_Held = tuple[Row, Sequence[Row]]
# Which edition of a plan answers for it.
_RANK = {"in_force": 0, "draft": 1, "future": 2}


def encoded(data: Row, titles: Mapping[str, str], language: str) -> dict[str, Any]:
    """All that the page needs; plans in the order of the data, each followed by what it owes.

    *titles* are those of instruments, by id.
    """
    tables = Tables()
    rows = Rows(data, titles, language, tables)
    held = list(_held(data))
    plans = [plan for plan, _ in held]
    areas = in_order(data["areas"], [plan.get("jurisdiction") or "" for plan in plans])
    duties = _duties(data)
    made = {
        "as_of": data["as_of"],
        "lang": language,
        "office": data["office"],
        "words": page_words(data, plans, language),
        "types": list(TYPES),
        "states": list(STATES),
        "glyphs": GLYPHS,
        "signs": [[name, sign] for name, (sign, _) in SIGNS.items()],
        "areas": [[*map(tables.text, area[:3]), area[3]] for area in areas],
        "offices": [[tables.text(one["id"]), tables.text(one["name"])] for one in data["offices"]],
        "duties": [[*map(tables.text, pair)] for pair in duties.items()],
        "plans": _columns(_plans(held, areas, rows)),
        "owed": _columns(_obligations(held, list(duties), rows)),
        "findings": [rows.finding(finding) for finding in data["findings"]],
    }
    return made | tables.data()


def _held(data: Row) -> Iterator[_Held]:
    """Every edition; what is owed stands with the one that answers, other editions follow as key@2 …"""
    owed: dict[str, list[Row]] = {}
    for row in data["obligations"]:
        owed.setdefault(row["key"], []).append(row)
    editions: dict[str, list[Row]] = {}
    for plan in data["plans"]:
        editions.setdefault(plan["key"], []).append(plan)
    for key, plans in editions.items():
        ranked = sorted(plans, key=lambda plan: _RANK.get(plan["standing"], len(_RANK)))
        yield ranked[0], owed.pop(key, ())
        yield from (({**p, "key": f"{key}@{n}"}, ()) for n, p in enumerate(ranked[1:], 2))
    offices = {office["id"]: office for office in data["offices"]}
    yield from ((_office(key, rows, offices), rows) for key, rows in owed.items())


def _office(key: str, rows: Iterable[Row], offices: Mapping[str, Row]) -> Row:
    """What an office owes of itself stands under the office, as if that were a plan."""
    makers = list(dict.fromkeys(one for row in rows for one in row.get("by") or ()))
    office = offices.get(key) or next((offices[one] for one in makers if one in offices), {})
    return {
        "key": key, "title": office.get("name") or key, "type": OFFICE, "standing": OFFICE,
        "maker": makers, "jurisdiction": office.get("jurisdiction") or "",
    }  # fmt: skip


def _duties(data: Row) -> dict[str, str]:
    """Duty -> its name; one that the data do not name is named by its id."""
    names = {duty["id"]: duty["name"] for duty in data["duties"]}
    return names | {r["duty"]: r["duty"] for r in data["obligations"] if r["duty"] not in names}


def _plans(
    held: Iterable[_Held], areas: Iterable[tuple[Any, ...]], rows: Rows
) -> list[dict[str, int]]:
    places = {area[0]: place for place, area in enumerate(areas)}
    return [
        rows.plan(plan, places[plan.get("jurisdiction") or ""], len(owed)) for plan, owed in held
    ]


def _obligations(held: Iterable[_Held], duties: Sequence[str], rows: Rows) -> list[dict[str, int]]:
    places = {duty: place for place, duty in enumerate(duties)}
    return [
        rows.obligation(row, places[row["duty"]], plan.get("path") or "")
        for plan, owed in held
        for row in owed
    ]


def _columns(rows: Sequence[Mapping[str, int]]) -> dict[str, Column]:
    """The number of rows, and a column for each key."""
    keys = rows[0] if rows else ()
    return {"n": len(rows), **{key: column([row[key] for row in rows]) for key in keys}}
