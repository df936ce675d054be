"""The words of a finding in one language: message, clause, way to mend."""

import string
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from planlint.engine.finding import Finding, Related
from planlint.engine.problems import catalogue
from planlint.engine.report import Report
from planlint.model.law import Instrument
from planlint.rulebook.labels import article_name as article_name  # noqa: PLC0414 - also for others
from planlint.rulebook.rule import Basis
from planlint.rulebook.words import Both, NameOf, fill

SEVERITIES = {
    "error": Both(zh="错误", en="error"),
    "warning": Both(zh="警告", en="warning"),
    "info": Both(zh="提示", en="info"),
}
OUTCOMES = {
    "open": Both(zh="待整改", en="open"),
    "waived": Both(zh="已豁免", en="waived"),
    "undecided": Both(zh="不能判断", en="undecided"),
}
FORCES = {
    "mandatory": Both(zh="应当", en="mandatory"),
    "stressed": Both(zh="侧重或者原则要求", en="stressed"),
    "recommended": Both(zh="推荐性标准", en="recommended standard"),
    "integrity": Both(zh="数据自身矛盾", en="the data contradict themselves"),
    "practice": Both(zh="通行做法，不是法定要求", en="good practice, not law"),
}
READINGS = {
    "full": Both(zh="读过全文", en="read in full"),
    "excerpt": Both(zh="读过摘录", en="read in excerpt"),
    "quoted": Both(zh="据转引", en="as quoted by others"),
    "memory": Both(zh="据记忆", en="from memory"),
    "unread": Both(zh="未读到", en="unread"),
}
STANDINGS = {
    "future": Both(zh="检查日期时尚未印发", en="not issued yet on the day of the check"),
    "past": Both(
        zh="检查日期时已经废止或者被替代", en="repealed or superseded on the day of the check"
    ),
}
COUNTS = {
    "plans": Both(zh="预案", en="plans"),
    "prose": Both(zh="纯文本", en="texts"),
    "error": Both(zh="错误", en="errors"),
    "warning": Both(zh="警告", en="warnings"),
    "info": Both(zh="提示", en="infos"),
    "undecided": Both(zh="不能判断", en="undecided"),
    "waived": Both(zh="已豁免", en="waived"),
    "not_checked": Both(zh="未检查", en="not checked"),
}


@dataclass(frozen=True)
class Wording:
    """Texts for one report in one language."""

    report: Report
    language: str

    def _template(self, rule: str, part: str) -> Both:
        bound = self.report.pack.rules.get(rule)
        source = bound.rule if bound else catalogue().problems[rule]
        template: Both = getattr(source, part)
        return template

    def name(self, rule: str) -> str:
        """The name of the defect that a rule, or a problem of form, is about."""
        return self._template(rule, "title")[self.language]

    def message(self, finding: Finding) -> str:
        """What is wrong, in the plan's own words; for 'undecided' why nobody can say."""
        if finding.because is not None:
            return (
                f"{self.name(finding.rule)}{self.pick('：', ': ')}{finding.because[self.language]}"
            )
        template = self._template(finding.rule, "message")
        return fill(template, finding.words, self.language, self._name_of(finding))

    def mend(self, finding: Finding) -> str:
        """What to do."""
        if finding.outcome == "undecided" and not finding.words:
            return ""
        template = self._template(finding.rule, "mend")
        return fill(template, finding.words, self.language, self._name_of(finding))

    def advice(self, finding: Finding) -> str:
        """What to do, as a line of its own; nothing where there is no advice."""
        mend = self.mend(finding)
        return f"{self.pick('改法', 'mend')}: {mend}" if mend else ""

    def note(self, related: Related) -> str:
        """What a further place of a finding is."""
        return (
            related.note[self.language]
            if related.note
            else self.pick("同样的问题", "the same here")
        )

    def excuse(self, finding: Finding) -> str:
        """The record that waives the finding: number, reason, by whom, until when."""
        waiver = finding.waiver
        if waiver is None:
            return ""
        by = self._name_of(finding)(str(waiver.by))
        reason = f"{waiver.id or ''} {waiver.reason}".strip()
        return self.pick(
            f"{reason}（{by}，至 {waiver.until}）", f"{reason} ({by}, until {waiver.until})"
        )

    def _name_of(self, finding: Finding) -> NameOf:
        """Bodies are named by the finding's own plan, units by the registry."""
        names = self.report.names

        def name_of(identifier: str) -> str:
            own = names.get(f"{finding.plan}#{identifier}")
            return own or names.get(identifier, identifier)

        return name_of

    def grounds(self, finding: Finding) -> list[str]:
        """The clauses, each as a line that says so."""
        return [f"{self.pick('依据', 'basis')}: {clause}" for clause in self.basis(finding)]

    def counts(self) -> Iterator[tuple[str, str, int]]:
        """Key, name and number of everything that the summary counts; texts where there are any."""
        summary = self.report.summary
        for key, name in COUNTS.items():
            if key != "prose" or summary[key]:
                yield key, name[self.language], summary[key]

    def basis(self, finding: Finding) -> list[str]:
        """The clauses with their force, one a line."""
        law = self.report.pack.lawbook.instruments
        law = {**law, **self.report.documents} if self.report.documents else law
        return [self.clause(basis, law) for basis in finding.basis]

    def clause(self, basis: Basis, law: Mapping[str, Instrument]) -> str:
        """One clause: title, number, article, force, and our paraphrase."""
        force = FORCES[basis.force][self.language]
        instrument = law.get(basis.instrument or "")
        if instrument is None:
            return force
        number = instrument.number or ""
        if number:
            number = self.pick(f"（{number}）", f" ({number})")
        clause = instrument.clause(basis.article or "")
        article = article_name(basis.article or "", self.language)
        gist = "" if clause is None else self.pick(f"：{clause.gist}", f": {clause.en}")
        bound = self.pick(f"〔{force}〕", f" [{force}]")
        return f"《{instrument.title}》{number}{article}{bound}{gist}"

    def pick(self, zh: str, en: str) -> str:
        """One of two texts."""
        return en if self.language == "en" else zh


def without_words(template: str) -> str:
    """A message for no finding in particular: … where its words would stand."""
    parts = string.Formatter().parse(template)
    return "".join(literal + ("…" if name else "") for literal, name, _, _ in parts)
