"""The numbers of a holder in all phone lists, each once: who answers there, whom one calls next."""

from dataclasses import dataclass

from planlint.family.duties.lines import Line
from planlint.model.document import Location

from .saying import Sayer


@dataclass(frozen=True)
class Number:
    """One number, or one to whom one is the next."""

    text: str
    notes: tuple[str, ...]
    places: tuple[Location, ...]


def numbers(lines: tuple[Line, ...], sayer: Sayer, *, internal: bool = False) -> tuple[Number, ...]:
    """The public numbers of the lists, with whom to call next; mobiles and names if *internal*."""
    found: dict[tuple[str, str], list[Location]] = {}
    for line in lines:
        if line.kind == "contact" and "holder" in line.roles:
            entry = line.item
            words = [entry.phone, *((entry.mobile, entry.name) if internal else ())]
            then = sayer.holders((entry.then,), line.facts) if entry.then else ""
            key = (" ".join(filter(None, words)), then)
            if key[0]:
                found.setdefault(key, []).append(line.location)
    next_one = sayer.pick("无人接听时找：", "else call: ")
    return tuple(
        Number(number, (next_one + then,) if then else (), tuple(places))
        for (number, then), places in found.items()
    )


def called_for(lines: tuple[Line, ...], sayer: Sayer) -> tuple[Number, ...]:
    """Those who are looked for here when they do not answer."""
    found: dict[str, list[Location]] = {}
    for line in lines:
        if line.kind == "contact" and "then" in line.roles and line.item.holder:
            found.setdefault(sayer.holders((line.item.holder,), line.facts), []).append(
                line.location
            )
    return tuple(Number(name, (), tuple(places)) for name, places in found.items())
