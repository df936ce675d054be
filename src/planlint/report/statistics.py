"""Which rules ran and what they looked at: one line under every report, all of it on demand."""

from collections import Counter
from collections.abc import Iterator

from planlint.engine.report import Report
from planlint.rulebook.words import Both

_HEAD = Both(
    zh="    预案    位置    问题  规则",
    en="   plans  places findings  rule",
)
_IDLE = Both(
    zh="没有看到要查的内容的规则: {rules}",
    en="rules that examined nothing: {rules}",
)


def one_line(report: Report, language: str) -> str:
    """How many rules ran, and how many of them examined nothing; empty where nothing was run."""
    ran, idle = len(report.statistics.ran), len(report.statistics.idle)
    if not ran:
        return ""
    return Both(
        zh=f"规则: 运行 {ran} 条，其中 {idle} 条没有看到要查的内容",
        en=f"rules: {ran} ran, {idle} of them examined nothing",
    )[language]


def table(report: Report, language: str) -> Iterator[str]:
    """Each rule with plans judged, places examined and findings; then those that examined nothing."""
    statistics = report.statistics
    if not statistics.detail:
        return
    found = findings_by_rule(report)
    yield _HEAD[language]
    for name, ran in sorted(statistics.detail.items()):
        plans = str(ran.plans) if ran.plans else "-"
        yield f"{plans:>8}{ran.places:>8}{found[name]:>8}  {name}"
    if statistics.idle:
        yield _IDLE.filled(rules=", ".join(sorted(statistics.idle)))[language]


def findings_by_rule(report: Report) -> Counter[str]:
    """How many findings of any outcome each rule has."""
    return Counter(finding.rule for finding in report.findings)
