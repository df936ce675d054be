"""Follow-up reports of an accident at longer intervals than a day."""

from collections.abc import Iterator

from planlint.model.scalars import Duration
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import label, span
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

from . import _accidents

WORDS = frozenset({"item", "ours"})
_DAY = Duration(24, "h")


def check(view: View) -> Iterator[Hit]:
    """One hit for each reporting step that gives a longer interval; no number is no breach."""
    for index, step in enumerate(view.plan.reporting):
        if not _accidents.only(view, step.hazard):
            continue
        if step.follow_up is not None and step.follow_up.longer_than(_DAY):
            words: dict[str, Word] = {
                "item": label(step, view.vocabulary),
                "ours": span(step.follow_up),
            }
            yield Hit(view.spot("reporting", index, "follow_up"), words)
