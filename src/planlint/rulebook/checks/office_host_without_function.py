"""The office of a command body is hosted by a unit whose function for it has moved elsewhere."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.holders import unit_of
from planlint.rulebook.labels import holder_word, label
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"body", "host", "function", "holder"})
_COMMANDS = ("headquarters", "committee", "leading_group", "joint_conference")
_OFFICES = {
    "flood": "flood_office",
    "drought": "flood_office",
    "earthquake": "quake_office",
    "forest_fire": "forest_fire_office",
    "relief": "disaster_relief_office",
}


def check(view: View) -> Iterator[Hit]:
    """At most one hit for each body; a function that is registered with nobody says nothing."""
    offices = {_OFFICES[hazard] for hazard in view.plan.hazards if hazard in _OFFICES}
    for number, body in enumerate(view.plan.bodies):
        if body.kind not in _COMMANDS or not body.office or not body.office.host:
            continue
        hosts = {unit_of(host) for host in body.office.host}
        for function in sorted(offices):
            holders = view.around.registry.with_function(view.plan.jurisdiction, function)
            if holders and hosts.isdisjoint(holders):
                entry = view.around.registry.organisations[holders[0]]
                words: dict[str, Word] = {
                    "body": label(body, view.vocabulary),
                    "host": holder_word(body.office.host[0]),
                    "function": view.vocabulary.name("functions", function),
                    "holder": holder_word(holders[0]),
                }
                there = Spot.opposite(entry.document, (*entry.pointer, "functions"))
                where = view.spot("bodies", number, "office", "host")
                yield Hit(where, words, (there,), mark=function)
