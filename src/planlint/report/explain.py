"""The explanation of a rule: all of it made from its declaration and its own failing case."""

import datetime
import string
from collections.abc import Iterator

from planlint.engine.harness import edited, fetcher, findings_of
from planlint.engine.problems import catalogue
from planlint.engine.report import Report
from planlint.engine.run import Options, check_files
from planlint.rulebook.builtin import builtin_fixtures
from planlint.rulebook.pack import BoundRule, Pack
from planlint.rulebook.words import Both
from planlint.source.text import Text, decode

from .text import TextReport
from .wording import FORCES, READINGS, SEVERITIES, Wording

_SCOPES = {
    "plan": Both(zh="单个预案", en="one plan"),
    "family": Both(zh="预案之间，以及登记、台账", en="between plans, registries and ledger"),
}
_BINDS = {
    "issued_since": Both(
        zh="条款施行后印发的版本", en="editions issued since the clause is in force"
    ),
    "always": Both(zh="所有有效的版本", en="all editions in force"),
}


def explain(rule: str, pack: Pack, language: str) -> list[str] | None:
    """The lines of the explanation, or None if there is no such rule."""
    bound = pack.rules.get(rule)
    if bound is not None:
        return list(_rule(bound, pack, language))
    return list(_problem(rule, language)) if rule in catalogue().problems else None


def _problem(code: str, language: str) -> Iterator[str]:
    kind = catalogue().problems[code]
    yield f"{code}  {kind.title[language]}"
    yield f"{_t('级别', 'severity', language)}: {SEVERITIES[kind.severity][language]}"
    yield f"{_t('消息', 'message', language)}: {_template(kind.message[language])}"
    yield f"{_t('改法', 'mend', language)}: {_template(kind.mend[language])}"


def _rule(bound: BoundRule, pack: Pack, language: str) -> Iterator[str]:
    rule = bound.rule
    yield f"{rule.id}  {rule.title[language]}"
    yield ""
    yield rule.why[language]
    yield ""
    yield f"{_t('级别', 'severity', language)}: {SEVERITIES[rule.severity][language]}"
    yield f"{_t('范围', 'scope', language)}: {_SCOPES[rule.scope][language]}"
    yield f"{_t('拘束', 'binds', language)}: {_BINDS[rule.binds][language]}"
    yield from _applies(bound, language)
    yield from _basis(bound, pack, language)
    yield f"{_t('改法', 'mend', language)}: {_template(rule.mend[language])}"
    yield ""
    yield from _example(bound, pack, language)
    yield f"{_t('声明', 'declared in', language)}: rules/{pack.manifest.id}/{bound.path}"


def _applies(bound: BoundRule, language: str) -> Iterator[str]:
    about = bound.rule.applies
    words = (*about.types, *about.purposes, *about.levels)
    if words:
        yield f"{_t('适用', 'applies to', language)}: {', '.join(words)}"


def _basis(bound: BoundRule, pack: Pack, language: str) -> Iterator[str]:
    wording = Wording(_empty(pack), language)
    for basis in bound.rule.basis:
        clause = pack.lawbook.clause(basis.instrument or "", basis.article or "")
        reading = READINGS[clause.reading][language] if clause else ""
        read = _t(f"〔{reading}〕", f" [{reading}]", language) if reading else ""
        text = (
            wording.clause(basis, pack.lawbook.instruments)
            if clause
            else FORCES[basis.force][language]
        )
        yield f"{_t('依据', 'basis', language)}: {text}{read}"


def _example(bound: BoundRule, pack: Pack, language: str) -> Iterator[str]:
    """The first failing case with the real output of the rule."""
    case = next((case for case in bound.rule.cases if case.finds), None)
    if case is None:
        return
    files = edited(builtin_fixtures(pack.manifest.id)[case.on], case.edit)
    findings = tuple(findings_of(pack, bound.rule, case, files))
    as_of = case.as_of or pack.manifest.fixture_date or _empty(pack).as_of
    whole = check_files(
        files, fetcher(files), pack, Options(as_of, select=frozenset({bound.rule.id}))
    )
    report = Report(as_of, pack, findings, names=whole.names)

    def line_of(path: str, number: int) -> str | None:
        text = decode(files[path])
        return text.line(number) if isinstance(text, Text) else None

    yield _t(
        "例（规则自带的夹具改动后的真实输出）:",
        "example (real output on the rule's own edited fixture):",
        language,
    )
    shown = TextReport(report, language, line_of, lambda _, text: text)
    for line in list(shown.lines())[:-1]:
        if not line.startswith(_t("说明", "note", language)):
            yield f"  {line}".rstrip()


def _template(text: str) -> str:
    """A message with its words as ``{name}`` and its doubled braces single."""
    parts = string.Formatter().parse(text)
    return "".join(literal + (f"{{{name}}}" if name else "") for literal, name, _, _ in parts)


def _empty(pack: Pack) -> Report:
    return Report(pack.manifest.fixture_date or datetime.date.min, pack)


def _t(zh: str, en: str, language: str) -> str:
    return en if language == "en" else zh
