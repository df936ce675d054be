"""A draft that is cited as if it bound anybody: 《…（征求意见稿）》."""

import re
from collections.abc import Iterator

from planlint.family.titles import plain_title
from planlint.rulebook.hit import Hit
from planlint.rulebook.view import View

from ._cited import cited, hits

WORDS = frozenset({"title"})
_DRAFT = re.compile(r"[（(](?:修订)?(?:草案|征求意见稿|送审稿|讨论稿|审议稿)[）)]")
# The plan speaks of its own drafts where it says how it is made.
_OWN = re.compile(r"^(?:.{0,6}应急)?预案[（(]")


def check(view: View) -> Iterator[Hit]:
    """One hit for each such title, with all its other places."""
    drafts = (one for one in cited(view) if _DRAFT.search(one.title))
    yield from hits(view, (one for one in drafts if not _is_own(view, one.title)))


def _is_own(view: View, title: str) -> bool:
    return plain_title(title) == plain_title(view.plan.title) or bool(_OWN.search(title))
