"""A command body of which nobody can be called: no number of its head or office, and no one next."""

from collections.abc import Iterator

from planlint.family.command.chain import COMMAND_KINDS, is_reached
from planlint.family.facts import Facts
from planlint.family.holders import unit_of
from planlint.model.bodies import Body
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import label
from planlint.rulebook.view import View
from planlint.rulebook.words import Both

WORDS = frozenset({"item"})
_ELSEWHERE = Both(
    zh="通讯录没有写成数据，须由人核对",
    en="the phone list is not written as data; a person must look",
)


def check(view: View) -> Iterator[Hit]:
    """One hit for each; undecided where the plan has a phone list that is not data."""
    if not any(body.kind in COMMAND_KINDS for body in view.plan.bodies):
        return
    facts = view.around.current.get(view.plan.id)
    if facts is None or facts.document is not view.document:
        return
    for number, body in enumerate(view.plan.bodies):
        if body.kind in COMMAND_KINDS and body.id and not _answers(body, facts, view):
            because = _ELSEWHERE if _has_list(view) else None
            words = {"item": label(body, view.vocabulary)}
            yield Hit(view.spot("bodies", number), words, undecided=because)


def _answers(body: Body, facts: Facts, view: View) -> bool:
    """Whether anybody does; a body without head and office is another matter."""
    office = (*body.office.host, *body.office.head) if body.office else ()
    units = {unit_of(one) for one in (*body.head, *office)}
    if not units.isdisjoint(view.around.once(("answering units",), lambda: _answering(view))):
        return True
    asked = (f"{body.id}.head", f"{body.id}.office") if body.office else (f"{body.id}.head",)
    nobody = not (body.head or body.lead or body.office)
    return nobody or any(is_reached(one, facts, view.around) for one in asked)


def _answering(view: View) -> frozenset[str]:
    """The units with a number in the registry: asked first, for mostly one of them is meant."""
    units = view.around.registry.organisations.items()
    return frozenset(name for name, e in units if any(post.phone for post in e.value.posts))


def _has_list(view: View) -> bool:
    """Whether there is a phone list, but none that planlint can read."""
    return not view.plan.contacts and "annex.contacts" in view.filled_roles
