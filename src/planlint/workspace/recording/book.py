"""The records of one file of the ledger, and what a new one is to them: new, there, or against them."""

import datetime
import itertools
import json
from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from pydantic import ValidationError

from planlint.family.registry import read_entries
from planlint.model.document import Document
from planlint.model.ledger import Record
from planlint.rulebook.deeds import Deed, contradicted, proof
from planlint.rulebook.words import Both
from planlint.source.reader import read

from .editions import Editions
from .ids import Numbering
from .judging import Draft
from .kinds import Kind
from .misread import Fault, did_you_mean
from .text import Value, records_of

# A deed with more records than these is of a table gone wrong.
_MOST = 100
# What a record without an id is called.
_NAMELESS = "—"


class _Held(NamedTuple):
    """A record of the book, or one about to become it."""

    value: Record


@dataclass(frozen=True)
class Outcome:
    """What became of a draft: the record with its id, the id of the one already there, or faults."""

    record: Mapping[str, Value] | None = None
    there: str = ""
    faults: tuple[Fault, ...] = ()


class Book:
    """The records of one kind, in the order of the file."""

    def __init__(self, kind: Kind, data: bytes, editions: Editions) -> None:
        self.kind = kind
        self._editions = editions
        # What records say -> their ids, each with that of the record that it corrects.
        self._by_content: dict[str, list[tuple[str, str | None]]] = {}
        # Deed -> the document it rests on -> what its records say of it -> those that do.
        self._by_deed: dict[Deed, dict[str | None, dict[Hashable, list[_Held]]]] = {}
        self._corrected: dict[str, str] = {}
        records = list(_records(kind, data))
        self._numbering = Numbering((one.id for one in records if one.id), kind.prefix)
        for record in records:
            self._keep(record)

    def take(self, draft: Draft) -> Outcome:
        """Add a draft that has no faults of its own."""
        try:
            typed = self.kind.model.model_validate(draft.record)
        except ValidationError as error:  # what the ledger would not take although we did
            return Outcome(faults=tuple(_wrong_forms(error)))
        content = self._dump(typed)
        there = self._same(typed, content)
        if there is not None:
            if typed.corrects == there:
                return Outcome(faults=(_nothing_corrected(there),))
            return Outcome(there=there)
        faults = (*self._wrong_ids(typed), *self._against(typed))
        if faults:
            return Outcome(faults=faults)
        year = (typed.on or datetime.date.min).year
        record = {"id": typed.id or self._numbering.next(year), **draft.record}
        self._numbering.used.add(str(record["id"]))
        self._keep(typed.model_copy(update={"id": record["id"]}))
        return Outcome(record)

    def _keep(self, record: Record) -> None:
        content = self._dump(record)
        same = (record.id or _NAMELESS, record.corrects)
        self._by_content.setdefault(_text(content), []).append(same)
        if record.corrects:
            self._corrected[record.corrects] = record.id or ""
        deeds = self._editions.deeds
        for deed in deeds.of(self.kind.stem, record):
            sorts = self._by_deed.setdefault(deed, {}).setdefault(proof(record), {})
            sorts.setdefault(deeds.sort(deed, record), []).append(_Held(record))

    def _same(self, record: Record, content: Mapping[str, Any]) -> str | None:
        """The id of the record that says the same and still holds; a table may bring all of them again.

        What was corrected holds no more, so that a correction may go back to it.
        """
        same = self._by_content.get(_text(content), ())
        if record.id is not None:
            return record.id if any(one == record.id for one, _ in same) else None
        holding = (one for one, _ in same if one not in self._corrected)
        again = (one for one, corrects in same if corrects == record.corrects)
        return next(itertools.chain(holding, again), None)

    def _dump(self, record: Record) -> dict[str, Any]:
        """What a record says, with the edition that it means where it names none."""
        said = record.model_dump(mode="json", by_alias=True, exclude={"id", "corrects"})
        if self.kind.of_edition and record.number is None and record.plan and record.on:
            said["number"] = self._editions.number_on(record.plan, record.on)
        return said

    def _wrong_ids(self, record: Record) -> Iterator[Fault]:
        known = self._numbering.used
        if record.id in known:
            why = Both(zh="这个编号已经有了", en="this id is taken")
            mend = Both(zh="换一个编号，或者不写编号", en="choose another, or leave it out")
            yield Fault("id", record.id or "", why, mend)
        corrects = record.corrects
        if corrects is not None and corrects not in known:
            path = self.kind.path
            why = Both(zh=f"{path} 中没有这条记录", en=f"{path} has no such record")
            yield Fault("corrects", corrects, why, did_you_mean(corrects, known))
        elif corrects in self._corrected:
            by = self._corrected[corrects]
            why = Both(zh=f"已经由 {by} 更正", en=f"was corrected by {by}")
            yield Fault("corrects", corrects, why, Both(zh=f"更正 {by}", en=f"correct {by}"))

    def _against(self, record: Record) -> Iterator[Fault]:
        """Another record of the same deed that this one does not correct."""
        for there in itertools.islice(self._at_odds(record), 1):
            other = there.id or ""
            why = Both(
                zh=f"与已有的 {other or '记录'}（{there.on}）说的是同一件事，内容不同",
                en=f"contradicts {other or 'a record'} ({there.on}) about the same deed",
            )
            mend = Both(
                zh=f"原来的写错了，用 corrects（--corrects {other}）更正；是另外一次的，两条各写证明材料（document）",
                en=f"if that was wrong, correct it (corrects, --corrects {other}); if it was done twice, "
                "name the document of each",
            )
            yield Fault("on", str(record.on), why, mend)

    def _at_odds(self, record: Record) -> Iterator[Record]:
        """The records in force that ``check`` would find to contradict this one."""
        deeds, new = self._editions.deeds, _Held(record)
        for deed in deeds.of(self.kind.stem, record):
            for group in deeds.groups(deed, [*self._beside(deed, record), new]):
                others = group[:-1] if group[-1] is new else ()
                yield from (o.value for o in others if contradicted(deed, (o, new))[1])

    def _beside(self, deed: Deed, record: Record) -> Iterator[_Held]:
        """Those to hold it against: of thousands of one deed some of each sort.

        What rests on another document is another deed; two of these show that there are such.
        """
        own, by_proof = proof(record), self._by_deed.get(deed, {})
        others = (sorts for each, sorts in by_proof.items() if each not in (None, own))
        for proofs, most in (
            ([by_proof.get(None, {})], _MOST),
            ([by_proof.get(own, {})] if own else [], _MOST),
            (others, 2 if own else _MOST),
        ):
            each = (held for sorts in proofs for held in sorts.values())
            standing = (next(filter(self._stands(record), held), None) for held in each)
            yield from itertools.islice(filter(None, standing), most)

    def _stands(self, record: Record) -> Callable[[_Held], bool]:
        return lambda held: (
            held.value.id is None
            or (held.value.id not in self._corrected and held.value.id != record.corrects)
        )


def _records(kind: Kind, data: bytes) -> Iterator[Record]:
    records_of(kind.path, data)  # refuses what cannot be read
    tree = read(data, lists=True).tree
    if tree is not None:
        for entry in read_entries(Document(kind.path, tree), kind.model)[0]:
            yield entry.value


def _text(content: Mapping[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False, sort_keys=True)


def _nothing_corrected(there: str) -> Fault:
    why = Both(zh="与被更正的记录没有不同", en="does not differ from what it corrects")
    return Fault("corrects", there, why, Both())


def _wrong_forms(error: ValidationError) -> Iterator[Fault]:
    for fault in error.errors():
        key = str(fault["loc"][0]) if fault["loc"] else ""
        shown = fault["input"] if isinstance(fault["input"], str) else ""
        yield Fault(key, shown, Both(zh="写法不对", en="wrong form"), Both())
