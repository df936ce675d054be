"""The text of a plan without its data: judged by the rules that need nothing but words."""

from collections.abc import Iterable, Iterator

from planlint.family.facts import Facts
from planlint.family.family import Family
from planlint.family.ledger import Ledger
from planlint.family.mentions import mentions
from planlint.family.registry import Registry
from planlint.model.document import Location
from planlint.model.fitting import Located
from planlint.model.prose import read_prose
from planlint.rulebook.pack import Pack
from planlint.rulebook.view import View
from planlint.source.problem import Problem
from planlint.source.text import Text, decode, decode_anyway

from .examining import stopped_by
from .finding import Finding
from .intake import Fetch
from .judging import judge
from .problems import finding_of, placed
from .report import NotChecked, Report
from .ruleset import Ruleset
from .run import Options, make_ruleset
from .statistics import Judged, summed_up


def check_prose(paths: Iterable[str], fetch: Fetch, pack: Pack, options: Options) -> Report:
    """Judge the wording of the texts *paths*; *fetch* gives the bytes of a path."""
    ruleset = make_ruleset(pack, Registry(), options)
    findings: list[Finding] = [finding_of(problem) for problem in pack.own_problems]
    not_checked: list[NotChecked] = [*stopped_by(pack.own_problems)]
    views: list[View] = []
    ordered = tuple(sorted(paths))
    for path in ordered:
        text = _opened(path, fetch(path))
        if isinstance(text, Located):
            findings.append(finding_of(text))
            not_checked.extend(stopped_by([text]))
        else:
            findings.extend(_judged(path, text, ruleset, views))
    wanted = (finding for finding in findings if ruleset.wanted(finding.rule))
    return Report(
        as_of=options.as_of,
        pack=pack,
        findings=tuple(sorted(wanted, key=lambda finding: finding.order)),
        prose_files=ordered,
        not_checked=tuple(not_checked),
        partial=ruleset.is_partial,
        statistics=summed_up(Judged(ruleset, views), findings, detail=options.statistics),
    )


def _opened(path: str, data: bytes | Problem) -> Text | Located:
    """The characters of a file, or why they cannot be had."""
    if isinstance(data, Problem):
        return Located(data, Location(path))
    text = decode(data)
    if isinstance(text, Problem):
        return placed(path, decode_anyway(data), text)
    return (
        text
        if text.content.strip()
        else Located(Problem("empty-file", {}, fatal=True), Location(path))
    )


def _judged(path: str, text: Text, ruleset: Ruleset, views: list[View]) -> Iterator[Finding]:
    """What the rules find; a family of this one text lets those that ask for law and day speak.

    What they saw is added to *views*.
    """
    pack = ruleset.pack
    plan, document = read_prose(path, text)
    view = View(plan, document, pack.vocabulary, pack.lawbook)
    yield from judge("plan", view, ruleset, ())
    found = tuple(mentions(view.prose, document, ruleset.lexicon))
    alone = Facts(plan, document, found)
    family = Family((alone,), Registry(), Ledger(), pack.lawbook, ruleset.as_of)
    view = View(plan, document, pack.vocabulary, pack.lawbook, family, found)
    views.append(view)
    yield from judge("family", view, ruleset, ())
