"""Coverage and the overdue list as plain HTML, for a browser that runs no script."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from typing import Any

from planlint.engine.report import NotChecked
from planlint.filing import unread
from planlint.filing.words import COVERAGE, TIERS, unplaced
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
        note = unplaced(tier.get("unplaced", 0), language)
        return "  ".join(filter(None, (_percent(tier[key]), note)))
    if key == "units_percent":
        return _percent(tier.get(key))
    return tier["plans"].get(key, 0) if key in _KINDS else tier.get(key, 0)


def _percent(share: float | None) -> str:
    return "" if share is None else f"{share:g} %"


def unread_files(data: _Row, language: str) -> str:
    """The notice above everything else of the files that were not read."""
    files = [NotChecked(one["path"], one["reason"]) for one in data.get("not_checked", ())]
    if not files:
        return ""
    rows = "".join(
        f"<li><code>{escape(printable(path))}</code> {escape(why)}</li>"
        for path, why in unread.named(files[:_MOST], language)
    )
    more = f"<li>… {len(files)}</li>" if len(files) > _MOST else ""
    head = escape(unread.head(tuple(files))[language])
    return f'<div id="unread" role="note"><p>{head}</p><ul>{rows}{more}</ul></div>'


def plain(data: _Row, language: str) -> str:
    """What stands inside ``noscript``."""
    say = {key: both[language] for key, both in PHRASES.items()}
    late = [row for row in data["obligations"] if row["state"] == "overdue"]
    lost = [plan for plan in data["plans"] if plan["standing"] == "missing"]
    drafts = [plan for plan in data["plans"] if plan.get("only_draft")]
    unsure = [plan for plan in data["plans"] if plan["standing"] == "undecided"]
    return "\n".join(
        (
            f"<p>{escape(say['noscript'])}</p>",
            f"<h2>{escape(say['coverage'])}</h2>",
            coverage_table(data, language),
            f"<h2>{escape(say['overdue_list'].format(n=len(late)))}</h2>",
            _overdue(data, late, say),
            f"<h2>{escape(say['missing_list'].format(n=len(lost)))}</h2>",
            _missing(data, lost, say, language),
            *_more(data, drafts, "draft_list", say, language),
            *_more(data, unsure, "unplaced_list", say, language),
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


def _more(
    data: _Row, plans: Sequence[_Row], head: str, say: Mapping[str, str], language: str
) -> Iterator[str]:
    if plans:
        yield f"<h2>{escape(say[head].format(n=len(plans)))}</h2>"
        yield _missing(data, plans, say, language)


def _left(number: int, say: Mapping[str, str]) -> str:
    return f"<p>{escape(say['cut'].format(n=number - _MOST))}</p>" if number > _MOST else ""


def _table(name: str, heads: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    head = "".join(f'<th scope="col">{escape(text)}</th>' for text in heads)
    body = "\n".join(
        "<tr>" + "".join(f"<td>{escape(printable(str(cell)))}</td>" for cell in row) + "</tr>"
        for row in rows
    )
    return f'<table class="{name}"><thead><tr>{head}</tr></thead><tbody>\n{body}\n</tbody></table>'
