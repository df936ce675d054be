"""``addressee``: a filing of this edition must reach certain authorities.

Each entry of ``wanted`` is one addressee, or several of which one is enough (``a | b``). An
authority that no registry knows gives 'undecided', and so does an addressee nobody registered.
Whether there is a filing at all is the question of ``deadline``.
"""

from collections.abc import Iterator
from typing import Any, ClassVar, Literal

from planlint.family.registry import Entry
from planlint.model.base import field
from planlint.rulebook.authorities import spoken, units
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.holders import unit_of
from planlint.rulebook.kinds.params import Kind
from planlint.rulebook.labels import holders_word, joined
from planlint.rulebook.records import of_edition
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"wanted", "found", "day"})
_NOBODY = Both(zh="（没有写明）", en="(nobody named)")
_UNKNOWN = Both(
    zh="登记中没有{wanted}，不能判断",
    en="no {wanted} is registered, so nobody can tell",
)
_UNREGISTERED = Both(
    zh="{found}没有登记，不能判断是不是{wanted}",
    en="{found} is not registered, so nobody can tell whether it is the {wanted}",
)


class Params(Kind):
    """Which addressees, under which heads of a filing they may stand."""

    needed: ClassVar = ("wanted",)

    @property
    def asks_family(self) -> bool:
        """Ledger and registries are needed."""
        return True

    wanted: tuple[str, ...] = field("应当报送", "例如 upper.government；几个之一用 | 分开", ())
    among: tuple[Literal["to", "delivered", "copies"], ...] = field(
        "栏目", "备案记录的栏目", ("to",)
    )


def reads(params: Params) -> tuple[str, ...]:
    """What decides whose filing it is and where it belongs."""
    del params
    return ("edition.number", "edition.dates.issued", "jurisdiction", "hazards")


def places(params: Params, view: View) -> int:
    """The filings of the edition."""
    del params
    return sum(1 for _ in of_edition(view, "filings"))


def check(params: Params, view: View) -> Iterator[Hit]:
    """One hit for each addressee that no filing of the edition names."""
    filings = list(of_edition(view, "filings"))
    if not filings:
        return
    found = [unit_of(who) for entry in filings for who in _named(entry, params)]
    for wanted in params.wanted:
        choices = [choice.strip() for choice in wanted.split("|")]
        rightful = {
            unit for word in choices for unit in units(word, view.plan, view.around.registry)
        }
        if rightful.isdisjoint(found):
            name = joined(spoken(word, view.vocabulary) for word in choices)
            yield _hit(params, view, filings, found, name, bool(rightful), wanted)


def _named(entry: Entry[Any], params: Params) -> Iterator[str]:
    for head in params.among:
        value = getattr(entry.value, head)
        yield from (value,) if isinstance(value, str) else value or ()


def _hit(
    params: Params, view: View, filings: list[Entry[Any]], found: list[str], name: Both,
    known: bool, mark: str,
) -> Hit:  # fmt: skip
    words: dict[str, Word] = {
        "wanted": name,
        "found": holders_word(found) if found else _NOBODY,
        "day": str(filings[0].value.on),
    }
    stranger = next((u for u in found if u not in view.around.registry.organisations), None)
    undecided = None
    if not known:
        undecided = Both(
            zh=_UNKNOWN.zh.format(wanted=name.zh), en=_UNKNOWN.en.format(wanted=name.en)
        )
    elif stranger is not None:
        undecided = Both(
            zh=_UNREGISTERED.zh.format(found=stranger, wanted=name.zh),
            en=_UNREGISTERED.en.format(found=stranger, wanted=name.en),
        )
    head = params.among[0]
    place = (head,) if getattr(filings[0].value, head) else ()
    spot = Spot.opposite(filings[0].document, (*filings[0].pointer, *place))
    return Hit(spot, words, undecided=undecided, mark=mark)
