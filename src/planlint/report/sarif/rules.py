"""Every rule of the pack and every problem of form as a SARIF descriptor.

All of them are listed, also those that found nothing: a clean rule and an absent one must not look
the same.
"""

from collections.abc import Iterator

from planlint.engine.problems import ProblemKind, catalogue
from planlint.report.wording import Wording, without_words
from planlint.rulebook.pack import BoundRule
from planlint.rulebook.rule import Rule

from .places import LEVELS, message
from .shapes import Descriptor, Properties

_TAGS = 10  # GitHub shows no more


def descriptors(wording: Wording) -> list[Descriptor]:
    """Rules and problems in the order of their ids."""
    rules = (_rule(bound, wording) for bound in wording.report.pack.rules.values())
    kinds = (_problem(code, kind, wording) for code, kind in catalogue().problems.items())
    return sorted((*rules, *kinds), key=lambda descriptor: descriptor["id"])


def _rule(bound: BoundRule, wording: Wording) -> Descriptor:
    rule = bound.rule
    law = wording.report.pack.lawbook.instruments
    clauses = [wording.clause(basis, law) for basis in rule.basis]
    return {
        **_described(rule.id, rule, wording, clauses),
        "fullDescription": message(rule.why[wording.language]),
        "properties": _properties(rule),
    }


def _problem(code: str, kind: ProblemKind, wording: Wording) -> Descriptor:
    return {
        **_described(code, kind, wording, []),
        "fullDescription": message(without_words(kind.message[wording.language])),
        "properties": {"tags": ["form"], "force": "integrity", "basis": []},
    }


def _described(
    name: str, source: Rule | ProblemKind, wording: Wording, clauses: list[str]
) -> Descriptor:
    title = source.title[wording.language]
    lines = list(_help(source, wording, clauses))
    text = message(*(f"{label}: {line}" for label, line in lines))
    marked = message(*(f"- **{label}**: {line}" for label, line in lines))
    named: Descriptor = {"id": name}
    if title.lower() != name:  # the standard does not let a name repeat the id
        named["name"] = title
    return {
        **named,
        "shortDescription": message(title),
        "help": {"text": text["text"], "markdown": marked["text"]},
        "defaultConfiguration": {"level": LEVELS[source.severity]},
    }


def _help(
    source: Rule | ProblemKind, wording: Wording, clauses: list[str]
) -> Iterator[tuple[str, str]]:
    english = wording.language == "en"
    if isinstance(source, Rule):
        yield "why" if english else "理由", source.why[wording.language]
    for clause in clauses:
        yield "basis" if english else "依据", clause
    yield "mend" if english else "改法", without_words(source.mend[wording.language])


def _properties(rule: Rule) -> Properties:
    forces = [basis.force for basis in rule.basis]
    instruments = [basis.instrument for basis in rule.basis if basis.instrument]
    return {
        "tags": list(dict.fromkeys([rule.scope, *forces, *instruments]))[:_TAGS],
        "force": forces[0] if forces else "practice",
        "basis": [basis.model_dump() for basis in rule.basis],
    }
