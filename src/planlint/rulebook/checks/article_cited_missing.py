"""An article that the law it is cited from does not have: 《突发事件应对法》第一百二十条.

Of most laws nobody here counted the articles; only those whose number is known for sure are judged,
by the edition in force when the plan was issued.
"""

import re
from collections.abc import Iterator

from planlint.model.law import Instrument
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.view import View
from planlint.source.headings import number

WORDS = frozenset({"title", "article", "last"})
_CITED = re.compile(
    r"《(?P<title>[^《》\n]{2,60})》(?:[（(][^（）()\n]{1,30}[）)])?的?"
    r"(?P<article>第(?P<number>[零一二三四五六七八九十百]+|\d{1,3})条)"
)


def check(view: View) -> Iterator[Hit]:
    """One hit for each such article, with all its other places."""
    if not _CITED.search(view.text):
        return
    found: dict[tuple[str, str], tuple[int, list[Spot]]] = {}
    for pointer, text in view.prose:
        for match in _CITED.finditer(text):
            last = _last_article(view, match["title"])
            if last is not None and number(match["number"])[0] > last:
                spot = Spot(view.document, pointer, match.span("article"))
                key = match["title"], match["article"]
                found.setdefault(key, (last, []))[1].append(spot)
    for (title, article), (last, (first, *others)) in found.items():
        words = {"title": title, "article": article, "last": str(last)}
        yield Hit(first, words, tuple(others), mark=f"{title} {article}")


def _last_article(view: View, title: str) -> int | None:
    """The number of the last article of the edition that spoke then; None if nobody knows."""
    editions = [law for law in view.lawbook.titled(title) if _may_be_meant(view, law)]
    counts = [law.articles for law in editions]
    known = [count for count in counts if count is not None]
    return max(known) if known and len(known) == len(counts) else None


def _may_be_meant(view: View, law: Instrument) -> bool:
    """Whether an edition was in force on the day of issue; without a day any may be meant."""
    return view.issued is None or bool(law.in_force_on(view.issued))
