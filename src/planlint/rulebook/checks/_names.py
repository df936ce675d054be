"""Old names of agencies in the text of a plan: shared by the two rules about renamed agencies."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planlint.family.mentions import Mention
from planlint.model.registries.organisations import DatedName, Organisation
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.labels import plain
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"old", "new", "since", "moved"})


@dataclass(frozen=True)
class OldName:
    """A name that went out of use, and whose it was."""

    organisation: Organisation
    name: DatedName

    def old_on(self, day: datetime.date) -> bool:
        """Whether the name was no longer used on *day*."""
        return self.name.to is not None and self.name.to <= day


def mentions_by_name(view: View) -> Iterator[tuple[OldName, tuple[Mention, ...]]]:
    """The old names that this plan uses, with all places of each."""
    known = view.around.registry.old_name_bearers
    places: dict[str, list[Mention]] = {}
    for mention in view.spoken("name"):
        if mention.word in known:
            places.setdefault(mention.word, []).append(mention)
    for word, found in places.items():
        yield OldName(*known[word]), tuple(found)


def hit(view: View, old: OldName, spots: Sequence[Spot]) -> Hit:
    """One finding for one old name with all its places."""
    first, *others = spots
    name = str(old.name.name)
    words: dict[str, Word] = {
        "old": name,
        "new": _new(view, old.organisation),
        "since": str(old.name.to),
        "moved": _moved(view, old.organisation),
    }
    return Hit(first, words, tuple(others), mark=name)


def _new(view: View, organisation: Organisation) -> Both:
    """The name of today, or that there is none."""
    today = view.around.as_of
    current = [name.name for name in organisation.names if name.name and name.in_use(today)]
    if not current:
        return Both(zh="已没有现行名称", en="it has no present name")
    return Both(zh=f"现为“{current[-1]}”", en=f"it is now “{current[-1]}”")


def mention_spot(view: View, mention: Mention) -> Spot:
    """The place of a mention; it was found while the text was at hand."""
    return Spot(view.document, mention.pointer, located=mention.location)


def _moved(view: View, organisation: Organisation) -> Both:
    """Which duties went elsewhere: a rename is never one to one."""
    parts = []
    for entry in view.around.registry.organisations.values():
        for transfer in entry.value.received:
            gone = transfer.on is None or transfer.on <= view.around.as_of
            if transfer.from_ == organisation.id and transfer.function and gone:
                what = view.vocabulary.name("functions", transfer.function)
                to = entry.value.name_on(view.around.as_of) or str(entry.value.id)
                parts.append(Both(zh=f"；{what.zh}职能已划入{to}", en=f"; {what.en} moved to {to}"))
    if not parts:
        return plain("")
    return Both(zh="".join(p.zh for p in parts), en="".join(p.en for p in parts))
