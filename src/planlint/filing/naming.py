"""What ids of an overview are called: plans, offices, areas, duties, clauses, in one language."""

import datetime
from collections.abc import Iterable, Mapping

from planlint.engine.report import Report
from planlint.model.law import Instrument
from planlint.report.wording import FORCES
from planlint.rulebook.labels import article_name
from planlint.rulebook.rule import Basis

from .overview import Overview, OwedRow, PlanRow

# Of several editions the one that speaks gives the name.
_SPEAKS = ("in_force", "missing", "draft", "future")


class Names:
    """The names of one overview; what nobody names is called by its id."""

    def __init__(self, overview: Overview, report: Report, language: str) -> None:
        self.language = language
        self.comma = self.pick("、", ", ")
        self.stop = self.pick("；", "; ")
        self._offices = {one.id: one for one in overview.offices}
        self._areas = {one.id: one.name for one in overview.areas}
        self._duties = overview.duties
        self._plans = _by_key(overview.plans)
        self._law: Mapping[str, Instrument] = report.pack.lawbook.instruments
        if report.documents:
            self._law = {**self._law, **report.documents}

    def pick(self, zh: str, en: str) -> str:
        """One of two texts."""
        return en if self.language == "en" else zh

    def title(self, key: str) -> str:
        """A plan; what offices owe of themselves stands under the name of the office."""
        plan, office = self._plans.get(key), self._offices.get(key)
        return plan.title if plan else office.name if office else key

    def area(self, row: OwedRow) -> str:
        """Where an obligation lies: the area of its plan, or of who owes it."""
        plan = self._plans.get(row.key)
        owing = (self._offices[one].jurisdiction for one in row.by if one in self._offices)
        return self.area_named(plan.jurisdiction if plan else next(owing, ""))

    def area_named(self, area: str) -> str:
        """The name of an area."""
        return self._areas.get(area, area)

    def duty(self, duty: str) -> str:
        """The name of a duty."""
        return self._duties[duty][self.language] if duty in self._duties else duty

    def holders(self, holders: Iterable[str]) -> str:
        """Units and posts."""
        return self.comma.join(self._office(one) for one in holders)

    def to(self, row: OwedRow) -> str:
        """Who is to have it: as the clause says, and who that is."""
        names = self.holders(row.to)
        if row.wanted is None:
            return names
        wanted = row.wanted[self.language]
        return self.pick(f"{wanted}（{names}）", f"{wanted} ({names})") if names else wanted

    def clauses(self, basis: Iterable[Basis]) -> str:
        """The clauses on which something rests."""
        return self.stop.join(map(self._clause, basis))

    def span(self, earliest: datetime.date | None, latest: datetime.date | None) -> str:
        """From day to day, where nobody can say more; nothing where no time is set."""
        return self.pick(f"{earliest} 至 {latest}", f"{earliest} to {latest}") if latest else ""

    def _office(self, holder: str) -> str:
        return self._offices[holder].name if holder in self._offices else holder

    def _clause(self, basis: Basis) -> str:
        """Title, article, force."""
        force = FORCES[basis.force][self.language]
        if not basis.instrument:
            return force
        known = self._law.get(basis.instrument)
        title = known.title if known else basis.instrument
        article = article_name(basis.article or "", self.language)
        return f"《{title}》{article}" + self.pick(f"〔{force}〕", f" [{force}]")


def _by_key(plans: Iterable[PlanRow]) -> dict[str, PlanRow]:
    found: dict[str, PlanRow] = {}
    for row in plans:
        if row.key not in found or row.standing in _SPEAKS:
            found[row.key] = row
    return found
