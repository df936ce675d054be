"""Warnings issued in the year by level and quarter."""

from planlint.filing.counting.scope import Scope
from planlint.rulebook.words import Both

from .level import level_of
from .quarterly import all_of, columns, grouped, rows
from .table import Table

_NAMES = {
    "1": Both(zh="一级（红色）", en="level 1 (red)"),
    "2": Both(zh="二级（橙色）", en="level 2 (orange)"),
    "3": Both(zh="三级（黄色）", en="level 3 (yellow)"),
    "4": Both(zh="四级（蓝色）", en="level 4 (blue)"),
    "": Both(zh="级别未写明", en="level not said"),
}


def alerts(scope: Scope) -> Table:
    """How often a warning was issued."""
    entries = scope.records("alerts")
    groups = grouped(entries, lambda one: level_of(one.value.level), _NAMES)
    named = (
        (level or "unsaid", _NAMES[level], found)
        for level, found in groups.items()
        if level or found
    )
    title, of = Both(zh="发布预警", en="Warnings issued"), Both(zh="预警级别", en="Warning level")
    made = (*rows(named, scope), all_of(entries, scope))
    return Table(
        "warnings", title, of, Both(zh="次", en="times"), columns(scope), made, ledgers=("alerts",)
    )
