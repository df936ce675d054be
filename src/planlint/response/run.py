"""One run: the report spreads, plans activate, tasks start, stocks are drawn, breaks are named."""

from dataclasses import replace

from planlint.family.family import Family
from planlint.rulebook.regime import Regimes

from .activating import Activating
from .asked import Asked
from .breaks import Breaks
from .calling import Switchboard
from .clocks import late_reports
from .course import Run
from .deeds import Deeds
from .gone import Gone
from .levels import Choices
from .scene import Scene, related
from .spreading import spread
from .stock import Stock
from .unsettled import resting, unsettled


def simulate(family: Family, asked: Asked, regimes: Regimes) -> Run:
    """The course of an event through a family of plans. Same input, same answer."""
    asked = replace(asked, related=related(family, asked))
    scene = Scene(family, asked)
    heard = spread(family, asked)
    usual = spread(family, replace(asked, without=frozenset())) if asked.without else heard
    choices, switchboard = Choices(family, asked), Switchboard(family, asked)
    first = Activating(scene, heard, usual, choices, switchboard).run()
    activations, rings = Deeds({one.id: one for one in first}, switchboard, asked).all()
    stock = Stock(family, asked, activations)
    at_rest = tuple(resting(scene, choices, activations))
    draws = stock.draws()
    breaks = (
        *late_reports(heard, asked, regimes),
        *Breaks(scene, heard, activations, rings, at_rest).all(),
        *stock.short(draws),
        *stock.twice(),
        *stock.full(),
        *Gone(family, asked, activations).notes(draws),
    )
    open_points = (*unsettled(asked, activations, switchboard), *stock.used_up(draws))
    return Run(asked, heard, activations, draws, breaks, open_points, at_rest)
