"""The letter as Markdown: to be sent, or put into a ticket."""

from collections.abc import Iterator
from itertools import groupby

from planlint.family.reconciliation.assumed import Assumed
from planlint.report.duties.saying import Sayer
from planlint.report.markdown import escaped

from .letter import Letter
from .wording import WAYS, ItemWords


def to_markdown(letter: Letter, sayer: Sayer) -> str:
    """One table for each way in which something is assumed."""
    return "\n".join(_lines(letter, sayer)) + "\n"


def _lines(letter: Letter, sayer: Sayer) -> Iterator[str]:
    yield f"# {escaped(letter.heading(sayer))}"
    yield ""
    yield escaped(letter.opening(sayer))
    for way, items in groupby(letter.items, key=lambda one: one.way):
        yield from ("", f"## {sayer.both(WAYS[way])}", "")
        yield sayer.pick(
            "| 预案 | 任务 | 级别、时限、资源 | 你单位的任务 | 不一致 | 答复 | 位置 |",
            "| Plan | Task | Level, time, resources | Your task | Differs | Answer | Place |",
        )
        yield "|---|---|---|---|---|---|---|"
        yield from (_row(one, ItemWords(sayer, letter)) for one in items)
    yield from ("", f"`{letter.closing(sayer)}`")


def _row(one: Assumed, words: ItemWords) -> str:
    sayer = words.sayer
    place = words.letter.place(one.facts.document, one.pointer)
    differs = (
        *words.gaps(one),
        *(sayer.pick(f"可能是 {s}", f"perhaps {s}") for s in words.suggestions(one)),
    )
    about = sayer.pick("；", "; ").join(filter(None, (words.levels(one.stages), words.wanted(one))))
    cells = (
        f"{one.facts.plan.title}{sayer.draft_mark(one.facts.plan)}",
        one.task.title or one.task.id or "",
        about,
        words.promised(one),
        sayer.pick("；", "; ").join(differs),
        words.answer(one),
        place,
    )
    return "| " + " | ".join(escaped(cell) for cell in cells) + " |"
