"""The matrix of law and rules as text: ``planlint rules coverage``."""

from collections.abc import Iterator, Mapping, Sequence

from planlint.rulebook.clauses import (
    STANDINGS,
    Accounted,
    Coverage,
    Standing,
    coverages,
    totals,
    unread,
)
from planlint.rulebook.pack import Pack
from planlint.rulebook.words import Both

from .wording import READINGS, article_name

NAMES: dict[Standing, Both] = {
    "rules": Both(zh="有规则", en="rules"),
    "manual": Both(zh="由人审查", en="manual"),
    "no_duty": Both(zh="不对预案提要求", en="no duty on a plan"),
    "open": Both(zh="未交代", en="open"),
}

_DOUBLE = Both(zh=" 〔有规则，又写了没有规则的理由〕", en=" 〔has rules, and a reason for none〕")


def to_text(pack: Pack, language: str) -> Iterator[str]:
    """The matrix line by line."""
    found = coverages(pack)
    for coverage in found:
        if coverage.instrument.accounted:
            yield from _instrument(coverage, language)
            yield ""
    yield from _others(found, language)
    for law in unread(pack):
        text = Both(zh="未读到，未据以检查", en="not read, so not checked")[language]
        yield f"{law.id}  《{law.title}》 {law.number or ''} {law.starts}: {text}"
    yield _counted(totals(found), language)


def _instrument(coverage: Coverage, language: str) -> Iterator[str]:
    law = coverage.instrument
    yield f"{law.id}  《{law.title}》 {law.number or ''}".rstrip()
    if law.extent:
        yield f"  {Both(zh='收录', en='carried')[language]}: {law.extent[language]}"
    yield f"  {_counted(coverage.counts, language)}"
    for entry in coverage.clauses:
        article = article_name(entry.clause.article, language).strip()
        yield f"  {article:10} {_told(entry, language)}"


def _told(entry: Accounted, language: str) -> str:
    if entry.rules:
        double = _DOUBLE[language] if entry.is_double else ""
        return ", ".join(entry.rules) + _read(entry, language) + double
    name = NAMES[entry.standing][language]
    why = entry.why[language] if entry.why else ""
    return f"〔{name}〕{why}{_read(entry, language)}"


def _read(entry: Accounted, language: str) -> str:
    """How surely the clause was read, where that is less than in full."""
    reading = entry.clause.reading
    return "" if reading == "full" else f" 〔{READINGS[reading][language]}〕"


def _others(found: Sequence[Coverage], language: str) -> Iterator[str]:
    """Instruments that are cited by rules but not carried clause by clause."""
    others = [coverage for coverage in found if not coverage.instrument.accounted]
    if others:
        yield Both(
            zh="以下文件只收录了用到的条款，没有逐条交代：",
            en="of these only the clauses in use are carried:",
        )[language]
    for coverage in others:
        law, rules = coverage.instrument, coverage.counts["rules"]
        reading = READINGS[law.reading][language]
        yield f"  {law.id}  《{law.title}》〔{reading}〕 {rules}/{len(coverage.clauses)}"
    yield ""


def _counted(counts: Mapping[Standing, int], language: str) -> str:
    return " · ".join(f"{NAMES[standing][language]} {counts[standing]}" for standing in STANDINGS)
