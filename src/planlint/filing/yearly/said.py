"""Figures and places as people read them."""

from collections.abc import Iterable
from decimal import Decimal
from itertools import groupby

from planlint.filing.counting.figure import Figure, Place
from planlint.rulebook.words import Both

_STATES = {
    "not_recorded": Both(zh="未记录", en="not recorded"),
    "later": Both(zh="未到", en="to come"),
    "none": Both(zh="—", en="—"),
}
_UNSAID = Both(zh="{number}（另{unsaid}处未写明）", en="{number} ({unsaid} do not say)")
_MORE = Both(zh="{shown}；等共{all}处", en="{shown}; {all} places in all")
# So many stretches of lines print; the rest is counted.
_STRETCHES = 6


def said(figure: Figure) -> Both:
    """A figure as it prints."""
    if figure.state != "counted":
        return _STATES[figure.state]
    number = plain_number(figure.value)
    if figure.unsaid:
        return _UNSAID.filled(number=number, unsaid=str(figure.unsaid))
    return Both(zh=number, en=number)


def plain_number(value: Decimal) -> str:
    """Without needless zeros: 12, 98.7, 1250.5."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def places(found: Iterable[Place]) -> Both:
    """Places file by file with stretches of lines: ``ledger/drills.yaml:1-8, 12``."""
    lines = sorted(set(found))
    shown: list[str] = []
    count = 0
    for path, group in groupby(lines, key=lambda place: place.path):
        stretches = _stretches([place.line for place in group])
        room = max(_STRETCHES - count, 0)
        count += len(stretches)
        if room:
            shown.append(f"{path}:{', '.join(stretches[:room])}")
    text = "; ".join(shown)
    if count <= _STRETCHES:
        return Both(zh=text.replace("; ", "；"), en=text)
    return Both(
        zh=_MORE.zh.format(shown=text.replace("; ", "；"), all=len(lines)),
        en=_MORE.en.format(shown=text, all=len(lines)),
    )


def _stretches(lines: list[int]) -> list[str]:
    """``[1, 2, 3, 7]`` → ``1-3``, ``7``."""
    found: list[list[int]] = []
    for line in lines:
        if found and line == found[-1][-1] + 1:
            found[-1].append(line)
        else:
            found.append([line])
    return [str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in found]
