"""The catalogue of problems: everything that can be wrong with the form of a file.

Problems come from reading and typing with a code and words; severity, names and messages stand in
``problems.yaml``. They have ids like rules and are explained like rules.
"""

import functools
import importlib.resources
from collections.abc import Mapping

from planlint.model.base import Model, field
from planlint.model.document import Document, Location
from planlint.model.fitting import Fitted, Located, fit
from planlint.rulebook.rule import Basis, Severity
from planlint.rulebook.words import Both, Word
from planlint.source.problem import Problem
from planlint.source.reader import read
from planlint.source.text import Text
from planlint.source.tree import Pointer

from .finding import Finding, Related

INTEGRITY = Basis(force="integrity")
_LISTS = frozenset({"known", "missing", "rules"})
_TERMED = frozenset({"expected", "found", "encoding", "detail", "about"})


class ProblemKind(Model):
    """One kind of problem."""

    severity: Severity = field("严重程度", "error、warning、info", "error")
    title: Both = field("名称", "问题的名称", Both())
    message: Both = field("消息", "可用问题给出的词", Both())
    mend: Both = field("改法", "怎样改", Both())


class Catalogue(Model):
    """All kinds of problems, and names for the technical words in them."""

    problems: dict[str, ProblemKind] = field("问题", "编号 → 内容", {})
    terms: dict[str, Both] = field("用语", "技术词 → 说法", {})


@functools.cache
def catalogue() -> Catalogue:
    """The catalogue that travels with the package."""
    data = importlib.resources.files(__package__).joinpath("problems.yaml").read_bytes()
    tree = read(data).tree
    assert tree is not None
    fitted: Fitted[Catalogue] = fit(Catalogue, Document("problems.yaml", tree))
    assert not fitted.problems, fitted.problems
    return fitted.value


def finding_of(located: Located, plan: str = "", at: str | None = None) -> Finding:
    """The finding for a problem whose place is known."""
    problem = located.problem
    return problem_finding(
        problem.code,
        problem.words,
        located.location,
        located.pointer,
        plan=plan,
        at=at,
        related=tuple(Related(place) for place in located.related),
    )


def problem_finding(
    code: str,
    words: Mapping[str, str],
    location: Location,
    pointer: Pointer = (),
    *,
    plan: str = "",
    at: str | None = None,
    related: tuple[Related, ...] = (),
) -> Finding:
    """A finding of the catalogue."""
    kind = catalogue().problems[code]
    path = "/" + "/".join(str(step) for step in pointer)
    return Finding(
        rule=code,
        severity=kind.severity,
        location=location,
        plan=plan,
        pointer=path,
        at=at or path,
        words=_named(words),
        mark="|".join(str(words.get(name, "")) for name in ("key", "value", "name"))
        + str(words.get("word") or words.get("field") or ""),
        basis=(INTEGRITY,),
        related=related,
    )


def _named(words: Mapping[str, str]) -> dict[str, Word]:
    """Technical words by their names; a hint at a near word as a clause of its own."""
    terms = catalogue().terms
    named: dict[str, Word] = {}
    for name, word in words.items():
        if name == "near":
            named[name] = terms["near"].filled(word=word) if word else ""
        elif name in _LISTS:
            named[name] = Both(zh=word, en=word.replace("、", ", "))
        else:
            named[name] = terms.get(word, word) if name in _TERMED else word
    return named


def placed(path: str, text: Text, problem: Problem) -> Located:
    """A reading problem with its place in the file."""
    related = tuple(Location(path, *text.place(span)) for span in problem.related)
    return Located(problem, Location(path, *text.place(problem.span)), (), related)
