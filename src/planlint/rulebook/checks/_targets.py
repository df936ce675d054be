"""What a reference points at by id: its titles and numbers, for rules that compare them."""

from collections.abc import Iterator
from dataclasses import dataclass

from planlint.family.peer import Peer
from planlint.model.law import Instrument
from planlint.model.references import Reference
from planlint.model.registries.instruments import OutsideInstrument
from planlint.rulebook.records import plain_number
from planlint.rulebook.view import View


@dataclass(frozen=True)
class Target:
    """An instrument, a registered document or a plan of the family."""

    source: Instrument | Peer | OutsideInstrument

    @property
    def title(self) -> str:
        """Its official title."""
        return self.source.title or ""

    @property
    def number(self) -> str | None:
        """The number of the edition that the id stands for: of a plan, the one that speaks."""
        return self.source.number

    def titles(self, view: View) -> Iterator[str]:
        """Every title under which it may be cited, those of its other editions included."""
        yield self.title
        if isinstance(self.source, Peer):
            yield from (f.plan.title for f in view.around.facts if f.plan.id == self.source.id)
            yield from getattr(self.source.source, "aliases", ())
        else:
            yield from self.source.aliases

    def older_numbers(self, view: View) -> Iterator[str]:
        """The numbers of editions that went before."""
        found = _older_plans(self.source, view) if isinstance(self.source, Peer) else ()
        laws = _older_laws(self.source, view) if isinstance(self.source, Instrument) else ()
        inner = self.source.source if isinstance(self.source, Peer) else self.source
        entries = _older_entries(inner.id, view) if isinstance(inner, OutsideInstrument) else ()
        yield from (number for number in (*found, *laws, *entries) if number)


def target(view: View, reference: Reference) -> Target | None:
    """What *reference* points at; None where its id leads nowhere or it has none."""
    code, registry = reference.instrument, view.around.registry
    if code:
        law, entry = view.lawbook.instruments.get(code), registry.instruments.get(code)
        found = law or (entry.value if entry else None)
        return Target(found) if found else None
    peer = view.around.peer(reference.plan) if reference.plan else None
    return Target(peer) if peer else None


def same_number(one: str, other: str) -> bool:
    """Whether two numbers differ in brackets, spaces and width of characters only."""
    return plain_number(one) == plain_number(other)


def _older_plans(peer: Peer, view: View) -> Iterator[str | None]:
    for facts in view.around.facts:
        edition = facts.plan.edition
        if facts.plan.id == peer.id and edition is not None:
            yield edition.number
            yield from (old.number for old in edition.replaces)


def _older_entries(code: str | None, view: View) -> Iterator[str | None]:
    """Of the registered documents that, one after the other, led to this one."""
    chain = [code]
    for later in chain:
        for entry in view.around.registry.instruments.values():
            older = entry.value
            if older.replaced_by and older.replaced_by == later and older.id not in chain:
                chain.append(older.id)
                yield older.number


def _older_laws(law: Instrument, view: View) -> Iterator[str | None]:
    for code in law.replaces:
        before = view.lawbook.instruments.get(code)
        if before is not None:
            yield before.number
            yield from _older_laws(before, view)
