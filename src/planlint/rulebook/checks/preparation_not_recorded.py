"""A plan that records nothing about how it was made: whether the law was kept, nobody can tell."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.view import View
from planlint.rulebook.words import Both

WORDS: frozenset[str] = frozenset()
_NOTHING = Both(
    zh="没有编制过程的记录，风险评估、资源调查、征求意见、论证是否做过不能判断",
    en="nothing is recorded, so nobody can tell whether risks were assessed and units consulted",
)


def check(view: View) -> Iterator[Hit]:
    """At most one hit, always undecided; a draft is still being made."""
    edition = view.plan.edition
    draft = edition is not None and edition.status == "draft"
    if view.plan.preparation is None and not draft:
        yield Hit(view.spot("type"), undecided=_NOTHING)
