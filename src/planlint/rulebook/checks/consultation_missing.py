"""Units that a plan gives duties or tasks and that were not asked in writing.

The maker, the compiler, their own offices and the command bodies need not be asked, nor those of a
catch-all clause. What is not registered is left to the rule about unknown holders.
"""

from collections.abc import Iterator

from planlint.model.scalars import Holders
from planlint.rulebook.hit import Hit
from planlint.rulebook.holders import unit_of
from planlint.rulebook.labels import holders_word
from planlint.rulebook.view import View
from planlint.rulebook.words import Both

WORDS = frozenset({"units"})
NEEDS = ("preparation",)
_NOT_SAID = Both(
    zh="征求过，但没有写是不是书面（written），不能判断",
    en="they were consulted; whether in writing (written) is not said",
)


def check(view: View) -> Iterator[Hit]:
    """One hit for all units together; one more, undecided, for those where the form is not said."""
    if view.plan.preparation is None:
        return
    asked = {unit_of(c.unit): c.written for c in view.plan.preparation.consultations if c.unit}
    bound = tuple(dict.fromkeys(_bound(view)))
    missing = [unit for unit in bound if asked.get(unit, False) is False]
    unclear = [unit for unit in bound if unit in asked and asked[unit] is None]
    if missing:
        yield Hit(view.spot("preparation"), {"units": holders_word(missing)}, mark="missing")
    if unclear:
        words = {"units": holders_word(unclear)}
        yield Hit(view.spot("preparation"), words, undecided=_NOT_SAID, mark="unclear")


def _bound(view: View) -> Iterator[str]:
    """The registered units with duties or tasks that are not the makers' own."""
    plan, registered = view.plan, view.around.registry.organisations
    edition = plan.edition
    own = {*plan.maker, *_compilers(view)}
    own |= {*(edition.approved_by if edition else ())}
    own = {unit_of(holder) for holder in own}
    for holder in _named(view):
        unit = unit_of(holder)
        entry = registered.get(unit)
        if entry is None or unit in own or entry.value.tier is not None:
            continue
        office = entry.value.kind == "office" and entry.value.superior in own
        if not office and not _is_part(entry.value.superior, view):
            yield unit


def _named(view: View) -> Iterator[str]:
    for duty in view.plan.duties:
        if not duty.fallback:
            yield from duty.holder
    for task in view.plan.tasks:
        yield from (*task.lead, *task.support)


def _is_part(superior: str | None, view: View) -> bool:
    """Whether the superior is the compiling unit: a part of it need not be asked in writing."""
    return superior in {unit_of(unit) for unit in _compilers(view)}


def _compilers(view: View) -> Holders:
    """Who compiled the plan; the lead department, where that is not said."""
    edition = view.plan.edition
    return (edition.compiled_by if edition else ()) or view.plan.lead
