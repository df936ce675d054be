"""A body that decides or commands a response, and has nobody in its head's place.

Standing command bodies are looked at by another rule; here it is the others that a response names:
joint conferences, groups, and bodies that are set up when something happens.
"""

from collections.abc import Iterator

from planlint.family.command.chain import is_led_alone
from planlint.family.holders import seat_of
from planlint.model.bodies import Body
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import label
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"item", "response"})
_ELSEWHERE = ("headquarters", "leading_group", "committee")


def check(view: View) -> Iterator[Hit]:
    """One hit for each such body, at the first response that it decides or commands."""
    alone = {body.id: body for body in view.plan.bodies if body.id and _is_alone(body)}
    seen: set[str] = set()
    for response in view.plan.responses if alone else ():
        for holder in (*response.decide, *response.command):
            seat = seat_of(holder)
            if not seat.plan and seat.name in alone and seat.name not in seen:
                seen.add(seat.name)
                body = alone[seat.name]
                words: dict[str, Word] = {
                    "item": label(body, view.vocabulary),
                    "response": label(response, view.vocabulary),
                }
                yield Hit(view.spot("bodies", view.plan.bodies.index(body)), words)


def _is_alone(body: Body) -> bool:
    """Whether one person leads it and nobody else, and no other rule asks for his deputy."""
    elsewhere = body.kind in _ELSEWHERE and not body.when
    return is_led_alone(body) and not elsewhere
