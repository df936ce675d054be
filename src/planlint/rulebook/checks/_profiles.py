"""Values of the workspace's own profiles beside the wider ones: shared by the rules about them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from planlint.family.registry import Entry
from planlint.model.registries.profiles import Profile, Setting
from planlint.model.settings import SettingName
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import plain
from planlint.rulebook.regime import STATUTES, Limit
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Word

WORDS = frozenset({"profile", "setting", "ours", "theirs"})
# More profiles stand behind one another nowhere.
_MOST = 100
# What may be looser than the measures (办法 41): it must itself be a regulation or a rule.
RULES = STATUTES | {"local_regulation", "ministry_rule", "local_rule"}


@dataclass(frozen=True)
class Value:
    """One value of a profile with its place and the wider values that it stands before."""

    entry: Entry[Profile]
    index: int
    limit: Limit
    wider: tuple[Limit, ...]

    @property
    def looser_than(self) -> tuple[Limit, ...]:
        """The wider values that ask more in the same cases."""
        return tuple(one for one in self.wider if self.limit.looser(one))

    def hit(self, view: RegistryView, than: Limit | None = None) -> Hit:
        """A hit at the value."""
        setting, profile = self.limit.setting, self.entry.value
        words: dict[str, Word] = {
            "profile": plain(profile.zh or profile.id or ""),
            "setting": view.vocabulary.name("settings", setting.setting or ""),
            "ours": self.limit.said,
            "theirs": than.said if than else plain(""),
        }
        spot = view.spot(self.entry, "settings", self.index)
        return Hit(spot, words, mark=f"{profile.id} {setting.setting}")


def values(view: RegistryView) -> tuple[Value, ...]:
    """The values of all profiles of the workspace that could be read."""
    return view.once(("profiles",), lambda: tuple(_values(view)))


def _values(view: RegistryView) -> Iterator[Value]:
    for name, entry in view.around.registry.profiles.items():
        if name in view.profiles:
            continue  # the pack's own stands
        wider = _wider(view, name, entry.value)
        for index, setting in enumerate(entry.value.settings):
            if setting.setting is not None and setting.value is not None:
                limit = view.regimes.limit(setting)
                behind = wider.get(setting.setting, ())
                same = tuple(one for one in behind if _covers(one, limit))
                yield Value(entry, index, limit, same)


def _wider(
    view: RegistryView, name: str, profile: Profile
) -> Mapping[SettingName, tuple[Limit, ...]]:
    """What would hold without the profile: the values of those behind it."""
    regimes = view.regimes
    chain = regimes.chain(profile.jurisdiction or "")
    behind = chain[chain.index(name) + 1 :] if name in chain else (*regimes.beyond(name),)[1:]
    return regimes.regime(tuple(behind[:_MOST])).limits


def _covers(other: Limit, limit: Limit) -> bool:
    """Whether a wider value is about the cases of ours, at the same time."""
    ours, theirs = limit.setting, other.setting
    return (
        limit.term[0] < other.term[1]
        and other.term[0] < limit.term[1]
        and _meet(ours.for_.types, theirs.for_.types)
        and _meet(ours.for_.levels, theirs.for_.levels)
        # A value for all hazards leaves that of a statute for its field alone.
        and (not theirs.for_.hazards or _within(ours, theirs))
        and _meet(ours.from_, theirs.from_)
        and _meet(ours.to, theirs.to)
    )


def _within(ours: Setting, theirs: Setting) -> bool:
    return bool(ours.for_.hazards) and set(ours.for_.hazards) <= set(theirs.for_.hazards)


def _meet(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    return not a or not b or not set(a).isdisjoint(b)
