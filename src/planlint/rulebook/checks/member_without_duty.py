"""A member unit of a body that answers for nothing in the whole plan."""

from collections.abc import Iterator

from planlint.model.plan import Plan
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.holders import unit_of
from planlint.rulebook.labels import holder_word, label
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"member", "body"})
_FALLBACK = Both(
    zh="只有“其他有关单位”一类的概括条款可能涉及它，是否足够须由人判断",
    en="only a catch-all entry may concern it; a person must judge",
)


def check(view: View) -> Iterator[Hit]:
    """One hit for each member that no duty, task, group, report step or office names."""
    if not view.plan.bodies:
        return
    busy = {unit_of(holder) for holder in _answering(view.plan)}
    fallback = any(duty.fallback for duty in view.plan.duties)
    seen: dict[str, tuple[Spot, Both]] = {}
    others: dict[str, list[Spot]] = {}
    for number, body in enumerate(view.plan.bodies):
        for index, member in enumerate(body.members):
            unit = unit_of(member)
            if unit in busy:
                continue
            spot = view.spot("bodies", number, "members", index)
            if unit in seen:
                others[unit].append(spot)
            else:
                seen[unit], others[unit] = (spot, label(body, view.vocabulary)), []
    for unit, (spot, body_name) in seen.items():
        words: dict[str, Word] = {"member": holder_word(unit), "body": body_name}
        because = _FALLBACK if fallback else None
        yield Hit(spot, words, tuple(others[unit]), undecided=because, mark=unit)


def _answering(plan: Plan) -> Iterator[str]:
    """Every holder that answers for something."""
    for duty in plan.duties:
        yield from duty.holder
    for task in plan.tasks:
        yield from (*task.lead, *task.support, *((task.post,) if task.post else ()))
    for body in plan.bodies:
        yield from (*body.lead, *body.head, *body.deputies)
        if body.kind in ("working_group", "expert_group"):
            yield from body.members
        if body.office:
            yield from (*body.office.host, *body.office.head)
    for step in plan.reporting:
        yield from step.from_.holder if step.from_ else ()
