"""How plans are made, what they say, whether those owed are there."""

from planlint.family.facts import Facts
from planlint.filing.capability.tally import Ground, Tally, not_kept, split
from planlint.filing.counting.figure import Place
from planlint.model.preparation import Preparation
from planlint.rulebook.view import View
from planlint.rulebook.words import Both

from ._things import at, plans

_TELLING = ("interpretation", "leaflet")
_GOVERNMENT = ("total", "special", "department")
# The five things that article 28 of the law asks for.
_ELEMENTS = frozenset({"command", "warning", "procedure", "support", "recovery"})
_PLANS = Both(zh="没有总体、专项、部门应急预案", en="no total, special or department plan")
_PUBLIC = Both(zh="没有公开的专项应急预案", en="no public special plan for events")
_OWED = Both(zh="没有应当制定的预案", en="no plan is owed")


def process(ground: Ground) -> Tally:
    """Plans that say how they were made."""

    def proved(facts: Facts) -> bool:
        made = facts.plan.preparation or Preparation()
        studies = made.risk_assessment and made.resource_survey
        return bool(made.working_group and studies and made.consultations)

    return split(plans(ground, *_GOVERNMENT), proved, at, _PLANS)


def contents(ground: Ground) -> Tally:
    """Plans for events with a section on each of the five things."""

    def whole(facts: Facts) -> bool:
        view = View(facts.plan, facts.document, ground.vocabulary, ground.scope.family.lawbook)
        return view.filled_roles >= _ELEMENTS

    return split(plans(ground, *_GOVERNMENT, events=True), whole, at, _PLANS)


def explained(ground: Ground) -> Tally:
    """Public special plans for events with an explanation or leaflet."""
    ledger, last = ground.scope.family.ledger, ground.scope.period.last
    if not ground.scope.keeps("publications"):
        return not_kept("publications", ground.scope)

    def told(facts: Facts) -> bool:
        records = ledger.of("publications", facts.plan.id, None, last)
        return any(getattr(e.value, "kind", None) in _TELLING for e in records)

    held = plans(ground, "special", events=True)
    public = [f for f in held if not f.plan.edition or f.plan.edition.secrecy in (None, "public")]
    return split(public, told, at, _PUBLIC)


def system(ground: Ground) -> Tally:
    """Plans owed, those of units apart: in force, or missing."""
    rows = (
        row
        for row in ground.overview.plans
        if row.type != "unit"
        and row.standing in ("in_force", "missing")
        and ground.scope.holds(row.jurisdiction)
    )
    return split(
        rows, lambda row: row.standing == "in_force", lambda row: Place(row.path, row.line), _OWED
    )
