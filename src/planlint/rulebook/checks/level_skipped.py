"""A hole in the middle of the levels of a scale."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"scale", "present", "missing"})
_SCALES = {
    "warnings": Both(zh="预警", en="warning scale"),
    "responses": Both(zh="响应", en="response scale"),
}


def check(view: View) -> Iterator[Hit]:
    """One hit for each scale and hazard whose numbers have a hole."""
    for chapter, name in _SCALES.items():
        levels: dict[str | None, set[int]] = {}
        for level in getattr(view.plan, chapter):
            if level.level is not None:
                levels.setdefault(level.hazard, set()).add(level.level)
        for hazard, present in levels.items():
            missing = set(range(min(present), max(present))) - present
            if missing:
                words: dict[str, Word] = {
                    "scale": name,
                    "present": "、".join(map(str, sorted(present))),
                    "missing": "、".join(map(str, sorted(missing))),
                }
                yield Hit(view.spot(chapter), words, mark=hazard or "")
