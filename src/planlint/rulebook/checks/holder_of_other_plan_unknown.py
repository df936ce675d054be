"""A holder in another plan (``jiangzhou.total#command``) that is not there."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"holder", "why"})
_NO_PLAN = Both(zh="家族和登记中都没有这个预案", en="no such plan is in the family or registered")
_NO_BODY = Both(zh="那个预案没有这个机构", en="that plan has no such body")


def check(view: View) -> Iterator[Hit]:
    """One hit for each such holder with all its places."""
    if not any("#" in holder for holder in view.holder_names):
        return
    found: dict[str, tuple[Both, list[Spot]]] = {}
    for pointer, holder in view.holders:
        if "#" in holder:
            why = _wrong(view, holder)
            if why is not None:
                found.setdefault(holder, (why, []))[1].append(view.spot(*pointer))
    for holder, (why, (first, *others)) in found.items():
        words: dict[str, Word] = {"holder": holder, "why": why}
        yield Hit(first, words, tuple(others), mark=holder)


def _wrong(view: View, holder: str) -> Both | None:
    """What is wrong with it; of a registered document the bodies are not known."""
    plan, _, local = holder.partition("#")
    facts = view.around.current.get(plan)
    if facts is None:
        return None if plan in view.around.plan_ids else _NO_PLAN
    bodies = {body.id for body in facts.plan.bodies}
    return None if local.partition(".")[0] in bodies else _NO_BODY
