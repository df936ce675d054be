"""A plan issued in a year whose programme does not list it."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.records import lost, spot
from planlint.rulebook.view import View

WORDS = frozenset({"year"})
NEEDS = ("ledger/programmes",)


def check(view: View) -> Iterator[Hit]:
    """At most one hit; years without a recorded programme of the area are passed over."""
    issued, organisations = view.issued, view.around.registry.organisations
    if issued is None:
        return
    programmes = [
        entry
        for entry in view.around.ledger.records.get("programmes", ())
        if entry.value.year == issued.year and entry.value.by in organisations
        if organisations[entry.value.by].value.jurisdiction == view.plan.jurisdiction
    ]
    listed = any(view.plan.id in e.value.plans or lost(e, "plans") for e in programmes)
    if programmes and not listed:
        words = {"year": str(issued.year)}
        related = tuple(spot(entry) for entry in programmes)
        yield Hit(view.spot("edition", "dates", "issued"), words, related)
