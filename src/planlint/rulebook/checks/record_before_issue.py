"""A filing, publication or training of this edition that is dated before the edition was issued."""

from collections.abc import Iterator

from planlint.family.registry import Entry
from planlint.model.ledger import Record
from planlint.rulebook import records
from planlint.rulebook.hit import Hit
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"deed", "day", "issued"})
_DEEDS = {
    "filings": Both(zh="备案", en="filed"),
    "publications": Both(zh="公开", en="published"),
    "trainings": Both(zh="培训", en="trained on"),
}
_WHICH = Both(
    zh="记录没有写发文字号，预案也没有说明以前有没有版本，不能判断是哪一版的记录",
    en="the record names no number and the plan no earlier edition, so its edition is not known",
)


def check(view: View) -> Iterator[Hit]:
    """One hit for each record, with the day of issue as the related place."""
    issued, family = view.issued, view.around
    if issued is None:
        return
    number = view.plan.edition.number if view.plan.edition else None
    for kind, deed in _DEEDS.items():
        for entry in family.ledger.of(kind, view.plan.id, number, family.as_of):
            day = entry.value.on
            if day is None or day >= issued or _of_an_earlier_edition(view, entry):
                continue
            words: dict[str, Word] = {"deed": deed, "day": str(day), "issued": str(issued)}
            related = (view.spot("edition", "dates", "issued"),)
            yield Hit(records.spot(entry, "on"), words, related, _undecided(view, entry))


def _of_an_earlier_edition(view: View, entry: Entry[Record]) -> bool:
    """A record without a number is taken for one of an earlier edition where there was one."""
    return not _names_this(view, entry) and not _lost_number(entry) and _had_earlier(view)


def _undecided(view: View, entry: Entry[Record]) -> Both | None:
    if _lost_number(entry):
        return records.WRONG_FORM
    edition = view.plan.edition
    first = edition is not None and edition.version == "1"
    return None if first or _names_this(view, entry) else _WHICH


def _lost_number(entry: Entry[Record]) -> bool:
    """Whether the number of the edition is there but could not be read."""
    return records.lost(entry, "number")


def _names_this(view: View, entry: Entry[Record]) -> bool:
    edition = view.plan.edition
    return entry.value.number is not None and edition is not None and edition.number is not None


def _had_earlier(view: View) -> bool:
    edition, own = view.plan.edition, view.plan.id
    if edition is None:
        return False
    replaced = any(old.plan in (own, None) for old in edition.replaces)
    others = any(
        facts.plan.id == own and facts.plan is not view.plan for facts in view.around.facts
    )
    return replaced or others or edition.version not in (None, "1")
