"""The letter as plain text."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from planlint.family.reconciliation.assumed import Assumed
from planlint.report.duties.saying import Sayer
from planlint.report.printable import printable

from .letter import Letter
from .wording import WAYS, ItemWords


def to_text(letter: Letter, sayer: Sayer) -> str:
    """The letter, one block for each plan."""
    return "\n".join(printable(line) for line in _lines(letter, sayer))


def _lines(letter: Letter, sayer: Sayer) -> Iterator[str]:
    yield letter.heading(sayer)
    yield letter.opening(sayer)
    for way, items in groupby(letter.items, key=lambda one: one.way):
        group = list(items)
        yield ""
        yield sayer.both(WAYS[way]) + sayer.pick(f"（{len(group)} 项）", f" ({len(group)})")
        for _, of_plan in groupby(group, key=lambda one: one.facts.plan.id):
            yield from _of_plan(tuple(of_plan), ItemWords(sayer, letter))
    yield ""
    yield letter.closing(sayer)


def _of_plan(items: Sequence[Assumed], words: ItemWords) -> Iterator[str]:
    plan, sayer = items[0].facts.plan, words.sayer
    number = plan.edition.number if plan.edition else None
    draft = sayer.draft_mark(plan)
    yield f"  《{plan.title}》{draft}" + (f"（{number}）" if number and not draft else "")
    for one in items:
        place = words.letter.place(one.facts.document, one.pointer)
        mark = "✓" if one.is_settled else "!"
        levels, wanted = words.levels(one.stages), words.wanted(one)
        about = sayer.pick("；", "; ").join(filter(None, (levels, wanted)))
        title = one.task.title or one.task.id or ""
        said = f"  {about}" if about else ""
        flag = f"{mark} " if one.way != "supported" else ""
        yield f"    {flag}{title}{said}  ← {place}"
        yield from (f"        {line}" for line in _below(one, words, sayer))


def _below(one: Assumed, words: ItemWords, sayer: Sayer) -> Iterator[str]:
    promised, answer = words.promised(one), words.answer(one)
    if promised:
        yield sayer.pick(f"你单位：{promised}", f"you: {promised}")
    yield from (sayer.pick(f"不一致：{gap}", f"differs: {gap}") for gap in words.gaps(one))
    yield from (
        sayer.pick(f"可能是：{near}", f"perhaps: {near}") for near in words.suggestions(one)
    )
    if answer:
        yield sayer.pick(f"答复：{answer}", f"answer: {answer}")
