"""Thresholds in Chinese words: 以上 includes its number, 以下 does not, as the law reads them."""

from decimal import Decimal

from planlint.model.levels import Condition, Trigger

from .blocks import Block, Paragraph, listed
from .printable import Printable
from .words import AREAS, bare, sentence, unit, when

_WAN = 10_000


def condition_words(printable: Printable, condition: Condition) -> str:
    """One condition; the author's own wording wins over the typed numbers."""
    if condition.text:
        return bare(condition.text)
    name = printable.word("quantities", condition.quantity) if condition.quantity else ""
    return f"{_area(condition)}{name}{_band(condition)}"


def trigger_blocks(printable: Printable, trigger: Trigger, result: str) -> tuple[Block, ...]:
    """When something begins, as a sentence or as a list; *result* is such as 启动一级响应."""
    words = _words(printable, trigger)
    if not words:
        return ()
    if len(words) == 1:
        return (Paragraph(f"{when(words[0], '时')}{result}。"),)
    demand = "同时符合下列条件的" if trigger.all else "符合下列情形之一的"
    return (Paragraph(f"{demand}，{result}："), *listed(_enumerated(words)))


def trigger_sentence(printable: Printable, trigger: Trigger) -> str:
    """All conditions in one phrase, for places that hold no list."""
    everything = "，且".join(condition_words(printable, each) for each in trigger.all)
    anything = "，或者".join(condition_words(printable, each) for each in trigger.any)
    return "；".join(part for part in (everything, anything) if part)


def _words(printable: Printable, trigger: Trigger) -> list[str]:
    demanded = [condition_words(printable, condition) for condition in trigger.all]
    enough = [condition_words(printable, condition) for condition in trigger.any]
    if demanded and enough:
        enough = ["有下列情形之一：" + "，或者".join(enough)]
    return [word for word in (*demanded, *enough) if word]


def _enumerated(words: list[str]) -> list[str]:
    return [f"{word}；" for word in words[:-1]] + [sentence(words[-1])]


def _area(condition: Condition) -> str:
    return AREAS.get(condition.area, condition.area) if condition.area else ""


def _band(condition: Condition) -> str:
    """The band between the bounds that are given."""
    low, high = _low(condition), _high(condition)
    # 超过10米、20米以下: two clauses need a mark between them, 3人以上10人以下 does not.
    return f"{low}{'、' if low and high and condition.above is not None else ''}{high}"


def _low(condition: Condition) -> str:
    if condition.from_ is not None:
        return f"{_amount(condition.from_, condition.unit)}以上"
    return f"超过{_amount(condition.above, condition.unit)}" if condition.above is not None else ""


def _high(condition: Condition) -> str:
    if condition.below is not None:
        return f"{_amount(condition.below, condition.unit)}以下"
    if condition.to is not None:
        amount = _amount(condition.to, condition.unit)
        return f"{amount}以下（含{amount}）"
    return ""


def _amount(number: Decimal, measure: str | None) -> str:
    """A number with its unit; large round ones in 万 and 亿, as official prose has them."""
    words = unit(measure)
    if words and number >= _WAN and number % 1000 == 0 and words[0] != "亿":
        number = (number / _WAN).normalize()
        words = f"亿{words[1:]}" if words[0] == "万" else f"万{words}"
    return f"{number:f}{words}"
