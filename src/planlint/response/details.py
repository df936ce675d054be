"""What a page says of one line when it is chosen."""

from .course import Run
from .entries import Entry
from .text import place
from .words import Words


def details(entry: Entry, run: Run, words: Words) -> list[tuple[str, str]]:
    """Name and text of everything known of a line."""
    clock, offset = words.clock(entry.window, run.asked).strip(), words.offset(entry.window).strip()
    numbers = words.pick("；", "; ").join(words.call(call) for call in entry.calls)
    acts = words.acting(entry.calls) if entry.calls else entry.who
    others = [h for h in dict.fromkeys(entry.holders) if h not in {c.acts for c in entry.calls}]
    found = (
        (words.pick("步骤", "Step"), words.step(entry.kind)),
        (words.pick("时间", "Time"), f"{clock} ({offset})" if clock else offset),
        (words.pick("谁", "Who"), acts),
        (words.pick("电话", "Call"), numbers),
        (words.pick("有关单位", "Others"), words.who(others)),
        (words.pick("预案", "Plan"), words.title(entry.plan) if entry.plan else ""),
        (words.pick("说明", "Note"), entry.more),
        (words.pick("出处", "Source"), place(entry.location)),
    )
    return [(name, text) for name, text in found if text]
