"""A filing made by neither the approver of the plan nor the one that issued it.

An office of the approver files for it. Who is no registered unit could be such an office.
"""

from collections.abc import Iterator

from planlint.rulebook import records
from planlint.rulebook.hit import Hit
from planlint.rulebook.holders import unit_of
from planlint.rulebook.labels import holder_word, holders_word
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"by", "approvers"})
NEEDS = ("ledger/filings",)
_NO_APPROVER = Both(
    zh="预案没有写明审批单位（edition.approved_by），不能判断",
    en="the plan does not name who approved it, so nobody can tell",
)
_NO_UNIT = Both(
    zh="办理单位没有登记，不能判断是否审批单位的办公机构",
    en="who filed it is not registered, so nobody can tell whether it is an office of the approver",
)


def check(view: View) -> Iterator[Hit]:
    """One hit for each filing of this edition."""
    edition = view.plan.edition
    if edition is None:
        return
    rightful = {unit_of(holder) for holder in (*edition.approved_by, *edition.issued_by)}
    for entry in records.of_edition(view, "filings"):
        by = (entry.value.by or "").removeprefix(f"{view.plan.id}#")
        if by and unit_of(by) not in rightful and not _is_office(view, by, rightful):
            words: dict[str, Word] = {
                "by": holder_word(by),
                "approvers": holders_word(edition.approved_by),
            }
            yield Hit(records.spot(entry, "by"), words, (), _undecided(view, by))


def _undecided(view: View, by: str) -> Both | None:
    assert view.plan.edition is not None
    if not view.plan.edition.approved_by:
        return _NO_APPROVER
    known = unit_of(by) in view.around.registry.organisations
    return None if known else _NO_UNIT


def _is_office(view: View, by: str, rightful: set[str]) -> bool:
    entry = view.around.registry.organisations.get(unit_of(by))
    return entry is not None and entry.value.kind == "office" and entry.value.superior in rightful
