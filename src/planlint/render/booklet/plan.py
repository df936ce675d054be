"""One plan in the style of a booklet: no head of its own, but its charts and a running head."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from markupsafe import Markup

from planlint.model.shows import CHART, FLOW, Selected, count
from planlint.render.blocks import Part
from planlint.render.context import Context
from planlint.render.data import print_data
from planlint.render.document import cell, environment, quoted, shared_words, stylesheet
from planlint.render.fonts import Fonts
from planlint.render.geometry import HEIGHT, WIDTH
from planlint.render.head import build_head
from planlint.render.mentions import Marker
from planlint.render.outline import build_outline
from planlint.render.placing import place
from planlint.render.printable import Printable
from planlint.render.prose import ProsePrinter

from .layout import write_part
from .parts import LaidOut, PlanPart

# Type of 15 pt on the type area of GB/T 9704 (156 mm by 225 mm): 24 lines of 29 characters.
_SIZE, _LINES, _CHARACTERS = 15.0, 24, 29
_POINTS = 72 / 25.4
_PITCH = (HEIGHT * _POINTS - _SIZE) / (_LINES - 1)
# Rounded down: a hair too much and the last character of a line would not fit.
_TRACKING = math.floor((WIDTH * _POINTS / _CHARACTERS - _SIZE) * 100) / 100
_CHARTS = (("bodies", CHART, "组织指挥体系图"), ("responses", FLOW, "应急响应流程图"))


@dataclass(frozen=True)
class Within:
    """The booklet around a plan: its title, and the plans to which links lead somewhere."""

    title: str
    plans: frozenset[str]


def write_plan(printable: Printable, fonts: Fonts, within: Within, file: Path) -> PlanPart:
    """Lay out one plan into *file*."""
    marker = Marker(within.plans)
    return _part(
        printable, write_part(plan_html(printable, fonts, within, marker), file, marker.places)
    )


def plan_html(printable: Printable, fonts: Fonts, within: Within, marker: Marker) -> str:
    """The plan with anchors at the units it names and links to the plans of the booklet."""
    outline = build_outline(printable)
    css = (
        environment()
        .get_template("booklet/plan.css.j2")
        .render(
            official=stylesheet(fonts, paged=True),
            left=_css(within.title),
            right=_css(printable.plan.title),
            fonts=fonts,
            pitch=round(_PITCH, 3),
            tracking=_TRACKING,
            indent=2 * (_SIZE + _TRACKING),
        )
    )
    return (
        environment()
        .get_template("booklet/plan.html.j2")
        .render(
            prose=ProsePrinter(printable, outline.numbers, linked=True).html,
            said=marker.html,
            said_cell=partial(marker.html, plain=cell),
            stylesheet=Markup(css),  # noqa: S704 - titles are quoted
            charts=tuple(charts(printable)),
            **shared_words(printable, outline, fonts),
        )
    )


def charts(printable: Printable) -> Iterator[Part]:
    """The charts that no section of the plan shows."""
    placing = place(printable)
    shown = {(s.key, s.detail) for chosen in placing.shown.values() for s in chosen}
    for key, detail, title in _CHARTS:
        items = tuple(range(count(printable.plan, key)))
        if items and (key, detail) not in shown:
            selected = Selected(key, items, detail)
            part = print_data(Context(printable, placing.named), selected)
            yield Part(title=title, blocks=part.blocks)


def _part(printable: Printable, laid: LaidOut) -> PlanPart:
    head = build_head(printable)
    plan = printable.plan
    lead = printable.names.holders(plan.lead or plan.maker)
    return PlanPart(plan.id, plan.title, laid, head.number, head.date, lead)


def _css(text: str) -> Markup:
    return Markup(quoted(text))  # noqa: S704 - quoted lets nothing but letters and digits through
