"""A profile that names an area, a profile or a word that is not there, or the id of another."""

from collections.abc import Iterator

from planlint.family.registry import Entry
from planlint.model.registries.profiles import Profile, Setting
from planlint.rulebook.hit import Hit
from planlint.rulebook.view import RegistryView

WORDS = frozenset({"profile", "value"})
_LISTS = {"required_roles": "roles", "filing_addressees": "functions"}
# The addressee that is no function: the department above of the same trade.
SUPERIOR = "superior_department"


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each thing that is not there."""
    for name, entry in view.around.registry.profiles.items():
        for field, value in _wrong(view, name, entry):
            words = {"profile": entry.value.zh or name, "value": value}
            yield Hit(view.spot(entry, *field), words, mark=f"{name} {value}")


def _wrong(
    view: RegistryView, name: str, entry: Entry[Profile]
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    profile = entry.value
    if name in view.profiles:
        yield ("id",), name
    if profile.extends and profile.extends not in view.regimes.profiles:
        yield ("extends",), profile.extends
    if profile.jurisdiction and profile.jurisdiction not in view.around.registry.jurisdictions:
        yield ("jurisdiction",), profile.jurisdiction
    for index, setting in enumerate(profile.settings):
        for field, word in _unknown(view, setting):
            yield ("settings", index, *field), word


def _unknown(view: RegistryView, setting: Setting) -> Iterator[tuple[tuple[str | int, ...], str]]:
    for word in setting.for_.hazards:
        if view.vocabulary.term("hazards", word) is None:
            yield ("for", "hazards"), word
    name = _LISTS.get(setting.setting or "")
    for word in setting.value or () if name else ():
        if word != SUPERIOR and view.vocabulary.term(name or "", word) is None:
            yield ("value",), word
