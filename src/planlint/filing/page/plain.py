"""Coverage and the overdue list as plain HTML, for a browser that runs no script."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

from planlint.filing.words import COVERAGE, TIERS
from planlint.report.printable import printable

from .phrases import PHRASES
from .terms import TYPES

# More rows than anybody reads without a filter; where to find the rest is said.
_MOST = 400
_Row = Mapping[str, Any]
_KINDS = ("total", "special", "department", "other")


def coverage_table(data: _Row, language: str) -> str:
    """Plans by level and type, and what share of the owed ones is there."""
    rows = ([_cell(tier, key, language) for key in COVERAGE] for tier in data["coverage"])
    return _table("coverage-table", [head[language] for head in COVERAGE.values()], rows)


def _cell(tier: _Row, key: str, language: str) -> object:
    if key == "level":
        return TIERS[tier[key]][language] if tier[key] in TIERS else tier[key]
    if key == "percent":
        return "" if tier[key] is None else f"{tier[key]:g} %"
    return tier["plans"].get(key, 0) if key in _KINDS else tier[key]


def plain(data: _Row, language: str) -> str:
    """What stands inside ``noscript``."""
    say = {key: both[language] for key, both in PHRASES.items()}
    late = [row for row in data["obligations"] if row["state"] == "overdue"]
    lost = [plan for plan in data["plans"] if plan["standing"] == "missing"]
    return "\n".join(
        (
            f"<p>{escape(say['noscript'])}</p>",
            f"<h2>{escape(say['coverage'])}</h2>",
            coverage_table(data, language),
            f"<h2>{escape(say['overdue_list'].format(n=len(late)))}</h2>",
            _overdue(data, late, say),
            f"<h2>{escape(say['missing_list'].format(n=len(lost)))}</h2>",
            _missing(data, lost, say, language),
        )
    )


def _overdue(data: _Row, late: Sequence[_Row], say: Mapping[str, str]) -> str:
    titles = {plan["key"]: plan["title"] for plan in data["plans"]}
    offices = {office["id"]: office["name"] for office in data["offices"]}
    duties = {duty["id"]: duty["name"] for duty in data["duties"]}
    worst = sorted(late, key=lambda row: (row.get("latest") or "", row["key"], row["duty"]))
    rows = (
        [
            titles.get(row["key"]) or offices.get(row["key"], row["key"]),
            duties.get(row["duty"], row["duty"]),
            "、".join(offices.get(one, one) for one in row["by"]),
            row.get("latest") or "",
            "" if row.get("days") is None else row["days"],
        ]
        for row in worst[:_MOST]
    )
    heads = [say[key] for key in ("plan", "duty", "by", "due", "days")]
    return _table("overdue-table", heads, rows) + _left(len(late), say)


def _missing(data: _Row, lost: Sequence[_Row], say: Mapping[str, str], language: str) -> str:
    areas = {area["id"]: area["name"] for area in data["areas"]}
    rows = (
        [
            plan["title"],
            areas.get(plan["jurisdiction"], plan["jurisdiction"]),
            TYPES[plan["type"]][language] if plan["type"] in TYPES else plan["type"],
            plan.get("because") or "",
        ]
        for plan in lost[:_MOST]
    )
    heads = [say[key] for key in ("plan", "area", "type", "reason")]
    return _table("missing-table", heads, rows) + _left(len(lost), say)


def _left(number: int, say: Mapping[str, str]) -> str:
    return f"<p>{escape(say['cut'].format(n=number - _MOST))}</p>" if number > _MOST else ""


def _table(name: str, heads: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    head = "".join(f'<th scope="col">{escape(text)}</th>' for text in heads)
    body = "\n".join(
        "<tr>" + "".join(f"<td>{escape(printable(str(cell)))}</td>" for cell in row) + "</tr>"
        for row in rows
    )
    return f'<table class="{name}"><thead><tr>{head}</tr></thead><tbody>\n{body}\n</tbody></table>'
