"""``addressee``: a filing of this edition must reach certain authorities.

Each entry of ``wanted`` is one addressee, or several of which one is enough (``a | b``). An
authority that no registry knows gives 'undecided', and so does an addressee of which the registry
does not say what it is. Nobody files with itself: an authority that made the plan is not asked for.
Whether there is a filing at all is the question of ``deadline``.
"""

import functools
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, ClassVar, Literal

from planlint.family.registry import Entry
from planlint.model.base import field
from planlint.model.plan_types import JointPlan
from planlint.model.scalars import Count
from planlint.rulebook.authorities import may_be, spoken, units
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.holders import unit_of
from planlint.rulebook.kinds.params import Kind
from planlint.rulebook.labels import holders_word
from planlint.rulebook.owed import Owed
from planlint.rulebook.presence import LEDGER
from planlint.rulebook.records import (
    WRONG_FORM,
    filed,
    in_force,
    is_booked,
    lost,
    not_kept,
    of_edition,
    spot,
)
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"wanted", "found", "day"})
# So many tiers stand for any from a county upwards.
_ANY_TIER = 4
_OWN = Both(zh="本级", en="own ")
_ABOVE = Both(zh="县级以上", en=" of a county or above")
_NOBODY = Both(zh="（没有写明）", en="(nobody named)")
_UNKNOWN = Both(
    zh="登记中没有{wanted}，不能判断",
    en="no {wanted} is registered, so nobody can tell",
)
_NO_PEOPLE = Both(
    zh="登记没有写明该地的人口，不能判断",
    en="the registry does not say how many people live there, so nobody can tell",
)
_BOOKED_ONLY = Both(
    zh="只有受理机关登记了这次备案，报送台账没有记，不能判断还送了谁",
    en="only the receiving office booked this filing, so nobody can tell who else was sent it",
)
_UNREGISTERED = Both(
    zh="{found}没有登记，不能判断是不是{wanted}",
    en="{found} is not registered, so nobody can tell whether it is the {wanted}",
)
_UNSAID = Both(
    zh="登记没有写明{found}的区域、职能或者牵头灾种，不能判断是不是{wanted}",
    en="the registry does not say what {found} is for, so nobody can tell whether it is the {wanted}",
)


class Params(Kind):
    """Which addressees, under which heads of a filing they may stand."""

    needed: ClassVar = ("wanted",)

    @property
    def asks_family(self) -> bool:
        """Ledger and registries are needed."""
        return True

    @functools.cached_property
    def choices(self) -> list[tuple[str, list[str]]]:
        """Each addressee with those of which one is enough."""
        return [(one, [choice.strip() for choice in one.split("|")]) for one in self.wanted]

    wanted: tuple[str, ...] = field("应当报送", "例如 upper.government；几个之一用 | 分开", ())
    among: tuple[Literal["to", "delivered", "copies"], ...] = field(
        "栏目", "备案记录的栏目", ("to",)
    )
    people: Count | None = field("人口", "只问人口达到这个数的区域的预案")


def reads(params: Params) -> tuple[str, ...]:
    """What decides whose filing it is and where it belongs."""
    del params
    return ("edition.number", "edition.dates.issued", "jurisdiction", "hazards")


def needs(params: Params) -> tuple[str, ...]:
    """The ledger: of filings that nobody records there is nothing to say."""
    del params
    return (f"{LEDGER}filings",)


def places(params: Params, view: View) -> int:
    """The filings of the edition."""
    del params
    return sum(1 for _ in of_edition(view, "filings"))


def check(params: Params, view: View) -> Iterator[Hit]:
    """One hit for each addressee that no filing of the edition names."""
    filings = list(of_edition(view, "filings"))
    if not filings or _is_small(params, view):
        return
    found = [unit_of(who) for entry in filings for who in _named(entry, params)]
    for wanted, choices in params.choices:
        rightful = _rightful(choices, view).keys()
        if not rightful.isdisjoint(found):
            continue  # as mostly
        itself = len(choices) == 1 and not rightful.isdisjoint(map(unit_of, view.plan.maker))
        if not itself and not any(_reaches(rightful, one, params, view) for one in filings):
            name = _named_as(choices, view)
            because = _uncounted(params, view)
            because = because or _undecided(view, filings, found, name, choices, set(rightful))
            yield _hit(params, filings, found, name, because, wanted)


def owes(params: Params, view: View) -> Iterator[Owed]:
    """Whom it is for, and the first filing that reached one of them; the time is another rule's."""
    if not in_force(view) or _is_small(params, view):
        return
    filings = list(filed(view))
    kept = view.around.ledger.keeps("filings", view.document.path)
    found = [unit_of(who) for entry in filings for who in _named(entry, params)]
    sent = dict.fromkeys(unit_of(who) for entry in filings for who in _to(entry))
    for wanted, choices in params.choices:
        rightful = _rightful(choices, view)
        if len(choices) == 1 and not rightful.keys().isdisjoint(map(unit_of, view.plan.maker)):
            continue
        name = _named_as(choices, view)
        reached = [entry for entry in filings if _reaches(rightful, entry, params, view)]
        first = min(reached, key=lambda entry: entry.value.on, default=None)
        because = _uncounted(params, view)
        because = because or _undecided(view, filings, found, name, choices, set(rightful))
        if params.among[0] != "to" and any(map(is_booked, filings)):
            because = because or _BOOKED_ONLY
        missed = sent if params.among[0] == "to" and first is None and because is None else ()
        yield Owed(
            view.spot("edition"), done=first.value.on if first else None,
            proof=spot(first) if first else None, to=_registered(choices, view), wanted=name,
            elsewhere=tuple(missed), mark=wanted,
            unproved=None if first else because if kept else not_kept("filings"),
        )  # fmt: skip


def _people(view: View) -> int | None:
    """How many live in the area of the plan; None where the registry does not say."""
    entry = view.around.registry.jurisdictions.get(view.plan.jurisdiction)
    return entry.value.population if entry else None


def _is_small(params: Params, view: View) -> bool:
    """Whether the area has surely fewer people than those of which it is asked."""
    people = _people(view) if params.people else None
    return people is not None and people < (params.people or 0)


def _uncounted(params: Params, view: View) -> Both | None:
    """Why nobody can tell whether it is asked of this area, if so."""
    return _NO_PEOPLE if params.people and _people(view) is None else None


def _rightful(choices: list[str], view: View) -> dict[str, None]:
    """The units that may have it, in the order of the choices."""
    return dict.fromkeys(unit for word in choices for unit in _units(word, view))


def _units(word: str, view: View) -> tuple[str, ...]:
    """The units that a word means; but for what hangs on more than the area, once for each area."""
    plan, family = view.plan, view.around
    if word.endswith(".lead") or isinstance(plan, JointPlan):
        return units(word, plan, family.registry)
    key = ("units", word, plan.jurisdiction)
    return family.once(key, lambda: units(word, plan, family.registry))


def _reaches(rightful: Iterable[str], entry: Entry[Any], params: Params, view: View) -> bool:
    """Whether a filing names one of these; the general office of a government takes in its papers."""
    offices = view.around.registry.general_offices
    units = {unit_of(who) for who in _named(entry, params)}
    return not (units | {offices.get(unit, "") for unit in units}).isdisjoint(rightful)


def _registered(choices: list[str], view: View) -> tuple[str, ...]:
    """Those who expect it: any unit of a kind may have it, and none expects it, nor does a maker."""
    named = [word for word in choices if not word.startswith("kind.")]
    makers = set(map(unit_of, view.plan.maker))
    found = tuple(_rightful(named, view))
    return tuple(unit for unit in found if unit not in makers) or found


def _named_as(choices: list[str], view: View) -> Both:
    """The choices in words; a body that may be of almost any tier is one of a county or above."""
    tiers = Counter(word.partition(".")[2] for word in choices)
    names: dict[str, Both] = {}
    for word in choices:
        what = word.partition(".")[2]
        if tiers[what] < _ANY_TIER:
            names[word] = spoken(word, view.vocabulary)
        else:
            body = spoken(f"own.{what}", view.vocabulary)
            zh = _ABOVE.zh + body.zh.removeprefix(_OWN.zh)
            names[what] = Both(zh=zh, en=body.en.removeprefix(_OWN.en) + _ABOVE.en)
    return Both(
        zh="或者".join(n.zh for n in names.values()), en=" or ".join(n.en for n in names.values())
    )


def _to(entry: Entry[Any]) -> tuple[str, ...]:
    """The office that it was filed with, by the sender or by the office itself."""
    who = entry.value.by if is_booked(entry) else entry.value.to
    return (who,) if who else ()


def _named(entry: Entry[Any], params: Params) -> Iterator[str]:
    if is_booked(entry):
        yield from _to(entry)
        return
    for head in params.among:
        value = getattr(entry.value, head)
        yield from (value,) if isinstance(value, str) else value or ()


def _undecided(
    view: View, filings: list[Entry[Any]], found: list[str], name: Both,
    choices: list[str], rightful: set[str],
) -> Both | None:  # fmt: skip
    """Why nobody can tell, if so."""
    if any(lost(entry, head) for entry in filings for head in ("to", "delivered", "copies")):
        return WRONG_FORM
    if not rightful:
        return Both(zh=_UNKNOWN.zh.format(wanted=name.zh), en=_UNKNOWN.en.format(wanted=name.en))
    registry = view.around.registry
    for unit in found:
        if any(may_be(unit, word, view.plan, registry) for word in choices):
            said = _UNREGISTERED if unit not in registry.organisations else _UNSAID
            entry = registry.organisations.get(unit)
            called = (entry.value.name_on(None) if entry else None) or unit
            return Both(
                zh=said.zh.format(found=called, wanted=name.zh),
                en=said.en.format(found=called, wanted=name.en),
            )
    return None


def _hit(
    params: Params, filings: list[Entry[Any]], found: list[str], name: Both,
    undecided: Both | None, mark: str,
) -> Hit:  # fmt: skip
    words: dict[str, Word] = {
        "wanted": name,
        "found": holders_word(found) if found else _NOBODY,
        "day": str(filings[0].value.on),
    }
    head = params.among[0]
    place = (head,) if getattr(filings[0].value, head) else ()
    spot = Spot.opposite(filings[0].document, (*filings[0].pointer, *place))
    return Hit(spot, words, undecided=undecided, mark=mark)
