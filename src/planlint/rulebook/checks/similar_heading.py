"""Two headings side by side that differ only by words that say nothing: 应急响应措施, 响应措施."""

import functools
import re
from collections.abc import Iterator

from planlint.model.sections import Section
from planlint.rulebook.hit import Hit
from planlint.rulebook.view import View
from planlint.rulebook.vocabulary import bare_title
from planlint.source.tree import Pointer

WORDS = frozenset({"heading", "other"})
_IDLE = re.compile("应急|工作|措施|的")
# 应急 alone is what all of it is about; what remains must still name a matter.
_ENOUGH = 2


def check(view: View) -> Iterator[Hit]:
    """One hit for each heading that is like an earlier one beside it."""
    yield from _among(view, view.plan.sections, ("sections",))
    for pointer, section in view.select("sections**"):
        yield from _among(view, section.sections, (*pointer, "sections"))


@functools.lru_cache(maxsize=4096)
def _parts(title: str) -> tuple[str, str]:
    """The heading without number, and what of it names a matter."""
    heading = bare_title(title)
    return heading, _IDLE.sub("", heading)


def _among(view: View, sections: tuple[Section, ...], base: Pointer) -> Iterator[Hit]:
    seen: dict[str, tuple[str, int]] = {}
    for index, section in enumerate(sections):
        heading, matter = _parts(section.title or "")
        if len(matter) < _ENOUGH:
            continue
        other, first = seen.setdefault(matter, (heading, index))
        if other != heading:
            words = {"heading": heading, "other": other}
            there = view.spot(*base, first, "title")
            yield Hit(view.spot(*base, index, "title"), words, (there,), mark=heading)
