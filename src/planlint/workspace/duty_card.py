"""The card of a holder as a file: one page, PDF or HTML."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from planlint.family.duties.finding import Duties
from planlint.family.duties.lines import distinct_plans
from planlint.family.editions import is_draft
from planlint.render.card.estimate import Size
from planlint.render.card.fitting import fit
from planlint.render.card.sheet import Block, Card, Item
from planlint.render.coverage import unprintable
from planlint.render.fonts import choose_fonts
from planlint.render.pdf import write_pdf
from planlint.report.duties.card.parts import parts
from planlint.report.duties.card.rows import Part
from planlint.report.duties.card.source import Source
from planlint.rulebook.labels import shortened

from .disk import write_atomically
from .duty_sheets import ReadDuties

# A name or a text that is longer would take the room of all others.
_NAME, _TEXT = 60, 240
# Plans that are named with one line.
_TAGS = 4
_PUBLIC = (None, "public")


@dataclass(frozen=True)
class PrintedCard:
    """What came of a card."""

    target: Path
    fonts: tuple[tuple[str, str], ...]
    # Characters that no font has.
    missing: tuple[str, ...]
    # Size of the type in points; lines left out; plans left out because they are not public.
    points: float
    left: int
    withheld: int
    # Headings of the lines left out, each with how many.
    lost: tuple[tuple[str, int], ...]


def write_card(read: ReadDuties, target: Path, size: Size, *, internal: bool) -> PrintedCard:
    """Lay out the card and write it; what is not public only if *internal*.

    Raises:
        UsageProblem: the target cannot be written.
        planlint.render.fonts.FontsMissingError: no font for Chinese print is installed.
        planlint.render.pdf.LibrariesMissingError: Pango is not installed.
    """
    fonts = choose_fonts(read.workspace.config.fonts)
    duties = read.duties if internal else _public(read.duties)
    card = card_of(replace(read, duties=duties), internal=internal)
    paged = target.suffix != ".html"
    fitted = fit(card, fonts, size, paged=paged)
    write_atomically(target, write_pdf(fitted.html) if paged else fitted.html.encode())
    withheld = _plans(read.duties) - _plans(duties)
    missing = unprintable(fitted.html)
    return PrintedCard(
        target, fonts.used, missing, fitted.points, fitted.left, withheld, fitted.lost
    )


def card_of(read: ReadDuties, *, internal: bool) -> Card:
    """All that could stand on the card of a holder."""
    say, duties = read.sayer.pick, read.duties
    source = Source(duties, read.sayer)
    plans = tuple(distinct_plans(duties.of("own")))
    number = source.number(duties.holder, plans[0] if plans else None)
    day, home = duties.family.as_of, source.home
    drafts = sum(is_draft(facts.plan, day) for facts in plans)
    title = shortened(home.plan.title or home.plan.id, _NAME) if home else ""
    mark = read.sayer.draft_mark(home.plan) if home else ""
    facts = (
        say(f"截至{day.year}年{day.month}月{day.day}日", f"as of {day}"),
        say(f"只含{read.narrowed}", f"only {read.narrowed}") if read.narrowed else "",
        say(f"现行预案{len(plans) - drafts}个", f"{len(plans) - drafts} plans in force"),
        say(f"草案{drafts}个", f"{drafts} drafts") if drafts else "",
        say(f"值班电话 {number}", f"duty phone {number}") if number else "",
        say(f"没有注明预案的出自《{title}》{mark}", f"without a tag: 《{title}》{mark}")
        if title
        else "",
    )
    return Card(
        name=shortened(read.name, _NAME),
        kind=say("应急职责卡", "Duty card"),
        facts=tuple(filter(None, facts)),
        blocks=tuple(_block(part, say) for part in parts(source)),
        rest=say(
            f"另有 {{}} 项没有印出，见 planlint duties（{duties.holder}）",
            f"{{}} more lines: planlint duties ({duties.holder})",
        ),
        more=say("（另有{}项）", "(+{})"),
        mark=say("内部", "INTERNAL") if internal else "",
        by=say("：", ": "),
        comma=say("、", ", "),
    )


def _block(part: Part, say: Callable[[str, str], str]) -> Block:
    items = (Item(row.text, row.badge, _tag(row.tags, say), row.weight) for row in part.rows)
    return Block(part.title, tuple(items), first=part.first)


def _tag(tags: tuple[str, ...], say: Callable[[str, str], str]) -> str:
    """The plans that say it; of many the first, and how many."""
    known = tuple(filter(None, tags))
    comma = say("、", ", ")
    if len(known) <= _TAGS:
        return comma.join(known)
    some = comma.join(known[: _TAGS - 1])
    return say(f"{some}等{len(known)}个预案", f"{some} and {len(known) - _TAGS + 1} more")


def _public(duties: Duties) -> Duties:
    return duties.kept(tuple(line for line in duties.lines if _secrecy(line.facts.plan) in _PUBLIC))


def _secrecy(plan: object) -> str | None:
    edition = getattr(plan, "edition", None)
    return edition.secrecy if edition else None


def _plans(duties: Duties) -> int:
    return len({line.facts.path for line in duties.lines})
