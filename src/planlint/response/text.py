"""The run as text: the answer first, then plans, timeline, resources, breaks, open points."""

from collections.abc import Iterable, Iterator, Sequence

from wcwidth import wcswidth

from planlint.model.document import Location
from planlint.report.printable import printable

from .answer import answer
from .compared import changes, shortages
from .course import Activation, Note, Run
from .entries import Entry, entries
from .words import Words


def to_text(run: Run, usual: Run | None, words: Words) -> str:
    """The whole report as lines; *usual* is the same event with nobody missing."""
    return "\n".join(line.rstrip() for line in _lines(run, usual, words)) + "\n"


def _lines(run: Run, usual: Run | None, words: Words) -> Iterator[str]:
    asked = run.asked
    yield words.pick("推演：", "Simulation: ") + words.event(asked) + words.pick("，", ", ") + words.moment(asked.moment)  # fmt: skip
    yield from answer(run, words)
    yield words.pick(
        "时间：最早＝原因一出现就做；最晚＝用足预案写的时限；+ 表示其中有一步没有写时限，可能更晚",
        "Times: earliest, everybody acts at once; latest, all written time is used; + some step has no time, it may be later",
    )
    if usual is not None:
        gone = words.pick("缺位的代价：", "What is missing costs: ") + words.who(
            sorted(asked.without)
        )
        costs = (*_changes(usual, run, words), *_notes(shortages(usual, run), words))
        yield from _chapter(gone, costs, always=True, words=words)
    yield from _chapter(words.pick("预案启动顺序", "Plans in order"), _plans(run, words))
    yield from _chapter(words.pick("时间线", "Timeline"), _timeline(run, words))
    yield from _chapter(words.pick("物资", "Stocks"), _stocks(run, words))
    yield from _chapter(words.pick("断点", "Breaks"), _notes(run.breaks, words), always=True, words=words)  # fmt: skip
    yield from _chapter(words.pick("不启动的预案", "Plans at rest"), _notes(run.resting, words))
    yield from _chapter(words.pick("不能判断", "Open points"), _undecided(run.undecided, words))


def _chapter(
    title: str, lines: Iterable[str], *, always: bool = False, words: Words | None = None
) -> Iterator[str]:
    found = list(lines)
    if found or always:
        yield ""
        yield f"{title} ({len(found)})" if found else title
        yield from (f"  {line}" for line in found)
        if not found and words:
            yield "  " + words.pick("没有", "none")


def place(location: Location) -> str:
    """Where it comes from."""
    return f"← {printable(location.path)}:{location.line}"


def padded(text: str, width: int) -> str:
    """*text* filled with blanks to a width in columns of a terminal."""
    return text + " " * max(0, width - max(0, wcswidth(text)))


def _table(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """Columns as wide as their widest cell; the last one is free."""
    if not rows:
        return
    widths = [max(max(0, wcswidth(row[n])) for row in rows) for n in range(len(rows[0]) - 1)]
    for row in rows:
        cells = [padded(cell, width) for cell, width in zip(row, widths, strict=False)]
        yield "  ".join((*cells, row[-1]))


def _plans(run: Run, words: Words) -> Iterator[str]:
    yield from _table([_plan(one, run, words) for one in run.activations])


def _plan(one: Activation, run: Run, words: Words) -> tuple[str, ...]:
    level = words.chosen(one.chosen) if one.facts else words.pick("家族以外", "outside the family")
    window = one.begins if one.facts and one.steps else one.known
    if one.is_undecided:
        level = words.pick("级别定不了", "level unknown")
        window = one.known
    can = one.begins or one.facts is None or one.is_undecided
    lost = "" if can else words.pick("〔启动不了〕", "[cannot start]")
    if one.warning:
        level += words.pick("，", ", ") + words.warning(one.warning.level)
    words_of = f"{words.title(one.id)}{lost} {level}{words.pick('；因：', '; because: ')}{words.cause(one)}"  # fmt: skip
    return (words.offset(window), words.clock(window, run.asked), f"{words_of}  {place(one.location)}")  # fmt: skip


def _changes(usual: Run, run: Run, words: Words) -> Iterator[str]:
    rows = []
    for change in changes(usual, run):
        lost = change.after is None
        verdict = words.pick("失去", "lost") if lost else words.pick("推迟", "later")
        before = words.offset(change.before)
        after = "" if lost else "→ " + words.offset(change.after)
        what = words.changed(change, usual)
        rows.append((verdict, before, after, f"{what}  {place(change.location)}"))
    yield from _table(rows)


def _timeline(run: Run, words: Words) -> Iterator[str]:
    yield from _table([_row(entry, run, words) for entry in entries(run, words)])


def _row(entry: Entry, run: Run, words: Words) -> tuple[str, ...]:
    calls = " ".join(words.call(call) for call in entry.calls)
    colon = words.pick("：", ": ") if entry.who else ""
    more = words.pick(f"〔{entry.more}〕", f" [{entry.more}]") if entry.more else ""
    text = f"{entry.who}{colon}{entry.what}{more}"
    return (
        words.offset(entry.window),
        words.clock(entry.window, run.asked),
        words.step(entry.kind),
        "  ".join(part for part in (text, calls, place(entry.location)) if part),
    )


def _stocks(run: Run, words: Words) -> Iterator[str]:
    rows = []
    for draw in run.draws:
        name, unit = printable(draw.name), printable(draw.unit)
        left = words.pick(f"余{draw.left}{unit}", f"{draw.left}{unit} left")
        short = words.pick(f"缺{-draw.left}{unit}", f"{-draw.left}{unit} short")
        taken = f"-{draw.quantity}{unit}"
        title = printable(draw.deed.task.title or draw.deed.task.id or "")
        state = left if draw.left >= 0 else short
        rows.append((words.offset(draw.deed.start), name, taken, state, f"{title}  {place(draw.location)}"))  # fmt: skip
    yield from _table(rows)


def _notes(notes: tuple[Note, ...], words: Words) -> Iterator[str]:
    for note in notes:
        title = f"{words.title(note.plan)} " if note.plan else ""
        when = f"{words.offset(note.window)} " if note.window else ""
        places = "  ".join(place(location) for location in note.places[:3])
        yield f"{when}{title}{words.note(note)}  {places}"


def _undecided(notes: tuple[Note, ...], words: Words) -> Iterator[str]:
    """What many plans leave open alike is said once, with all places."""
    groups: dict[str, list[Note]] = {}
    for note in notes:
        groups.setdefault(words.note(note), []).append(note)
    for text, group in groups.items():
        if len(group) == 1:
            yield from _notes((group[0],), words)
        else:
            yield text
            for note in group:
                yield f"  {words.title(note.plan)}  {place(note.places[0])}" if note.places else ""
