"""The records of one file of the ledger, and what a new one is to them: new, there, or against them."""

import datetime
import itertools
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from planlint.family.registry import read_entries
from planlint.model.document import Document
from planlint.model.ledger import Record
from planlint.rulebook.words import Both
from planlint.source.reader import read

from .editions import Editions
from .ids import Numbering
from .judging import Draft
from .kinds import Kind
from .misread import Fault, did_you_mean
from .text import Value, records_of

# What a record without an id is called.
_NAMELESS = "—"
# Where both records say these, and not the same, they tell of two deeds.
_APART = ("document", "materials", "complete")


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
        self._by_deed: dict[str, list[Record]] = {}
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
        faults = (*self._wrong_ids(typed), *self._against(typed, content))
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
        if self.kind.once:
            self._by_deed.setdefault(self._deed(content), []).append(record)

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

    def _deed(self, content: Mapping[str, Any]) -> str:
        return _text({key: content.get(key) for key in self.kind.once})

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

    def _against(self, record: Record, content: Mapping[str, Any]) -> Iterator[Fault]:
        """Another record of the same deed that this one does not correct."""
        for there in self._by_deed.get(self._deed(content), ()):
            other = there.id or ""
            if other in self._corrected or other == record.corrects or _are_two(there, record):
                continue
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
            return


def _records(kind: Kind, data: bytes) -> Iterator[Record]:
    records_of(kind.path, data)  # refuses what cannot be read
    tree = read(data, lists=True).tree
    if tree is not None:
        for entry in read_entries(Document(kind.path, tree), kind.model)[0]:
            yield entry.value


def _are_two(one: Record, other: Record) -> bool:
    """Whether it was done twice: other materials, again after some were missing, each with its proof."""
    for name in _APART:
        said = [getattr(record, name, None) for record in (one, other)]
        first, second = (set(v) if isinstance(v, tuple) else v for v in said)
        if first not in (None, set()) and second not in (None, set()) and first != second:
            return True
    return False


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
