"""All plans of one unit, and the one of them at which a finding about the unit stands."""

from planlint.family.facts import Facts
from planlint.rulebook.records import in_force
from planlint.rulebook.view import View


def of_maker(view: View) -> list[Facts]:
    """The unit plans in force of this plan's makers, by id."""
    made = view.around.made_by(view.plan.maker)
    return [facts for facts in made if facts.plan.type == "unit"]


def stands_first(view: View, plans: list[Facts]) -> bool:
    """Whether this plan is the first of *plans*: what concerns the unit is said there, once."""
    return in_force(view) and bool(plans) and plans[0].plan.id == view.plan.id
