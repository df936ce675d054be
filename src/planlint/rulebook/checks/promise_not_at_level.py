"""A plan counts on a task at a level at which the other plan does not run it."""

from collections.abc import Iterable, Iterator

from planlint.family.reconciliation.levels import LevelGap, level_gaps
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import joined, level_word
from planlint.rulebook.view import View
from planlint.rulebook.words import Both

from ._promises import answered, sides, there, whose

WORDS = frozenset({"ours", "task", "other", "levels"})
NEEDS = ("relies_on",)


def check(view: View) -> Iterator[Hit]:
    """One hit for each such promise with all its levels, and one for those that nobody can tell."""
    for one, others in answered(view):
        gaps, other = level_gaps(one, others), others[0]
        for unclear in (False, True):
            levels = joined(_words(gap for gap in gaps if gap.unclear == unclear))
            if levels.zh:
                words = {**sides(view, one, other), "levels": levels}
                because = _unclear(levels, whose(one, other)) if unclear else None
                mark = other.key[1] + "?" * unclear
                yield Hit(view.spot(*one.pointer), words, (there(other),), because, mark=mark)


def _unclear(levels: Both, other: Both) -> Both:
    return Both(
        zh=f"{levels.zh}时就要依靠，{other.zh}只在另一个阶段安排，或者它的级别没有写灾种，说不准有没有人做",
        en=f"counted on at {levels.en}; {other.en} runs it in the other phase alone, or at levels that name no hazard",
    )


def _words(levels: Iterable[LevelGap]) -> Iterator[Both]:
    """二级响应、三级预警."""
    for gap in levels:
        word, warns = level_word(gap.level), gap.kind == "warning"
        kind = Both(zh="预警", en="warning") if warns else Both(zh="响应", en="response")
        yield Both(zh=f"{word.zh}{kind.zh}", en=f"{kind.en} {word.en}")
