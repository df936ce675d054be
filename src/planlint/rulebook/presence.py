"""What a plan and its ledger have at all: a rule that needs more is not even asked about the plan.

A check says so by ``NEEDS`` (a kind by ``needs(params)``): names of which each must be there, or it
has nothing to say, not even 'undecided'. Most plans lack what most rules are about.
"""

from planlint.family.family import Family

from .view import View

# Records of a kind: ``ledger/drills``.
LEDGER = "ledger/"


def present(view: View) -> frozenset[str]:
    """The names that a rule may need and that are there."""
    return view.facts.gist.has | view.around.once(("kept",), lambda: _kept(view.around))


def _kept(family: Family) -> frozenset[str]:
    return frozenset(LEDGER + kind for kind in family.ledger.records)
