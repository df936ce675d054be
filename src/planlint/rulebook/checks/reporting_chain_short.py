"""A reporting chain that does not reach the next-higher level of government."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import TIERS
from planlint.rulebook.tiers import tier_of
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"last", "needed"})
_ORDER = ("unit", "village", "township", "county", "city", "province", "state")
_UNKNOWN = Both(
    zh="有的接收单位没有登记，不知道属于哪一级",
    en="some receivers are not registered, so their level is not known",
)
_NOBODY = Both(zh="（没有写明）", en="(not said)")


def check(view: View) -> Iterator[Hit]:
    """At most one hit; receivers of unknown level make it 'undecided'."""
    own = view.around.registry.level(view.plan.jurisdiction)
    if not view.plan.reporting or own not in _ORDER:
        return
    needed = _ORDER[_ORDER.index(own) + 1]
    tiers = [tier_of(step.to, view) for step in view.plan.reporting]
    known = [tier for tier in tiers if tier in _ORDER]
    if any(_ORDER.index(tier) >= _ORDER.index(needed) for tier in known):
        return
    last = max(known, key=_ORDER.index, default=None)
    words: dict[str, Word] = {"last": TIERS[last] if last else _NOBODY, "needed": TIERS[needed]}
    because = _UNKNOWN if len(known) < len(tiers) else None
    yield Hit(view.spot("reporting"), words, undecided=because)
