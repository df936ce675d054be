"""A plan half of whose text stands in another plan, names, levels and figures aside."""

from collections.abc import Iterator, Sequence

from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.labels import joined, plain
from planlint.rulebook.view import View
from planlint.rulebook.words import Both
from planlint.source.tree import Pointer

WORDS = frozenset({"share", "other", "sections"})
# Plans written for their own place share a tenth (docs/decisions/0020-likeness.md).
_MOST = 0.5
# So many copied sections are named, the others counted.
_NAMED = 8
_COPIED = Both(zh="这一节基本相同", en="this section is nearly the same")
_SCATTERED = Both(zh="散见各节", en="in many sections")


def check(view: View) -> Iterator[Hit]:
    """At most one hit, for the plan that it shares most with; the later issued one is the copy."""
    copies = view.around.copies
    likeness = copies.nearest(view.plan.id, _MOST)
    if likeness is None:
        return
    other = view.around.current[likeness.other]
    sections = copies.sections(view.plan.id, likeness.other)
    yield Hit(
        view.spot("title"),
        {
            "share": str(round(likeness.share * 100)),
            "other": other.plan.title,
            "sections": _listed(view, sections),
        },
        (
            Spot.opposite(other.document, ("title",)),
            *(view.spot(*pointer, note=_COPIED) for pointer in sections[:_NAMED]),
        ),
        mark=other.plan.id,
    )


def _listed(view: View, sections: Sequence[Pointer]) -> Both:
    """The copied sections by their titles."""
    if not sections:
        return _SCATTERED
    parts = dict(view.parts())
    named = joined(plain(parts[at].title or parts[at].id or "") for at in sections[:_NAMED])
    if len(sections) <= _NAMED:
        return named
    number = len(sections)
    return Both(zh=f"{named.zh}等{number}节", en=f"{named.en} and {number - _NAMED} more sections")
