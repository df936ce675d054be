"""The dashboard as one file: frame, style, script and data put together."""

import html
from collections.abc import Mapping
from typing import Any

from planlint.engine.report import Report
from planlint.filing.json import to_json
from planlint.filing.overview import Overview
from planlint.filing.words import UNDATED
from planlint.report.page import asset, elements, filled, in_script, policy
from planlint.report.printable import printable

from .encode import encoded
from .phrases import PHRASES
from .plain import coverage_table, plain, unread_files
from .words import said

# In the order in which they use each other.
_SCRIPTS = (
    "data.js", "state.js", "sift.js", "keys.js", "tiles.js", "time.js", "matrix.js", "grid.js",
    "rows.js", "plan.js", "list.js", "form.js", "main.js",
)  # fmt: skip
_STYLES = ("base.css", "head.css", "matrix.css", "list.css", "small.css", "print.css")


def page(overview: Overview, report: Report, language: str) -> str:
    """The page of an overview; *report* words the findings and names the law."""
    law = {**report.pack.lawbook.instruments, **report.documents}
    titles = {name: instrument.title for name, instrument in law.items()}
    return page_of(to_json(overview, report, language), titles, language)


def page_of(data: Mapping[str, Any], titles: Mapping[str, str], language: str) -> str:
    """One self-contained file of the data of `filing/json.py`; nothing in it is fetched.

    Its policy forbids to fetch, and to run or style by anything but our own text. *titles* are
    those of instruments, by id.
    """
    words = said(PHRASES, language)
    style = "\n".join(map(_asset, _STYLES))
    inner = "\n".join((elements(), *map(_asset, _SCRIPTS)))
    script = f'(() => {{\n"use strict";\n{inner}\n}})();'
    parts = {
        "lang": "zh-CN" if language == "zh" else "en",
        "policy": policy(style, script),
        "scope": html.escape(printable(_scope(data, words, language))),
        "style": style,
        "script": script,
        "data": in_script(encoded(data, titles, language)),
        "unread": unread_files(data, language),
        "plain": plain(data, language),
        "coverage_table": coverage_table(data, language),
    }
    return filled(_asset("page.html"), parts, words) + "\n"


def _scope(data: Mapping[str, Any], words: Mapping[str, str], language: str) -> str:
    """For whom, where, on which day, by which rules."""
    areas = {area["id"]: area["name"] for area in data["areas"]}
    offices = {office["id"]: office["name"] for office in data["offices"]}
    office, area = data.get("office") or "", data.get("jurisdiction") or ""
    law, due = data["rulebook"], data.get("due_within")
    known = (
        offices.get(office, office),
        areas.get(area, area),
        words["as_of"].format(day=data["as_of"]),
        words["within"].format(due=due) if due else "",
        UNDATED[language].format(n=data["undated"]) if data.get("undated") else "",
        words["law"].format(pack=law.get("pack", ""), version=law.get("version", "")),
        words["made"].format(version=data.get("planlint", "")),
    )
    return ("，" if language == "zh" else ", ").join(word for word in known if word)


def _asset(name: str) -> str:
    return asset(__package__, name)
