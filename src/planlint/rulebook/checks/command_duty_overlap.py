"""The standing emergency office and a command body, or its office, answer for the same thing.

Standing are units with the function of emergency management or of a general office. An office of a
body that such a unit hosts itself is the same people: no overlap.
"""

from collections.abc import Iterator

from planlint.family.gist import seats
from planlint.model.plan import Plan
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.holders import unit_of
from planlint.rulebook.labels import holder_word
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

from ._matters import matters, part_in

WORDS = frozenset({"office", "body", "matters"})
_KINDS = frozenset({"headquarters", "leading_group", "committee", "joint_conference"})
# Index of a duty, who holds it, its text.
_Held = tuple[int, str, str | None]


def check(view: View) -> Iterator[Hit]:
    """One hit for each pair of duties, at that of the standing office."""
    held = list(_of_bodies(view.plan))
    offices = list(_of_offices(view)) if held else []
    commands = [(*one, _about(one)) for one in held] if offices else []
    for one in offices:
        (number, office, ours), own = one, _about(one)
        for index, body, others, theirs in commands:
            both = own & theirs
            if not both:
                continue
            common = sorted(m for m in both if part_in(ours, m) == part_in(others, m))
            if common and not _hosts(view.plan, office, body):
                words: dict[str, Word] = {
                    "office": holder_word(office),
                    "body": holder_word(body),
                    "matters": _listed(common),
                }
                there: Spot = Spot.opposite(view.document, ("duties", index))
                mark = f"{office} {body}"
                yield Hit(view.spot("duties", number), words, (there,), mark=mark)


def _of_offices(view: View) -> Iterator[_Held]:
    standing = view.around.registry.standing_offices
    for number, duty in enumerate(view.plan.duties):
        for holder in duty.holder:
            if holder in standing or ("/" in holder and unit_of(holder) in standing):
                yield number, holder, duty.text


def _of_bodies(plan: Plan) -> Iterator[_Held]:
    places = seats(body for body in plan.bodies if body.kind in _KINDS)
    for number, duty in enumerate(plan.duties) if places else ():
        for holder in duty.holder:
            if holder in places:
                yield number, holder, duty.text


def _about(duty: _Held) -> frozenset[str]:
    """What a duty is about."""
    return frozenset(matters(duty[2]))


def _hosts(plan: Plan, office: str, body: str) -> bool:
    """Whether the office of the body is in the unit itself."""
    name, _, place = body.partition(".")
    found = next((one for one in plan.bodies if one.id == name), None)
    hosts = found.office.host if found and found.office else ()
    return place == "office" and unit_of(office) in {unit_of(host) for host in hosts}


def _listed(found: list[str]) -> Both:
    return Both(
        zh="、".join(f"“{one}”" for one in found), en=", ".join(f"“{one}”" for one in found)
    )
