"""A plan above this one that was issued after it: a reason to see whether this one still fits."""

import datetime
from collections.abc import Iterator

from planlint.rulebook import records
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.labels import plain
from planlint.rulebook.owed import Owed
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"title", "number", "theirs", "ours"})
_THERE = Both(zh="上位预案在这里", en="the plan above is here")


def check(view: View) -> Iterator[Hit]:
    """One hit for each such plan, with its day of issue as the related place."""
    issued, family = view.issued, view.around
    if issued is None or not records.in_force(view):
        return
    for index, reference in enumerate(view.plan.references):
        above = family.peer(reference.plan) if reference.plan else None
        if reference.kind != "implements" or above is None or above.id == view.plan.id:
            continue
        if above.issued is not None and issued < above.issued <= family.as_of:
            words: dict[str, Word] = {
                "title": above.title,
                "number": plain(f"（{above.number}）" if above.number else ""),
                "theirs": str(above.issued),
                "ours": str(issued),
            }
            there = Spot(above.document, above.at(), note=_THERE)
            yield Hit(view.spot("references", index, "plan"), words, (there,), mark=above.id)


def owes(view: View) -> Iterator[Owed]:
    """To see whether the plan still fits, without a time: no text sets one."""
    for hit in check(view):
        yield Owed(hit.spot, datetime.date.fromisoformat(str(hit.words["theirs"])), mark=hit.mark)
