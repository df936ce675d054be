"""A graver response level decided by somebody who ranks below the decider of a lower one.

Rank is taken from the plan's own command bodies alone: head above deputies above office. Who
stands in none of them has no known rank, and nothing is said about him.
"""

from collections.abc import Iterator, Mapping

from planlint.model.levels import ResponseLevel
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import holder_word, label
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"item", "holder", "lower"})


def check(view: View) -> Iterator[Hit]:
    """One hit for each level that a lower level of the same hazard outranks."""
    ranks = _ranks(view)
    responses = sorted(
        (item for item in enumerate(view.plan.responses) if item[1].level is not None),
        key=lambda item: -(item[1].level or 0),
    )
    highest: dict[str | None, tuple[int, ResponseLevel]] = {}
    for index, response in responses:
        rank = max((ranks.get(holder, -1) for holder in response.decide), default=-1)
        below = highest.get(response.hazard)
        if below is not None and 0 <= rank < below[0]:
            words: dict[str, Word] = {
                "item": label(response, view.vocabulary),
                "holder": holder_word(response.decide[0]),
                "lower": label(below[1], view.vocabulary),
            }
            yield Hit(view.spot("responses", index, "decide"), words)
        if below is None or rank > below[0]:
            highest[response.hazard] = (rank, response)


def _ranks(view: View) -> Mapping[str, int]:
    """Holder -> 2 for heads, 1 for deputies, 0 for offices of the first command body."""
    for body in view.plan.bodies:
        if body.kind in ("headquarters", "committee", "leading_group", "joint_conference"):
            office = (f"{body.id}.office", *(body.office.head if body.office else ()))
            ranks = dict.fromkeys(office, 0)
            ranks |= dict.fromkeys((f"{body.id}.deputies", *body.deputies), 1)
            ranks |= dict.fromkeys((f"{body.id}.head", *body.head), 2)
            return ranks
    return {}
