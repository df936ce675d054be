"""What a plan and its ledger have at all: a rule that needs more is not even asked about the plan.

A check says so by ``NEEDS`` (a kind by ``needs(params)``): names of which each must be there, or it
has nothing to say, not even 'undecided'. Most plans lack what most rules are about.
"""

from .view import View

# Fields of a plan, and fields of one of its tasks.
OF_PLANS = ("contacts", "definitions", "evacuations", "preparation")
OF_TASKS = ("fulfils", "needs", "relies_on")
# One of the two sides of a promise.
PROMISES = "promises"
# Records of a kind: ``ledger/drills``.
LEDGER = "ledger/"


def present(view: View) -> frozenset[str]:
    """The names that a rule may need and that are there."""
    plan, family = view.plan, view.around
    found = {name for name in OF_PLANS if getattr(plan, name)}
    for number in view.facts.linked:
        task = plan.tasks[number]
        found.update([name for name in OF_TASKS if getattr(task, name)])
    if "fulfils" in found or "relies_on" in found:
        found.add(PROMISES)
    return (
        family.once(("kept",), lambda: frozenset(LEDGER + kind for kind in family.ledger.records))
        | found
    )
