"""Two families in memory compared, for tests that say only what they edit."""

import functools
from collections.abc import Mapping

from helpers import DAY
from planlint.engine.chapters import read_chapters
from planlint.engine.examining import one_by_one
from planlint.engine.harness import fetcher
from planlint.engine.loading import load
from planlint.engine.run import Options, check_files
from planlint.family.family import Family
from planlint.revision.comparison import Comparison, Revision, compare
from planlint.revision.side import Scope, Side
from planlint.rulebook.builtin import builtin_fixtures, builtin_pack

CITY = {path: data.decode() for path, data in builtin_fixtures()["city"].items()}
Files = Mapping[str, str]


def side(files: Files, label: str) -> Side:
    """One side, read and judged."""
    pack, fetch = builtin_pack(), fetcher({path: text.encode() for path, text in files.items()})
    facts = []

    def examine_all(paths, ruleset):
        for one in one_by_one(fetch)(paths, ruleset):
            facts.append(one.facts)
            yield one

    report = check_files(files, fetch, pack, Options(DAY), examine_all)
    chapters = read_chapters(files, fetch)
    read = tuple(one for one in facts if one is not None)
    family = Family(read, chapters.registry, chapters.ledger, pack.lawbook, DAY)
    typed = functools.cache(lambda path: load([path], fetch).plans.get(path))
    return Side(label, family, report, typed, lambda path: path)


@functools.cache
def city() -> Side:
    """The fixture as it is."""
    return side(CITY, "old")


def edited(path: str, *edits: tuple[str, str]) -> dict[str, str]:
    """The fixture with replacements in one file."""
    text = CITY[path]
    for before, after in edits:
        assert before in text, before
        text = text.replace(before, after, 1)
    return {**CITY, path: text}


def compared(new: Files, old: Files | None = None, scope: Scope | None = None) -> Comparison:
    """The fixture, or *old*, against *new*."""
    before = city() if old is None else side(old, "old")
    return compare(before, side(new, "new"), scope or Scope(), DAY)


def revision(path: str, *edits: tuple[str, str]) -> Revision:
    """The one plan that the edits of one file change."""
    (found,) = compared(edited(path, *edits)).revisions
    return found
