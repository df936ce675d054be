"""A plan that rests on neither the emergency response law nor the measures for plans, or lacks one."""

import datetime
from collections.abc import Iterator

from planlint.family.titles import plain_title
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import plain
from planlint.rulebook.view import View

WORDS = frozenset({"missing"})
_EXPECTED = ("CN-ERL-2024", "CN-PLAN-MEASURES-2024")


def check(view: View) -> Iterator[Hit]:
    """At most one hit; a title in the running text is a citation too."""
    day = view.issued or view.around.as_of
    missing = [code for code in _EXPECTED if not _cites(view, code) and _in_force(view, code, day)]
    if missing:
        names = [f"《{view.lawbook.instruments[code].title}》" for code in missing]
        place = ("references",) if view.plan.references else ("type",)
        yield Hit(view.spot(*place), {"missing": plain("".join(names))})


def _in_force(view: View, code: str, day: datetime.date) -> bool:
    law = view.lawbook.instruments.get(code)
    return law is not None and law.in_force_on(day) is True


def _cites(view: View, code: str) -> bool:
    if any(reference.instrument == code for reference in view.plan.references):
        return True
    law = view.lawbook.instruments[code]
    titles = {plain_title(title) for title in (law.title, *law.aliases)}
    untied = (r.title for r in view.plan.references if r.instrument is None)
    spoken = (mention.word for mention in view.spoken("title"))
    return any(plain_title(title) in titles for title in (*untied, *spoken) if title)
