"""The explanation of a rule: all of it made from its declaration and its own failing case."""

import datetime
import string
from collections.abc import Iterator
from dataclasses import dataclass

from planlint.engine.harness import Files
from planlint.engine.problems import catalogue
from planlint.engine.report import Report
from planlint.family.registry import Registry
from planlint.rulebook.builtin import builtin_fixtures
from planlint.rulebook.labels import span
from planlint.rulebook.pack import BoundRule, Pack
from planlint.rulebook.regime import Regimes
from planlint.rulebook.rule import Applies
from planlint.rulebook.words import Both

from .example import Example, example_of
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


@dataclass(frozen=True)
class Explanation:
    """What there is to say of one rule in one language."""

    bound: BoundRule
    pack: Pack
    language: str
    example: Example | None

    @property
    def title(self) -> str:
        """The name of the defect."""
        return self.bound.rule.title[self.language]

    @property
    def why(self) -> str:
        """Why it matters."""
        return self.bound.rule.why[self.language]

    @property
    def mend(self) -> str:
        """What to do, with its words as ``{name}``."""
        return _template(self.bound.rule.mend[self.language])

    def facts(self) -> Iterator[tuple[str, str]]:
        """Severity, scope, editions and plans it is about: label and text."""
        rule = self.bound.rule
        yield self.pick("级别", "severity"), SEVERITIES[rule.severity][self.language]
        yield self.pick("范围", "scope"), _SCOPES[rule.scope][self.language]
        yield self.pick("拘束", "binds"), _BINDS[rule.binds][self.language]
        about = list(_about(rule.applies))
        if about:
            yield self.pick("适用", "applies to"), ", ".join(about)
        setting = rule.check.get("setting")
        if setting:
            yield self.pick("取值", "values"), self._values(str(setting))

    def _values(self, setting: str) -> str:
        """Where the profiles of the pack set what the rule reads."""
        regimes = Regimes(self.pack.profiles, self.pack.lawbook, Registry())
        places = [
            f"{self.pick(str(profile.zh), str(profile.en))} {span(limit.value)[self.language]}"
            for profile in self.pack.profiles.values()
            for limit in regimes.limits(profile)
            if limit.setting.setting == setting and limit.term[1] == datetime.date.max
        ]
        where = self.pick("按地方要求", "by profile")
        said = self.pick(f"（{'、'.join(places)}）", f" ({', '.join(places)})")
        return f"{where} {setting}" + (said if places else "")

    def basis(self) -> Iterator[str]:
        """Each clause with force, our paraphrase and how surely it was read."""
        lawbook = self.pack.lawbook
        wording = Wording(_empty(self.pack), self.language)
        for basis in self.bound.rule.basis:
            clause = lawbook.clause(basis.instrument or "", basis.article or "")
            if clause is None:
                yield FORCES[basis.force][self.language]
            else:
                read = READINGS[clause.reading][self.language]
                text = wording.clause(basis, lawbook.instruments)
                yield text + self.pick(f"〔{read}〕", f" [{read}]")

    def paths(self) -> Iterator[tuple[str, str]]:
        """What the rule looks at, what it points at in the example, where it is declared."""
        yield self.pick("读取", "reads"), ", ".join(self.bound.reads)
        if self.example is not None:
            yield self.pick("指向", "points at"), ", ".join(self.example.points)
        own = self.bound.pack
        path = self.bound.path if own else f"rules/{self.pack.manifest.id}/{self.bound.path}"
        yield self.pick("声明", "declared in"), path

    def pick(self, zh: str, en: str) -> str:
        """One of two texts."""
        return _t(zh, en, self.language)


def explain(
    rule: str, pack: Pack, language: str, fixtures: dict[str, Files] | None = None
) -> list[str] | None:
    """The lines of the explanation, or None if there is no such rule.

    *fixtures* are the families that the cases of the pack edit, by name; else the built-in ones.
    """
    bound = pack.rules.get(rule)
    if bound is None:
        return list(_problem(rule, language)) if rule in catalogue().problems else None
    given = builtin_fixtures(pack.manifest.id) if fixtures is None else fixtures
    return list(_told(Explanation(bound, pack, language, example_of(bound, pack, given))))


def _told(told: Explanation) -> Iterator[str]:
    yield f"{told.bound.rule.id}  {told.title}"
    yield ""
    for ground in told.basis():
        yield f"{told.pick('依据', 'basis')}: {ground}"
    yield ""
    yield told.why
    yield ""
    for label, text in told.facts():
        yield f"{label}: {text}"
    yield ""
    yield from _example(told)
    yield f"{told.pick('改法', 'mend')}: {told.mend}"
    for label, text in told.paths():
        yield f"{label}: {text}"


def _example(told: Explanation) -> Iterator[str]:
    """What the failing case changes, and the real output of the rule."""
    if told.example is None:
        return
    yield told.pick(
        "例（规则自带的夹具改动后的真实输出）:",
        "example (real output on the rule's own edited fixture):",
    )
    for edit in told.example.edits(told.language):
        yield f"  # {edit}"
    for line in told.example.lines(told.language):
        yield f"  {line}".rstrip()
    yield ""


def _problem(code: str, language: str) -> Iterator[str]:
    kind = catalogue().problems[code]
    yield f"{code}  {kind.title[language]}"
    yield f"{_t('级别', 'severity', language)}: {SEVERITIES[kind.severity][language]}"
    yield f"{_t('消息', 'message', language)}: {_template(kind.message[language])}"
    yield f"{_t('改法', 'mend', language)}: {_template(kind.mend[language])}"


def _about(about: Applies) -> Iterator[str]:
    """Types, purposes, levels, hazards and forms, in the words of the files."""
    yield from (*about.types, *about.purposes, *about.levels, *about.hazards, *about.forms)
    yield from (f"≠ {hazard}" for hazard in about.except_hazards)
    yield from (f"{key}: {'/'.join(words)}" for key, words in about.makers.items())
    if not about.drafts:
        yield "≠ draft"
    if about.prose is not None:
        yield "prose"


def _template(text: str) -> str:
    """A message with its words as ``{name}`` and its doubled braces single."""
    parts = string.Formatter().parse(text)
    return "".join(literal + (f"{{{name}}}" if name else "") for literal, name, _, _ in parts)


def _empty(pack: Pack) -> Report:
    return Report(pack.manifest.fixture_date or datetime.date.min, pack)


def _t(zh: str, en: str, language: str) -> str:
    return en if language == "en" else zh
