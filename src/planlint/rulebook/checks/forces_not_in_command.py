"""The command body of a total plan without fire and rescue, or without the garrison."""

from collections.abc import Iterator

from planlint.model.bodies import Body
from planlint.rulebook.hit import Hit
from planlint.rulebook.holders import unit_of
from planlint.rulebook.labels import label
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"body", "force"})
_COMMANDS = ("headquarters", "committee", "leading_group", "joint_conference")
_FORCES = {
    "fire_rescue": Both(zh="国家综合性消防救援队伍", en="fire and rescue"),
    "military": Both(zh="驻军和武警部队", en="the garrison and armed police"),
}
_UNKNOWN = Both(
    zh="成员中有没有登记的单位，不能判断",
    en="some members are not registered, so nobody can tell",
)


def check(view: View) -> Iterator[Hit]:
    """One hit for each force that the first command body with members lacks."""
    for number, body in enumerate(view.plan.bodies):
        if body.kind in _COMMANDS and body.members:
            kinds = _kinds(view, body)
            for force, name in _FORCES.items():
                if force not in kinds:
                    words: dict[str, Word] = {"body": label(body, view.vocabulary), "force": name}
                    because = _UNKNOWN if None in kinds else None
                    yield Hit(view.spot("bodies", number), words, undecided=because, mark=force)
            return


def _kinds(view: View, body: Body) -> set[str | None]:
    """What kinds of units sit in a body; None for units that nobody registered."""
    registry = view.around.registry.organisations
    found: set[str | None] = set()
    for holder in (*body.head, *body.deputies, *body.members):
        entry = registry.get(unit_of(holder))
        found.add(entry.value.kind if entry else None)
    return found
