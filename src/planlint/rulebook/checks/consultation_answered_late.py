"""An answer to a consultation that came later than the place allows, or has not come."""

from collections.abc import Iterator

from planlint.model.calendar import YearNotAnnouncedError
from planlint.model.preparation import Consultation
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import holder_word
from planlint.rulebook.regime import Limit
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"unit", "due", "state", "limit"})
NEEDS = ("preparation",)


def check(view: View) -> Iterator[Hit]:
    """One hit for each unit; the surest and strictest time that was not kept."""
    limits = view.asked("consultation_answer_time")
    preparation = view.plan.preparation
    if not limits or preparation is None:
        return
    for index, one in enumerate(preparation.consultations):
        hits = (_hit(view, index, one, limit) for limit in limits)
        yield from [hit for hit in hits if hit is not None][:1]


def _hit(view: View, index: int, one: Consultation, limit: Limit) -> Hit | None:
    if one.sent is None or not one.unit:
        return None
    spot = view.spot("preparation", "consultations", index)
    try:
        due = view.around.registry.calendar.after(one.sent, limit.value)
    except YearNotAnnouncedError:
        return None  # the rule about filing says that the calendar is not known
    silent = one.answered is None and one.answer in (None, "none")
    if not (one.answered and one.answered > due) and not (silent and view.around.as_of > due):
        return None
    state = (
        Both(zh=f"{one.answered}才答复", en=f"it came on {one.answered}")
        if one.answered
        else Both(zh="没有答复", en="none came")
    )
    words: dict[str, Word] = {
        "unit": holder_word(one.unit),
        "due": str(due),
        "state": state,
        "limit": limit.said,
    }
    return Hit(spot, words, limit=limit)
