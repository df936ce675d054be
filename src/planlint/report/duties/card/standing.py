"""What stands at all times: duties, seats, and what is read out on the spot: cards, evacuations."""

from planlint.report.duties.entries import entry_of
from planlint.report.duties.sheet import section_of

from .rows import WEIGHTS, Row, merged
from .source import Source

# Duties of one of these phases stand with its tasks.
_WITH_TASKS = ("warning", "recovery", "prevention")


def cards(source: Source) -> tuple[Row, ...]:
    """The steps of each card of one's own posts."""
    say = source.sayer
    lines = (line for line in source.lines("card") if "post" in line.roles)
    entries = ((line, entry_of(line, say)) for line in lines)
    return tuple(
        Row(_led(source, say.through(line), "；".join((entry.text, *entry.notes))), "",
            (source.tag(line),), WEIGHTS["card"])
        for line, entry in entries
    )  # fmt: skip


def moves(source: Source) -> tuple[Row, ...]:
    """Who is moved, by whom, where to."""
    semicolon = source.sayer.pick("；", "; ")
    entries = ((line, entry_of(line, source.sayer)) for line in source.lines("evacuation"))
    return tuple(
        Row(semicolon.join((entry.text, entry.roles, *entry.notes)), "",
            (source.tag(line),), WEIGHTS["evacuation"])
        for line, entry in entries
    )  # fmt: skip


def duties(source: Source) -> tuple[Row, ...]:
    """What one answers for, with the body or post whose duty it is."""
    say = source.sayer
    lines = (line for line in source.lines("duty") if section_of(line) not in _WITH_TASKS)
    entries = ((line, entry_of(line, say)) for line in lines)
    return merged(
        Row(_led(source, say.through(line), entry.text), "", (source.tag(line),),
            WEIGHTS["standing"])
        for line, entry in entries
    )  # fmt: skip


def seats(source: Source) -> tuple[Row, ...]:
    """One row for each sort of seat."""
    found: dict[str, list[str]] = {}
    for line in source.lines("body"):
        name = entry_of(line, source.sayer).text
        found.setdefault(source.sayer.roles(line), []).append(name)
    weight = WEIGHTS["seat"]
    return tuple(
        Row(source.sayer.listed(names), roles, (), weight) for roles, names in found.items()
    )


def _led(source: Source, through: str, text: str) -> str:
    return source.sayer.pick("：", ": ").join(filter(None, (through, text)))
