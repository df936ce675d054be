"""The three studies that a plan is built on, with their days."""

import datetime
from collections.abc import Iterator

from planlint.rulebook.view import View
from planlint.rulebook.words import Both
from planlint.source.tree import Pointer

_STUDIES = {
    "risk_assessment": Both(zh="风险评估", en="risk assessment"),
    "resource_survey": Both(zh="应急资源调查", en="resource survey"),
    "case_analysis": Both(zh="案例分析", en="case analysis"),
}


def dated(view: View) -> Iterator[tuple[Both, datetime.date, Pointer]]:
    """Each study that gives its day: what it is, when, and where that stands."""
    preparation = view.plan.preparation
    for name, words in _STUDIES.items():
        study = getattr(preparation, name, None)
        if study is not None and study.date is not None:
            yield words, study.date, ("preparation", name, "date")


def approved(view: View) -> datetime.date | None:
    """The day of approval, if the plan gives it."""
    dates = view.plan.edition.dates if view.plan.edition else None
    return dates.approved if dates else None
