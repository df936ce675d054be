"""What was checked, under which law, and what was not: the claims a report may make."""

from collections import Counter
from dataclasses import dataclass

from planlint.engine.report import Report
from planlint.model.law import Instrument
from planlint.rulebook.words import Both


@dataclass(frozen=True)
class Covered:
    """One instrument in force on the day, and how many rules rest on it."""

    instrument: Instrument
    rules: int


def covered(report: Report) -> list[Covered]:
    """Instruments in force whose clauses carry rules, and those in force that nobody could read."""
    rules, lawbook = Counter[str](), report.pack.lawbook
    for bound in report.pack.rules.values():
        rules.update(
            {
                basis.instrument
                for basis in bound.rule.basis
                if basis.instrument
                and lawbook.clause_in_force(basis.instrument, basis.article or "", report.as_of)
            }
        )
    return [
        Covered(instrument, rules[code])
        for code, instrument in sorted(report.pack.lawbook.instruments.items())
        if instrument.in_force_on(report.as_of)
        and (code in rules or instrument.reading == "unread")
    ]


def notes(report: Report) -> list[tuple[str, Both]]:
    """What the reader must know to trust the verdict: (code, text)."""
    found: list[tuple[str, Both]] = []
    if not any(item.rules for item in covered(report)):
        found.append(("no-clause-in-force", _NO_CLAUSE.filled(day=str(report.as_of))))
    if report.prose_files:
        found.append(("prose-only", _prose(len(report.prose_files))))
    if not report.with_family:
        found.append(("without-family", _ALONE))
    if report.partial:
        found.append(("partial", _PARTIAL))
    unread = [item.instrument for item in covered(report) if item.instrument.reading == "unread"]
    if unread:
        zh = "、".join(f"《{item.title}》（{item.number}）" for item in unread)
        en = ", ".join(f"《{item.title}》 ({item.number})" for item in unread)
        found.append(("unread-instruments", _unread(zh, en)))
    return found


_NO_CLAUSE = Both(
    zh="规则包没有收录 {day} 有效的条款：只按数据自身矛盾和通行做法检查，不能得出合法与否的结论",
    en="the pack carries no clause in force on {day}: only contradictions and practice were checked, "
    "which says nothing about the law",
)
_ALONE = Both(
    zh="没有工作区（planlint.toml）：只检查了单个预案，没有检查预案之间的衔接、登记和台账",
    en="no workspace (planlint.toml): each plan was checked alone, without family, registries and ledger",
)
_PARTIAL = Both(
    zh="用 --select/--ignore 缩小了范围，结论不完整",
    en="narrowed by --select/--ignore; the verdict is partial",
)


def _prose(texts: int) -> Both:
    return Both(
        zh=f"{texts} 个纯文本只检查了文字，没有检查内容是否齐全、机构、级别和衔接",
        en=f"of {texts} plain text{'s' if texts > 1 else ''} only the wording was checked: not the "
        "contents, bodies, levels or links",
    )


def _unread(zh: str, en: str) -> Both:
    return Both(
        zh=f"已经施行但没有读到正文、未据以检查：{zh}",
        en=f"in force but not read, so not checked: {en}",
    )
