"""The contents of reports, over all steps together, leave out what the state plan asks for."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import joined
from planlint.rulebook.view import View
from planlint.rulebook.words import Both

WORDS = frozenset({"missing"})
_IN_TEXT = Both(
    zh="正文写了报告内容，没有写成数据，须由人判断",
    en="the text speaks of the contents, but not as data; a person must judge",
)
_SPOKEN = ("报告内容", "报送内容", "内容包括", "主要内容", "信息内容")


def check(view: View) -> Iterator[Hit]:
    """At most one hit, at the first list of contents, or at the steps if none has one."""
    if not view.plan.reporting:
        return
    given = {word for _, word in view.select("reporting[].content[]")}
    terms = view.vocabulary.lists.get("report_contents", {}).values()
    missing = [term.both for term in terms if term.required and term.id not in given]
    if not missing:
        return
    lists = (n for n, step in enumerate(view.plan.reporting) if step.content)
    first = next(lists, None)
    where = ("reporting",) if first is None else ("reporting", first, "content")
    spoken = first is None and any(word in view.text for word in _SPOKEN)
    because = _IN_TEXT if spoken else None
    yield Hit(view.spot(*where), {"missing": joined(missing)}, undecided=because)
