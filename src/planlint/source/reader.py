"""Read one YAML file: bytes to data with places, and everything that is wrong on the way."""

import re
from dataclasses import dataclass, field
from itertools import islice

from planlint.source.building import Built, build
from planlint.source.controls import control_escapes
from planlint.source.lines import shape_slip, swallowed
from planlint.source.problem import Problem
from planlint.source.rarities import MOST_PROBLEMS
from planlint.source.slips import slip
from planlint.source.span import Span
from planlint.source.text import Text, decode, decode_anyway, for_parser
from planlint.source.tree import Data, Tree

_BLANK = "\u3000"
_NOTHING = re.compile(r"(?:\s++|#[^\r\n]*+|(?:---|\.\.\.)(?=\s|$))*+")


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of a file: no tree if a problem is fatal; problems in the order of their places.

    `text` is there in either case, so that every problem has a line and a column.
    """

    tree: Tree | None
    problems: tuple[Problem, ...]
    text: Text = field(default_factory=lambda: Text(""))


def read(data: bytes, *, lists: bool = False) -> Reading:
    """Read a YAML file of any content without ever raising.

    `lists`: a list may stand at the top, as in registries and ledgers. Problems are those of
    `decode`, `build`, `slip`, `swallowed` and `control_escapes`, and the fatal `empty-file` and `top-not-mapping`
    {found: list or text}.
    """
    text = decode(data)
    if isinstance(text, Problem):
        return Reading(None, (text,), decode_anyway(data))
    source = for_parser(text.content)
    built = build(source)
    problems = [*built.problems, *_whole(source, built, lists=lists)]
    if built.document:
        problems += islice(swallowed(source, built.marks), MOST_PROBLEMS)
        problems += islice(control_escapes(source, built.marks), MOST_PROBLEMS)
    problems = _indented_by_blanks(source, _sorted(problems))
    if any(problem.fatal for problem in problems):
        return Reading(None, tuple(problems), text)
    return Reading(Tree(built.document[0], text, built.marks), tuple(problems), text)


def _indented_by_blanks(source: str, problems: list[Problem]) -> list[Problem]:
    """A key behind full-width blanks in a file that is no YAML: the blanks were its indentation.

    One slip then, not a strange key here and an error in the structure further down.
    """
    keys = [
        problem
        for problem in problems
        if problem.code == "full-width-in-key" and source.startswith(_BLANK, problem.span.start)
    ]
    if not keys or not any(problem.code == "not-yaml" for problem in problems):
        return problems
    others = [p for p in problems if p not in keys and p.code != "not-yaml"]
    start = keys[0].span.start
    slip = Problem("full-width-space", {}, Span(start, start + 1), fatal=True)
    return _sorted([*others, slip])


def _whole(source: str, built: Built, *, lists: bool) -> list[Problem]:
    """The fatal problem of the file as a whole, if any."""
    top: Data = built.document[0] if built.document else None
    if isinstance(top, dict) or (lists and isinstance(top, list)):
        return []
    if any(problem.fatal for problem in built.problems):
        return []
    if _NOTHING.fullmatch(source):
        return [Problem("empty-file", {}, Span(0, 0), fatal=True)]
    if built.error is not None:
        return [slip(source, built.error, built.scalar)]
    return [_top(source, built, top)]


def _top(source: str, built: Built, top: Data) -> Problem:
    span = Span(*built.marks[2:4]) if built.marks else Span(0, 0)
    if source.startswith("{{", span.start):
        return Problem("unquoted-brace", {}, Span(span.start, span.start + 2), fatal=True)
    found = shape_slip(source, *span) if isinstance(top, str) else None
    words = {"found": "list" if isinstance(top, list) else "text"}
    return found or Problem("top-not-mapping", words, span, fatal=True)


def _sorted(problems: list[Problem]) -> list[Problem]:
    """In the order of places; of one code at one place the fatal one."""
    problems.sort(key=lambda problem: (problem.span, problem.code, not problem.fatal))
    once: dict[tuple[int, str], Problem] = {}
    for problem in problems:
        once.setdefault((problem.span.start, problem.code), problem)
    return list(once.values())
