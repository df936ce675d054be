"""A fire and evacuation plan of a key unit without one of the four groups."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import joined
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"missing"})
_NO_BODIES = Both(
    zh="预案没有列出机构（bodies），正文有没有写须由人判断",
    en="the plan lists no bodies; whether its text names them a person must judge",
)
# Group -> words of which one stands in its usual names.
_GROUPS = (
    (Both(zh="灭火行动组", en="fire fighting group"), ("灭火",)),
    (Both(zh="通讯联络组", en="communications group"), ("通讯", "通信", "联络")),
    (Both(zh="疏散引导组", en="evacuation group"), ("疏散",)),
    (Both(zh="安全防护救护组", en="protection and first-aid group"), ("救护", "防护")),
)


def check(view: View) -> Iterator[Hit]:
    """At most one hit, naming all that are missing; without bodies the text may tell of them."""
    names = [name for body in view.plan.bodies for name in (body.name or "", *body.aliases)]
    missing = [
        group for group, words in _GROUPS if not any(w in name for name in names for w in words)
    ]
    if missing:
        words: dict[str, Word] = {"missing": joined(missing)}
        place = "bodies" if view.plan.bodies else "type"
        yield Hit(view.spot(place), words, undecided=None if view.plan.bodies else _NO_BODIES)
