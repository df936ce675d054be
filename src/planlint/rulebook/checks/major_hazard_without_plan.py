"""A registered major hazard (重大危险源) without a plan that is known, or without a filing."""

from collections.abc import Iterator

from planlint.model.registries.resources import Risk
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import joined
from planlint.rulebook.records import WRONG_FORM, lost
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"item", "missing"})
_PLAN = Both(zh="应急预案", en="plan")
_FILED = Both(zh="备案日期", en="day of filing")


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each major hazard, naming what it lacks."""
    for name, entry in view.around.registry.resources.items():
        risk = entry.value
        if not isinstance(risk, Risk) or not risk.major:
            continue
        missing = [] if risk.plan and view.around.knows_plan(risk.plan) else [_PLAN]
        missing += [] if risk.filed else [_FILED]
        if missing:
            words: dict[str, Word] = {"item": risk.name or name, "missing": joined(missing)}
            unread = lost(entry, "plan") or lost(entry, "filed")
            yield Hit(view.spot(entry), words, undecided=WRONG_FORM if unread else None, mark=name)
